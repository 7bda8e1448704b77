import { useTranslation } from '~/i18n/translation'
import type { LogCheck } from '~/use-cases/check-log.server'
import { Alert } from '../ui/alert'

/** Whether the log is whole, in words. */
export function LogVerdictAlert({ check: { events, root, erased, fault, kept } }: { check: Pick<LogCheck, 'events' | 'root' | 'erased' | 'fault' | 'kept'> }) {
  const { t } = useTranslation('audit')
  if (fault !== null || kept.first !== null) {
    return (
      <Alert kind="error" role="alert" title={t('broken.title')}>
        {fault ? <p>{t(`broken.${fault.kind}`, { sequence: fault.sequence })}</p> : null}
        {kept.first ? <p>{t('broken.checkpoint', { size: kept.first.size ?? 0, fitsUntil: kept.first.fitsUntil })}</p> : null}
        <p>{t('broken.contact')}</p>
      </Alert>
    )
  }
  return (
    <Alert kind="success" role="status" title={t('whole.title')}>
      <p>{t('whole.text', { events })} {kept.count > 0 ? t('whole.kept', { n: kept.count }) : null}</p>
      {erased > 0 ? <p>{t('whole.erased', { n: erased })}</p> : null}
      <p>{t('whole.head')} <code className="protocol__long">{root}</code></p>
    </Alert>
  )
}
