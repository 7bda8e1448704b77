import { readFileSync } from 'node:fs'
import { brotliCompressSync, constants } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { nameFinder, ruleNameFinder } from '~/detection/names/name-finder'
import { readNameModel } from '~/detection/names/name-model'
import { usualFirstNames } from '~/detection/names/usual-first-names'

const bytes = new Uint8Array(readFileSync('app/detection/names/data/names.bin'))
const find = nameFinder(readNameModel(bytes))
const persons = (text: string, least = 0.4) => find(text).filter(({ category, score }) => category === 'person-name' && score >= least).map(({ start, end }) => text.slice(start, end))

describe('the names of persons', () => {
  it.each([
    ['Danish', 'Min leder, Kirsten Thorup Madsen, bad mig om hjælp.', ['Kirsten Thorup Madsen']],
    ['Turkish', 'Jeg hedder Fatma Yılmaz og søger stillingen.', ['Fatma Yılmaz']],
    ['Turkish, first name only', 'Spørg Mehmet, hvis du er i tvivl.', ['Mehmet']],
    ['Polish', 'Min kollega Agnieszka Wiśniewska lærte mig op.', ['Agnieszka Wiśniewska']],
    ['Arabic', 'Vi holdt møde med Khalid al-Masri om sagen.', ['Khalid al-Masri']],
    ['Persian', 'Projektet blev ledet af Shahram Moradi.', ['Shahram Moradi']],
    ['Pakistani', 'Naveed Akhtar deltog i samtalen.', ['Naveed Akhtar']],
    ['Somali', 'Mvh\nAisha Abdi Warsame', ['Aisha Abdi Warsame']],
    ['Balkan', 'Jeg passede børn sammen med Dragana Petrović.', ['Dragana Petrović']],
    ['Norwegian', 'Hei, jeg heter Ingvild Bakken og søker stillingen.', ['Ingvild Bakken']],
    ['Swedish', 'Min chef Gunilla Sjöberg kan bekräfta det.', ['Gunilla Sjöberg']],
    ['Finnish', 'Nimeni on Marjatta Koskinen ja haen tehtävää.', ['Marjatta Koskinen']],
    ['Finnish, in the cases', 'Kerroin siitä Heikkiselle ja kävin Pekan luona.', ['Heikkiselle', 'Pekan']],
    ['English', 'My manager, Margaret Whitfield, asked me to take over.', ['Margaret Whitfield']],
  ])('%s', (_, text, expected) => expect(persons(text, 0.7)).toEqual(expected))

  it.each([
    ['in lower case', 'jeg hedder fatma yilmaz og arbejder sammen med peter hansen', ['fatma yilmaz', 'peter hansen']],
    ['in capitals', 'JEG HEDDER MEHMET DEMIR', ['MEHMET DEMIR']],
    ['with the genitive', 'Det var Zahras idé, og Jens Olsens plan.', ['Zahras', 'Jens Olsens']],
    ['with an initial', 'Notatet er skrevet af M. Hansen i går.', ['M. Hansen']],
    ['with a particle', 'Jeg blev ansat af Otto von Stauffenberg.', ['Otto von Stauffenberg']],
    ['with hyphens', 'Tak til Anne-Marie Holm-Jensen for hjælpen.', ['Anne-Marie Holm-Jensen']],
    ['with combining marks', 'Jeg hedder A\u030Ase Lindstro\u0308m.', ['A\u030Ase Lindstro\u0308m']],
    ['with invisible signs within', 'Jeg hedder Fa\u200btma Yıl\u00admaz.', ['Fa\u200btma Yıl\u00admaz']],
    ['behind signs of two units', '👩‍👩‍👧 😀 Jeg hedder Kirsten Holm 👍', ['Kirsten Holm']],
    ['under a letter', 'Hej Karsten,\n\nTak for sidst.\n\nVenlig hilsen\nBirgitte', ['Karsten', 'Birgitte']],
  ])('%s', (_, text, expected) => expect(persons(text)).toEqual(expected))

  it('once found are found in the whole text, in parts and in the genitive', () => {
    expect(persons('Min leder, Ewa Kowalczyk, bad mig om det. I går traf jeg Kowalczyk, og Ewas plan var god.')).toEqual(['Ewa Kowalczyk', 'Kowalczyk', 'Ewas'])
  })
})

describe('a text without names', () => {
  it.each([
    'Efter sommerferien fik vi Nexus og KMD, og i marts var alle i gang med Excel, SharePoint, Aula og MitID.',
    'Mit daglige arbejde består i at visitere. Dansk er ikke mit modersmål. Mandag holder vi møde.',
    'Bo er et godt sted at begynde. Mark og eng skal plejes. Storm og regn gjorde vejen glat. Per ansat bruger vi to timer.',
    'jeg har arbejdet i køkkenet i tre år og kan lide mine kolleger',
    '',
    '  \n\n 12.30 – 14.00 \u200b',
  ])('has none: %s', (text) => expect(find(text)).toEqual([]))
})

describe('things that bear names', () => {
  it.each([
    'Jeg har passet borgere med Parkinsons sygdom, Alzheimers og Downs syndrom.',
    'Hansens sygdom er sjælden.',
    'Jag skrev en lex Sarah-anmälan, och lex Maria känner jag till.',
    'Vi brugte en Sara Stedy til forflytningen.',
    'Hver sommer holdt vi Skt. Hans på plejehjemmet.',
    'Asukas sai Marevania, ja kirjasin sen Lifecareen.',
  ])('are no persons: %s', (text) => expect(persons(text)).toEqual([]))

  it.each([
    ['Min kollega Sarah hjalp mig.', ['Sarah']],
    ['Jeg ringede til Maria Hansen.', ['Maria Hansen']],
    ['Spørg Wilma, hvis du er i tvivl.', ['Wilma']],
  ])('leave persons who bear them: %s', (text, expected) => expect(persons(text)).toEqual(expected))
})

describe('without the weights', () => {
  const findByRules = ruleNameFinder(usualFirstNames)
  const byRules = (text: string, finder = findByRules) => finder(text).map(({ start, end }) => text.slice(start, end))

  it.each([
    ['jeg hedder fatma yilmaz og søger stillingen', ['fatma yilmaz']],
    ['Med venlig hilsen\n\nAisha Warsame\n', ['Aisha Warsame']],
    ['Fru Kowalczyk blev udskrevet, og min leder, Otto von Stein, skrev under.', ['Kowalczyk', 'Otto von Stein']],
    ['Navn: Ruqaya Hashimi', ['Ruqaya Hashimi']],
    ['My name is Margaret Whitfield.', ['Margaret Whitfield']],
    ['Nimeni on Marjatta Koskinen ja haen tehtävää.', ['Marjatta Koskinen']],
  ])('names are found by where they stand: %s', (text, expected) => expect(byRules(text, ruleNameFinder())).toEqual(expected))

  it('full names are found by their first name', () => {
    expect(findByRules('I går kom Mehmet Demir forbi.')).toEqual([{ start: 10, end: 22, category: 'person-name', score: 0.75, recogniser: 'name-rule' }])
  })

  it('what only looks like a farewell is none', () => expect(byRules('Hilsen fra hele holdet')).toEqual([]))
})

describe('the file of the weights', () => {
  it('is small enough for a browser', () => expect(brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length).toBeLessThan(1_200_000))

  it.each([
    ['another file', new TextEncoder().encode('{}')],
    ['nothing', new Uint8Array()],
    ['another version', bytes.map((byte, index) => (index === 7 ? byte + 1 : byte))],
  ])('is refused when it is %s', (_, broken) => expect(() => readNameModel(broken)).toThrow('no name model'))

  it.each([
    ['cut off', bytes.slice(0, -1)],
    ['changed', bytes.map((byte, index) => (index === 500_000 ? byte ^ 1 : byte))],
  ])('is refused when it is %s', (_, broken) => expect(() => readNameModel(broken)).toThrow('damaged'))

  it('may lie anywhere in a buffer', () => {
    const shifted = new Uint8Array(bytes.length + 3)
    shifted.set(bytes, 3)
    expect(nameFinder(readNameModel(shifted.subarray(3)))('Jeg hedder Fatma Yılmaz.')).toEqual(find('Jeg hedder Fatma Yılmaz.'))
  })
})
