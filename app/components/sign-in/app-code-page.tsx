import { useTranslation } from '~/i18n/translation'
import type { FormReply } from '~/forms/form-errors'
import { Form } from '~/framework'
import type { AppCodePage as Page } from '~/views/staff/sign-in-ways.server'
import { Button } from '../ui/button'
import { PageHeading } from '../ui/page-heading'
import { CodeForm } from './code-form'

/** Free modules around a QR code (ISO/IEC 18004: four). */
const quiet = 4

/** Gives the secret to an authenticator app, as a picture and as text, and takes its first code. */
export function AppCodePage({ page: { hasApp, secret }, reply }: { page: Page; reply: FormReply | undefined }) {
  const { t } = useTranslation('sign-in')
  return (
    <div className="stack-lg measure">
      <PageHeading title={t('appCode.title')} lead={hasApp ? t('appCode.hasOne') : t('appCode.lead')} />
      {secret ? <Secret secret={secret} reply={reply} /> : null}
      {secret || hasApp ? null : <Form method="post" action="?form=begin"><Button>{t('appCode.begin')}</Button></Form>}
    </div>
  )
}

function Secret({ secret: { text, picture: { size, path } }, reply }: { secret: NonNullable<Page['secret']>; reply: FormReply | undefined }) {
  const { t } = useTranslation('sign-in')
  const side = size + 2 * quiet
  return (
    <>
      <section className="stack">
        <h2>{t('appCode.scan')}</h2>
        <svg role="img" aria-label={t('appCode.picture')} className="qr-code" viewBox={`${-quiet} ${-quiet} ${side} ${side}`} width="240" height="240" shapeRendering="crispEdges">
          <rect x={-quiet} y={-quiet} width={side} height={side} fill="#fff" />
          <path d={path} fill="#000" />
        </svg>
        <p>{t('appCode.type')}</p>
        <p><code>{text}</code></p>
      </section>
      <section className="stack">
        <h2>{t('appCode.thenType')}</h2>
        <CodeForm reply={reply} returnTo="" submit={t('appCode.submit')} hint={t('appCode.codeHint')} />
      </section>
    </>
  )
}
