import type { IncomingMessage } from 'node:http'
import { describe, expect, test } from 'vitest'
import { bundleFor } from '~/platform/http/areas.server'
import { visitorOf } from '~/platform/http/visitor.server'

const heard = (headers: Record<string, string>, remoteAddress = '10.0.0.1') =>
  ({ headers: { host: 'inner:3000', ...headers }, socket: { remoteAddress } }) as Partial<IncomingMessage> as IncomingMessage // the parts that are read

const forged = { 'x-forwarded-for': '203.0.113.9', 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' }

describe('a visitor', () => {
  test('is believed nothing that anybody could have written, when there is no proxy', () => {
    expect(visitorOf(heard(forged), { trustedProxies: 0 })).toEqual({ address: '10.0.0.1', origin: 'http://inner:3000' })
  })

  test('is who our own proxy says, not who the visitor says before it', () => {
    const headers = { 'x-forwarded-for': '6.6.6.6, 203.0.113.9', 'x-forwarded-host': 'job.example', 'x-forwarded-proto': 'https' }
    expect(visitorOf(heard(headers), { trustedProxies: 1 })).toEqual({ address: '203.0.113.9', origin: 'https://job.example' })
  })

  test('is found behind two proxies', () => {
    const headers = { 'x-forwarded-for': '6.6.6.6, 203.0.113.9, 10.0.0.2', 'x-forwarded-host': 'job.example, inner', 'x-forwarded-proto': 'https, http' }
    expect(visitorOf(heard(headers), { trustedProxies: 2 })).toEqual({ address: '203.0.113.9', origin: 'https://job.example' })
  })

  test.each([
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:0db8:0001:0002'],
    ['2001:db8:1:2::6', '2001:0db8:0001:0002'],
    ['2001:DB8::1', '2001:0db8:0000:0000'],
    ['::1', '0000:0000:0000:0000'],
  ])('with the address %s is counted as %s', (address, counted) => {
    expect(visitorOf(heard({}, address), { trustedProxies: 0 }).address).toBe(counted)
  })
})

describe('the bundle that answers', () => {
  test.each(['/hr', '/HR/x', '/%68r/x', '/hr.data', '/committee/1.data', '/account/sign-in', '/audit', '/admin', '/clearing/1'])('%s is the staff\'s', (path) => {
    expect(bundleFor(path)).toBe('staff')
  })

  test.each(['/', '/_root.data', '/posts/1', '/application', '/hrx', '/posts/hr', '/about/how'])('%s is the applicants\'', (path) => {
    expect(bundleFor(path)).toBe('applicant')
  })
})
