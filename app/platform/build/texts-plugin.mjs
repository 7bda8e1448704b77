import { readdirSync } from 'node:fs'

const prefix = 'virtual:texts-of/'
/** The namespaces of the staff's pages that not every page needs; the applicant's are never in the browser. */
const areas = readdirSync(new URL('../../i18n/locales/da/', import.meta.url))
  .map((file) => file.replace('.json', ''))
  .filter((name) => !['common', 'refusals', 'public', 'applicant', 'outcome', 'letters', 'own-documents', 'own-messages'].includes(name))
const asked = /useTranslation\(\s*(\[[^\]]*\]|'[\w-]+')/g // the namespaces stand there as literals
const prefixed = new RegExp(`'(${areas.join('|')}):[a-z]`, 'g') // hr:overview.title, as titles of pages are written

/** Texts of every page that applicants' pages alone can come to: the staff's browsers do not fetch them. */
const applicantsOwn = {
  refusals: ['access-ended', 'not-open', 'deadline-passed', 'request-open', 'unchanged', 'scoring-begun', 'too-long'],
  common: ['print'],
  form: ['email-or-phone'],
  footer: ['privacy', 'staff'],
  languages: ['sv', 'nb', 'fi'],
}
const ofEveryPage = /\/app\/i18n\/locales\/\w+\/(refusals|common)\.json$/

function withoutApplicantsOwn(json, namespace) {
  const without = (texts, keys) => Object.fromEntries(Object.entries(texts).filter(([key]) => !keys.includes(key)))
  const texts = JSON.parse(json)
  const left = without(texts, applicantsOwn[namespace])
  for (const group of ['footer', 'form', 'languages']) if (left[group]) left[group] = without(left[group], applicantsOwn[group])
  return JSON.stringify(left)
}

/** The areas whose texts a module asks for. What every page needs (common, refusals) is fetched by the entry itself. */
export function areasAskedFor(code) {
  const named = [...code.matchAll(asked)].flatMap(([, names]) => names.match(/[\w-]+/g))
  const inKeys = [...code.matchAll(prefixed)].map(([, name]) => name)
  return areas.filter((area) => named.includes(area) || inKeys.includes(area))
}

/** The area whose texts a module of this plugin fetches, for the names of chunks; undefined for other modules. */
export function areaOfTexts(id) {
  return id.startsWith(`\0${prefix}`) ? id.slice(prefix.length + 1) : undefined
}

/**
 * Lets a page load the texts that its components name in `useTranslation`, and no others: in the browser's build each such
 * module waits for the texts of its areas, in the page's language, before it runs. The server has all texts at hand.
 * @returns {import('vite').Plugin}
 */
export function textsPlugin() {
  return {
    name: 'uset-texts',
    enforce: 'pre',
    apply: (_config, { mode }) => mode !== 'test',
    resolveId: (id) => (id.startsWith(prefix) ? { id: `\0${id}`, moduleSideEffects: true } : undefined),
    load(id) {
      const area = areaOfTexts(id)
      return area && `import { loadTexts } from '/app/i18n/instance.client.ts'\nawait loadTexts('${area}')\n`
    },
    transform(code, id, { ssr } = {}) {
      const [, everyPage] = ssr ? [] : (ofEveryPage.exec(id) ?? [])
      if (everyPage) return { code: withoutApplicantsOwn(code, everyPage), map: null }
      if (ssr || !/\/app\/.*\.tsx?$/.test(id)) return undefined
      const wanted = areasAskedFor(code)
      if (wanted.length === 0) return undefined
      return { code: `${code}\n${wanted.map((area) => `import '${prefix}${area}'`).join('\n')}\n`, map: null }
    },
  }
}
