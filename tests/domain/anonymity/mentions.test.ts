import { describe, expect, it } from 'vitest'
import { findMentions } from '~/domain/anonymity/mentions'

const mentions = (text: string, name: string) => findMentions(text, name).map(({ start, end }) => text.slice(start, end))

describe('the mentions of a name', () => {
  it.each([
    ['whole and in parts', 'Anna Holm kom. Anna gik, og fru Holm blev.', 'Anna Holm', ['Anna Holm', 'Anna', 'Holm']],
    ['in any case', 'ANNA og anna', 'Anna', ['ANNA', 'anna']],
    ['in the genitive', 'Annas bog, Anna’s bog og ANNA\'S BOG', 'Anna', ['Annas', 'Anna’s', 'ANNA\'S']],
    ['not inside other words', 'Johannas annaler, Anna2 og Hannas', 'Anna', []],
    ['parts that follow each other as one', 'Birgitte Holm og Holm-Birgittes mor', 'Anna Birgitte Holm', ['Birgitte Holm', 'Holm-Birgittes']],
    ['a part before a longer word', 'Anna Holmberg', 'Anna Holm', ['Anna']],
    ['whole, with a part too short to stand alone', 'Bo Lund, bo godt, Lund', 'Bo Lund', ['Bo Lund', 'Lund']],
    ['a short name as it is written', 'Bo vil bo hos Bos mor', 'Bo', ['Bo', 'Bos']],
    ['over a line break', 'Anna\nHolm', 'Anna Holm', ['Anna\nHolm']],
    ['of a double name', 'Anne-Marie, Marie og Anne', 'Anne-Marie', ['Anne-Marie', 'Marie', 'Anne']],
    ['found with its genitive', 'Kim var der', 'Kim\'s', ['Kim']],
    ['with signs that mean something in a pattern', 'Jens (Jas.) K.', 'Jas.', ['Jas']],
    ['in other scripts', 'Ольга и Ольги', 'Ольга', ['Ольга']],
    ['with other accents', 'Demirtas og DEMIRTASs ven', 'Aysel Demirtaş', ['Demirtas', 'DEMIRTASs']],
    ['not of the word that it is without its accents', 'Pär tog et par, og Pars og pär', 'Pär', ['Pär', 'Pars', 'pär']],
    ['of nothing', 'Anna', ' - ', []],
    ['of no name at all', 'Anna og Bo', '', []],
    ['with blanks and signs around the name', 'Anna og Holm', '  "Anna" (Holm)  ', ['Anna', 'Holm']],
    ['with a sign within the name', 'O\'Brien kom', 'O\'Brien', ['O\'Brien']],
    ['of two names of which only one is as written', 'Pär kom, par for par', 'Pär Par', ['Pär', 'par', 'par']],
    ['behind a sign of two code units', '😀Anna og 𐐷Anna', 'Anna', ['Anna']],
  ])('%s', (_, text, name, found) => { expect(mentions(text, name)).toEqual(found) })

  it('does not take the s of a name for a genitive: han is no Hans', () => { expect(mentions('Han kom med Hans og hans bror', 'Hans')).toEqual(['Hans', 'hans']) })
})
