import { describe, expect, it } from 'vitest'
import { detect, noKnowledge, type DetectionMode, type Knowledge } from '~/detection/detect'
import { detectLine, readDetectOptions } from '~/detection/detect-line'

/** What is found, as category and words. */
const found = (text: string, mode?: DetectionMode) => detect(text, { mode }).map(({ category, start, end }) => `${category}: ${text.slice(start, end)}`)
const words = (text: string, mode?: DetectionMode) => detect(text, { mode }).map(({ start, end }) => text.slice(start, end))

describe('e-mail addresses', () => {
  it.each([
    ['Skriv til anna.holm@mail.example.dk, tak.', 'anna.holm@mail.example.dk'],
    ['(anna+job@example.com)', 'anna+job@example.com'],
    ['Det er anna (at) example punktum dk.', 'anna (at) example punktum dk'],
    ['Det er anna[at]example[dot]com.', 'anna[at]example[dot]com'],
    ['anna snabel-a example.dk', 'anna snabel-a example.dk'],
    ['Skriv till anna snabela example punkt se', ''],
    ['anna kanelbulle example.se', 'anna kanelbulle example.se'],
    ['pekka miukumauku example.fi', 'pekka miukumauku example.fi'],
    ['anna@\nexample.dk', 'anna@\nexample.dk'],
    ['søren@æbleø.dk', 'søren@æbleø.dk'],
    ['ａnna＠example．dk', 'ａnna＠example．dk'],
    ['anna\u200B@example.dk', 'anna\u200B@example.dk'],
  ])('in %j', (text, wanted) => { expect(words(text, 'warn')).toEqual(wanted === '' ? [] : [wanted]) })

  it.each(['Vi mødtes @ kontoret.', 'a@b', 'Prisen er 5 kr. @ 10 stk.', 'anna at example dk'])('not in %j', (text) => { expect(found(text, 'warn')).toEqual([]) })
})

describe('addresses of pages', () => {
  it.each([
    ['Se https://example.dk/anna?x=1.', 'https://example.dk/anna?x=1'], ['linkedin.com/in/anna-holm', 'linkedin.com/in/anna-holm'], ['se www.annaholm.dk!', 'www.annaholm.dk'],
    ['Følg @anna_holm der', '@anna_holm'],
  ])('in %j', (text, wanted) => { expect(words(text, 'warn')).toEqual([wanted]) })

  it('of a domain for the redactor alone, who sees more', () => {
    expect(words('Jeg lavede annasbutik.dk selv.', 'review')).toEqual(['annasbutik.dk'])
    expect(words('Jeg lavede annasbutik.dk selv.', 'warn')).toEqual([])
  })

  it.each(['Borgeren skal bruge borger.dk og virk.dk.', 'Se https://www.retsinformation.dk/eli/lta/2014/433.', 'Jeg kan ASP.NET og Socket.IO.', 'Mødet var kl. 9.30.No'])('not those of everybody: %j', (text) => {
    expect(words(text)).toEqual([])
  })
})

describe('national numbers', () => {
  // Numbers that the authorities use as examples, and made-up ones without a modulus: nobody's.
  it.each([
    ['010190-1234'], ['0101901234'], ['010190 1234'], ['070761-4285'], ['010107-4000'],
    ['19811218-9876'], ['811218-9876'], ['8112189876'], ['811278-9873'],
    ['13097248022'], ['130972 48022'], ['131052-308T'], ['131052A308T'],
  ])('%s is one', (number) => {
    expect(found(`Mit nummer er ${number}, og jeg bor her.`)).toEqual([`national-id: ${number}`])
  })

  it.each(['320190-1234', '300290-1234', '011390-1234', '0101901234567', 'A010190-1234', '2019-010190-1234'])('%s is none', (number) => {
    expect(found(`Sagen hedder ${number} hos os.`).filter((one) => one.startsWith('national-id'))).toEqual([])
  })

  it.each(['131052-308A', '13097248023', '811228-9875'])('%s, whose check digit is wrong, is one for the redactor alone: a slip must not hide it', (number) => {
    expect(found(`Sagen hedder ${number} hos os.`)).toEqual([`national-id: ${number}`])
    expect(found(`Sagen hedder ${number} hos os.`, 'warn')).toEqual([])
  })

  it('is surer with a dash, a modulus, or its name before it', () => {
    const [bare, dashed, whole, named] = ['0101901234', '010190-1234', '070761-4285', 'CPR-nr.: 0101901234'].map((text) => detect(text)[0]?.score ?? 0)
    expect([bare, dashed, whole, named].every((score) => score !== undefined && score > 0)).toBe(true)
    expect(dashed).toBeGreaterThan(bare ?? 1)
    expect(whole).toBeGreaterThan(dashed ?? 1)
    expect(named).toBeGreaterThan(bare ?? 1)
  })

  it('with a wrong check digit is believed when it is called one', () => {
    expect(found('henkilötunnus 131052-308A')).toEqual(['national-id: 131052-308A'])
    expect(found('fødselsnummer 13097248023')).toEqual(['national-id: 13097248023'])
  })
})

describe('accounts', () => {
  it.each([['DK50 0040 0440 1162 43'], ['NO93 8601 1117 947'], ['SE4550000000058398257466'], ['FI21 1234 5600 0007 85']])('IBAN %s', (iban) => {
    expect(found(`Overfør til ${iban} eller ring.`)).toEqual([`bank-account: ${iban}`])
  })
  it.each(['DK51 0040 0440 1162 43', 'DK50 0040 0440 1162 4', 'XX50 0040 0440 1162 43'])('not %s', (iban) => { expect(found(iban).filter((one) => one.startsWith('bank'))).toEqual([]) })
  it('of Denmark, as they are told', () => { expect(found('Det er reg.nr. 1234 konto 12345678.')).toEqual(['bank-account: reg.nr. 1234 konto 12345678']) })
})

describe('telephone numbers', () => {
  it.each([
    ['Ring på 28 45 67 89.', '28 45 67 89'], ['tlf. 28456789', '28456789'], ['+45 28 45 67 89', '+45 28 45 67 89'], ['0045 28456789', '0045 28456789'], ['(+45) 2845 6789', '(+45) 2845 6789'],
    ['mobil: 070-174 06 05', '070-174 06 05'], ['+46 70 174 06 05', '+46 70 174 06 05'], ['ring 412 34 567', '412 34 567'], ['+358 40 123 4567', '+358 40 123 4567'], ['040 123 4567', '040 123 4567'],
    ['+49 30 901820', '+49 30 901820'], ['Mit nummer er 28-45-67-89', '28-45-67-89'], ['２８ ４５ ６７ ８９', '２８ ４５ ６７ ８９'],
  ])('in %j', (text, wanted) => { expect(found(text)).toEqual([`phone: ${wanted}`]) })

  it.each([
    'Fra 2015-2019 var jeg der.', 'Fra 2015 2019.', 'Den 12.03.2019 begyndte jeg.', 'Den 12-03-19 kl. 10.', 'Budgettet var 12.345.678 kr.', 'Det kostede 28 456 789 kroner.', 'Sag nr. 28456789 var svær.', 'CVR 28456789',
    'Fil 20190312 var forkert.', '§ 12 34 56 78', 'I uge 12 13 14 15 16', 'Vi havde 1200 borgere og 3400 sager.', 'kr. 28456789',
  ])('not in %j', (text) => { expect(found(text)).toEqual([]) })
})

describe('together', () => {
  it('are told in order, without overlaps, at the places of the original', () => {
    const text = '👩‍🔬 Anna, 28 45 67 89, anna@example.dk, CPR 010190-1234'
    expect(found(text)).toEqual(['phone: 28 45 67 89', 'email: anna@example.dk', 'national-id: 010190-1234'])
  })

  it('hide the whole identifier where a name lies in it', () => {
    const text = 'Skriv til usman.bhatti@example.com.'
    const names: Knowledge['names'] = () => [{ start: 10, end: 22, category: 'person-name', score: 0.99, recogniser: 'name-tagger' }]
    expect(detect(text, { knowledge: { ...noKnowledge, names } }).map(({ category, start, end }) => `${category} ${text.slice(start, end)}`)).toEqual(['email usman.bhatti@example.com'])
  })

  it('are the same however often one looks, and none are in nothing', () => {
    const text = 'anna@example.dk 28 45 67 89'
    expect(detect(text)).toEqual(detect(text))
    expect(detect('')).toEqual([])
  })

  it('take no longer than a breath for a long, odd text', () => {
    const long = '1 '.repeat(50_000) + 'a.'.repeat(20_000) + '@'.repeat(5000)
    const started = performance.now()
    detect(long)
    expect(performance.now() - started).toBeLessThan(5000)
  })
})

describe('line by line', () => {
  const answer = (line: unknown, given: Parameters<typeof readDetectOptions>[0] = {}) => {
    const options = readDetectOptions(given)
    return options.ok ? detectLine(typeof line === 'string' ? line : JSON.stringify(line), { ...options.value, knowledgeOf: () => noKnowledge }) : options
  }

  it('the spans come back with the id, and the reason in the language of the line', () => {
    expect(answer({ id: 7, text: 'Skriv til anna@example.dk' })).toEqual({ ok: true, value: { id: 7, spans: [{ start: 10, end: 25, category: 'email', score: 0.97, reason: 'ligner en e-mailadresse' }] } })
    expect(answer({ id: 'a', lang: 'en', text: 'anna@example.dk' })).toMatchObject({ value: { spans: [{ reason: 'looks like an e-mail address' }] } })
    expect(answer({ id: 'a', text: 'annasbutik.dk' }, { mode: 'warn', lang: 'sv' })).toMatchObject({ value: { spans: [] } })
  })

  it.each([['nothing', 'JSON'], ['[]', 'JSON'], ['{"text":""}', '"id"'], ['{"id":1}', '"text"'], ['{"id":1,"text":"","lang":"xx"}', '"lang"']])('%s is refused in words', (line, word) => {
    expect(answer(line)).toMatchObject({ ok: false, refusal: expect.stringContaining(word) })
  })

  it.each([{ lang: 'xx' }, { mode: 'loud' }])('the option %o is refused in words', (given) => {
    expect(readDetectOptions(given)).toMatchObject({ ok: false, refusal: expect.stringContaining('use') })
  })
})
