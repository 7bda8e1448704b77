import { describe, expect, it } from 'vitest'
import type { Contact } from '~/domain/identity'
import { findOwnIdentity, ownIdentityFinder } from '~/detection/own-identity'

const nobody: Contact = { name: '', email: '', phone: '' }
const anna: Contact = { name: 'Anna Birgitte Sørensen-Holm', email: 'anna.holm@example.dk', phone: '+45 12 34 56 78' }

/** What is found, as it stands in the text. */
function found(text: string, identity: Partial<Contact>): string[] {
  return findOwnIdentity(text, { ...nobody, ...identity }).map(({ start, end }) => text.slice(start, end))
}

/** Text, and what must be found in it. */
type Case = readonly [text: string, ...expected: string[]]

const names: Record<string, readonly Case[]> = {
  'Anna Birgitte Sørensen-Holm': [
    ['Jeg hedder Anna Birgitte Sørensen-Holm.', 'Anna Birgitte Sørensen-Holm'],
    ['Jeg er Anna, og Holm er mit navn', 'Anna', 'Holm'],
    ['ANNA og anna og aNNa', 'ANNA', 'anna', 'aNNa'],
    ["Annas bil, Anna's hus, Anna’s have", 'Annas', "Anna's", 'Anna’s'],
    ['Soerensen, Sorensen, Sörensen, Sǿrensen', 'Soerensen', 'Sorensen', 'Sörensen', 'Sǿrensen'],
    ['Sørensens og Birgittes', 'Sørensens', 'Birgittes'],
    ['Bigitte, Birgtite, Birgitta, Birgiitte', 'Bigitte', 'Birgtite', 'Birgitta', 'Birgiitte'],
    ['Birrgittes', 'Birrgittes'],
    ['Venlig hilsen A.B.', 'A.B.'],
    ['A. B. S. H., ABSH, AH og A-H', 'A. B. S. H.', 'ABSH', 'AH', 'A-H'],
    ['skrevet af a.h. i dag', 'a.h.'],
    ['A. Holm eller Holm, A.', 'A. Holm', 'Holm', 'A.'],
    ['SørensenHolm og annabirgitte', 'SørensenHolm', 'annabirgitte'],
    ['A n n a', 'A n n a'],
    ['Søren\u00adsen, An\u200bna, B\u200dirgitte', 'Søren\u00adsen', 'An\u200bna', 'B\u200dirgitte'],
    ['Hilsen\u200bAnna', 'Anna'],
    ['Ａｎｎａ, 𝐀𝐧𝐧𝐚, Ⓐⓝⓝⓐ', 'Ａｎｎａ', '𝐀𝐧𝐧𝐚', 'Ⓐⓝⓝⓐ'],
    ['Søren-\nsen', 'Søren-\nsen'],
    ['(Anna)"Holm"/Birgitte_Anna', 'Anna', 'Holm', 'Birgitte', 'Anna'],
    ['Havannas bananer i holmen, en kasse ah, b. a.'],
  ],
  'Åse Møller': [['Aase Moeller, Ase Moller, ÅSE MÖLLER, A\u030ase', 'Aase Moeller', 'Ase Moller', 'ÅSE MÖLLER', 'A\u030ase']],
  'Aage Ib': [['Åges IB, ib', 'Åges IB', 'ib']],
  'Jens Bo': [['Jens’ bil, Bos hus, bo, JB', 'Jens', 'Bos', 'bo', 'JB']],
  'My Bille Skov': [['en bille i min skov, sagde my', 'bille', 'skov', 'my']],
  "Sean O'Brien": [["O'Brien, OBrien, O’Brien, Obriens", "O'Brien", 'OBrien', 'O’Brien', 'Obriens']],
  'Annemarie Weiß': [['Anne Marie, Anne-Maries, WEISS', 'Anne Marie', 'Anne-Maries', 'WEISS']],
  'Κώστας Παππάς': [['ο ΚΩΣΤΑΣ και ο Παππας', 'ΚΩΣΤΑΣ', 'Παππας']],
  'Юлия Чайковская': [['Я ЮЛИЯ, чаиковская', 'ЮЛИЯ', 'чаиковская']],
  '王小明': [['你好我是王小明很高兴', '王小明']],
  '김민준': [['저는 김민준입니다', '김민준']],
  'محمد علي': [['اسمي مُحَمَّد', 'مُحَمَّد']],
  'Đặng Thị Ngọc': [['Dang Thi Ngoc', 'Dang Thi Ngoc']],
  'İpek Yıldız': [['ipek yildiz, IPEK YILDIZ', 'ipek yildiz', 'IPEK YILDIZ']],
}

describe.each(Object.entries(names))('the name %s', (name, cases) => {
  it.each(cases)('in: %s', (text, ...expected) => {
    expect(found(text, { name })).toEqual(expected)
  })
})

const emails: readonly Case[] = [
  ['Skriv til anna.holm@example.dk.', 'anna.holm@example.dk'],
  ['ANNA.HOLM@EXAMPLE.DK', 'ANNA.HOLM@EXAMPLE.DK'],
  ['anna.holm(at)example.dk', 'anna.holm(at)example.dk'],
  ['anna.holm [at] example [dot] dk', 'anna.holm [at] example [dot] dk'],
  ['anna.holm snabel-a example.dk', 'anna.holm snabel-a example.dk'],
  ['anna punktum holm snabela example punktum dk', 'anna punktum holm snabela example punktum dk'],
  ['anna.holm @ example.dk', 'anna.holm @ example.dk'],
  ['anna.holm＠example.dk', 'anna.holm＠example.dk'],
  ['find mig som anna.holm eller anna_holm', 'anna.holm', 'anna_holm'],
  ['mailto:anna.holm@example.dk?subject=x', 'anna.holm@example.dk'],
  ['joanna.holmgaard, example.dk og anna'],
]

describe('an e-mail address', () => {
  it.each(emails)('in: %s', (text, ...expected) => {
    expect(found(text, { email: anna.email })).toEqual(expected)
  })

  it('is known without its tag', () => {
    expect(found('anna85 eller anna85+job', { email: 'anna85+job@example.dk' })).toEqual(['anna85', 'anna85+job'])
  })

  it.each(['a@example.dk', '@', '', 'a', '.@.', '()[]*+?'])('of little use, %j, finds nothing in plain text', (email) => {
    expect(found('a b c. En plan (med) a + b * c?', { email })).toEqual([])
  })

  it('of many signs does not make the search slow', () => {
    const begin = performance.now()
    found(`a${'.'.repeat(20_000)}`.repeat(3), { email: `a${'.'.repeat(60)}b@${'.'.repeat(60)}c.dk` })
    expect(performance.now() - begin).toBeLessThan(2000)
  })
})

const phones: Record<string, readonly Case[]> = {
  '+45 12 34 56 78': [
    ['Ring 12345678, 12 34 56 78 eller 1234 5678', '12345678', '12 34 56 78', '1234 5678'],
    ['+45 12345678; +4512345678; 0045 12 34 56 78', '+45 12345678', '+4512345678', '0045 12 34 56 78'],
    ['(+45) 12.34.56.78', '(+45) 12.34.56.78'],
    ['12-34-56-78, 12/34/56/78, 1 2 3 4 5 6 7 8', '12-34-56-78', '12/34/56/78', '1 2 3 4 5 6 7 8'],
    ['12 – 34 – 56 – 78', '12 – 34 – 56 – 78'],
    ['１２３４５６７８ ١٢٣٤٥٦٧٨', '１２３４５６７８', '١٢٣٤٥٦٧٨'],
    ['12\u200b34\u200b56\u200b78', '12\u200b34\u200b56\u200b78'],
    ['12\n34\n56\n78', '12\n34\n56\n78'],
    ['pris 100 12345678, nr. 10045 12345678', '12345678', '45 12345678'],
    ['12 34 56 79 i 2012'],
  ],
  '45123456': [['45 12 34 56, +45 45 12 34 56', '45 12 34 56', '+45 45 12 34 56']],
  '4512345678': [['12345678 og +45 12345678', '12345678', '+45 12345678']],
  '0045 12345678': [['12345678', '12345678']],
  '+46 70 123 45 67': [
    ['070-123 45 67, +46 (0)70 123 45 67, 0046701234567', '070-123 45 67', '+46 (0)70 123 45 67', '0046701234567'],
  ],
  '+298 123456': [['123456, +298 12 34 56', '123456', '+298 12 34 56']],
  '+1 212 555 0123': [['(212) 555-0123 og +1 212 555 0123', '(212) 555-0123', '+1 212 555 0123']],
  '': [['1 22 333 4444 55555']],
  '112': [['ring 112']],
}

describe.each(Object.entries(phones))('the phone number %s', (phone, cases) => {
  it.each(cases)('in: %s', (text, ...expected) => {
    expect(found(text, { phone })).toEqual(expected)
  })
})

describe('findings', () => {
  it('say what they are about, in order', () => {
    const text = 'Tlf. 12345678, anna.holm@example.dk, hilsen Birgitte'
    expect(findOwnIdentity(text, anna)).toEqual([
      { start: 5, end: 13, category: 'own-phone', score: 1, recogniser: 'own-identity' },
      { start: 15, end: 35, category: 'own-email', score: 1, recogniser: 'own-identity' },
      { start: 44, end: 52, category: 'own-name', score: 1, recogniser: 'own-identity' },
    ])
  })

  it('are none in an empty text or for an empty identity', () => {
    expect(findOwnIdentity('', anna)).toEqual([])
    expect(findOwnIdentity('Jeg har arbejdet med byggesager i 12 år, a.b. @ . 8', nobody)).toEqual([])
  })

  it('come quickly from the longest text', () => {
    const text = 'Jeg har i otte år behandlet byggesager og vejledt borgere, og Birgitte hjalp mig. '.repeat(250)
    const begin = performance.now()
    expect(findOwnIdentity(text, anna)).toHaveLength(250)
    expect(performance.now() - begin).toBeLessThan(1500)
  })

  it('are the same from a finder made once, text after text', () => {
    const find = ownIdentityFinder(anna)
    for (const text of ['Hilsen Annas ven', '', 'Ring 12 34 56 78 😀', 'anna.holm@example.dk', 'Hilsen Annas ven']) {
      expect(find(text)).toEqual(findOwnIdentity(text, anna))
    }
  })

  it('come quickly enough to be looked for at each submission', () => {
    const find = ownIdentityFinder(anna)
    const text = 'Jeg har i otte år behandlet byggesager og vejledt borgere, og jeg hjalp mine kolleger. '.repeat(46)
    for (let round = 0; round < 200; round += 1) find(text)
    const begin = performance.now()
    for (let round = 0; round < 100; round += 1) expect(find(text)).toEqual([])
    expect(performance.now() - begin).toBeLessThan(300)
  })
})
