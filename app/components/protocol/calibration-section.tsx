import { panelLevels } from '~/domain/scoring/calibration'
import { formatList } from '~/i18n/format'
import { useTranslation } from '~/i18n/translation'
import { useLanguage } from '~/i18n/use-language'
import type { ProtocolCalibration } from '~/views/staff/protocol.server'

interface CalibrationSectionProps {
  readonly calibration: ProtocolCalibration
  readonly questionNumbers: Readonly<Record<string, number>>
}

/** What the reviewers gave the sample answers against what these were meant to be. Nobody's name stands by a level. */
export function CalibrationSection({ calibration: { introduced, samples }, questionNumbers }: CalibrationSectionProps) {
  const { t } = useTranslation('protocol')
  return (
    <section className="stack">
      <h2>{t('calibration.title')}</h2>
      <p className="measure">{t('calibration.introduced', { count: introduced.length })} {samples.length > 0 ? t('calibration.counts') : t('calibration.none')}</p>
      {samples.map((sample, index) => (
        <div key={sample.id} className="stack measure protocol__whole">
          <h3>{t('calibration.sample', { number: index + 1, question: questionNumbers[sample.questionId] ?? '–' })}</h3>
          <blockquote className="answer-text">{sample.text}</blockquote>
          <p>{t('calibration.intended', { level: sample.intendedLevel })} {sample.reason}</p>
          <p><PanelInWords sample={sample} /></p>
        </div>
      ))}
    </section>
  )
}

function PanelInWords({ sample: { levels, intendedLevel } }: { sample: ProtocolCalibration['samples'][number] }) {
  const { t } = useTranslation('protocol')
  const language = useLanguage()
  if (levels.length === 0) return <>{t('calibration.nobody')}</>
  const { byLevel, notJudged } = panelLevels(levels)
  const given = [
    ...byLevel.flatMap((times, index) => (times > 0 ? [t('calibration.gave', { count: times, level: index + 1 })] : [])),
    ...(notJudged > 0 ? [t('calibration.notJudged', { count: notJudged })] : []),
  ]
  const same = levels.filter((level) => level === intendedLevel).length
  return <>{t('calibration.given', { list: formatList(given, language) })} {t('calibration.same', { same, count: levels.length })}</>
}
