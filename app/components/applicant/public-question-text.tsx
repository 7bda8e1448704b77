import type { ReactNode } from 'react'
import { useTranslation } from '~/i18n/translation'
import type { Language } from '~/domain/local-text'
import { formatDuration, formatList, formatPercent } from '~/i18n/format'
import { useLanguage } from '~/i18n/use-language'
import type { PublicQuestion } from '~/views/public/questions.server'
import { HelpText } from '../help-text'
import { AnchorList } from '../ui/anchor-list'

interface PublicQuestionTextProps {
  readonly question: PublicQuestion
  /** The language of what the organisation wrote, where it is not the page's. */
  readonly lang: Language | undefined
}

/** What belongs to one question: time, length, what it is read for, what it works on, help, and the scale where it is published. */
export function PublicQuestionText({ question, lang }: PublicQuestionTextProps) {
  const { t } = useTranslation('public')
  const { view: { help, material, options, laterProof }, anchors } = question
  return (
    <div className="stack">
      <Measures question={question} lang={lang} />
      <AnswerForm view={question.view} lang={lang} />
      {material ? <Part title={t('before.questions.material')}><div className="answer-text" lang={lang}>{material}</div></Part> : null}
      {options.length > 0 ? <Part title={t('before.questions.options')}><ul lang={lang}>{options.map(({ id, text }) => <li key={id}>{text}</li>)}</ul></Part> : null}
      {help ? <Part title={t('before.questions.help')}><HelpText text={help} lang={lang} /></Part> : null}
      {anchors.length > 0 ? <Part title={t('before.questions.anchors')}><div lang={lang}><AnchorList items={anchors} /></div></Part> : null}
      {laterProof ? <Part title={t('before.questions.laterProof')}><p lang={lang}>{laterProof}</p></Part> : null}
    </div>
  )
}

function Measures({ question: { view: { minutes, wordLimit, qualifications }, isScored, share }, lang }: PublicQuestionTextProps) {
  const { t } = useTranslation('public')
  const language = useLanguage()
  const said = [
    t('before.questions.time', { duration: formatDuration(minutes, language) }),
    wordLimit === null ? '' : t('before.questions.words', { count: wordLimit }),
    share === null ? '' : t('before.questions.counts', { share: formatPercent(share, language) }),
    isScored ? '' : t('before.questions.fact'),
  ]
  return (
    <>
      <p>{said.filter(Boolean).join(' ')}</p>
      {qualifications.length > 0 ? <p lang={lang}>{t('before.questions.readFor', { qualifications: formatList(qualifications, language) })}</p> : null}
    </>
  )
}

/** What is not answered in words says how it is answered. */
function AnswerForm({ view: { kind, unit }, lang }: Pick<PublicQuestion, 'view'> & { lang: Language | undefined }) {
  const { t } = useTranslation('public')
  if (kind === 'yes-no') return <p>{t('before.questions.yesNo')}</p>
  return kind === 'number' && unit ? <p lang={lang}>{t('before.questions.number', { unit })}</p> : null
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <p><strong>{title}</strong></p>
      {children}
    </div>
  )
}
