import { describe, expect, test } from 'vitest'
import { minutesLeft, secondsPerAnswer, type DeskMoment } from '~/domain/anonymity/time-left'

const start = new Date('2026-04-01T08:00:00Z').getTime()
/** One answer cleared at each of these seconds. */
const at = (seconds: readonly number[], by = 'karl'): DeskMoment[] => seconds.map((second) => ({ at: new Date(start + second * 1000), by, cleared: 1 }))
const steady = (count: number, every: number) => at(Array.from({ length: count }, (_, index) => index * every))

describe('the pace at the clearing desk', () => {
  test('is unknown until ten answers have been cleared, and when they were all cleared at once', () => {
    expect(secondsPerAnswer(steady(9, 30))).toBeNull()
    expect(secondsPerAnswer(steady(20, 0))).toBeNull()
    expect(secondsPerAnswer([])).toBeNull()
  })

  test('leaves out pauses, and adds up what two people did at the same time', () => {
    expect(secondsPerAnswer(steady(11, 30))).toBeCloseTo(300 / 11)
    const withLunch = [...steady(6, 30), ...at([4000, 4030, 4060, 4090, 4120])]
    expect(secondsPerAnswer(withLunch)).toBeCloseTo(270 / 11)
    const both = [...steady(6, 30), ...at([0, 30, 60, 90, 120], 'berit')]
    expect(secondsPerAnswer(both)).toBeCloseTo(270 / 11)
  })
})

describe('what counts as work', () => {
  test('is a pause of up to ten minutes, in whatever order the moments are given', () => {
    expect(secondsPerAnswer(steady(11, 600))).toBe(6000 / 11)
    expect(secondsPerAnswer(steady(11, 601))).toBeNull()
    expect(secondsPerAnswer([...steady(11, 30)].reverse())).toBeCloseTo(300 / 11)
    expect(secondsPerAnswer(at([300, 30, 60, 0, 270, 120, 150, 90, 240, 210, 180]))).toBeCloseTo(300 / 11)
  })

  test('is a pace from ten answers and a minute on', () => {
    expect(secondsPerAnswer(steady(10, 30))).toBe(27)
    expect(secondsPerAnswer([...steady(9, 0), ...at([60])])).toBe(6)
    expect(secondsPerAnswer([...steady(9, 0), ...at([59])])).toBeNull()
  })
})

describe('the time that is left', () => {
  test('goes by the length of the answers and by what is to be decided while there is no pace', () => {
    expect(minutesLeft({ answers: 10, letters: 6000, openFindings: 6 }, [])).toBe(7)
    expect(minutesLeft({ answers: 0, letters: 0, openFindings: 0 }, [])).toBe(0)
    expect([minutesLeft({ answers: 100, letters: 0, openFindings: 0 }, []), minutesLeft({ answers: 0, letters: 12_000, openFindings: 0 }, []), minutesLeft({ answers: 0, letters: 0, openFindings: 60 }, [])]).toEqual([10, 10, 10])
  })

  test('goes by the pace as soon as there is one', () => {
    expect(minutesLeft({ answers: 30, letters: 1e6, openFindings: 50 }, steady(11, 33))).toBe(15)
  })
})
