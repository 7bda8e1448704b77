import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { auditEvents } from '#db/schema/audit'
import { findings } from '#db/schema/application'
import { loadQuestions } from '#db/stores/questionnaires'
import { findRecruitment } from '#db/stores/recruitments'
import type { FindingCategory } from '~/domain/anonymity/categories'
import { openDetector, type Detector } from '~/platform/detector.server'
import { changeClearingSettings } from '~/use-cases/change-settings.server'
import { closeDueRecruitments } from '~/use-cases/close-due-recruitments.server'
import { duplicateQuestion, putBackQuestion } from '~/use-cases/copy-questions.server'
import { arrangeQuestion } from '~/use-cases/edit-questions.server'
import { examineApplications } from '~/use-cases/examine-applications.server'
import { publishRecruitment } from '~/use-cases/publish-recruitment.server'
import { setQuestionAsksFor } from '~/use-cases/set-asks-for.server'
import { loadFindingsPage } from '~/views/admin/findings.server'
import { loadQuestionPage } from '~/views/applicant/question.server'
import { answerAll, begin, deadline, draftPost, send } from '../../support/applying'
import { plainTexts } from '../../support/clearing'
import { openTestApp, type TestApp } from '../../support/test-app'

let test: TestApp
beforeEach(async () => { test = await openTestApp() })
afterEach(() => test.close())

/** Finds everything everywhere, but for what it is told to leave out. */
const eager: Detector = {
  ...openDetector(),
  version: 'eager',
  examine: async (answers) => answers.map(({ without }) => (['health', 'mother-tongue', 'employer'] as const).filter((category) => !without.has(category))
    .map((category, start) => ({ start, end: start + 1, category, severity: 'low' as const, score: 0.9, recogniser: 'lexicon' as const }))),
}

const read = () => test.app.db.read
const now = async (id: string) => ({ recruitmentId: id, revision: (await findRecruitment(read(), id))?.revision ?? -1 })
const questionsOf = async (id: string) => loadQuestions(read(), (await findRecruitment(read(), id))?.key ?? 0)

async function draftAskingFor(categories: readonly FindingCategory[]) {
  const draft = await draftPost(test)
  const [first] = await questionsOf(draft.id)
  expect(await setQuestionAsksFor(test.app, draft.hr, { ...(await now(draft.id)), questionId: first?.id ?? '', categories })).toMatchObject({ ok: true })
  return { ...draft, questionId: first?.id ?? '' }
}

describe('what is left out', () => {
  it('is what the question asks for, in its own answers, and what the organisation does not want shown, in all', async () => {
    const administrator = await test.person('Anker', ['administrator'])
    await changeClearingSettings(test.app, administrator, { hiddenCategories: ['employer'], secondReadingPercent: 0 })
    const { id, hr } = await draftAskingFor(['mother-tongue'])
    expect(await publishRecruitment(test.app, hr, await now(id))).toMatchObject({ ok: true })
    await changeClearingSettings(test.app, administrator, { hiddenCategories: ['health'], secondReadingPercent: 0 }) // too late for this one
    const applicant = await begin(test, id)
    await answerAll(test, applicant, plainTexts)
    expect(await loadQuestionPage(test.app, applicant.accessHash, { number: 1, language: 'da' })).toMatchObject({ value: { asksFor: ['mother-tongue'] } })
    await send(test, applicant)
    test.clock.set(new Date(deadline.getTime() + 3_600_000))
    await closeDueRecruitments(test.app)
    await examineApplications({ ...test.app, detector: eager })
    const found = await read().select({ questionKey: findings.questionKey, category: findings.category }).from(findings).orderBy(findings.questionKey, findings.start)
    const [first, second] = await questionsOf(id)
    expect(found).toEqual([
      { questionKey: first?.key, category: 'health' }, { questionKey: second?.key, category: 'health' }, { questionKey: second?.key, category: 'mother-tongue' },
    ])
  })

  it('goes along when the question is copied, or removed and put back', async () => {
    const { id, hr, questionId } = await draftAskingFor(['health', 'employer'])
    await duplicateQuestion(test.app, hr, { ...(await now(id)), questionId })
    expect((await questionsOf(id)).map(({ asksFor }) => asksFor)).toEqual([['health', 'employer'], ['health', 'employer'], [], []])
    await arrangeQuestion(test.app, hr, { ...(await now(id)), questionId, to: 'away' })
    await putBackQuestion(test.app, hr, { ...(await now(id)), questionId })
    expect((await questionsOf(id)).find((question) => question.id === questionId)?.asksFor).toEqual(['health', 'employer'])
  })

  it('is fixed at publication: nobody changes it afterwards', async () => {
    const { id, hr, questionId } = await draftAskingFor(['health'])
    await publishRecruitment(test.app, hr, await now(id))
    expect(await setQuestionAsksFor(test.app, hr, { ...(await now(id)), questionId, categories: [] })).toEqual({ ok: false, refusal: 'not-now' })
  })

  it('is set by administrators alone, and written in the log', async () => {
    const [administrator, hr] = [await test.person('Anker', ['administrator']), await test.person('Helle', ['hr'])]
    const wanted = { hiddenCategories: ['town', 'date'], secondReadingPercent: 20 } as const
    expect(await changeClearingSettings(test.app, hr, wanted)).toEqual({ ok: false, refusal: 'not-found' })
    expect(await loadFindingsPage(test.app, hr)).toEqual({ ok: false, refusal: 'not-found' })
    expect(await changeClearingSettings(test.app, administrator, wanted)).toEqual({ ok: true, value: null })
    expect(await loadFindingsPage(test.app, administrator)).toMatchObject({ ok: true, value: wanted })
    const [event] = await read().select({ details: auditEvents.details }).from(auditEvents)
    expect(event?.details).toEqual(wanted)
  })
})
