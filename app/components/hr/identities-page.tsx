import { useTranslation } from '~/i18n/translation'
import { inLanguage } from '~/domain/local-text'
import type { FormReply } from '~/forms/form-errors'
import { Form } from '~/framework'
import { formatList } from '~/i18n/format'
import { useLanguage } from '~/i18n/use-language'
import type { IdentitiesPage as Page } from '~/views/hr/identities.server'
import { RefusalNote } from '../refusal-note'
import { IdentitiesTable, type ShownIdentity } from '../shortlist/identities-table'
import { Alert } from '../ui/alert'
import { Button, type ButtonVariant } from '../ui/button'
import { PageHeading } from '../ui/page-heading'

type Intent = 'unseal' | 'release' | 'conclude'

interface IdentitiesPageProps {
  readonly page: Page
  readonly identities: readonly ShownIdentity[]
  /** What was just done, to be told. */
  readonly done: Intent | null
  readonly reply: FormReply | undefined
}

/** From the locked list to the end of the recruitment: open, hand on, conclude. */
export function IdentitiesPage({ page: { title, chosen, isReleased, may }, identities, done, reply }: IdentitiesPageProps) {
  const { t } = useTranslation('lock')
  const language = useLanguage()
  return (
    <div className="stack-lg">
      <RefusalNote reply={reply} />
      <PageHeading title={t('identities.title')} caption={inLanguage(title, language)} lead={t('identities.lead')} />
      {done && !reply ? <Alert kind="success" role="status"><p>{t(`identities.done.${done}`)}</p></Alert> : null}
      {may.unseal ? <Unseal chosen={chosen} /> : null}
      {identities.length > 0 ? (
        <section className="stack">
          <IdentitiesTable identities={identities} />
          <p className="muted">{t('identities.recorded')}</p>
        </section>
      ) : null}
      <Release may={may} isReleased={isReleased} />
      {may.conclude
        ? <Step intent="conclude" heading={t('identities.concludeTitle')} text={t('identities.concludeText')} label={t('identities.conclude')} variant="secondary" />
        : null}
    </div>
  )
}

function Unseal({ chosen }: Pick<Page, 'chosen'>) {
  const { t } = useTranslation('lock')
  const text = t('identities.unsealText', { count: chosen.length, numbers: formatList(chosen, useLanguage()) })
  return <Step intent="unseal" heading={t('identities.unsealTitle')} text={text} label={t('identities.unseal')} variant="primary" />
}

function Release({ may, isReleased }: Pick<Page, 'may' | 'isReleased'>) {
  const { t } = useTranslation('lock')
  if (isReleased) return <p>{t('identities.released')}</p>
  if (!may.release) return null
  return <Step intent="release" heading={t('identities.releaseTitle')} text={t('identities.releaseText')} label={t('identities.release')} variant="primary" />
}

interface StepProps {
  readonly intent: Intent
  readonly heading: string
  readonly text: string
  readonly label: string
  readonly variant: ButtonVariant
}

function Step({ intent, heading, text, label, variant }: StepProps) {
  return (
    <Form method="post" className="panel stack measure">
      <h2>{heading}</h2>
      <p>{text}</p>
      <Button variant={variant} name="intent" value={intent}>{label}</Button>
    </Form>
  )
}
