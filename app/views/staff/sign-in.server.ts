import type { LocalText } from '~/domain/local-text'
import type { AppContext } from '~/platform/app-context.server'
import { demoEmail, demoPassword, demoPeople } from '~/commands/demo/municipality'

export interface DemoSignIn {
  readonly name: string
  readonly part: LocalText
  readonly email: string
}

/** The sign-ins of a demonstration, which are no secret; null in real use. */
export interface SignInPage {
  readonly demo: { readonly password: string; readonly people: readonly DemoSignIn[] } | null
  /** What the way to the organisation's own sign-in is called, where there is one. */
  readonly organisation: LocalText | null
}

export function loadSignIn({ environment, organisationSignIn }: AppContext): SignInPage {
  const organisation = organisationSignIn?.settings.label ?? null
  if (environment.mode !== 'demo') return { demo: null, organisation }
  return { organisation, demo: { password: demoPassword, people: demoPeople.map((person) => ({ name: person.name, part: person.part, email: demoEmail(person) })) } }
}
