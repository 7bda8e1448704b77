import { parseAcceptLanguage } from 'intl-parse-accept-language'
import { defaultLanguage, isInterfaceLanguage, staffLanguage, type InterfaceLanguage, type Language } from '~/domain/local-text'
import { readCookie } from '~/platform/cookies.server'
import { bundleFor } from '~/platform/http/areas.server'

/** The language of an applicant's page: what the address asks for (`?lng=`), else what was chosen, else what the browser prefers, else Danish. */
export function detectLanguage(request: Request): InterfaceLanguage {
  const wishes = [new URL(request.url).searchParams.get('lng'), readCookie(request, 'uset-language'), preferred(request)]
  return wishes.find(isInterfaceLanguage) ?? defaultLanguage
}

/** The same for a page of the staff's, which there are in fewer languages. */
export function detectStaffLanguage(request: Request): Language {
  return staffLanguage(detectLanguage(request))
}

/** The language of whatever page the request asks for. */
export function languageOfPage(request: Request): InterfaceLanguage {
  return bundleFor(new URL(request.url).pathname) === 'staff' ? detectStaffLanguage(request) : detectLanguage(request)
}

/** Both written forms of Norwegian are met in Bokmål. */
const spokenAs: Readonly<Record<string, string>> = { no: 'nb', nn: 'nb' }

function preferred(request: Request): InterfaceLanguage | undefined {
  const accepted = parseAcceptLanguage(request.headers.get('Accept-Language'), { ignoreWildcard: true })
  return accepted.map((tag) => tag.toLowerCase().split('-')[0] ?? '').map((tag) => spokenAs[tag] ?? tag).find(isInterfaceLanguage)
}
