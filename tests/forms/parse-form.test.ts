import { describe, expect, it } from 'vitest'
import { newRecruitmentForm } from '~/forms/new-recruitment'
import { parseForm, valuesOf } from '~/forms/parse-form'
import { postForm } from '~/forms/post'
import { arrangeForm, chooseQualificationsForm, destinationOf } from '~/forms/qualifications'
import { questionForm } from '~/forms/questions'

function posted(fields: readonly (readonly [string, string])[]): FormData {
  const formData = new FormData()
  for (const [name, value] of fields) formData.append(name, value)
  return formData
}

const post = [
  ['revision', '4'], ['title.da', '  Sagsbehandler '], ['title.en', ''], ['departmentId', 'd-1'], ['positionKind', 'permanent'], ['languages', 'da'],
  ['place', ''], ['hoursPerWeek', ''], ['positions', '2'], ['deadline', '2026-04-01T12:00'], ['cvUse', 'none'], ['retentionMonths', '6'], ['contact', ''],
] as const

function without(name: string, value?: string) {
  const rest = post.filter(([other]) => other !== name)
  return posted(value === undefined ? rest : [...rest, [name, value]])
}

describe('a posted form', () => {
  it('becomes a value: trimmed, numbers as numbers, a Danish time as an instant, what is left out as nothing', () => {
    const parsed = parseForm(postForm(36), posted(post))
    expect(parsed.ok && parsed.value).toEqual({
      revision: 4, title: { da: 'Sagsbehandler' }, departmentId: 'd-1', positionKind: 'permanent', blindness: 'blind', ordinaryReason: '', languages: ['da'],
      place: '', hoursPerWeek: null, positions: 2, deadline: new Date('2026-04-01T10:00:00Z'), cvUse: 'none', retentionMonths: 6, publishesAnchors: false, contact: '',
    })
  })

  it.each([
    ['positions', 'mange', 'not-a-whole-number'], ['positions', '0', 'too-small'], ['positions', '', 'required'], ['positions', undefined, 'required'],
    ['deadline', '1. april', 'not-a-time'], ['deadline', '2026-03-29T02:30', 'no-such-time'], ['cvUse', 'always', 'choose-one'], ['positionKind', undefined, 'choose-one'],
    ['languages', undefined, 'choose-some'], ['hoursPerWeek', '61', 'too-large'], ['hoursPerWeek', '37,5', 'not-a-whole-number'], ['title.da', 'x'.repeat(121), 'too-long'],
  ])('%s = %s is refused as %s', (name, value, code) => {
    expect(parseForm(postForm(36), without(name, value))).toMatchObject({ ok: false, errors: { [name]: code } })
  })

  it('what may be empty is nothing', () => {
    expect(parseForm(postForm(36), without('deadline', ''))).toMatchObject({ ok: true, value: { deadline: null } })
    expect(parseForm(postForm(36), without('cvUse'))).toMatchObject({ ok: true, value: { cvUse: null } })
  })

  it('keeps all that was typed when something is wrong', () => {
    expect(parseForm(newRecruitmentForm, posted([['title.da', ''], ['title.en', 'Clerk'], ['family', 'clerical']]))).toEqual({
      ok: false,
      errors: { 'title.da': 'required', departmentId: 'required', positionKind: 'choose-one' },
      values: { title: { da: '', en: 'Clerk' }, family: 'clerical' },
    })
  })

  it('takes one ticked box, several and none', () => {
    const ticked = (ids: readonly string[]) => {
      const parsed = parseForm(questionForm, posted([
        ['revision', '0'], ['kind', 'long-text'], ['wordLimit', ''], ['minutes', '5'], ['weight', '1'], ...ids.map((id) => ['qualificationIds', id] as const),
      ]))
      return parsed.ok ? parsed.value.qualificationIds : parsed.errors
    }
    expect([ticked([]), ticked(['a']), ticked(['a', 'b'])]).toEqual([[], ['a'], ['a', 'b']])
  })

  it('reaches no prototype and takes no file', () => {
    const formData = posted([['__proto__.polluted', 'yes'], ['constructor', 'x'], ['a.__proto__.b', 'y'], ['plain', 'z']])
    formData.append('file', new File(['x'], 'cv.pdf'))
    expect(valuesOf(formData)).toEqual({ plain: 'z' })
    expect(Object.prototype).not.toHaveProperty('polluted')
  })

  it('choices are named by the ids of the bank', () => {
    expect(parseForm(chooseQualificationsForm, posted([['revision', '1'], ['bank.case-work', 'required'], ['bank.2nd-language', 'not']]))).toMatchObject({
      ok: true, value: { revision: 1, bank: { 'case-work': 'required', '2nd-language': 'not' } },
    })
  })

  it.each([['up', undefined, 'up'], ['away', '3', 'away'], ['number', ' 3 ', 3], ['number', 'tre', null], ['number', undefined, null]] as const)('a step %s %s leads to %s', (to, number, expected) => {
    const parsed = parseForm(arrangeForm, posted([['revision', '0'], ['itemId', 'q'], ['to', to], ...(number === undefined ? [] : [['number', number] as const])]))
    expect(parsed.ok && destinationOf(parsed.value)).toBe(expected)
  })
})
