import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { beforeAll, expect, test } from 'vitest'

// What the build gives to browsers. Needs a build: `npm run build`.

const assets = join('build', 'client', 'assets')
const brotli = (file: string) => brotliCompressSync(readFileSync(file)).length

interface Loaded { readonly module: string; readonly imports?: readonly string[]; readonly parentId?: string }
interface Manifest { readonly entry: Loaded; readonly routes: Readonly<Record<string, Loaded>> }

let scripts: readonly string[] = []
let manifests: readonly Manifest[] = []

beforeAll(() => {
  scripts = readdirSync(assets).filter((name) => name.endsWith('.js'))
  manifests = scripts.filter((name) => name.startsWith('manifest-'))
    .map((name) => JSON.parse(readFileSync(join(assets, name), 'utf8').replace(/^window\.__remixManifest=/, '').replace(/;\s*$/, '')) as Manifest) // the framework's own format
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

test('every staff page loads at most 120 kB of script (brotli), one language of texts included', () => {
  const texts = Math.max(...scripts.filter((name) => name.startsWith('texts-')).map((name) => brotli(join(assets, name))))
  const sizes = new Map(scripts.map((name) => [`/assets/${name}`, brotli(join(assets, name))]))
  const heavy = manifests.flatMap(({ entry, routes }) => Object.entries(routes).flatMap(([id, route]) => {
    if (!/^routes\/(hr|committee|clearing|audit|admin|account)\+/.test(id)) return []
    const chain: Loaded[] = [entry]
    for (let at: Loaded | undefined = route; at; at = at.parentId ? routes[at.parentId] : undefined) chain.push(at)
    const files = new Set(chain.flatMap(({ module, imports }) => [module, ...(imports ?? [])]))
    const total = [...files].reduce((sum, file) => sum + (sizes.get(file) ?? 0), texts)
    return total > 120_000 ? [`${id}: ${total}`] : []
  }))
  expect(heavy).toEqual([])
})

test('no page of an applicant asks for a file, a picture or a video', () => {
  const server = readFileSync(join('build', 'server', 'applicant', 'index.js'), 'utf8')
  expect(/type:\s*"file"|multipart\/form-data|getUserMedia|unstable_parseMultipartFormData|<video/.exec(server)).toBeNull()
})

test('no line of the staff\'s pages is loaded into the bundle that serves the public', () => {
  const server = readFileSync(join('build', 'server', 'applicant', 'index.js'), 'utf8')
  expect(/unsealShortlist|confirmLock|loadRanking|requireActor|saveScore/.exec(server)).toBeNull()
})
