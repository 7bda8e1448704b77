import { describe, expect, it } from 'vitest'
import { settableClock } from '~/platform/clock.server'
import { pageOfAnswer, pageOfScore, secondsSince, shownAt } from '~/platform/shown-at.server'
import { testStart } from '../support/test-app'

const clock = settableClock(testStart)
const keys = { identityKek: Buffer.alloc(32, 1), receiptPepper: Buffer.alloc(32, 2), sessionPepper: Buffer.alloc(32, 3), logSigningKey: Buffer.alloc(32, 4) }
const app = { keys, clock }
const page = pageOfAnswer('hash', 1)
const after = (seconds: number) => { clock.set(new Date(testStart.getTime() + seconds * 1000)) }

describe('when a page was shown', () => {
  it('is known again in whole seconds, however much later', () => {
    after(0)
    const token = shownAt(app, page)
    after(90.9)
    expect(secondsSince(app, page, token)).toBe(90)
    after(30 * 86_400)
    expect(secondsSince(app, page, token)).toBe(30 * 86_400)
  })

  it('is not believed of another page, another reader, another installation, or from the future', () => {
    after(100)
    const token = shownAt(app, page)
    expect(secondsSince(app, pageOfAnswer('hash', 2), token)).toBeNull()
    expect(secondsSince(app, pageOfAnswer('other', 1), token)).toBeNull()
    expect(secondsSince(app, pageOfScore('hash', '1'), token)).toBeNull()
    expect(secondsSince({ keys: { ...keys, sessionPepper: Buffer.alloc(32, 9) }, clock }, page, token)).toBeNull()
    after(99)
    expect(secondsSince(app, page, token)).toBeNull()
  })

  it('is not believed when anything of it was changed', () => {
    after(100)
    const token = shownAt(app, page)
    const earlier = `${(Number.parseInt(token.split('.')[0] ?? '', 36) - 60).toString(36)}.${token.split('.')[1] ?? ''}`
    for (const wrong of ['', 'x', '.', earlier, token.slice(1), token.slice(0, -1), `${token}a`, token.toUpperCase(), `-1.${'A'.repeat(22)}`, '😀'.repeat(10)]) expect(secondsSince(app, page, wrong), wrong).toBeNull()
  })

  it('has the same length whoever reads', () => {
    expect(new Set([page, pageOfAnswer('a much longer hash', 12), pageOfScore('p', 'a')].map((what) => shownAt(app, what).length)).size).toBe(1)
  })
})
