import { kinds } from '~/domain/questionnaire/kinds'
import type { QuestionView } from '~/domain/questionnaire/question-view'
import { formatList } from '~/i18n/format'
import { useTranslation } from '~/i18n/translation'
import { useLanguage } from '~/i18n/use-language'
import type { PaperQuestion as Printed } from '~/views/clerk/paper.server'
import { HelpText } from '../help-text'
import { PaperLines } from './paper-lines'

/** So many words a person writes by hand on a line, and the fewest and most lines that are left for an answer. */
const [wordsOnLine, fewestLines, mostLines, linesWithoutLimit] = [9, 3, 60, 12]

function linesFor(wordLimit: number | null): number {
  return wordLimit === null ? linesWithoutLimit : Math.min(mostLines, Math.max(fewestLines, Math.ceil(wordLimit / wordsOnLine)))
}

interface PaperQuestionProps {
  readonly question: Printed
  readonly total: number
}

/** One question on paper, with all that an applicant on the site reads beside it, and room for the answer. */
export function PaperQuestion({ question: { number, view, isScored }, total }: PaperQuestionProps) {
  const { t } = useTranslation('clerk')
  const language = useLanguage()
  const { prompt, help, material, wordLimit, qualifications, laterProof } = view
  return (
    <section className="paper-question stack" aria-labelledby={`question-${number}`}>
      <p className="muted">{t('paper.number', { number, total })}</p>
      <h3 id={`question-${number}`}>{prompt}</h3>
      {help && <HelpText text={help} />}
      {material && <p className="panel answer-text">{material}</p>}
      {isScored && qualifications.length > 0 && <p>{t('paper.readFor', { qualifications: formatList(qualifications, language) })}</p>}
      {!isScored && <p>{t('paper.fact')} {t('paper.optional')}</p>}
      {laterProof && <p>{laterProof}</p>}
      {wordLimit !== null && <p><strong>{t('paper.words', { limit: wordLimit })}</strong></p>}
      <RoomForAnswer view={view} />
    </section>
  )
}

function RoomForAnswer({ view: { kind, wordLimit, unit, options } }: { view: QuestionView }) {
  const { t } = useTranslation(['clerk', 'common'])
  if (kinds[kind].isWritten) return <PaperLines count={linesFor(wordLimit)} />
  if (kind === 'number') return <><p>{unit ? t('clerk:paper.numberIn', { unit }) : t('clerk:paper.inNumber')}</p><PaperLines count={1} /></>
  const offered = kind === 'yes-no' ? [t('common:yes'), t('common:no')] : options.map(({ text }) => text)
  return (
    <>
      <p>{t(kind === 'multiple-choice' ? 'clerk:paper.some' : 'clerk:paper.one')}</p>
      <ul className="paper-choices">{offered.map((text) => <li key={text}>{text}</li>)}</ul>
    </>
  )
}
