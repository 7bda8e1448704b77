import { inLanguage } from '~/domain/local-text'
import type { FormReply } from '~/forms/form-errors'
import { Form } from '~/framework'
import { formatDateTime, formatNumber } from '~/i18n/format'
import { useTranslation } from '~/i18n/translation'
import { useLanguage } from '~/i18n/use-language'
import type { OwnCopyPage as Page } from '~/views/hr/own-copy.server'
import { RefusalNote } from '../refusal-note'
import { useTyped } from '../retention/use-typed'
import { Alert } from '../ui/alert'
import { Button } from '../ui/button'
import { Checkbox } from '../ui/checkbox'
import { PageHeading } from '../ui/page-heading'
import { RadioGroup } from '../ui/radio-group'
import { TextField } from '../ui/text-field'
import { hrPath } from './paths'

interface OwnCopyProps {
  readonly page: Page
  readonly recruitmentId: string
  readonly reply: FormReply | undefined
}

/** Where HR has a copy made of what is kept of one applicant, who has asked for it on paper or by mail. */
export function OwnCopyPage({ page: { title, hasInvited, made }, recruitmentId, reply }: OwnCopyProps) {
  const { t } = useTranslation('own-access')
  return (
    <div className="stack-lg">
      <RefusalNote reply={reply} />
      <PageHeading title={t('title')} caption={inLanguage(title, useLanguage())} lead={t('lead')} />
      <section className="stack measure">
        <h2>{t('who.title')}</h2>
        <ul>
          <li>{t('who.self')}</li>
          <li>{t('who.code')}</li>
          {hasInvited ? <li>{t('who.number')}</li> : null}
          <li>{t('who.other')}</li>
        </ul>
      </section>
      {made === null || reply ? null : <Made made={made} recruitmentId={recruitmentId} />}
      <Asked key={made?.kind === 'ready' ? made.manifest : 'first'} hasInvited={hasInvited} reply={reply} />
      <p><a href={hrPath(recruitmentId)}>{t('back')}</a></p>
    </div>
  )
}

function Made({ made, recruitmentId }: { made: NonNullable<Page['made']>; recruitmentId: string }) {
  const { t } = useTranslation('own-access')
  if (made.kind === 'failed') return <Alert kind="error" role="alert"><p>{t('failed')}</p></Alert>
  return made.kind === 'ready' ? <Ready made={made} recruitmentId={recruitmentId} /> : null
}

function Ready({ made, recruitmentId }: { made: Extract<NonNullable<Page['made']>, { kind: 'ready' }>; recruitmentId: string }) {
  const { t } = useTranslation('own-access')
  const language = useLanguage()
  const size = formatNumber(Math.max(0.01, made.bytes / 1_000_000), language)
  return (
    <section className="stack measure" aria-labelledby="ready">
      <h2 id="ready">{t('ready.title')}</h2>
      <Alert kind="success" role="status"><p>{t('ready.text', { until: formatDateTime(made.until, language) })}</p></Alert>
      <p><a href={hrPath(recruitmentId, 'own-copy.zip')} download={made.name}>{t('ready.download', { file: made.name, size })}</a></p>
      <p>{t('ready.read')}</p>
      <p>{t('ready.manifest')}</p>
      <p><code>{made.manifest}</code></p>
    </section>
  )
}

function Asked({ hasInvited, reply }: { hasInvited: boolean; reply: FormReply | undefined }) {
  const { t } = useTranslation(['own-access', 'refusals', 'common'])
  const code = reply?.errors.confirmed
  return (
    <Form method="post" className="panel stack measure" autoComplete="off">
      <h2>{t('own-access:form.title')}</h2>
      <p>{t('own-access:form.told')}</p>
      <TextField name="which" label={t(hasInvited ? 'own-access:form.which' : 'own-access:form.code')} hint={t(hasInvited ? 'own-access:form.numberHint' : 'own-access:form.hint')} width="m" {...useTyped(reply, 'which')} />
      <RadioGroup name="language" legend={t('own-access:form.language')} defaultValue={String(reply?.values.language ?? 'da')} options={[{ value: 'da', label: t('own-access:form.da') }, { value: 'en', label: t('own-access:form.en') }]} />
      <Checkbox name="confirmed" value="yes" label={t('own-access:form.confirm')} defaultChecked={reply?.values.confirmed === 'yes'} {...(code && { error: t(`refusals:form.${code}`) })} />
      <Button>{t('own-access:form.make')}</Button>
    </Form>
  )
}
