import { parseAcceptLanguage } from 'intl-parse-accept-language'
import { defaultLanguage, isLanguage, type Language } from '~/domain/local-text'
import { readCookie } from '~/platform/cookies.server'

/** The language of a page: what the address asks for (`?lng=`), else what was chosen, else what the browser prefers, else Danish. */
export function detectLanguage(request: Request): Language {
  const wishes = [new URL(request.url).searchParams.get('lng'), readCookie(request, 'uset-language'), preferred(request)]
  return wishes.find(isLanguage) ?? defaultLanguage
}

function preferred(request: Request): Language | undefined {
  const accepted = parseAcceptLanguage(request.headers.get('Accept-Language'), { ignoreWildcard: true })
  return accepted.map((tag) => tag.toLowerCase().split('-')[0]).find(isLanguage)
}
