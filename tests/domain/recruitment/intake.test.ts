import { describe, expect, test } from 'vitest'
import { beginningRefusal, intakeRefusal, ownDeadline, type OwnIntake } from '~/domain/recruitment/intake'
import { phases, type Phase } from '~/domain/recruitment/phases'

const deadline = new Date('2026-03-30T10:00:00Z')
const extendedUntil = new Date('2026-04-02T21:59:59Z')
const after = (minutes: number) => new Date(deadline.getTime() + minutes * 60_000)
const own = (change: Partial<OwnIntake> = {}): OwnIntake => ({ phase: 'open', deadline, graceMinutes: 10, extendedUntil: null, ...change })
const justAfter = (instant: Date) => new Date(instant.getTime() + 1)

describe('an application without a deadline of its own', () => {
  test('is taken until the grace is over, and only while the post is open', () => {
    expect(intakeRefusal(own(), deadline)).toBeNull()
    expect(intakeRefusal(own(), after(10))).toBeNull()
    expect(intakeRefusal(own(), justAfter(after(10)))).toBe('deadline-passed')
    expect(intakeRefusal(own({ phase: 'clearing' }), after(-60))).toBe('not-open')
    expect(intakeRefusal(own({ phase: 'clearing' }), after(60))).toBe('deadline-passed')
  })
})

describe('a deadline that was put off', () => {
  test('holds to its last instant, while the post is open and while the others are cleared', () => {
    for (const phase of ['open', 'clearing'] as const) {
      expect(intakeRefusal(own({ phase, extendedUntil }), extendedUntil), phase).toBeNull()
      expect(intakeRefusal(own({ phase, extendedUntil }), justAfter(extendedUntil)), phase).toBe('deadline-passed')
    }
  })

  test('holds in no other phase: nothing reaches an answer that the committee has', () => {
    const others = phases.filter((phase): phase is Phase => !['open', 'clearing'].includes(phase))
    expect(others.filter((phase) => intakeRefusal(own({ phase, extendedUntil }), after(60)) === null)).toEqual([])
  })

  test('never takes from anybody what the post gives to all', () => {
    const earlier = own({ extendedUntil: after(-60) })
    expect(intakeRefusal(earlier, after(10))).toBeNull()
    expect(ownDeadline(earlier)).toEqual(deadline)
    expect(ownDeadline(own({ extendedUntil }))).toEqual(extendedUntil)
  })

  test('lets nobody begin later than the others', () => {
    expect(beginningRefusal(own({ extendedUntil }), deadline)).toBeNull()
    expect(beginningRefusal(own({ extendedUntil }), justAfter(deadline))).toBe('deadline-passed')
  })
})
