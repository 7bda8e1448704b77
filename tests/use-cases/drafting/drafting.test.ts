import { afterEach, beforeEach, describe, expect, test as it } from 'vitest'
import { verifyLog } from '#db/stores/verify-log'
import { loadMembers, type MemberRole } from '#db/stores/members'
import { startingSettings, updateOrganisation } from '#db/stores/organisations'
import { ok, refused } from '~/domain/result'
import { createRecruitment } from '~/use-cases/create-recruitment.server'
import { changeMember, nameMember } from '~/use-cases/edit-committee.server'
import { editPostTexts } from '~/use-cases/edit-post.server'
import { arrangeQualification, chooseQualifications, saveQualification } from '~/use-cases/edit-qualifications.server'
import { addBankQuestions, addOwnQuestion, arrangeQuestion, editQuestion } from '~/use-cases/edit-questions.server'
import { beginDraft, people, putSmallBank, readyDraft, stored } from '../../support/drafting'
import { openTestApp, type TestApp } from '../../support/test-app'

let test: TestApp
beforeEach(async () => { test = await openTestApp() })
afterEach(() => test.close())

const wanted = { title: { da: 'Sagsbehandler' }, family: 'clerical', positionKind: 'permanent', blindness: 'blind', ordinaryReason: '' } as const
const texts = { summary: { da: 'Kort' }, duties: {}, terms: {} }

describe('beginning a draft', () => {
  it('HR begins a blind draft with the organisation’s retention', async () => {
    const { hr } = await people(test)
    const draft = await beginDraft(test, hr)
    expect(await stored(test, draft.recruitmentId)).toMatchObject({
      phase: 'draft', jobFamily: 'clerical', blindness: 'blind', retentionMonths: 6, cvUse: null, deadline: null, languages: ['da'], revision: 0,
    })
  })

  it.each([['reviewer', []], ['administrator', ['administrator']], ['auditor', ['auditor']]] as const)('a %s cannot begin one', async (_, roles) => {
    await putSmallBank(test)
    const stranger = await test.person('Frank Fremmed', roles)
    expect(await createRecruitment(test.app, stranger, { ...wanted, departmentId: test.departmentId })).toEqual(refused('not-found'))
  })

  it('the policy decides whether an ordinary recruitment may be recorded', async () => {
    const { hr } = await people(test)
    await putSmallBank(test)
    const ordinary = { ...wanted, departmentId: test.departmentId, blindness: 'ordinary' } as const
    expect(await createRecruitment(test.app, hr, ordinary)).toEqual(refused('blind-required'))
    expect(await createRecruitment(test.app, hr, { ...ordinary, positionKind: 'fixed-term' })).toEqual(refused('reason-required'))
    expect((await createRecruitment(test.app, hr, { ...ordinary, positionKind: 'fixed-term', ordinaryReason: 'Vikariat på to uger' })).ok).toBe(true)
  })

  it('an unknown family is refused', async () => {
    const { hr } = await people(test)
    expect(await createRecruitment(test.app, hr, { ...wanted, departmentId: test.departmentId })).toEqual(refused('unknown-family'))
  })
})

describe('editing a draft', () => {
  it('a page from before another change is stale and changes nothing', async () => {
    const { hr } = await people(test)
    const draft = await beginDraft(test, hr)
    const opened = await draft.now()
    expect(await editPostTexts(test.app, hr, { ...opened, ...texts })).toEqual(ok(null))
    expect(await editPostTexts(test.app, hr, { ...opened, ...texts, summary: { da: 'Overskrevet' } })).toEqual(refused('stale'))
    expect((await stored(test, draft.recruitmentId)).texts.summary).toEqual({ da: 'Kort' })
  })

  it('two people who save at once do not overwrite each other', async () => {
    const { hr } = await people(test)
    const other = await test.person('Hans HR', ['hr'])
    const opened = await (await beginDraft(test, hr)).now()
    const both = await Promise.all([hr, other].map((one) => editPostTexts(test.app, one, { ...opened, ...texts })))
    expect(both.map((result) => (result.ok ? 'saved' : result.refusal)).sort()).toEqual(['saved', 'stale'])
  })

  it.each(['chair', 'redactor'] as const)('a %s of the recruitment cannot edit it: it looks absent', async (role) => {
    const named = await people(test)
    const draft = await readyDraft(test, named.hr, named)
    expect(await editPostTexts(test.app, named[role], { ...(await draft.now()), ...texts })).toEqual(refused('not-found'))
  })

  it('every edit is in the log, and the chain holds', async () => {
    const named = await people(test)
    await readyDraft(test, named.hr, named)
    expect(await verifyLog(test.app.db.read)).toMatchObject({ events: 7, fault: null })
  })
})

describe('qualifications', () => {
  it('are chosen from the bank, changed and taken away again', async () => {
    const { hr } = await people(test)
    const draft = await beginDraft(test, hr)
    await chooseQualifications(test.app, hr, { ...(await draft.now()), choices: { law: 'required', order: 'desired' } })
    await chooseQualifications(test.app, hr, { ...(await draft.now()), choices: { law: 'desired', order: 'not', writing: 'required', unheard: 'required' } })
    expect((await draft.qualifications()).map(({ bankId, required }) => [bankId, required])).toEqual([['law', false], ['writing', true]])
  })

  it('a qualification that is chosen after its question is covered at once', async () => {
    const { hr } = await people(test)
    const draft = await beginDraft(test, hr)
    await addBankQuestions(test.app, hr, { ...(await draft.now()), questionIds: ['letter'] })
    await chooseQualifications(test.app, hr, { ...(await draft.now()), choices: { writing: 'required' } })
    const [writing] = await draft.qualifications()
    expect((await draft.questions()).map(({ qualificationIds }) => qualificationIds)).toEqual([[writing?.id]])
  })

  it('own ones are added, worded anew, moved and removed', async () => {
    const { hr } = await people(test)
    const draft = await beginDraft(test, hr)
    await chooseQualifications(test.app, hr, { ...(await draft.now()), choices: { law: 'required' } })
    await saveQualification(test.app, hr, { ...(await draft.now()), qualificationId: null, name: { da: 'Grønlandsk' }, description: {}, required: false })
    const own = (await draft.qualifications())[1]
    await saveQualification(test.app, hr, { ...(await draft.now()), qualificationId: own?.id ?? '', name: { da: 'Kørekort' }, description: {}, required: true })
    await arrangeQualification(test.app, hr, { ...(await draft.now()), qualificationId: own?.id ?? '', to: 'up' })
    expect((await draft.qualifications()).map(({ name, bankId }) => [name.da, bankId])).toEqual([['Kørekort', null], ['Kvalifikation law', 'law']])
    await arrangeQualification(test.app, hr, { ...(await draft.now()), qualificationId: own?.id ?? '', to: 'away' })
    expect((await draft.qualifications()).map(({ position, bankId }) => [position, bankId])).toEqual([[1, 'law']])
  })
})

describe('questions', () => {
  it('are copied from the bank once, with what they cover of the post; retired ones are not offered', async () => {
    const { hr } = await people(test)
    const draft = await beginDraft(test, hr)
    await chooseQualifications(test.app, hr, { ...(await draft.now()), choices: { law: 'required' } })
    expect(await addBankQuestions(test.app, hr, { ...(await draft.now()), questionIds: ['decision', 'letter', 'retired'] })).toEqual(ok({ added: 2 }))
    expect(await addBankQuestions(test.app, hr, { ...(await draft.now()), questionIds: ['letter', 'licence'] })).toEqual(ok({ added: 1 }))
    const [law] = await draft.qualifications()
    expect((await draft.questions()).map(({ source, position, weight, isScored, qualificationIds }) => [source?.questionId, position, weight, isScored, qualificationIds])).toEqual([
      ['decision', 1, 1, true, [law?.id]],
      ['letter', 2, 1, true, [law?.id]],
      ['licence', 3, 1, false, []],
    ])
  })

  it('move and are removed, and the numbers have no holes', async () => {
    const { hr } = await people(test)
    const draft = await beginDraft(test, hr)
    await addBankQuestions(test.app, hr, { ...(await draft.now()), questionIds: ['decision', 'letter', 'licence'] })
    const order = async () => (await draft.questions()).map(({ source, position }) => `${position} ${source?.questionId ?? ''}`)
    const arrange = async (questionId: string, to: 'up' | 'down' | 'away' | number) => {
      const id = (await draft.questions()).find(({ source }) => source?.questionId === questionId)?.id ?? ''
      return arrangeQuestion(test.app, hr, { ...(await draft.now()), questionId: id, to })
    }
    await arrange('licence', 1)
    expect(await order()).toEqual(['1 licence', '2 decision', '3 letter'])
    await arrange('licence', 'down')
    expect(await order()).toEqual(['1 decision', '2 licence', '3 letter'])
    await arrange('decision', 'away')
    expect(await order()).toEqual(['1 licence', '2 letter'])
    expect(await arrange('decision', 'up')).toEqual(refused('not-found'))
  })

  it('a yes-no question keeps neither rubric nor limit and is never scored', async () => {
    const { hr } = await people(test)
    const draft = await beginDraft(test, hr)
    const own = await addOwnQuestion(test.app, hr, await draft.now())
    if (!own.ok) throw new Error(own.refusal)
    await editQuestion(test.app, hr, {
      ...(await draft.now()), questionId: own.value.questionId, kind: 'yes-no', prompt: { da: 'Har du kørekort?' }, help: {}, material: {}, options: {}, unit: {}, wordLimit: 100, minutes: 1, weight: 3,
      anchors: { 1: { da: 'x' }, 3: {}, 5: {} }, strongAnswer: {}, laterProof: { da: 'Vis det' }, qualificationIds: [],
    })
    expect(await draft.questions()).toMatchObject([{ kind: 'yes-no', isScored: false, anchors: null, wordLimit: null, laterProof: { da: 'Vis det' } }])
  })
})

describe('the committee', () => {
  const roles = async (recruitmentId: string) => (await loadMembers(test.app.db.read, (await stored(test, recruitmentId)).key)).map(({ name, role }) => [name, role])

  it('a new chair makes the former a reviewer', async () => {
    const named = await people(test)
    const draft = await readyDraft(test, named.hr, named)
    await changeMember(test.app, named.hr, { ...(await draft.now()), personId: named.reviewer.id, role: 'chair' })
    expect(await roles(draft.recruitmentId)).toEqual([['Berit Bedømmer', 'chair'], ['Frans Formand', 'reviewer'], ['Karl Klargører', 'redactor']])
  })

  it('nobody is named twice, names themselves, or is named while ruling users or reading the log', async () => {
    const named = await people(test)
    const draft = await readyDraft(test, named.hr, named)
    const administrator = await test.person('Anne Admin', ['administrator'])
    const attempt = async (personId: string) => nameMember(test.app, named.hr, { ...(await draft.now()), personId, role: 'reviewer' })
    expect(await attempt(named.redactor.id)).toEqual(refused('named-twice'))
    expect(await attempt(named.hr.id)).toEqual(refused('roles-clash'))
    expect(await attempt(administrator.id)).toEqual(refused('roles-clash'))
    expect(await attempt('nobody')).toEqual(refused('invalid-form'))
  })

  it('nobody both clears the answers and scores them', async () => {
    const named = await people(test)
    const draft = await readyDraft(test, named.hr, named)
    const before = await roles(draft.recruitmentId)
    const attempt = async (personId: string, role: MemberRole) => nameMember(test.app, named.hr, { ...(await draft.now()), personId, role })
    expect(await attempt(named.redactor.id, 'chair')).toEqual(refused('named-twice'))
    expect(await attempt(named.redactor.id, 'reviewer')).toEqual(refused('named-twice'))
    expect(await attempt(named.reviewer.id, 'redactor')).toEqual(refused('named-twice'))
    expect(await attempt(named.chair.id, 'redactor')).toEqual(refused('named-twice'))
    expect(await roles(draft.recruitmentId)).toEqual(before)
    await changeMember(test.app, named.hr, { ...(await draft.now()), personId: named.redactor.id, role: 'reviewer' }) // one role in place of the other
    expect((await roles(draft.recruitmentId)).filter(([name]) => name === 'Karl Klargører')).toEqual([['Karl Klargører', 'reviewer']])
  })

  it('somebody is taken off', async () => {
    const named = await people(test)
    const draft = await readyDraft(test, named.hr, named)
    await changeMember(test.app, named.hr, { ...(await draft.now()), personId: named.chair.id, role: 'none' })
    expect(await roles(draft.recruitmentId)).toEqual([['Berit Bedømmer', 'reviewer'], ['Karl Klargører', 'redactor']])
    expect(await changeMember(test.app, named.hr, { ...(await draft.now()), personId: named.chair.id, role: 'chair' })).toEqual(refused('not-on-committee'))
  })

  it('a policy that is loosened later changes nothing by itself', async () => {
    const { hr } = await people(test)
    const draft = await beginDraft(test, hr)
    await test.app.db.unitOfWork((tx) => updateOrganisation(tx, test.organisationKey, { name: 'Solbjerg', settings: { ...startingSettings, blindnessPolicy: { permanent: 'free', 'fixed-term': 'free' } } }))
    expect((await stored(test, draft.recruitmentId)).blindness).toBe('blind')
  })
})
