import axe from 'axe-core'
import { JSDOM, VirtualConsole } from 'jsdom'
import { applicantCookie, type ApplicantKeys } from '~/platform/applicant-session.server'
import type { AppContext } from '~/platform/app-context.server'
import { Visitor, type Visited } from './applicant-site'

/** An applicant who is inside their application; or, without one, a visitor. */
export function visitorAs(app: AppContext, who: ApplicantKeys | undefined, language = 'da'): Visitor {
  const visitor = new Visitor(app, language)
  const [, name = '', value = ''] = who ? (/^([^=]+)=([^;]*)/.exec(applicantCookie(app, who)) ?? []) : []
  if (name) visitor.cookies.set(name, value)
  return visitor
}

/** What axe objects to on a page, with the elements. */
export async function violations({ html }: Pick<Visited, 'html'>): Promise<string[]> {
  const { window } = new JSDOM(html, { runScripts: 'outside-only', virtualConsole: new VirtualConsole() })
  window.eval(axe.source)
  const found = await (window as unknown as { axe: typeof axe }).axe.run(window.document, { rules: { 'color-contrast': { enabled: false } } }) // the script put it there; colours need a real browser
  return found.violations.map(({ id: rule, nodes }) => `${rule}: ${nodes.map(({ html: element }) => element).join(' ')}`)
}
