import Sqlite from 'better-sqlite3'
import { JSDOM } from 'jsdom'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { noNeeds, type Identity } from '~/domain/identity'
import { dataOf, loadBuilds, openVisits, pathsOf, patternsOf, readersOf, type Visits } from './visits'
import { makeWorld, plainAnswers, type RoleName, type World } from './world'

// Every form that stood on anybody's page before the lock is filled in and sent once the list is locked, as a page and as a data
// request: by whoever left a window open. Nothing of the recruitment may change. (What SQL may do is the matter of tests/db/locked.)

interface Post {
  readonly path: string
  readonly role: RoleName
  readonly body: string
}

const identities: readonly Identity[] = ['Agnete Krarup', 'Bertil Nyholm', 'Cecilie Rask'].map((name, index) => ({ name, email: `a${index}@x.example`, phone: '', ...noNeeds }))
const before = ['open', 'clearing', 'scoring', 'shortlisting'] as const
/** Pages on which no recruitment stands, and what only ends a visit. */
const aside = /^\/(admin|account|audit|hr\/(banks|blindness|recruitments\/new)|hr$|language|about|was|return|brand|robots|applications?\/leave|application\/(correct|leave)|clerk\/leave)/

let world: World
let visits: Visits
const posts = new Map<string, Post>()

beforeAll(async () => {
  const builds = await loadBuilds()
  const patterns = patternsOf(builds).filter((pattern) => !aside.test(pattern) && !pattern.endsWith('*') && !/\.(json|pdf|html|xlsx)$/.test(pattern))
  world = await makeWorld({ identities, answers: identities.map((_, person) => plainAnswers(person)) })
  visits = await openVisits(world, builds)
  for (const phase of before) {
    await world.advance(phase)
    const parameters = await world.parameters()
    for (const path of patterns.flatMap((pattern) => pathsOf(pattern, parameters))) {
      for (const role of readersOf(path)) {
        const { status, body } = await visits.get(path, role)
        if (status === 200 && body.includes('<form')) for (const post of formsOn(body, path)) posts.set(`${role} ${post.path} ${post.body}`, { ...post, role })
      }
    }
  }
}, 240_000)
afterAll(async () => {
  await visits.close()
  await world.test.close()
})

/** The forms of a page that post, once for each of their buttons, filled in as somebody would who wants something to happen. */
function formsOn(html: string, path: string): Omit<Post, 'role'>[] {
  const { document } = new JSDOM(html, { url: `https://uset.example${path}` }).window
  return [...document.querySelectorAll<HTMLFormElement>('form[method=post]')].flatMap((form) => {
    const fields = [...form.elements].flatMap(filled)
    const buttons = [...form.elements].filter((element): element is HTMLButtonElement => element.tagName === 'BUTTON' && (element as HTMLButtonElement).type === 'submit')
    return buttons.map((button) => {
      const { pathname, search } = new URL(button.hasAttribute('formaction') ? button.formAction : form.action)
      return { path: pathname + search, body: new URLSearchParams([...fields, ...(button.name ? [[button.name, button.value] as [string, string]] : [])]).toString() }
    })
  }).filter((post) => !aside.test(post.path))
}

const typed: Readonly<Record<string, string>> = { number: '2', date: '2026-12-31', time: '12:00', email: 'x@x.example' }

/** A field's name and value: what stands there, or something that is not what stood there. Of a group of choices the last. */
function filled(element: Element): [string, string][] {
  const field = element as HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement
  if (!field.name || element.tagName === 'BUTTON') return []
  if (element.tagName === 'SELECT') return [[field.name, [...(field as HTMLSelectElement).options].at(-1)?.value ?? '']]
  const sends = field.type === 'radio' ? field === [...(field.form?.elements ?? [])].filter((other) => (other as HTMLInputElement).name === field.name).at(-1) : true
  return sends ? [[field.name, field.value || (typed[field.type] ?? 'Noget andet.')]] : []
}

/** All rows of all tables by table, but of those that tell of visits, and of what goes on after the lock: holds, messages with their letters and how many of them were read, notes, how it was,
 * and figures of the organisation's other recruitments. */
function everything(): Record<string, unknown[]> {
  const database = new Sqlite(world.test.database.url.replace(/^file:/, ''), { readonly: true })
  const tables = database.prepare<[], { name: string }>("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT IN ('audit_events', 'sessions', 'legal_holds', '__drizzle_migrations', 'experience_counts', 'applicant_experience_marks', 'message_threads', 'messages', 'message_keys', 'case_notes', 'blind_starts', 'ordinary_figures') ORDER BY name").all()
  const rows = Object.fromEntries(tables.map(({ name }) => [name, database.prepare<[], Record<string, unknown>>(`SELECT * FROM "${name}"`).all().filter(({ kind }) => kind !== 'message').map((row) => JSON.stringify({ ...row, messages_seen: null })).sort()]))
  database.close()
  return rows
}

test('the forms are those of the work before the lock: the test can fail', () => {
  const actions = new Set([...posts.values()].map(({ path }) => path.replace(/\?.*$/, '').split('/').map((part) => (part.length > 15 ? ':id' : part)).join('/')))
  for (const part of ['/committee/:id/answers/:id', '/committee/:id/shortlist', '/committee/:id/protocol', '/committee/:id/reread/:id', '/committee/:id/second-look', '/hr/recruitments/:id/candidates/:id', '/application/hearing']) expect([...actions]).toContain(part)
  expect(posts.size).toBeGreaterThan(40)
})

test('once the list is locked they change nothing, and none of them is an error', async () => {
  const [hash = ''] = /\b[\da-f]{64}\b/.exec((await visits.get(`/committee/${world.recruitmentId}/protocol`, 'chair')).body) ?? []
  for (const [role, path] of [['hr', `/hr/recruitments/${world.recruitmentId}/lock`], ['chair', `/committee/${world.recruitmentId}/protocol`]] as const) posts.set(`${role} ${path}`, { role, path, body: `hash=${hash}` })
  await world.advance('locked')
  const locked = everything()
  expect(locked.locks).toHaveLength(1)
  const failed: string[] = []
  for (const { path, role, body } of posts.values()) {
    for (const address of [path, dataOf(path)]) {
      const { status } = await visits.post(address, role, new URLSearchParams(body))
      if (status >= 500) failed.push(`${role} ${address}: ${status}`)
    }
  }
  expect(failed).toEqual([])
  const now = everything()
  for (const [table, rows] of Object.entries(locked)) expect(now[table], table).toEqual(rows)
}, 240_000)
