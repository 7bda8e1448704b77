import { expect, it } from 'vitest'
import { readIob } from '../training/read-iob'
import { readPresidio } from '../training/read-presidio'

it('tokens become the text they came from, with the names in it', () => {
  const rows = ['# text = Hej "Anne Holm", siger SID.', '1\tHej\tO\tO', '2\t"\tO\tO', '3\tAnne\tB-PER\tO', '4\tHolm\tI-PER\tO', '5\t"\tO\tO', '6\t,\tO\tO', '7\tsiger\tO\tO', '8\tSID\tB-ORG\tO', '9\t.\tO\tO']
  expect(readIob(rows.join('\n'), 'da')).toEqual([
    { language: 'da', text: 'Hej "Anne Holm", siger SID.', spans: [{ start: 5, end: 14, category: 'person-name' }, { start: 23, end: 26, category: 'organisation' }] },
  ])
})

it('where the text is not given, signs stand as is usual, and other kinds of names are none', () => {
  const [named] = readIob('-DOCSTART-\tO\n\nThe\tB-PRO\nGarden\tI-PRO\n(\tO\nSalla\tB-PER\n)\tO\n.\tO\n', 'fi')
  expect(named).toEqual({ language: 'fi', text: 'The Garden (Salla).', spans: [{ start: 12, end: 17, category: 'person-name' }] })
})

it('code points become units', () => {
  const [named] = readPresidio('{"text":"😀 Anne in Oslo","spans":[{"type":"GPE","start":10,"end":14},{"type":"PERSON","start":2,"end":6}]}')
  expect(named?.spans.map(({ start, end }) => named.text.slice(start, end))).toEqual(['Anne', 'Oslo'])
})
