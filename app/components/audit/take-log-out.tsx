import { useTranslation } from '~/i18n/translation'
import { ButtonLink } from '../ui/button-link'

/** The log as a file, and the program that checks it anywhere. */
export function TakeLogOut() {
  const { t } = useTranslation('checkpoints')
  return (
    <section className="stack">
      <h2>{t('export.title')}</h2>
      <p className="measure">{t('export.lead')}</p>
      <div className="cluster">
        <ButtonLink variant="secondary" href="/audit/log.jsonl" download>{t('export.log')}</ButtonLink>
        <ButtonLink variant="secondary" href="/verify-log.mjs" download>{t('export.program')}</ButtonLink>
      </div>
      <p><code>{t('export.how')}</code></p>
      <p className="measure">{t('export.note')}</p>
    </section>
  )
}
