import type { ReactNode } from 'react'
import { useTranslation } from '~/i18n/translation'
import { formatDuration, formatList } from '~/i18n/format'
import { useLanguage } from '~/i18n/use-language'
import type { QuestionView as View } from '~/domain/questionnaire/question-view'
import { HelpText } from './help-text'
import { Details } from './ui/details'

interface QuestionViewProps {
  readonly question: View
  readonly headingLevel?: 1 | 2 | 3
  /** “Spørgsmål 2 af 4”, above the prompt. */
  readonly caption?: ReactNode
  /** The language the question is written in, where it may differ from the page's. */
  readonly lang?: string
  /** The prompt's element gets this id, so that a field can be labelled by it. */
  readonly promptId?: string
  /** The field to answer in. */
  readonly children?: ReactNode
}

/** One question as an applicant meets it: what is asked, what it is read for, help when it is wanted, and the field. */
export function QuestionView({ question, headingLevel = 2, caption, lang, promptId, children }: QuestionViewProps) {
  const { t } = useTranslation('hr')
  const language = useLanguage()
  const Prompt = `h${headingLevel}` as const
  const { prompt, help, material, minutes, wordLimit, qualifications, laterProof } = question
  return (
    <section className="question-view stack">
      {caption && <p className="muted">{caption}</p>}
      <Prompt id={promptId} lang={lang}>{prompt}</Prompt>
      <p className="muted">
        {t('questionView.time', { time: formatDuration(minutes, language) })}
        {wordLimit !== null && ` ${t('questionView.words', { limit: wordLimit })}`}
      </p>
      {qualifications.length > 0 && <p>{t('questionView.readFor', { qualifications: formatList(qualifications, language) })}</p>}
      {help && <Details summary={t('questionView.help')}><HelpText text={help} lang={lang} /></Details>}
      {material && (
        <div className="panel panel--muted stack" role="group" aria-label={t('questionView.material')}>
          <p><strong>{t('questionView.material')}</strong></p>
          <p className="answer-text" lang={lang}>{material}</p>
        </div>
      )}
      {children}
      {laterProof && <p lang={lang}>{laterProof}</p>}
    </section>
  )
}
