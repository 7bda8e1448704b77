import type { IncomingMessage } from 'node:http'
import type { Environment } from '../environment.server'

/** How a request came here, as far as the proxies that we trust can tell. Headers that anybody can write are not believed. */
export interface Visitor {
  /** The client's address; an IPv6 address by its /64 network, which is what one household or office has. */
  readonly address: string
  /** The site's own origin, as the visitor's browser sees it. */
  readonly origin: string
}

type Trusting = Pick<Environment, 'trustedProxies'>

export function visitorOf(request: IncomingMessage, environment: Trusting): Visitor {
  const protocol = forwarded(request, 'x-forwarded-proto', environment) === 'https' ? 'https' : 'http'
  const host = forwarded(request, 'x-forwarded-host', environment) ?? request.headers.host ?? 'localhost'
  return { address: network(addressOf(request, environment)), origin: originOf(`${protocol}://${host}`) }
}

/** Each proxy adds the address it heard at the end of the list: the one that our outermost proxy heard is the client. */
function addressOf(request: IncomingMessage, { trustedProxies }: Trusting): string {
  const heard = [...listed(request, 'x-forwarded-for'), request.socket.remoteAddress ?? '']
  return heard.at(Math.max(-heard.length, -1 - trustedProxies)) ?? ''
}

function forwarded(request: IncomingMessage, header: string, { trustedProxies }: Trusting): string | null {
  if (trustedProxies === 0) return null
  const values = listed(request, header)
  return values.at(Math.max(-values.length, -trustedProxies)) ?? null
}

function listed(request: IncomingMessage, header: string): string[] {
  const value = request.headers[header]
  return (Array.isArray(value) ? value.join(',') : value ?? '').split(',').map((part) => part.trim()).filter(Boolean)
}

function originOf(address: string): string {
  return URL.canParse(address) ? new URL(address).origin : 'null'
}

function network(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '')
  if (!plain.includes(':')) return plain
  const [head = '', tail = ''] = plain.split('::')
  const [before, after] = [head.split(':').filter(Boolean), tail.split(':').filter(Boolean)]
  const middle = plain.includes('::') ? Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => '0') : []
  return [...before, ...middle, ...after].slice(0, 4).map((group) => group.toLowerCase().padStart(4, '0')).join(':')
}
