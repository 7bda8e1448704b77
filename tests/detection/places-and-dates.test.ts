import { describe, expect, it } from 'vitest'
import { detect, type DetectionMode } from '~/detection/detect'
import type { FindingCategory } from '~/domain/anonymity/categories'

const found = (category: FindingCategory) => (text: string, mode: DetectionMode = 'review') =>
  detect(text, { mode }).filter((one) => one.category === category).map(({ start, end }) => text.slice(start, end))

describe('postal addresses', () => {
  const addresses = found('address')

  it.each([
    ['Jeg bor på Jens Jessens Vej 12, 3. tv, 2000 Frederiksberg og kan ringes op.', 'Jens Jessens Vej 12, 3. tv, 2000 Frederiksberg'],
    ['Adresse: Store Kongensgade 3 A, st. th., 1264 København K', 'Store Kongensgade 3 A, st. th., 1264 København K'],
    ['Mit hjem er Sankt Annæ Plads 4.', 'Sankt Annæ Plads 4'],
    ['Pilevangen 9, 4. 2., 4220 Korsør', 'Pilevangen 9, 4. 2., 4220 Korsør'],
    ['Kong Hans Gade 7\n8000 Aarhus C', 'Kong Hans Gade 7\n8000 Aarhus C'],
    ['Jeg bor Skovvej 4, kom forbi', 'Skovvej 4'],
    ['Storgata 12 B, 0155 Oslo', 'Storgata 12 B, 0155 Oslo'],
    ['Kungsgatan 12, lgh 1203, 411 19 Göteborg', 'Kungsgatan 12, lgh 1203, 411 19 Göteborg'],
    ['Mannerheimintie 12 A 5, 00100 Helsinki', 'Mannerheimintie 12 A 5, 00100 Helsinki'],
    ['I live at 44 Baker Street in town', '44 Baker Street'],
    ['Skriv til Postboks 14, 8100 Aarhus', 'Postboks 14, 8100 Aarhus'],
    ['Hilsen fra\nDK-8260 Viby J', 'DK-8260 Viby J'],
  ])('%s', (text, expected) => {
    expect(addresses(text)).toEqual([expected])
  })

  it('in small letters, for the redactor alone', () => {
    expect(addresses('bor på nørrebrogade 44 2.th')).toEqual(['nørrebrogade 44 2.th'])
    expect(addresses('bor på nørrebrogade 44 2.th', 'warn')).toEqual([])
  })

  it.each([
    'Jeg var på vej 3 gange om ugen', 'på min arbejdsplads 2 dage om ugen', 'Vi var på legeplads 3 gange', 'I 2019 Aarhus havde vi',
    'Afdeling Solgården 2 og Plejehjemmet Lindebo 3', 'lokalplan 14 og handlingsplan 3', 'en byggeplads 20 medarbejdere', 'i løbet af 2021 Kommunen',
  ])('none: %s', (text) => {
    expect(addresses(text)).toEqual([])
  })
})

describe('dates of birth', () => {
  const births = found('birth-date')

  it.each([
    ['Jeg er født den 12. marts 1985 i Vejle', '12. marts 1985'],
    ['Min fødselsdag er 3/4', '3/4'],
    ['jeg er født i Aarhus i 1984', '1984'],
    ['f. 12.03.85', '12.03.85'],
    ['fødselsdato: 1985-03-12', '1985-03-12'],
    ['Jeg kom til verden en kold dag', null],
    ['Den 5. maj fylder jeg 50', '5. maj'],
    ['Jag är född den 3 juni 1971', '3 juni 1971'],
    ['I was born on 3 May 1990.', '3 May 1990'],
    ['Olen syntynyt 3.5.1990', '3.5.1990'],
    ['Jeg er født i november 1979', 'november 1979'],
  ])('%s', (text, expected) => {
    expect(births(text)).toEqual(expected === null ? [] : [expected])
  })

  it('a day of long ago, for the redactor alone', () => {
    expect(births('Fatma, 12. marts 1985, Ballerup')).toEqual(['12. marts 1985'])
    expect(births('Fatma, 12. marts 1985, Ballerup', 'warn')).toEqual([])
  })

  it.each(['Barnet er født i 2015', 'Borgere født før 1950 får besøg', 'mødet den 3/4'])('none: %s', (text) => {
    expect(births(text)).toEqual([])
  })
})

describe('passports and driving licences', () => {
  const passports = found('passport')

  it.each([
    ['Mit pasnummer er 208817345.', '208817345'], ['kørekort nr. 24 81 60 93', '24 81 60 93'], ['My passport number: XA1234567', 'XA1234567'], ['Ajokortin numero on 12345678', '12345678'],
  ])('%s', (text, expected) => {
    expect(passports(text)).toEqual([expected])
  })

  it('none where it is of something else', () => {
    expect(passports('Jeg har kørekort B siden 2012 og kørte 208817 km')).toEqual([])
  })
})
