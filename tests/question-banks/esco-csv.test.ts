import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { escoProblemCodes, mostRows, readEscoCsv, type EscoProblem } from '~/question-banks/esco-csv.server'

const folder = join('tests', 'question-banks', 'fixtures')
const official = readFileSync(join(folder, 'skills_da.csv'), 'utf8')
const read = (text: string) => readEscoCsv(new TextEncoder().encode(text))
const uri = (number: number) => `http://data.europa.eu/esco/skill/00000000-0000-4000-8000-${String(number).padStart(12, '0')}`

const heading = 'conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels,status'
const row = (number: number, { label = `færdighed ${number}`, where = uri(number) } = {}) => `KnowledgeSkillCompetence,${where},knowledge,transversal,${label},,released`
const problemsOf = (text: string): readonly EscoProblem[] => {
  const done = read(text)
  return done.ok ? [] : done.refusal
}

describe('the official file', () => {
  it('gives the released skills, with the other labels line by line', () => {
    const skills = read(official)
    expect(skills.ok && skills.value.map(({ label }) => label)).toEqual([
      'holde orden i grønne mapper', 'lytte til en travl borger', '=SUM(1;2) i regneark', '100 % af_alt', 'sætte en plan for sygepleje', 'sygepleje',
    ])
    expect(skills.ok && skills.value[0]).toEqual({
      uri: uri(1), label: 'holde orden i grønne mapper', otherLabels: ['rydde op i mapper', 'sortere grønne sager'], skillType: 'skill/competence', reuseLevel: 'sector-specific',
    })
  })

  it.each([
    ['with a byte order mark', `\uFEFF${official}`],
    ['with the line ends of Windows', official.replaceAll('\n', '\r\n')],
    ['with empty lines at its end', `${official}\n\n`],
  ])('is read %s', (_, text) => {
    expect(read(text)).toEqual(read(official))
  })

  it('has its columns in any order, and more of them', () => {
    const skills = read(`status,more,altLabels,preferredLabel,reuseLevel,skillType,conceptUri,conceptType\nreleased,x,,lytte,,,${uri(1)},KnowledgeSkillCompetence`)
    expect(skills).toEqual({ ok: true, value: [{ uri: uri(1), label: 'lytte', otherLabels: [], skillType: null, reuseLevel: null }] })
  })

  it('brings text and nothing else: markup, formulas and what cannot be seen', () => {
    const skills = read(`${heading}\n${row(1, { label: '"<b>=HYPERLINK(""x"")</b>\u0000\u200B"' })}`)
    expect(skills.ok && skills.value[0]?.label).toBe('<b>=HYPERLINK("x")</b>')
  })
})

describe('what is wrong is told with its place', () => {
  it.each<[string, string, readonly EscoProblem[]]>([
    ['an empty file', '', ['conceptType', 'conceptUri', 'skillType', 'reuseLevel', 'preferredLabel', 'altLabels', 'status'].map((column) => ({ code: 'no-column', row: 1, column }) as EscoProblem)],
    ['semicolons in place of commas', `${heading.replaceAll(',', ';')}\n`, expect.arrayContaining([{ code: 'no-column', row: 1, column: 'status' }]) as EscoProblem[]],
    ['a heading without a column', `${heading.replace(',altLabels', '')}\n`, [{ code: 'no-column', row: 1, column: 'altLabels' }]],
    ['a quote that is left open', `${heading}\n${row(1)}\n"KnowledgeSkillCompetence,`, [{ code: 'not-csv', row: 3, column: null }]],
    ['a quote in the middle of a cell', `${heading}\n${row(1, { label: 'et "citat"' })}`, [{ code: 'not-csv', row: 2, column: null }]],
    ['only groups of skills', `${heading}\nSkillGroup,${uri(1)},,,gruppe,,released`, [{ code: 'no-skills', row: null, column: 'conceptType' }]],
    ['a row that was cut off', `${heading}\n${row(1)}\nKnowledgeSkillCompetence,${uri(2)}`, [{ code: 'uneven-row', row: 3, column: null }]],
    ['a uri that is none', `${heading}\n${row(1)}\n${row(2, { where: 'javascript:alert(1)' })}`, [{ code: 'no-uri', row: 3, column: 'conceptUri' }]],
    ['the uri of an occupation', `${heading}\n${row(1, { where: 'http://data.europa.eu/esco/occupation/1' })}`, [{ code: 'no-uri', row: 2, column: 'conceptUri' }]],
    ['a uri that comes twice', `${heading}\n${row(1)}\n${row(1)}`, [{ code: 'uri-twice', row: 3, column: 'conceptUri' }]],
    ['a label of nothing visible', `${heading}\n${row(1, { label: ' \u200B ' })}`, [{ code: 'no-label', row: 2, column: 'preferredLabel' }]],
    ['several things at once', `${heading}\n${row(1, { label: '' })}\n\n${row(2, { where: 'x' })}`, [{ code: 'no-label', row: 2, column: 'preferredLabel' }, { code: 'no-uri', row: 4, column: 'conceptUri' }]],
    ['too many rows', `${heading}\n${'x,,,,,,\n'.repeat(mostRows + 1)}`, [{ code: 'too-many-rows', row: null, column: null }]],
  ])('%s', (_, text, problems) => {
    expect(problemsOf(text)).toEqual(problems)
  })

  it.each([['Windows-1252', 'latin1'], ['UTF-16', 'utf16le']] as const)('%s in place of UTF-8', (_, encoding) => {
    const done = readEscoCsv(Buffer.from(encoding === 'utf16le' ? `\uFEFF${official}` : official, encoding))
    expect(done).toEqual({ ok: false, refusal: [{ code: 'not-utf8', row: null, column: null }] })
  })

  it('whatever the bytes are, nothing is thrown', () => {
    fc.assert(fc.property(fc.oneof(fc.uint8Array({ maxLength: 400 }), fc.string().map((text) => new TextEncoder().encode(`${heading}\n${text}`))), (bytes) => {
      const done = readEscoCsv(bytes)
      if (!done.ok) expect(done.refusal.every(({ code }) => escoProblemCodes.includes(code))).toBe(true)
    }))
  })
})
