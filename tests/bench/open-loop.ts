import { request } from 'node:http'

export interface Latencies {
  /** Milliseconds, sorted. */
  readonly sorted: readonly number[]
  readonly failed: number
}

export interface Load {
  readonly address: string
  readonly path: string
  /** Requests a second, arriving at random (Poisson), whether or not earlier ones are answered. */
  readonly rate: number
  readonly seconds: number
}

/** Open-loop load: waiting requests do not slow the arrivals down, so a stall is seen by all that came meanwhile. */
export async function openLoop({ address, path, rate, seconds }: Load): Promise<Latencies> {
  const pending: Promise<number>[] = []
  const end = performance.now() + seconds * 1000
  let next = performance.now()
  while (next < end) {
    const wait = next - performance.now()
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait))
    pending.push(timed(address + path))
    next += (-Math.log(1 - Math.random()) / rate) * 1000
  }
  const all = await Promise.all(pending)
  const good = all.filter((ms) => ms >= 0).sort((a, b) => a - b)
  return { sorted: good, failed: all.length - good.length }
}

function timed(url: string): Promise<number> {
  const started = performance.now()
  return new Promise((resolve) => {
    request(url, { headers: { 'accept-language': 'da' } }, (response) => {
      response.resume()
      response.on('end', () => { resolve(response.statusCode === 200 ? performance.now() - started : -1) })
    }).on('error', () => { resolve(-1) }).end()
  })
}

export function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN
}

/** Requests answered a second by so many clients in a row, each asking again as soon as it is answered. */
export async function closedLoop(work: () => Promise<unknown>, { clients, milliseconds }: { clients: number; milliseconds: number }): Promise<number> {
  const started = performance.now()
  let done = 0
  await Promise.all(Array.from({ length: clients }, async () => {
    while (performance.now() - started < milliseconds) {
      await work()
      done += 1
    }
  }))
  return (done * 1000) / (performance.now() - started)
}
