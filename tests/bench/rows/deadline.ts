import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { startProcess } from '../../support/server-process'
import { openBenchApp, type BenchApp } from '../bench-app'
import { gather, lostBy, type Person } from '../crowd'
import { flood, type Flood } from '../flood'
import { kindsOfRequest, p99, play, towardsTheDeadline, type Course, type Outcome } from '../last-minutes'
import { middle, type Ratio } from '../paired'
import type { Row } from '../row'
import { openPost } from './pages'

/**
 * The last five minutes before a deadline, played in thirty seconds, or in two minutes where five times as many send: they
 * come ten or two and a half times as fast as they really do. Saving along the way has its real pace, since that is the load.
 */
/** Milliseconds: what everybody must be answered within, 99 times of 100. */
const limit = 500

type Play = Omit<Course, 'port' | 'people'> & {
  readonly count: number
  /** So many more save without a pause meanwhile. */
  readonly floodBy?: number
}

const crowd = (times: number, seconds: number): Play => ({ count: 600 * times, senders: 200 * times, seconds, pace: 10, sendingAt: towardsTheDeadline(seconds, 200 * times) })
/** Ten people, one request at a time for the most: every kind of request with nothing to wait for. */
const idle: Play = { count: 70, senders: 60, seconds: 20, pace: 4, sendingAt: (index) => 2 + index * 0.3 }

interface Played extends Outcome {
  readonly lost: readonly string[]
  readonly flood: ReturnType<Flood['stop']>
  /** Seconds of processor time that the server took: what a busy machine does not change. */
  readonly worked: number
}

/** Of a process, from Linux's own account of it; nowhere else known. */
function processorSeconds(pid: number | undefined): number {
  const file = `/proc/${pid}/stat`
  if (!existsSync(file)) return NaN
  const fields = readFileSync(file, 'utf8').split(') ')[1]?.split(' ') ?? []
  return (Number(fields[11]) + Number(fields[12])) / 100
}

/** What a server that was just started has to do before it is as fast as it will be. */
const warmingUp: Play = { count: 200, senders: 150, seconds: 10, pace: 0.5, sendingAt: (index) => 2 + index * 0.05 }

/** Plays one after another on the real server over a file of its own, then kills it and looks what is in the file. */
async function perform(bench: BenchApp, recruitmentId: string, plays: readonly Play[]): Promise<Played[]> {
  const { dataDirectory } = bench.app.environment
  const casts: { course: Play; people: Person[]; flooding: Person[] }[] = []
  for (const course of [warmingUp, ...plays]) casts.push({ course, people: await gather(bench.app, recruitmentId, course.count), flooding: await gather(bench.app, recruitmentId, course.floodBy ?? 0) })
  const server = await startProcess({ mode: 'real', dataDirectory, logLevel: 'error' })
  const played: (Omit<Played, 'lost'> & { people: readonly Person[] })[] = []
  for (const { course, people, flooding } of casts) {
    const before = processorSeconds(server.pid)
    const pouring = flood(server.port, flooding)
    const outcome = await play({ ...course, port: server.port, people })
    played.push({ ...outcome, flood: pouring.stop(), people: [...people, ...flooding], worked: processorSeconds(server.pid) - before })
  }
  await server.end('SIGKILL')
  return played.slice(1).map(({ people, ...outcome }) => ({ ...outcome, lost: lostBy(people, join(dataDirectory, 'uset.sqlite')) }))
}

const all = ({ latencies }: Outcome) => kindsOfRequest.flatMap((kind) => latencies[kind]).sort((a, b) => a - b)

function figures(name: string, { latencies, shed, lost, worked, flood: { saved, putOff } }: Played): string {
  const kinds = kindsOfRequest.map((kind) => `${kind} ${p99(latencies[kind]).toFixed(0)} (${latencies[kind].length})`).join(', ')
  const flooded = saved + putOff === 0 ? '' : `; of the flood ${saved} saved, ${putOff} put off`
  return `${name}: p99 in ms (requests) ${kinds}; autosaves put off ${shed}; lost ${lost.length}; processor ${worked.toFixed(1)} s${flooded}`
}

/** What must never be, whatever the ratio: something lost, refused, or too slow. */
function brokenBy(name: string, played: Played, slowable: readonly (typeof kindsOfRequest)[number][]): string[] {
  const slow = slowable.filter((kind) => p99(played.latencies[kind]) > limit).map((kind) => `p99 of ${kind} is over ${limit} ms`)
  return [...new Set([...played.lost, ...played.wrong, ...slow])].map((what) => `${name}: ${what}`)
}

interface Pair {
  readonly ours: number
  readonly anchor: number
  readonly notes: readonly string[]
  readonly broken: readonly string[]
}

function ratioOf(pairs: readonly Pair[]): Ratio {
  const ratios = pairs.map(({ ours, anchor }) => ours / anchor).sort((a, b) => a - b)
  const of = (side: 'ours' | 'anchor') => middle(pairs.map((pair) => pair[side]).sort((a, b) => a - b))
  return {
    median: middle(ratios), lowest: ratios[0] ?? NaN, highest: ratios.at(-1) ?? NaN, ours: of('ours'), anchor: of('anchor'),
    notes: pairs.flatMap(({ notes }) => notes), broken: pairs.flatMap(({ broken }) => broken),
  }
}

async function rounds(count: number, round: (bench: BenchApp, recruitmentId: string) => Promise<Pair>): Promise<Ratio> {
  const bench = await openBenchApp()
  const { recruitmentId } = await openPost(bench)
  const pairs: Pair[] = []
  while (pairs.length < count) pairs.push(await round(bench, recruitmentId))
  await bench.close()
  return ratioOf(pairs)
}

function inOrder([first, second]: readonly Played[]): [Played, Played] {
  if (!first || !second) throw new Error('two plays were asked for')
  return [first, second]
}

const lastHour: Row = {
  id: 'P23',
  what: 'p99 of all requests in the last minutes (600 write, 200 send, rate as 1/time left) ÷ the same with nobody else there; nothing lost when the server is killed',
  goal: { atMost: 3 },
  measure: () => rounds(3, async (bench, recruitmentId) => {
    const [alone, together] = inOrder(await perform(bench, recruitmentId, [idle, crowd(1, 30)]))
    return {
      ours: p99(all(together)), anchor: p99(all(alone)), notes: [figures('idle', alone), figures('600 people', together)],
      broken: [...brokenBy('idle', alone, []), ...brokenBy('600 people', together, kindsOfRequest)],
    }
  }),
}

const fiveTimes: Row = {
  id: 'P23b',
  what: 'p99 of submissions with five times as many (3,000 write, 1,000 send) ÷ with 600; none refused, none lost',
  goal: { atMost: 5 },
  measure: () => rounds(1, async (bench, recruitmentId) => {
    const [few, many] = inOrder(await perform(bench, recruitmentId, [crowd(1, 30), crowd(5, 120)]))
    return {
      ours: p99(many.latencies.submission), anchor: p99(few.latencies.submission), notes: [figures('600 people', few), figures('3,000 people', many)],
      broken: brokenBy('3,000 people', many, ['submission']),
    }
  }),
}

const tooMany: Row = {
  id: 'P23c',
  what: 'p99 of what people send by a button when more is saved along the way than the server can take (600 write, 200 send, 300 save without a pause) ÷ 500 ms; autosave put off, none of the rest refused, nothing lost',
  goal: { atMost: 1 },
  measure: () => rounds(1, async (bench, recruitmentId) => {
    const [alone, flooded] = inOrder(await perform(bench, recruitmentId, [idle, { ...crowd(1, 30), floodBy: 300 }]))
    const { submission, save } = flooded.latencies
    return {
      ours: Math.max(p99(submission), p99(save)), anchor: limit, notes: [figures('idle', alone), figures('flood', flooded)],
      broken: [...brokenBy('flood', flooded, []), ...(flooded.flood.putOff > 0 ? [] : ['flood: no autosave was put off'])],
    }
  }),
}

export const deadline: readonly Row[] = [lastHour, fiveTimes, tooMany]
