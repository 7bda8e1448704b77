import { describe, expect, it } from 'vitest'
import { answerFrom, answerInWords } from '~/domain/questionnaire/answer'
import { answerKinds, hasPart, kinds, type AnswerKind } from '~/domain/questionnaire/kinds'
import { linesOfOptions, optionsFromLines } from '~/domain/questionnaire/kinds/choice'

const options = [
  { id: 'day', text: { da: 'Dagvagt', en: 'Day shift' } },
  { id: 'evening', text: { da: 'Aftenvagt', en: 'Evening shift' } },
  { id: 'night', text: { da: 'Nattevagt', en: 'Night shift' } },
]
const unit = { da: 'timer om ugen', en: 'hours a week' }

describe('what is typed, as it is stored', () => {
  it.each<[AnswerKind, string, string | null]>([
    ['long-text', ' Jeg ringede.  ', ' Jeg ringede.'],
    ['short-text', ' \n ', ''],
    ['single-choice', 'evening', 'evening'],
    ['single-choice', 'morning', null],
    ['single-choice', 'day evening', null],
    ['single-choice', '', ''],
    ['multiple-choice', 'night day', 'day night'],
    ['multiple-choice', 'day day', 'day'],
    ['multiple-choice', 'day morning', null],
    ['multiple-choice', '', ''],
    ['number', ' 1 037,5 ', '1037.5'],
    ['number', '12.25', '12.25'],
    ['number', '', ''],
    ['number', '-3', null],
    ['number', '12 timer', null],
    ['number', '1e9', null],
    ['number', '0x10', null],
    ['yes-no', 'yes', 'yes'],
    ['yes-no', 'maybe', null],
  ])('%s: %j', (kind, typed, stored) => {
    expect(answerFrom({ kind, options }, typed)).toBe(stored)
  })
})

describe('what is stored, as people read it', () => {
  it.each<[AnswerKind, string, { da: string; en: string } | null]>([
    ['long-text', 'Jeg ringede.', { da: 'Jeg ringede.', en: 'Jeg ringede.' }],
    ['single-choice', 'evening', { da: 'Aftenvagt', en: 'Evening shift' }],
    ['single-choice', 'gone', { da: 'gone', en: 'gone' }],
    ['multiple-choice', 'day night', { da: 'Dagvagt; Nattevagt', en: 'Day shift; Night shift' }],
    ['number', '37.5', { da: '37,5 timer om ugen', en: '37.5 hours a week' }],
    ['yes-no', 'no', { da: 'Nej', en: 'No' }],
    ['yes-no', '', null],
  ])('%s: %j', (kind, stored, words) => {
    expect(answerInWords({ kind, options, unit }, stored)).toEqual(words)
  })
})

it('only what is written has a rubric: a fact gives no points', () => {
  for (const kind of answerKinds) expect(hasPart(kind, 'rubric'), kind).toBe(kinds[kind].isWritten)
})

describe('options as HR writes them', () => {
  it('stay the same when nothing is changed', () => {
    expect(optionsFromLines(linesOfOptions(options), options)).toEqual(options)
  })

  it('keep the ids of their lines, and new lines get new ones', () => {
    const changed = optionsFromLines({ da: 'Dag\nAften\nNat\nWeekend', en: 'Day\nEvening\nNight\nWeekend' }, options)
    expect(changed.map(({ id }) => id)).toEqual(['day', 'evening', 'night', 'option-4'])
    expect(changed[3]?.text).toEqual({ da: 'Weekend', en: 'Weekend' })
  })

  it('show where a language lacks a line', () => {
    expect(optionsFromLines({ da: 'Ja\n\n Nej ', en: 'Yes' }, [])).toEqual([{ id: 'option-1', text: { da: 'Ja', en: 'Yes' } }, { id: 'option-2', text: { da: 'Nej' } }])
  })
})
