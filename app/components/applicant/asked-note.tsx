import { useTranslation } from '~/i18n/translation'
import type { Asked } from '~/views/applicant/asked.server'
import { ButtonLink } from '../ui/button-link'

/** After the application is sent: what may be answered besides, by who wants to. It looks the same whether somebody has answered or not. */
export function AskedNote({ asked: { monitoring, experience } }: { readonly asked: Asked }) {
  const { t } = useTranslation('equality')
  return (
    <>
      {monitoring ? (
        <section className="panel panel--muted stack no-print" aria-labelledby="equality">
          <h2 id="equality" className="h3">{t('link.title')}</h2>
          <p className="measure">{t('link.text')}</p>
          <p><ButtonLink variant="secondary" href="/application/monitoring">{t('link.start')}</ButtonLink></p>
        </section>
      ) : null}
      {experience ? (
        <section className="panel panel--muted stack no-print" aria-labelledby="survey">
          <h2 id="survey" className="h3">{t('link.survey')}</h2>
          <p className="measure">{t('link.surveyText')}</p>
          <p><ButtonLink variant="secondary" href="/application/experience">{t('link.surveyStart')}</ButtonLink></p>
        </section>
      ) : null}
    </>
  )
}
