import { mayDiffer } from '../anonymity/expected'
import { everyVisit, readersOf, visitsForData, visitsIn, type Answer, type Visit } from '../anonymity/visits'
import { worldPhases, type RoleName, type WorldPhase } from '../anonymity/world'
import { askedSaid, canarySaid, count, type Asker, type FindingKind, type Said, type Tally, type Way } from './findings'
import { canariesOf, type Walked } from './places'

export interface Scope {
  readonly patterns: readonly string[]
  /** Every page, data request and role at every stage; otherwise pages at two stages and data at the others. */
  readonly isThorough: boolean
  /** Only these ask; by default all. */
  readonly roles?: readonly RoleName[]
  /** By default all. */
  readonly ways?: readonly Way[]
  /** Only what the pages are made of on which something of a recruitment may stand; `readers`: for those whose pages they are. */
  readonly isData?: boolean | 'readers'
  /** Whether HEAD, conditions and ranges are tried by whoever may read a page alone, for its data. */
  readonly isForReaders?: boolean
  /** Where more may differ than the names: those who claim priority access are decided on by HR. */
  readonly alsoMayDiffer?: (stage: WorldPhase, role: RoleName, path: string) => boolean
}

/** Answers of routes that anybody may keep, and so may carry a validator. */
const maybeKept = /^\/(brand\.css|posts\.rss|robots\.txt)/

/** Asks everything of every world, at the stage that they have reached. */
export async function tryStage(worlds: readonly Walked[], stage: WorldPhase, scope: Scope, tally: Tally): Promise<void> {
  for (const [path, role] of await visitsOf(worlds, stage, scope, tally)) {
    for (const way of waysOf([path, role], stage, scope)) {
      const answers: Answer[] = []
      for (const each of worlds) answers.push(await asked(each, { stage, role, path, way }))
      judge(worlds, { stage, role, path, way }, answers, scope, tally)
    }
  }
  for (const [path, role] of searches) if (isAsked(role, 'search', scope)) await trySearches(worlds, { stage, role, path, way: 'search' }, scope, tally)
}

export async function visitsOf(worlds: readonly Walked[], stage: WorldPhase, { patterns, isThorough, roles, isData }: Omit<Scope, 'ways'>, tally: Tally): Promise<readonly Visit[]> {
  const parameters = (await worlds[0]?.world.parameters()) ?? {}
  const known = patterns.filter((pattern) => {
    try {
      everyVisit([pattern], parameters)
      return true
    } catch (error) {
      const what = error instanceof Error ? error.message : String(error)
      tally.findings.push({ kind: 'unreached', stage, where: { da: pattern, en: pattern }, what: { da: `kunne ikke hentes: ${what}`, en: what } })
      return false
    }
  })
  const some = () => (isThorough ? everyVisit(known, parameters) : visitsIn(stage, known, parameters))
  const visits = isData ? visitsForData(known, parameters) : some()
  return visits.filter(([path, role]) => (roles?.includes(role) ?? true) && (isData !== 'readers' || readersOf(path).includes(role)))
}

const isAsked = (role: RoleName, way: Way, { roles, ways }: Scope) => (roles?.includes(role) ?? true) && (ways?.includes(way) ?? true)

const odd: readonly Way[] = ['head', 'if-none-match', 'if-modified-since', 'range']

/** Everybody asks plainly, and in odd ways too. A form of search terms is posted by a stranger, who may change nothing. */
function waysOf([path, role]: Visit, stage: WorldPhase, scope: Scope): Way[] {
  const posts: Way[] = role === 'stranger' && !readersOf(path).includes('stranger') ? ['post'] : []
  return ['get' as const, ...oddWays([path, role], stage, scope), ...posts].filter((way) => isAsked(role, way, scope))
}

/**
 * By HEAD, under two conditions and for a part: whoever may read a page asks in all four ways for it and its data; everybody else, who is refused, asks for
 * the page in one of them, at each stage in the next. With `isForReaders` readers alone ask so, for the data.
 */
function oddWays([path, role]: Visit, stage: WorldPhase, { isForReaders = false, isThorough }: Scope): readonly Way[] {
  const isData = /\.data(\?|$)/.test(path)
  if (readersOf(path).includes(role)) return isForReaders && !isData ? [] : odd
  if (isForReaders || (isThorough && isData)) return []
  return odd.filter((_, place) => place === (worldPhases.indexOf(stage) + role.length + path.length) % odd.length)
}

function asked({ visits, world }: Walked, { role, path, way }: Asker): Promise<Answer> {
  const now = world.test.clock.now()
  switch (way) {
    case 'head': return visits.ask(path, role, { method: 'HEAD' })
    case 'if-none-match': return visits.ask(path, role, { headers: { 'if-none-match': '*' } })
    case 'if-modified-since': return visits.ask(path, role, { headers: { 'if-modified-since': now.toUTCString() } })
    case 'range': return visits.ask(path, role, { headers: { range: 'bytes=0-511' } })
    case 'post': return visits.post(path, role, new URLSearchParams({ q: 'a', search: 'a', filter: 'a', sort: 'name', intent: 'search' }))
    default: return visits.get(path, role)
  }
}

export const seenOf = ({ status, headers, body }: Answer) => `${status}\n${headers}\n${body}`

export function judge(worlds: readonly Walked[], asker: Asker, answers: readonly Answer[], { alsoMayDiffer }: Pick<Scope, 'alsoMayDiffer'>, tally: Tally): void {
  const { stage, role, path, way } = asker
  note(asker, answers, tally)
  const find = (kind: FindingKind, what: Said) => { tally.findings.push({ kind, stage, where: askedSaid(asker), what }) }
  const statuses = answers.map(({ status }) => status).join('/')
  if (answers.some(({ status }) => status >= 500)) find('error', { da: `svarede ${statuses}`, en: `answered ${statuses}` })
  const isAllowed = mayDiffer(stage, role, path) || alsoMayDiffer?.(stage, role, path) === true
  if (isAllowed) return count(tally.allowed, `${stage}: ${role} ${path.replaceAll(/[\w-]{16,}/g, ':id')}`)
  const seen = answers.map(seenOf)
  if (new Set(seen).size > 1) find('difference', unlike(seen, { statuses, lengths: answers.map(({ body }) => body.length).join('/') }))
  if (!maybeKept.test(path) && answers.some(({ headers }) => /"(etag|last-modified)"/.test(headers))) find('validator', { da: 'har ETag eller Last-Modified', en: 'carries an ETag or a Last-Modified' })
  for (const canary of canariesIn(worlds, seen, tally)) if (!(way === 'search' && isEcho(path, canary))) find('canary', canarySaid(canary))
}

function unlike(seen: readonly string[], { statuses, lengths }: { statuses: string; lengths: string }): Said {
  const at = firstUnlike(seen)
  return { da: `svarede ${statuses} med ${lengths} tegn; første forskel ved tegn ${at}`, en: `answered ${statuses} with ${lengths} characters; first unlike at ${at}` }
}

/** Nobody's identity may stand in what all worlds were answered alike, and none of its own in what one world was answered. */
function canariesIn(worlds: readonly Walked[], seen: readonly string[], { searched }: Tally): string[] {
  const isAlike = new Set(seen).size === 1
  return (isAlike ? seen.slice(0, 1) : seen).flatMap((text, index) => {
    const bytes = Buffer.from(text)
    count(searched, 'answers', bytes.length)
    return (isAlike ? worlds : worlds.slice(index, index + 1)).flatMap((each) => each.seek(bytes))
  })
}

function note({ stage, role, path, way }: Asker, answers: readonly Answer[], tally: Tally): void {
  tally.requests += answers.length
  tally.compared += 1
  count(tally.byStage, stage)
  count(tally.byRole, role)
  count(tally.byWay, way === 'get' ? (/\.data(\?|$)/.test(path) ? 'get: data' : 'get: page or file') : way)
  if (answers[0]?.status === 200) tally.answered.add(path)
}

/** The place, in UTF-16 code units from the beginning of the answer. */
function firstUnlike([first = '', ...others]: readonly string[]): number {
  const other = others.find((text) => text !== first) ?? ''
  let at = 0
  while (at < first.length && first.charAt(at) === other.charAt(at)) at += 1
  return at
}

/** Where a word could be searched for: who asks, and where. The answer may repeat what was asked and say nothing else. */
const searches: readonly Visit[] = [
  ['/', 'visitor'], ['/posts.rss', 'visitor'], ['/hr', 'hr'], ['/committee', 'chair'], ['/clearing', 'redactor'], ['/clerk', 'clerk'], ['/audit', 'auditor'], ['/audit/log.jsonl', 'auditor'], ['/admin', 'administrator'], ['/officer', 'officer'],
]
const parameters = ['q', 'search', 'query', 'name', 'email', 'filter', 'sort']

const isEcho = (path: string, canary: string) => decodeURIComponent(path.replaceAll('+', ' ')).includes(canary.replace(/ \([^)]*\)$/, ''))

/** Everybody of every world is searched for, in every world. */
async function trySearches(worlds: readonly Walked[], asker: Asker, scope: Scope, tally: Tally): Promise<void> {
  for (const word of new Set(worlds.flatMap(({ identities }) => identities.flatMap((identity) => canariesOf(identity).slice(0, 2))))) {
    const path = `${asker.path}?${new URLSearchParams(parameters.map((name) => [name, word])).toString()}`
    const answers: Answer[] = []
    for (const each of worlds) answers.push(await asked(each, { ...asker, path }))
    judge(worlds, { ...asker, path }, answers, scope, tally)
  }
}
