import { useTranslation } from '~/i18n/translation'
import { auditActions } from '~/domain/audit/actions'
import { inLanguage, isLanguage } from '~/domain/local-text'
import { Form } from '~/framework'
import type { AuditPage } from '~/views/audit/log.server'
import { Button } from '../ui/button'
import { SelectField } from '../ui/select-field'

/** Narrows the log to one recruitment or one kind of event. A plain form: works without a script. */
export function AuditFilter({ log }: { log: Pick<AuditPage, 'filter' | 'recruitments'> }) {
  const { t, i18n } = useTranslation('audit')
  const language = isLanguage(i18n.language) ? i18n.language : 'da'
  const all = { value: '', label: t('filter.all') }
  return (
    <Form method="get" className="stack" aria-label={t('filter.label')}>
      <SelectField
        name="recruitment" label={t('filter.recruitment')} defaultValue={log.filter.recruitmentId ?? ''}
        options={[all, ...log.recruitments.map(({ id, title }) => ({ value: id, label: inLanguage(title, language) }))]}
      />
      <SelectField
        name="action" label={t('filter.action')} defaultValue={log.filter.action ?? ''}
        options={[all, ...auditActions.map((action) => ({ value: action, label: t(`actions.${action}`) }))]}
      />
      <Button variant="secondary">{t('filter.show')}</Button>
    </Form>
  )
}
