import type { TrialFigures } from '~/domain/trial/trial'
import { formatDuration, formatFigure, formatNumber } from '~/i18n/format'
import { useTranslation } from '~/i18n/translation'
import { useLanguage } from '~/i18n/use-language'
import type { TrialPage as Page } from '~/views/staff/trial.server'
import { Alert } from '../ui/alert'
import { ButtonLink } from '../ui/button-link'
import { PageHeading } from '../ui/page-heading'
import { TrialGroups } from './trial-groups'

interface TrialPageProps {
  readonly page: Page
  /** Where the figures are had as a file. */
  readonly file: string
}

const cautions = ['median', 'time', 'cause', 'locked'] as const

/** What there is to tell of the recruitments so far: in words first, then group by group. */
export function TrialPage({ page: { whole, departments, families, quarters }, file }: TrialPageProps) {
  const { t } = useTranslation('trial')
  return (
    <div className="stack-lg">
      <PageHeading title={t('title')} lead={t('lead')} actions={whole.recruitments > 0 ? <ButtonLink variant="secondary" href={file} type="text/csv">{t('file')}</ButtonLink> : undefined} />
      <section className="stack measure">
        <h2>{t('short.title')}</h2>
        {whole.recruitments > 0 ? <InShort whole={whole} /> : <p>{t('short.nothing')}</p>}
      </section>
      {whole.locked > 0 ? (
        <>
          <TrialGroups view="department" lines={departments} />
          <TrialGroups view="family" lines={families} />
          <TrialGroups view="quarter" lines={quarters} />
          <section className="stack measure">
            <h2>{t('cautions.title')}</h2>
            <ul>{cautions.map((caution) => <li key={caution}>{t(`cautions.${caution}`)}</li>)}</ul>
          </section>
        </>
      ) : null}
    </div>
  )
}

/** From so many locked recruitments on they are more than a few. */
const several = 10

function InShort({ whole }: { whole: TrialFigures }) {
  const { t } = useTranslation(['trial', 'common'])
  const { recruitments, locked, running, cancelled, applications, chosen } = whole
  return (
    <>
      <p>{t('trial:short.published', { recruitments, locked, running, cancelled })}</p>
      {locked > 0 && locked < several ? <Alert kind="info" kindText={t('common:kinds.info')}><p>{t('trial:short.few')}</p></Alert> : null}
      {locked > 0 ? <ul><li>{t('trial:short.applications', { applications, chosen })}</li><Typical whole={whole} /></ul> : null}
    </>
  )
}

/** Krippendorff (2004): what may be relied on, and what only tentatively. */
const agreement = (alpha: number) => (alpha >= 0.8 ? 'agree' : alpha >= 0.667 ? 'fairly' : 'differ')

function Typical({ whole: { daysToShortlist: days, minutesPerReviewer: minutes, veilsPerApplication: veils, alpha, withDepartures, locked } }: { whole: TrialFigures }) {
  const { t } = useTranslation('trial')
  const language = useLanguage()
  return (
    <>
      {days ? <li>{t('short.days', { median: formatNumber(days.median, language), low: formatNumber(days.low, language), high: formatNumber(days.high, language) })}</li> : null}
      {minutes ? <li>{t('short.minutes', { median: formatDuration(minutes.median, language) })}</li> : null}
      {veils === null ? null : <li>{t('short.veils', { veils: formatNumber(veils, language) })}</li>}
      {alpha ? <li>{t(`short.agree.${agreement(alpha.median)}`, { alpha: formatFigure(alpha.median, language) })}</li> : null}
      <li>{t('short.departures', { times: withDepartures, of: locked })}</li>
    </>
  )
}
