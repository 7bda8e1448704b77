import { useRef } from 'react'
import { Form } from '~/framework'
import { PasskeyButton } from './passkey-button'

interface PasskeyFormProps {
  readonly purpose: 'sign-in' | 'second-step' | 'confirm'
  readonly label: string
  readonly returnTo: string
}

/** Shows a passkey: to sign in, as the second step, or to show again who one is. */
export function PasskeyForm({ purpose, label, returnTo }: PasskeyFormProps) {
  const form = useRef<HTMLFormElement>(null)
  return (
    <Form method="post" action="?by=passkey" ref={form} className="stack">
      <input type="hidden" name="returnTo" value={returnTo} />
      <input type="hidden" name="answer" defaultValue="" />
      <PasskeyButton purpose={purpose} label={label} form={form} />
    </Form>
  )
}
