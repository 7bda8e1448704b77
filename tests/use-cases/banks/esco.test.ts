import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test as it } from 'vitest'
import { auditEvents } from '#db/schema/audit'
import { escoSkills } from '#db/schema/esco'
import { countSkills, findSkills, skillsByUri } from '#db/stores/esco'
import { keptFamily } from '#db/stores/question-banks'
import type { Language } from '~/domain/local-text'
import { mostSkills } from '~/domain/questionnaire/esco'
import { refused } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import { availableBank } from '~/question-banks/available-banks.server'
import { importEsco } from '~/use-cases/import-esco.server'
import { writeBankQualification } from '~/use-cases/keep-banks.server'
import { linkSkill, unlinkSkill } from '~/use-cases/link-skills.server'
import { loadEsco } from '~/views/admin/esco.server'
import { loadBankQualification } from '~/views/hr/banks.server'
import { putSmallBank } from '../../support/drafting'
import { openTestApp, type TestApp } from '../../support/test-app'

let test: TestApp
let administrator: Actor
let hr: Actor
beforeEach(async () => {
  test = await openTestApp()
  await putSmallBank(test)
  administrator = await test.person('Anker Lundsby', ['administrator'])
  hr = await test.person('Helle HR', ['hr'])
})
afterEach(() => test.close())

const fileOf = (language: Language) => readFileSync(join('tests', 'question-banks', 'fixtures', `skills_${language}.csv`))
const take = (language: Language, bytes: Uint8Array = fileOf(language), actor = administrator) => importEsco(test.app, actor, { language, bytes })
const everySkill = () => test.app.db.read.select().from(escoSkills).orderBy(escoSkills.key)
const uri = (number: number) => `http://data.europa.eu/esco/skill/00000000-0000-4000-8000-${String(number).padStart(12, '0')}`
const found = async (query: string) => (await findSkills(test.app.db.read, query)).map(({ labels }) => labels.da)

describe('an import', () => {
  it('brings every skill, is counted by language, and is recorded', async () => {
    expect(await take('da')).toEqual({ ok: true, value: 6 })
    expect(await countSkills(test.app.db.read)).toEqual({ da: 6, en: 0 })
    const events = await test.app.db.read.select().from(auditEvents)
    expect(events).toMatchObject([{ action: 'esco-imported', actorId: administrator.id, details: { language: 'da', count: 6 } }])
  })

  it('a second time changes nothing', async () => {
    await take('da')
    const before = await everySkill()
    expect(await take('da')).toEqual({ ok: true, value: 6 })
    expect(await everySkill()).toEqual(before)
  })

  it('in a second language puts the labels together, whichever came first', async () => {
    await take('da')
    await take('en')
    expect(await skillsByUri(test.app.db.read, [uri(2), uri(77), uri(1)])).toEqual([
      { uri: uri(2), labels: { da: 'lytte til en travl borger', en: 'listen to a busy citizen' } },
      { uri: uri(1), labels: { da: 'holde orden i grønne mapper', en: 'keep green folders in order' } },
    ])
    const both = (await everySkill()).map(({ search }) => search)
    await take('da')
    expect((await everySkill()).map(({ search }) => search)).toEqual(both)
    expect(await countSkills(test.app.db.read)).toEqual({ da: 6, en: 6 })
  })

  it('of a newer edition takes the place of the old words of its language alone', async () => {
    await take('da')
    await take('en')
    await take('da', Buffer.from(fileOf('da').toString().replace('lytte til en travl borger', 'høre efter hos en travl borger')))
    expect(await found('lytte')).toEqual([])
    expect(await found('listen')).toEqual(['høre efter hos en travl borger'])
  })

  it('of a file with anything wrong brings nothing', async () => {
    const done = await take('da', Buffer.from(fileOf('da').toString().replace(uri(6), 'nothing')))
    expect(done).toEqual(refused([{ code: 'no-uri', row: 7, column: 'conceptUri' }]))
    expect(await everySkill()).toEqual([])
  })

  it('of as many skills as ESCO has takes a few seconds at most', async () => {
    const heading = 'conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels,status,description'
    const rows = Array.from({ length: 14_000 }, (_, number) => `KnowledgeSkillCompetence,${uri(number)},knowledge,transversal,færdighed ${number},"andet navn ${number}\nog et til",released,${'ord '.repeat(60)}`)
    const file = Buffer.from([heading, ...rows].join('\n'))
    const started = performance.now()
    expect(await take('da', file)).toEqual({ ok: true, value: 14_000 })
    expect(await take('da', file)).toEqual({ ok: true, value: 14_000 })
    expect(performance.now() - started).toBeLessThan(15_000)
    expect(await countSkills(test.app.db.read)).toEqual({ da: 14_000, en: 0 })
  })

  it.each([['HR', ['hr']], ['an auditor', ['auditor']], ['a reviewer', []]] as const)('is not there for %s', async (_, roles) => {
    const other = await test.person('Frank Fremmed', roles)
    expect(await take('da', fileOf('da'), other)).toEqual(refused('not-found'))
    expect(await loadEsco(test.app, other)).toEqual(refused('not-found'))
    expect(await everySkill()).toEqual([])
  })
})

describe('a search', () => {
  beforeEach(async () => {
    await take('da')
    await take('en')
  })

  it.each([
    ['a word of a label', 'mapper', ['holde orden i grønne mapper']],
    ['capitals beyond ASCII', 'GRØNNE', ['holde orden i grønne mapper']],
    ['several words in any order', 'mapper orden', ['holde orden i grønne mapper']],
    ['one word that is not there', 'mapper borger', []],
    ['another label', 'sortere', ['holde orden i grønne mapper']],
    ['English', 'busy', ['lytte til en travl borger']],
    ['the label that begins so comes first', 'sygepleje', ['sygepleje', 'sætte en plan for sygepleje']],
    ['a percent sign is itself', '%', ['100 % af_alt']],
    ['an underscore is itself', 'f_a', ['100 % af_alt']],
    ['the sign that escapes is itself', '!', []],
    ['a backslash is itself', '\\', []],
    ['a quote is itself', "'; --", []],
    ['nothing', '  ', []],
  ])('finds by %s', async (_, query, labels) => {
    expect(await found(query)).toEqual(labels)
  })
})

describe('linking a qualification', () => {
  const [family, qualificationId] = ['clerical', 'law']
  const revision = async () => (await keptFamily(test.app.db.read, family))?.revision ?? -1
  const link = async (number: number, actor = hr) => linkSkill(test.app, actor, { family, qualificationId, revision: await revision(), uri: uri(number) })
  const unlink = async (number: number) => unlinkSkill(test.app, hr, { family, qualificationId, revision: await revision(), uri: uri(number) })
  const esco = async () => (await availableBank(test.app.db.read, family))?.qualifications.find(({ id }) => id === qualificationId)
  const skills = async (skill = '') => {
    const page = await loadBankQualification(test.app, hr, { family, qualificationId, skill })
    return page.ok ? page.value.skills : null
  }
  beforeEach(() => take('da'))

  it('keeps the uris in order, with their labels, and takes them away without a trace', async () => {
    expect(await link(6)).toMatchObject({ ok: true })
    await link(2)
    await link(6)
    expect((await esco())?.esco).toEqual([uri(6), uri(2)])
    expect(await skills('sygepleje')).toMatchObject({ linked: [{ labels: { da: 'sygepleje' } }, { uri: uri(2) }], found: [{ uri: uri(5) }], isNothingFound: false })
    await unlink(6)
    await unlink(2)
    expect(await esco()).not.toHaveProperty('esco')
    expect(await unlink(2)).toEqual(refused('not-found'))
  })

  it('stays when the qualification is rewritten', async () => {
    await link(6)
    const text = (words: string) => ({ da: words, en: words })
    await writeBankQualification(test.app, hr, { family, revision: await revision(), qualificationId, written: { name: text('Ret'), description: text('Kan'), indicators: text('A\nB\nC') } })
    expect(await esco()).toMatchObject({ name: text('Ret'), esco: [uri(6)] })
  })

  it('ends at the most', async () => {
    for (let number = 1; number <= mostSkills; number += 1) await link(number)
    expect(await link(6)).toEqual(refused('too-many-skills'))
    expect(await skills('sygepleje')).toMatchObject({ isFull: true, found: [] })
  })

  it('is refused for what is unknown, stale, or not HR’s', async () => {
    expect(await link(77)).toEqual(refused('not-found'))
    expect(await link(1, administrator)).toEqual(refused('not-found'))
    expect(await linkSkill(test.app, hr, { family, qualificationId: 'unknown', revision: await revision(), uri: uri(1) })).toEqual(refused('not-found'))
    const stale = await revision()
    await link(1)
    expect(await linkSkill(test.app, hr, { family, qualificationId, revision: stale, uri: uri(2) })).toEqual(refused('stale'))
    expect((await esco())?.esco).toEqual([uri(1)])
  })
})
