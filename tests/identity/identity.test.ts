import { describe, expect, it } from 'vitest'
import { noNeeds, parseIdentity, parseOwnIdentity, tidyIdentity, tidyOwnIdentity } from '~/domain/identity'

describe('an identity', () => {
  it('is tidied to one line a field, and nothing else of it changes', () => {
    const typed = { name: '  Åse\r\n\tØstergård\u0000 ', email: ' aase@example.dk', phone: '12\u00a034 \ud800 56', ...noNeeds }
    expect(tidyIdentity(typed)).toEqual({ name: 'Åse Østergård', email: 'aase@example.dk', phone: '12 34 56', ...noNeeds })
    expect(tidyIdentity({ name: '👩‍🔬 Ng', email: '', phone: '', ...noNeeds }).name).toBe('👩‍🔬 Ng')
  })

  it('keeps the lines of the adjustments, and nothing that cannot be sealed', () => {
    const typed = { name: 'Bo', email: 'bo@example.dk', phone: '', priorityAccess: true, adjustments: ' \r\nTrinfri\u0000adgang \r Tolk\ud800\n\n\u0085ro ' }
    expect(tidyIdentity(typed)).toMatchObject({ adjustments: 'Trinfri adgang\nTolk\n\nro', priorityAccess: true })
  })

  it('is read back with its own fields only', () => {
    const identity = { name: 'Bo', email: 'bo@example.dk', phone: '', adjustments: 'Tolk', priorityAccess: true }
    expect(parseIdentity({ ...identity, more: 1 })).toEqual(identity)
  })

  it('that was sealed before needs were asked for has none', () => {
    const older = { name: 'Bo', email: 'bo@example.dk', phone: '' }
    expect(parseIdentity(older)).toEqual({ ...older, ...noNeeds })
  })

  const rest = { name: 'Bo', email: 'b@x.dk', phone: '' }
  it.each([null, 'Bo', 1, [], {}, { name: 'Bo', email: 'b@x.dk' }, { ...rest, name: 1 }, { ...rest, adjustments: null }, { ...rest, priorityAccess: 'yes' }])('is not %o', (value) => {
    expect(parseIdentity(value)).toBeNull()
  })
})

describe('what an applicant keeps for themselves', () => {
  const identity = { name: 'Bo', email: 'bo@example.dk', phone: '', ...noNeeds }

  it('has whom they know, a name a line, and no empty lines', () => {
    expect(tidyOwnIdentity({ ...identity, name: ' Bo ', knows: '  Karl  Holm\r\n\r\nBerit\u0000 Lund \r\tUlla\n' })).toEqual({ ...identity, knows: 'Karl Holm\nBerit Lund\nUlla' })
  })

  it('has no word of it where nobody was named', () => {
    for (const none of [{}, { knows: '' }, { knows: ' \n\t\r\n ' }]) expect(tidyOwnIdentity({ ...identity, ...none })).toStrictEqual(identity)
  })

  it('is read back with it, without what is not text, and not at all where there is no identity', () => {
    expect(parseOwnIdentity({ ...identity, knows: 'Karl Holm', more: 1 })).toStrictEqual({ ...identity, knows: 'Karl Holm' })
    expect(parseOwnIdentity({ ...identity, knows: 7 })).toStrictEqual(identity)
    expect(parseOwnIdentity(identity)).toStrictEqual(identity)
    for (const nothing of [null, 'Bo', {}, { knows: 'Karl Holm' }]) expect(parseOwnIdentity(nothing)).toBeNull()
  })
})
