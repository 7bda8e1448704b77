import { expect, test } from 'vitest'
import { systemRandom } from '~/platform/random.server'
import { openRateLimits } from '~/platform/rate-limits.server'

async function takeUntilRefused(take: () => Promise<{ allowed: boolean }>): Promise<number> {
  let taken = 0
  while ((await take()).allowed) taken += 1
  return taken
}

test('an account is guessed at ten times, whatever becomes of other accounts', async () => {
  const { signIn } = openRateLimits(systemRandom)
  expect(await takeUntilRefused(() => signIn.take('account:hr@solbjerg.example'))).toBe(10)
  expect((await signIn.take('account:chair@solbjerg.example')).allowed).toBe(true)
})

test('who is refused is told how long to wait', async () => {
  const { signIn } = openRateLimits(systemRandom)
  await takeUntilRefused(() => signIn.take('a'))
  const { retryAfterSeconds } = await signIn.take('a')
  expect(retryAfterSeconds).toBeGreaterThan(0)
  expect(retryAfterSeconds).toBeLessThanOrEqual(15 * 60)
})

test('a library full of applicants behind one address is not shut out', async () => {
  const { start, receiptCode } = openRateLimits(systemRandom)
  for (let person = 0; person < 100; person += 1) {
    expect((await start.take('192.0.2.1')).allowed).toBe(true)
    expect((await receiptCode.take('192.0.2.1')).allowed).toBe(true)
  }
})
