import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { isInterfaceLanguage } from '~/domain/local-text'
import { setCookie } from '~/platform/cookies.server'
import { safeReturnPath } from '~/platform/return-path.server'

const yearInSeconds = 31_536_000

/** Remembers the chosen language and goes back to the page where it was chosen. */
export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData()
  const language = form.get('language')
  const headers = new Headers()
  if (isInterfaceLanguage(language)) headers.set('Set-Cookie', setCookie('uset-language', language, { maxAgeSeconds: yearInSeconds }))
  return redirect(safeReturnPath(form.get('returnTo')), { status: 303, headers })
}

/** Whoever loads the address itself is sent to the front page. */
export function loader() {
  return redirect('/')
}
