import { inLanguage } from '~/domain/local-text'
import type { FormReply, FormValues } from '~/forms/form-errors'
import { formatDate } from '~/i18n/format'
import { useTranslation } from '~/i18n/translation'
import { useLanguage } from '~/i18n/use-language'
import type { StartLine } from '~/views/hr/ordinary-figures.server'
import { Breadcrumb } from '../ui/breadcrumb'
import { Button } from '../ui/button'
import { DateTimeField } from '../ui/date-time-field'
import { ErrorSummary } from '../ui/error-summary'
import { PageHeading } from '../ui/page-heading'

interface StartsFormProps {
  readonly lines: readonly StartLine[]
  readonly reply: FormReply | undefined
}

/** A day for each department; what was typed stays when one of them is none. */
export function StartsForm({ lines, reply }: StartsFormProps) {
  const { t } = useTranslation(['comparison', 'trial', 'common'])
  const language = useLanguage()
  const wrong = t('comparison:starts.wrong')
  const isWrong = (id: string) => reply?.errors[`day.${id}`] !== undefined
  const errors = lines.filter(({ id }) => isWrong(id)).map(({ id, name }) => ({ message: `${inLanguage(name, language)}: ${wrong}`, href: `#day.${id}` }))
  return (
    <>
      <Breadcrumb label={t('common:breadcrumb')} items={[{ label: t('trial:title'), href: '/hr/trial' }, { label: t('comparison:starts.title') }]} />
      <PageHeading title={t('comparison:starts.title')} lead={t('comparison:starts.lead')} />
      <ErrorSummary title={t('common:errorSummary')} errors={errors} focusKey={reply} />
      <div className="stack measure">
        {lines.map(({ id, name, day, published }) => (
          <DateTimeField
            key={id} kind="date" name={`day.${id}`} id={`day.${id}`} label={inLanguage(name, language)} defaultValue={typedDay(reply?.values, id) ?? day}
            hint={published === null ? t('comparison:starts.notPublished') : t('comparison:starts.published', { date: formatDate(new Date(`${published}T12:00:00Z`), language) })} {...(isWrong(id) ? { error: wrong } : {})}
          />
        ))}
      </div>
      <div><Button>{t('common:save')}</Button></div>
    </>
  )
}

function typedDay(values: FormValues | undefined, id: string): string | undefined {
  const days = values?.day
  const typed = typeof days === 'object' && !Array.isArray(days) ? (days as FormValues)[id] : undefined // no list: checked before
  return typeof typed === 'string' ? typed : undefined
}
