import { useTranslation } from '~/i18n/translation'
import { formatPercent } from '~/i18n/format'
import { useLanguage } from '~/i18n/use-language'
import type { BankQuestionPage } from '~/views/hr/banks.server'
import { LearnedFigures, useTimeInWords } from './learned-figures'

type Learning = BankQuestionPage['learned'][number]
type Told = Extract<Learning['learned'], { told: true }>

/** What the question has shown over its uses, version by version: in words, then in figures. */
export function BankLearned({ learned, limits }: { learned: readonly Learning[]; limits: BankQuestionPage['limits'] }) {
  const { t } = useTranslation('learned')
  return (
    <section className="stack">
      <h2>{t('title')}</h2>
      {learned.length === 0 ? <p>{t('none')}</p> : <p className="measure">{t('lead')}</p>}
      {learned.map((version) => <LearnedVersion key={version.version} version={version} limits={limits} />)}
    </section>
  )
}

function LearnedVersion({ version: { version, learned, reworded, weaknesses, inWords }, limits }: { version: Learning; limits: BankQuestionPage['limits'] }) {
  const { t } = useTranslation('learned')
  return (
    <div className="panel stack">
      <h3>{t('version', { version })}</h3>
      {learned.told && inWords
        ? (
          <>
            <Weaknesses weaknesses={weaknesses} isEnough={learned.answers >= limits.leastForWeak} least={limits.leastForWeak} />
            <InWords learned={learned} inWords={inWords} />
            <p className="muted">{t('basis', { count: learned.recruitments, answers: learned.answers, levels: learned.levels })}</p>
            <LearnedFigures version={version} learned={learned} />
          </>
        )
        : <p>{t('tooFew', { least: limits.leastToTell })}</p>}
      {reworded > 0 && <p className="muted">{t('reworded', { count: reworded })}</p>}
    </div>
  )
}

function Weaknesses({ weaknesses, isEnough, least }: { weaknesses: Learning['weaknesses']; isEnough: boolean; least: number }) {
  const { t } = useTranslation('learned')
  if (!isEnough) return <p>{t('fewForWeak', { least })}</p>
  if (weaknesses.length === 0) return <p>{t('sound')}</p>
  return (
    <>
      <h4>{t('weakTitle')}</h4>
      <ul>{weaknesses.map((weakness) => <li key={weakness}><strong>{t(`because.${weakness}`)}</strong> {t(`advice.${weakness}`)}</li>)}</ul>
    </>
  )
}

function InWords({ learned: { cannotJudge, answering, scoring }, inWords }: { learned: Told; inWords: NonNullable<Learning['inWords']> }) {
  const { t } = useTranslation('learned')
  const language = useLanguage()
  const time = useTimeInWords()
  return (
    <ul>
      <li>{t(`inWords.difficulty.${inWords.difficulty}`)}</li>
      <li>{t(`inWords.discrimination.${inWords.discrimination}`)}</li>
      <li>{t(`inWords.agreement.${inWords.agreement}`)}</li>
      {cannotJudge.value !== null && <li>{t('inWords.cannotJudge', { share: formatPercent(cannotJudge.value, language) })}</li>}
      {answering && <li>{t('inWords.answering', { time: time(answering) })}</li>}
      {scoring && <li>{t('inWords.scoring', { time: time(scoring) })}</li>}
      {!answering && !scoring && <li>{t('inWords.noTimes')}</li>}
    </ul>
  )
}
