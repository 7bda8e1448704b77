import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { beforeAll, expect, test } from 'vitest'
import { languages } from '~/domain/local-text'

// What the build gives to browsers. Needs a build: `npm run build`.

const assets = join('build', 'client', 'assets')
const brotli = (file: string) => brotliCompressSync(readFileSync(file)).length

interface Loaded { readonly module: string; readonly parentId?: string }
/** The list of routes of one area's pages. */
interface Manifest { readonly file: string; readonly area: string; readonly entry: Loaded; readonly routes: Readonly<Record<string, Loaded>> }

const pagesWithForms: readonly string[] = [
  'account+/app-code',
  'account+/choose-password.$token',
  'account+/confirm',
  'account+/first-administrator.$token',
  'account+/second-step',
  'account+/settings',
  'account+/sign-in',
  'admin+/departments.$id',
  'admin+/people.new',
  'admin+/retention',
  'admin+/settings',
  'clerk+/$id.index',
  'clerk+/index',
  'hr+/banks_.$family_.edit',
  'hr+/banks_.$family_.qualifications.$qualificationId',
  'hr+/banks_.$family_.questions.$questionId_.edit',
  'hr+/banks_.$family_.questions.new',
  'hr+/recruitments.$id_.post',
  'hr+/recruitments.$id_.qualifications_.$qualificationId',
  'hr+/recruitments.$id_.questions_.$questionId',
  'hr+/recruitments.$id_.texts',
  'hr+/recruitments.new',
]

let scripts: readonly string[] = []
let manifests: readonly Manifest[] = []
const sizes = new Map<string, number>()
const weight = (names: readonly string[]) => names.reduce((sum, name) => sum + (sizes.get(name) ?? Infinity), 0)

beforeAll(() => {
  scripts = readdirSync(assets).filter((name) => name.endsWith('.js'))
  for (const name of scripts) sizes.set(name, brotli(join(assets, name)))
  manifests = scripts.filter((name) => name.startsWith('manifest-'))
    .map((name) => {
      const window: { __remixManifest?: Pick<Manifest, 'entry' | 'routes'> } = {} // the framework's own format
      new Function('window', readFileSync(join(assets, name), 'utf8'))(window)
      const area = /^manifest-([a-z]+)-/.exec(name)?.[1] ?? ''
      return { file: name, area, ...(window.__remixManifest ?? { entry: { module: '', imports: [] }, routes: {} }) }
    })
})

test('no word of the server stands in what browsers load', () => {
  const words = /better-sqlite3|drizzle|argon2|node:crypto|sealed_identities|wrappedPrivateKey|wrapped_private_key|recruitment_keys|identityKek|receiptPepper|passwordHash|unsealChosen|candidate_links|DATABASE_URL/
  const found = scripts.flatMap((name) => words.exec(readFileSync(join(assets, name), 'utf8'))?.[0].concat(` in ${name}`) ?? [])
  expect(found).toEqual([])
})

test('no source map with the server\'s code lies among the files for browsers', () => {
  expect(readdirSync(assets).filter((name) => name.endsWith('.map'))).toEqual([])
})

test('the applicants\' script is at most 10 kB (brotli)', () => {
  const enhancers = scripts.filter((name) => name.startsWith('enhancer-'))
  expect(enhancers).toHaveLength(1)
  expect(brotli(join(assets, enhancers[0] ?? ''))).toBeLessThanOrEqual(10_000)
})

/** What stands in a module as an import that is not asked for later, and in those that it imports. */
function withImports(names: readonly string[], found = new Set<string>()): string[] {
  for (const name of names) {
    if (found.has(name)) continue
    found.add(name)
    withImports([...readFileSync(join(assets, name), 'utf8').matchAll(/(?:from|import)\s*"\.\/([\w.-]+\.js)"/g)].map(([, imported = '']) => imported), found)
  }
  return [...found]
}

/** A page in the browser: the manifest, the entry, the modules of its routes with all they import, and the texts these wait for. */
function loadedBy({ file, entry, routes }: Manifest, id: string): readonly string[] {
  const chain: Loaded[] = [entry]
  for (let at = routes[id]; at; at = at.parentId ? routes[at.parentId] : undefined) chain.push(at)
  const files = withImports(chain.map(({ module }) => module.replace('/assets/', '')))
  const wanted = ['all', ...files.flatMap((name) => /^needs-([a-z-]+)-[\w-]{7}\.js$/.exec(name)?.[1] ?? [])]
  const texts = languages.map((language) => wanted.map((part) => scripts.find((name) => name.startsWith(`texts-${language}-${part}-`)) ?? `no texts-${language}-${part}`))
  const heaviest = texts.sort((a, b) => weight(b) - weight(a))[0] ?? []
  return [file, ...files, ...heaviest]
}

const ownPages = ({ area, routes }: Manifest) => Object.keys(routes).filter((id) => id.startsWith(`routes/${area}+/`))

test('a page\'s list of routes names its own area\'s and the account\'s, and no others', () => {
  expect(manifests.map(({ area }) => area).sort()).toEqual(['account', 'admin', 'audit', 'clearing', 'clerk', 'committee', 'hr', 'officer'])
  for (const { area, routes } of manifests) {
    expect(Object.keys(routes).filter((id) => id.startsWith('routes/') && id !== 'routes/$' && !id.startsWith(`routes/${area}+/`) && !id.startsWith('routes/account+/')), area).toEqual([])
    expect(Object.keys(routes), area).toContain('routes/account+/sign-in')
  }
})

test('every staff page loads at most 120 kB of script (brotli), the texts of one language included', () => {
  const staffPages = manifests.flatMap((manifest) => ownPages(manifest).map((id) => [id, loadedBy(manifest, id)] as const))
  expect(staffPages.length).toBeGreaterThan(40)
  expect(staffPages.filter(([, files]) => weight(files) > 120_000).map(([id, files]) => `${id}: ${weight(files)}`)).toEqual([])
})

test('only pages with such forms load react-hook-form and zod', () => {
  const withForms = manifests.flatMap((manifest) => ownPages(manifest).filter((id) => loadedBy(manifest, id).some((name) => name.startsWith('forms-'))))
  expect(withForms.map((id) => id.replace('routes/', '')).sort()).toEqual(pagesWithForms)
})

test('one page of an applicant asks for a file, where the invited hand in documents, and none for a picture of them or a video', () => {
  const server = readFileSync(join('build', 'server', 'applicant', 'index.js'), 'utf8')
  expect(/getUserMedia|capture:\s|unstable_parseMultipartFormData|<video/.exec(server)).toBeNull()
  expect([...server.matchAll(/type:\s*"file"/g)]).toHaveLength(1)
  const forms = [...server.matchAll(/action:\s*"([^"]*)",\s*encType:\s*"multipart\/form-data"/g)].map(([, action]) => action)
  expect(forms).toEqual(['/application/documents'])
  expect(server.match(/multipart\/form-data/g)).toHaveLength(1)
})

test('no line of the staff\'s pages is loaded into the bundle that serves the public', () => {
  const server = readFileSync(join('build', 'server', 'applicant', 'index.js'), 'utf8')
  expect(/unsealShortlist|confirmLock|loadRanking|requireActor|saveScore/.exec(server)).toBeNull()
})
