import { useTranslation } from '~/i18n/translation'
import type { PanelLevels } from '~/domain/scoring/calibration'
import type { Comparison, SampleToScore } from '~/views/committee/preparation.server'
import { SummaryList } from '../ui/summary-list'
import { Table } from '../ui/table'
import { SampleArticle } from './sample-article'

/** What I gave, what each was meant to be and why, and the panel's levels once all have given theirs. */
export function SamplesCompared({ samples }: { samples: readonly SampleToScore[] }) {
  const { t } = useTranslation('calibration')
  return (
    <>
      <section className="stack measure">
        <h2>{t('samples.compareTitle')}</h2>
        <p>{t('samples.compareLead')}</p>
      </section>
      {samples.map((sample) => (
        <SampleArticle key={sample.id} sample={sample}>{sample.compared ? <Compared sample={sample} comparison={sample.compared} /> : null}</SampleArticle>
      ))}
    </>
  )
}

function Compared({ sample, comparison: { own, intended, reason, agreement, panel } }: { sample: SampleToScore; comparison: Comparison }) {
  const { t } = useTranslation('calibration')
  return (
    <>
      <SummaryList items={[
        { term: t('samples.own'), value: own === null ? t('samples.cannotJudge') : t('samples.level', { level: own }) },
        { term: t('samples.intended'), value: t('samples.level', { level: intended }) },
        { term: t('samples.why'), value: <span lang={sample.language}>{reason}</span> },
      ]} />
      <p><strong>{t(`samples.agreement.${agreement}`)}</strong></p>
      <h3 className="h5">{t('samples.panelTitle')}</h3>
      {panel ? <Panel number={sample.number} panel={panel} /> : <p>{t('samples.panelWaiting')}</p>}
    </>
  )
}

function Panel({ number, panel: { byLevel, notJudged } }: { number: number; panel: PanelLevels }) {
  const { t } = useTranslation('calibration')
  const rows = [...byLevel.map((times, index) => ({ name: String(index + 1), times })), ...(notJudged > 0 ? [{ name: t('samples.cannotJudge'), times: notJudged }] : [])]
  return (
    <Table
      label={t('samples.panelTable', { number })} captionHidden compact rows={rows} rowKey={({ name }) => name}
      columns={[
        { key: 'level', header: t('samples.panelLevel'), cell: ({ name }) => name, rowHeader: true },
        { key: 'count', header: t('samples.panelCount'), cell: ({ times }) => times, align: 'right' },
      ]}
    />
  )
}
