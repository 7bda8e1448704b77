import { useEffect, useState, type RefObject } from 'react'
import { useTranslation } from '~/i18n/translation'
import { Button } from '../ui/button'

interface PasskeyButtonProps {
  readonly purpose: 'add' | 'sign-in' | 'second-step' | 'confirm'
  readonly label: string
  /** The form that is sent with the answer in its field `answer`. */
  readonly form: RefObject<HTMLFormElement>
  readonly variant?: 'primary' | 'secondary'
}

/** Asks the browser for a passkey, and sends the form with the answer. Only where the browser can; the library is fetched when it is pressed. */
export function PasskeyButton({ purpose, label, form, variant = 'secondary' }: PasskeyButtonProps) {
  const { t } = useTranslation('sign-in')
  const [canUse, setCanUse] = useState(false)
  const [state, setState] = useState<'idle' | 'waiting' | 'failed'>('idle')
  useEffect(() => { setCanUse('PublicKeyCredential' in window) }, [])
  if (!canUse) return purpose === 'add' ? <p>{t('security.passkeys.noScript')}</p> : null

  const press = async () => {
    const field = form.current?.elements.namedItem('answer')
    if (!form.current?.reportValidity() || !(field instanceof HTMLInputElement)) return
    setState('waiting')
    const answer = await answerOf(purpose).catch(() => null)
    setState(answer ? 'idle' : 'failed')
    if (!answer) return
    field.value = answer
    form.current.requestSubmit()
  }
  return (
    <>
      <Button type="button" variant={variant} onClick={() => { void press() }}>{label}</Button>
      <p role="status">{state === 'waiting' ? t('passkey.waiting') : state === 'failed' ? t('passkey.failed') : ''}</p>
    </>
  )
}

/** The authenticator's answer to a question of the server's, as JSON. */
async function answerOf(purpose: PasskeyButtonProps['purpose']): Promise<string> {
  const [asked, browser] = [await fetch('/account/passkey-question', { method: 'POST', body: new URLSearchParams({ purpose }) }), await import('@simplewebauthn/browser')]
  if (!asked.ok) throw new Error('no question')
  const optionsJSON = await asked.json()
  return JSON.stringify(purpose === 'add' ? await browser.startRegistration({ optionsJSON }) : await browser.startAuthentication({ optionsJSON }))
}
