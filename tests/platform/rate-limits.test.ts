import { expect, test } from 'vitest'
import { settableClock } from '~/platform/clock.server'
import { systemRandom } from '~/platform/random.server'
import { openRateLimits, type RateLimits } from '~/platform/rate-limits.server'
import { testStart } from '../support/test-app'

const seconds = (number: number) => new Date(testStart.getTime() + number * 1000)

function open() {
  const clock = settableClock(testStart)
  return { limits: openRateLimits(systemRandom, clock), clock }
}

async function takeUntilRefused(take: () => Promise<{ allowed: boolean }>): Promise<number> {
  let taken = 0
  while ((await take()).allowed) taken += 1
  return taken
}

test('an account is guessed at ten times, whatever becomes of other accounts', async () => {
  const { limits: { signIn } } = open()
  expect(await takeUntilRefused(() => signIn.take('account:hr@solbjerg.example'))).toBe(10)
  expect((await signIn.take('account:chair@solbjerg.example')).allowed).toBe(true)
})

test('who is refused is told how long to wait, and may try again then and not before', async () => {
  const { limits: { signIn }, clock } = open()
  await takeUntilRefused(() => signIn.take('a'))
  clock.set(seconds(30))
  expect(await signIn.take('a')).toEqual({ allowed: false, retryAfterSeconds: 60 })
  clock.set(seconds(89))
  expect((await signIn.take('a')).allowed).toBe(false)
  clock.set(seconds(90))
  expect(await takeUntilRefused(() => signIn.take('a'))).toBe(1)
})

test('being refused costs nothing, and what was used up has all grown again after a while', async () => {
  const { limits: { signIn }, clock } = open()
  for (let times = 0; times < 500; times += 1) await signIn.take('a')
  clock.set(seconds(10 * 90))
  expect(await takeUntilRefused(() => signIn.take('a'))).toBe(10)
  clock.set(seconds(10_000 * 90))
  expect(await takeUntilRefused(() => signIn.take('a'))).toBe(10)
})

test('who has shown who they are begins anew', async () => {
  const { limits: { signIn } } = open()
  await takeUntilRefused(() => signIn.take('a'))
  await signIn.forget('a')
  expect(await takeUntilRefused(() => signIn.take('a'))).toBe(10)
})

test.each([['start', 1000], ['receiptCode', 120]] as const)('a hall full of applicants behind one address is not shut out: %s %i', async (name: keyof RateLimits, people) => {
  const { limits } = open()
  expect(await takeUntilRefused(() => limits[name].take('192.0.2.1'))).toBe(people)
})

test('very many addresses fill no memory: the one unused for longest is forgotten', async () => {
  const { limits: { signIn } } = open()
  await takeUntilRefused(() => signIn.take('early'))
  await takeUntilRefused(() => signIn.take('late'))
  for (let address = 0; address < 49_998; address += 1) await signIn.take(`address ${address}`)
  expect((await signIn.take('early')).allowed).toBe(false)
  await signIn.take('one more')
  expect((await signIn.take('late')).allowed).toBe(false)
  expect((await signIn.take('early')).allowed).toBe(true)

  const before = process.memoryUsage().heapUsed
  for (let address = 0; address < 200_000; address += 1) await signIn.take(`another address ${address}`)
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(60_000_000) // 250,000 keys kept would be more than that, without what is yet to be collected
})
