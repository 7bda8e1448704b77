import dgram from 'node:dgram'
import dns from 'node:dns'
import { syncBuiltinESMExports } from 'node:module'
import { Socket, type NetConnectOpts } from 'node:net'
import { placeSaid, count, type Tally } from './findings'

// Everything that this process calls: each connection that is opened, each datagram and each name that is looked up, whatever library does it.

const own = new Set(['localhost', '127.0.0.1', '::1', '0.0.0.0', ''])
const known = new Map<string, string>()
const called: string[] = []

type Connect = (this: Socket, ...given: unknown[]) => Socket

/** From now on every call is noted, until what it gives is called. */
export function noteConnections(): () => void {
  const undo: (() => void)[] = []
  const prototype = Socket.prototype as unknown as { connect: Connect }
  const connect = prototype.connect
  undo.push(() => { prototype.connect = connect })
  prototype.connect = function (...given) {
    called.push(addressOf(given))
    return connect.apply(this, given)
  }
  const datagrams = dgram.Socket.prototype as unknown as { send: (...given: unknown[]) => void }
  const send = datagrams.send
  undo.push(() => { datagrams.send = send })
  datagrams.send = function (...given) {
    called.push('a datagram')
    send.apply(this, given)
  }
  for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6', 'resolveTxt', 'resolveMx', 'resolveSrv'] as const) {
    const target = dns as unknown as Record<string, (...given: unknown[]) => unknown>
    const before = target[name]
    undo.push(() => { target[name] = before ?? (() => undefined) })
    target[name] = (...given) => {
      if (!own.has(String(given[0]))) called.push(`the name ${String(given[0])}`)
      return before?.(...given)
    }
  }
  syncBuiltinESMExports() // for those who have imported a name by itself
  called.length = 0
  return () => {
    for (const one of undo) one()
    syncBuiltinESMExports()
  }
}

/** What `connect` was given: options, in an array of them as `net.connect` hands them on, or a port and a host. */
function addressOf(given: readonly unknown[]): string {
  const [first, second] = Array.isArray(given[0]) ? (given[0] as unknown[]) : given
  if (typeof first === 'object' && first !== null) {
    const { path, host, port } = first as NetConnectOpts & { path?: string; host?: string; port?: number }
    return path ?? nameOf(host ?? '', port)
  }
  return typeof first === 'number' ? nameOf(typeof second === 'string' ? second : '', first) : String(first)
}

const nameOf = (host: string, port: number | undefined) => `${own.has(host) ? 'localhost' : host}:${port ?? ''}`

/** Somebody on this machine may be called from now on, under a name for the report. */
export function mayCall(port: number | string, name: string): void {
  known.set(`localhost:${port}`, name)
}

/** Counts who was called since the last time; everybody else is a finding. */
export function lookAtConnections(tally: Tally): void {
  for (const address of called.splice(0)) {
    const name = known.get(address)
    if (name !== undefined) count(tally.connections, name)
    else tally.findings.push({ kind: 'outbound', stage: 'all', where: placeSaid('the program itself'), what: { da: `ringede til ${address}`, en: `called ${address}` } })
  }
}
