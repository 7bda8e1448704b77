import { and, eq } from 'drizzle-orm'
import { newestCheckpoints } from '#db/stores/checkpoints'
import { theOrganisation, updateOrganisation } from '#db/stores/organisations'
import { findRecruitment } from '#db/stores/recruitments'
import { applications, candidateLinks } from '#db/schema/application'
import { assignments, candidates, rereadings } from '#db/schema/review'
import { questions } from '#db/schema/questionnaire'
import { secondLookPairs } from '#db/schema/second-look'
import { documentsOf } from '#db/stores/documents'
import { invitedCandidates } from '#db/stores/invited'
import { threadsOf } from '#db/stores/messages'
import { openRequests } from '#db/stores/applicant-requests'
import { loadQualifications, loadQuestions } from '#db/stores/questionnaires'
import { tellExperience } from '~/use-cases/tell-experience.server'
import type { OrganisationRole } from '~/domain/access/capabilities'
import type { OwnIdentity } from '~/domain/identity'
import type { MonitoringAnswers } from '~/domain/monitoring/questions'
import type { OrganisationSettings } from '~/domain/organisation'
import type { RequestKind } from '~/domain/recruitment/after-deadline'
import type { Phase } from '~/domain/recruitment/phases'
import type { Actor } from '~/platform/actor.server'
import { applicantCookie } from '~/platform/applicant-session.server'
import { stageShippedBank } from '~/use-cases/import-banks.server'
import { startSession } from '~/platform/session.server'
import { availableBank, availableBanks } from '~/question-banks/available-banks.server'
import { draftFromBank, type BankDraft } from '~/commands/demo/draft-from-bank.server'
import { clearApplications, lockProposed, mustSucceed, prepareToScore, proposeBest, publishAsItStands, scoreAnswers } from '~/commands/demo/walk.server'
import { answerMonitoring } from '~/use-cases/answer-monitoring.server'
import { answerBlindnessCheck } from '~/use-cases/answer-blindness-check.server'
import { changeBlindnessCheck } from '~/use-cases/change-settings.server'
import { closeRecruitment } from '~/use-cases/close-recruitment.server'
import { answerEverybody } from '~/commands/demo/answer.server'
import { concludeRecruitment } from '~/use-cases/conclude-recruitment.server'
import { declareRelations } from '~/use-cases/declare-relations.server'
import { examineApplications } from '~/use-cases/examine-applications.server'
import { loadQuestionBanks } from '~/use-cases/load-question-banks.server'
import { makeDailyCheckpoint } from '~/use-cases/make-checkpoint.server'
import { openScoring } from '~/use-cases/open-scoring.server'
import { openShortlisting } from '~/use-cases/open-shortlisting.server'
import { hearingsOf } from '#db/stores/hearings'
import { usualHearingDay } from '~/domain/scoring/hearing'
import { workOnComment } from '~/use-cases/clear-comments.server'
import { commentOnHearing } from '~/use-cases/comment-on-hearing.server'
import { openHearing, stopWaiting } from '~/use-cases/hear-applicant.server'
import { askForChange } from '~/use-cases/ask-for-change.server'
import { decideRequest } from '~/use-cases/decide-request.server'
import { readAgain } from '~/use-cases/read-again.server'
import { releaseIdentities } from '~/use-cases/release-identities.server'
import { saveScore } from '~/use-cases/save-score.server'
import { beginSecondLook, compareAnswers } from '~/use-cases/second-look.server'
import { stepBack } from '~/use-cases/step-back.server'
import { unsealShortlist } from '~/use-cases/unseal-shortlist.server'
import { waiveLevels } from '~/use-cases/waive-levels.server'
import { cancelRecruitment } from '~/use-cases/cancel-recruitment.server'
import { holdInterview } from '../support/interviews'
import { typedIn } from '../support/another-way'
import { loadNextToReadAgain } from '~/views/committee/rereading.server'
import { loadSecondLookPage } from '~/views/committee/second-look.server'
import { queueing, queueUninvited } from '../support/answering'
import { answerAll, begin, send, type Applicant } from '../support/applying'
import { askOnBasis } from '../support/evaluating'
import { bringFigures } from '../support/ordinary-figures'
import { openTestApp, seededRandom, testStart, type TestApp } from '../support/test-app'
import { allSealAnew, appointOfficers, decideClaims, loseAndRenew, openWithOfficers } from './officers-in-world'
import { handInCertificates, writeToFirst, writeToHr } from './correspondence'

export const worldPhases = ['draft', 'open', 'clearing', 'scoring', 'shortlisting', 'locked', 'unsealed', 'concluded'] as const satisfies readonly Phase[]
export type WorldPhase = (typeof worldPhases)[number]

export type RoleName = 'visitor' | 'applicant' | 'beginner' | 'hr' | 'redactor' | 'chair' | 'reviewer' | 'auditor' | 'administrator' | 'clerk' | 'officer' | 'stranger'

export interface World {
  readonly test: TestApp
  readonly recruitmentId: string
  /** The Cookie header of each role; empty for a visitor. */
  readonly cookies: Readonly<Record<RoleName, string>>
  readonly people: Readonly<Record<'hr' | 'chair' | 'reviewer', Actor>>
  /** Those who have sent so far, in the order in which they came. */
  readonly applicants: readonly Applicant[]
  /** The values that a parameter of a route's pattern can take now. */
  parameters(): Promise<Readonly<Record<string, readonly string[]>>>
  /** Walks to the next phase. Claims of priority access that are in the way of the unsealing are decided as not met. */
  advance(to: WorldPhase): Promise<void>
  /** HR gives the recruitment up. */
  giveUp(app: TestApp['app']): Promise<void>
  /** HR presses the button that unseals, and finds claims to be decided first. */
  findClaims(): Promise<void>
}

export interface WorldOptions {
  readonly identities: readonly OwnIdentity[]
  /** The answers of each applicant, question by question. */
  readonly answers: readonly (readonly string[])[]
  /**
   * How the last application comes: sent by the applicant, or typed in by a clerk after the deadline. Either way its
   * randomness is its own, so that nothing else hangs on when it was made.
   */
  readonly last?: 'online' | 'on-paper'
  /** How it comes that the reviewer gives the third applicant no level. */
  readonly without?: WithoutLevels
  /** One more, who applies after all the others, and after the deadline withdraws again. */
  /** Officers hold the key, and open it: one of HR's side, whose pages are visited, and one of the employees'. */
  readonly custody?: 'officers'
  /** What those who are named in the recruitment are in the organisation besides. */
  readonly besides?: Besides
  /** What the organisation has set otherwise than an organisation begins with, before the draft is made. */
  readonly settings?: Partial<OrganisationSettings>
  /** What each applicant answers for the evaluation, once they have sent; `null`: nothing. Asked they are in every world. */
  readonly equality?: readonly (MonitoringAnswers | null)[]
  /** What HR chooses in the post. */
  readonly post?: Pick<BankDraft, 'publishesCommittee' | 'publishesAnchors'>
  readonly withdraws?: { readonly identity: OwnIdentity; readonly answers: readonly string[] }
}

/**
 * `stepped-back` and `judged-not`: the reviewer scores that candidate, then steps back or says that it cannot be judged, all while scoring
 * is visited; the others happen as the reviewer walks: stepping back at the first answer met, a relation that the applicant
 * declared, one that the reviewer declared, or each answer judged "cannot judge" in its turn.
 */
export type WithoutLevels = 'stepped-back' | 'judged-not' | 'stepped-back-first' | 'declared' | 'known' | 'judged-not-in-turn'

const [shortestAnswer, bankFamily] = ['Jeg ringede til borgeren og aftalte en ny frist, som vi begge kunne holde.', 'clerical']
export const plainAnswers = (person: number): string[] => [1, 2].map((question) => `${shortestAnswer} Svar ${question} af ansøger ${'abcdef'.charAt(person)}.`)

export type Besides = Readonly<Partial<Record<'chair' | 'reviewer' | 'redactor', OrganisationRole>>>

/** Milliseconds: the third phase is entered a quarter of an hour after the world begins. */
const justBeforeClearing = 12 * 60_000

/** A municipality with one recruitment and its people; everything but the identities is the same in every world of the same seed. */
export async function makeWorld({ identities, answers, last, without, withdraws, custody, besides, settings, post, equality = [{ gender: 'woman' }, null, { gender: 'man' }] }: WorldOptions): Promise<World> {
  const test = await openTestApp('world')
  const { app, clock } = test
  await loadQuestionBanks(app)
  const people = await makePeople(test, besides)
  mustSucceed(await changeBlindnessCheck(app, people.administrator, { asksBlindness: true, asksBackground: true }))
  await askOnBasis(test, people)
  if (settings) await setSettings(test, settings)
  const officers = custody ? await appointOfficers(test, people) : null
  const bank = (await availableBanks(app.db.read)).find(({ id }) => id === bankFamily)
  if (!bank) throw new Error('the bank is missing')
  const scored = bank.questions.filter((question) => question.scored && question.kind !== 'yes-no').slice(0, 2)
  const recruitmentId = await draftFromBank(app, people.hr, {
    bank, questionIds: scored.map(({ id }) => id), requiredQualifications: scored.flatMap(({ covers }) => covers), desiredQualifications: [],
    title: { da: 'Sagsbehandler', en: 'Case worker' }, summary: { da: 'Kort.', en: 'Short.' }, duties: { da: 'Sager.', en: 'Cases.' }, department: 0,
    deadline: new Date(testStart.getTime() + (last ? justBeforeClearing : 14 * 86_400_000)),
    samples: [{ question: scored[0]?.id ?? '', level: 3, text: 'Jeg lagde en plan og ringede til borgeren.', reason: 'En plan og en handling.' }],
    members: [{ personKey: people.chair.key, role: 'chair' }, { personKey: people.reviewer.key, role: 'reviewer' }, { personKey: people.redactor.key, role: 'redactor' }], ...post,
  })
  const waiting = await stageShippedBank(app, people.hr, bankFamily)
  const figuresId = await bringFigures(test, people.hr)
  const cookies: Record<RoleName, string> = { visitor: '', applicant: '', beginner: '', hr: '', redactor: '', chair: '', reviewer: '', auditor: '', administrator: '', clerk: '', officer: '', stranger: '' }
  for (const [name, actor] of Object.entries(people)) cookies[name as RoleName] = pairOf(await startSession(app, actor.key)) // the names of makePeople

  const own = { ...test, app: { ...app, random: seededRandom('the last one') } }
  const aside: TestApp = { ...test, app: { ...app, random: seededRandom('aside') } } // what this one draws, nobody else misses
  const gone: TestApp = { ...test, app: { ...app, random: seededRandom('gone') } } // nor what somebody draws who is in one world alone
  await makeDailyCheckpoint(aside.app) // as the server's timer does
  const applicants: Applicant[] = []
  let withdrawing: Applicant | null = null
  const unjudgedNumber = async () => {
    const rows = await app.db.read.select({ number: candidates.number }).from(candidateLinks).innerJoin(candidates, eq(candidates.key, candidateLinks.candidateKey))
      .innerJoin(applications, eq(applications.key, candidateLinks.applicationKey)).orderBy(applications.key)
    return rows[2]?.number ?? ''
  }
  const [firstName = ''] = (identities[0]?.name ?? '').split(' ')
  const isOnPaper = (index: number) => last === 'on-paper' && index === identities.length - 1

  const steps: Record<WorldPhase, () => Promise<void>> = {
    draft: async () => undefined,
    open: async () => {
      mustSucceed(await publishAsItStands(app, people.hr, recruitmentId))
      if (without === 'known') mustSucceed(await declareRelations(app, people.reviewer, { recruitmentId, names: identities[2]?.name ?? '' }))
      for (const [index, identity] of identities.entries()) {
        if (isOnPaper(index)) continue
        const one = last && index === identities.length - 1 ? own : test
        const applicant = await applyOnce(one, await begin(one, recruitmentId), { identity: without === 'declared' && index === 2 ? { ...identity, knows: people.reviewer.name } : identity, answers: answers[index] ?? [] })
        applicants.push(applicant)
        if (equality[index]) mustSucceed(await answerMonitoring(app, applicant.accessHash, equality[index] ?? {}))
        if (index === 0) cookies.applicant = pairOf(applicantCookie(app, applicant))
      }
      await writeToHr(aside, { recruitmentId, hr: people.hr, applicant: applicants[0], name: identities[0]?.name ?? '' })
      const beginner = await begin(test, recruitmentId)
      await answerAll(test, beginner, plainAnswers(5))
      cookies.beginner = pairOf(applicantCookie(app, beginner))
      if (withdraws) withdrawing = await applyOnce(gone, await begin(gone, recruitmentId), withdraws)
    },
    // While clearing, the first applicant waits for an answer to a request that holds what only the redactor may read.
    clearing: async () => {
      mustSucceed(await closeRecruitment(app, people.hr, recruitmentId))
      for (const [index, identity] of identities.entries()) {
        if (isOnPaper(index)) applicants.push(await applyOnce(own, await typedIn(own, people.clerk, recruitmentId), { identity, answers: answers[index] ?? [] })) // the last, here as there
      }
      mustSucceed(await askForChange(app, applicants[0]?.accessHash ?? '', { kind: 'correction', number: 1, typed: `${answers[0]?.[1] ?? ''} Rettet.` }))
      await examineApplications({ ...app, random: seededRandom('examining') }) // one application more is one more to look through
      if (withdrawing) mustSucceed(await askForChange(gone.app, withdrawing.accessHash, { kind: 'withdrawal', why: 'Jeg har fået et andet job.' }))
      if (withdrawing) await decideOpen(gone, people.redactor, { recruitmentId, kind: 'withdrawal', decision: 'accepted' })
    },
    scoring: async () => {
      await decideOpen(test, people.redactor, { recruitmentId, kind: 'correction', decision: 'declined' })
      await clearApplications(app, people.redactor, { recruitmentId })
      mustSucceed(await openScoring(app, people.redactor, recruitmentId))
      for (const reviewer of [people.chair, people.reviewer]) await prepareToScore(app, reviewer, recruitmentId)
      await giveNoLevels(test, { recruitmentId, without, reviewer: people.reviewer, unjudged: await unjudgedNumber() })
      mustSucceed(await askForChange(app, applicants[1]?.accessHash ?? '', { kind: 'withdrawal', why: identities[1]?.name ?? '' }))
      if (officers) officers.employees = await loseAndRenew(test, { recruitmentId, hr: people.hr, lost: officers.employees })
    },
    shortlisting: async () => {
      if (officers) await allSealAnew(test, { applicants, identities })
      await decideOpen(test, people.redactor, { recruitmentId, kind: 'withdrawal', decision: 'accepted' })
      const unjudged = without === 'judged-not-in-turn' ? await unjudgedNumber() : ''
      for (const reviewer of [people.chair, people.reviewer]) {
        const level = (number: string) => (reviewer === people.chair ? 5 : Number(number) % 2 === 0 ? 3 : 2)
        await scoreAnswers(app, reviewer, { recruitmentId, judge: (number) => (number === unjudged && reviewer === people.reviewer ? { score: { kind: 'cannot-judge' }, note: '' } : { score: { kind: 'level', level: level(number) }, note: '' }) })
      }
      mustSucceed(await openShortlisting(app, people.chair, { recruitmentId }))
      const again = mustSucceed(await loadNextToReadAgain(app, people.reviewer, { recruitmentId }))
      mustSucceed(await readAgain(app, people.reviewer, { recruitmentId, rereadingId: again.id ?? '', score: { kind: 'level', level: 4 }, reason: 'Eksemplet er stærkere, end jeg først læste det.' }))
      await proposeBest(app, people.chair, { recruitmentId, howMany: 1, reason: 'Bedst dækkende.' })
      await hearFirst({ ...aside, clock }, { recruitmentId, hr: people.hr, applicant: applicants[0], name: firstName })
      await writeToFirst(queueing(aside), { recruitmentId, hr: people.hr })
      const begun = mustSucceed(await beginSecondLook(app, people.chair, { recruitmentId, top: '1' }))
      if (begun.pairs > 0) for (const actor of without ? [people.chair] : [people.chair, people.reviewer]) await compareAll(app, actor, recruitmentId)
      await keepAllAgain(app, people.chair, recruitmentId) // so that the chair is asked how blind they were
    },
    locked: async () => {
      await endHearing({ ...aside, clock }, { recruitmentId, people, name: firstName })
      await proposeBest(app, people.chair, { recruitmentId, howMany: 1, reason: 'Bedst dækkende.' }) // the order may be another once the answer was read again
      if (without) mustSucceed(await waiveLevels(app, people.hr, { recruitmentId, answer: 'all', reason: 'Svarene er entydige.' }))
      await lockProposed(app, people.hr, recruitmentId)
    },
    unsealed: async () => {
      if (officers) await openWithOfficers(test, { recruitmentId, officers, hr: people.hr })
      else {
        await decideClaims(test, people.hr, recruitmentId)
        mustSucceed(await unsealShortlist(app, people.hr, recruitmentId))
      }
      mustSucceed(await releaseIdentities(app, people.hr, recruitmentId))
      await queueUninvited(aside, people.hr, recruitmentId)
      await handInCertificates(queueing(aside), { recruitmentId, hr: people.hr, applicants, identities })
      await holdInterview(queueing(aside), { recruitmentId, people, applicants })
    },
    concluded: async () => {
      mustSucceed(await tellExperience(app, people.reviewer, { recruitmentId, answers: { easy: '4', again: '5' } }))
      mustSucceed(await answerBlindnessCheck(app, people.chair, { recruitmentId, answers: { 1: { recognised: 'right' } } }))
      await answerEverybody(app, people.hr, recruitmentId)
      mustSucceed(await concludeRecruitment(app, people.hr, recruitmentId))
    },
  }
  let minutes = 0
  return {
    test, recruitmentId, cookies, people, applicants,
    parameters: () => parametersOf(test, recruitmentId, { reviewer: people.reviewer, bankImport: waiting.ok ? waiting.value : '', figuresId }),
    async findClaims() {
      const unsealed = await unsealShortlist(app, people.hr, recruitmentId)
      if (unsealed.ok || unsealed.refusal !== 'claims-open') throw new Error('there were no claims to be decided')
    },
    async giveUp(withMail) { mustSucceed(await cancelRecruitment(withMail, people.hr, { recruitmentId, reason: 'post-changed' })) },
    async advance(to) {
      minutes += 5 // within a session's hour of quiet
      clock.set(new Date(testStart.getTime() + minutes * 60_000))
      await steps[to]()
    },
  }
}

/** While scoring is open and visited: the reviewer has a level for both answers of the candidate, and then has none. */
async function giveNoLevels({ app }: TestApp, { recruitmentId, without, reviewer, unjudged }: { recruitmentId: string; without: WithoutLevels | undefined; reviewer: Actor; unjudged: string }): Promise<void> {
  const places = await app.db.read.select({ id: assignments.id }).from(assignments).innerJoin(candidates, eq(candidates.key, assignments.candidateKey))
    .innerJoin(questions, eq(questions.key, assignments.questionKey))
    .where(and(eq(assignments.personKey, reviewer.key), eq(candidates.number, unjudged))).orderBy(questions.position)
  const at = { recruitmentId, assignmentId: places[0]?.id ?? '' }
  if (without === 'stepped-back-first') mustSucceed(await stepBack(app, reviewer, at))
  if (without !== 'stepped-back' && without !== 'judged-not') return
  for (const { id } of places) mustSucceed(await saveScore(app, reviewer, { recruitmentId, assignmentId: id, score: { kind: 'level', level: 5 }, note: 'Konkret.', revision: 0 }))
  if (without === 'stepped-back') mustSucceed(await stepBack(app, reviewer, at))
  else for (const { id } of places) mustSucceed(await saveScore(app, reviewer, { recruitmentId, assignmentId: id, score: { kind: 'cannot-judge' }, note: '', revision: 1 }))
}

/** While shortlisting is visited, the first applicant is heard and has written who they are. */
async function hearFirst({ app }: TestApp, { recruitmentId, hr, applicant, name }: { recruitmentId: string; hr: Actor; applicant: Applicant | undefined; name: string }): Promise<void> {
  const key = (await findRecruitment(app.db.read, recruitmentId))?.key ?? 0
  const [heard] = await app.db.read.select({ id: candidates.id }).from(candidateLinks).innerJoin(candidates, eq(candidates.key, candidateLinks.candidateKey)).orderBy(candidateLinks.applicationKey)
  const scored = (await loadQuestions(app.db.read, key)).filter(({ isScored }) => isScored)
  mustSucceed(await openHearing(app, hr, { recruitmentId, candidateId: heard?.id ?? '', questionIds: scored.map(({ id }) => id).slice(0, 1), reason: 'Trinnet kan afgøre, om du inviteres.', until: usualHearingDay(app.clock.now()) }))
  const [hearing] = await hearingsOf(app.db.read, key)
  mustSucceed(await commentOnHearing(app, { accessHash: applicant?.accessHash ?? '', receiptCode: applicant?.receiptCode ?? null }, { hearingId: hearing?.id ?? '', reply: 'comment', typed: `Jeg hedder ${name}, og jeg skrev også om telefonen.`, revision: 0 }))
}

/** Before the lock the hearing is ended, the comment veiled and cleared, and the answer read again. */
async function endHearing({ app }: TestApp, { recruitmentId, people, name }: { recruitmentId: string; people: Readonly<Record<'hr' | 'redactor' | 'chair' | 'reviewer', Actor>>; name: string }): Promise<void> {
  const [hearing] = await hearingsOf(app.db.read, (await findRecruitment(app.db.read, recruitmentId))?.key ?? 0)
  const at = { recruitmentId, hearingId: hearing?.id ?? '' }
  mustSucceed(await stopWaiting(app, people.hr, { ...at, reason: 'Der er ikke mere at vente på.' }))
  mustSucceed(await workOnComment(app, people.redactor, { ...at, revision: 1, work: { intent: 'veil-phrase', phrase: name, replacement: 'name' } }))
  mustSucceed(await workOnComment(app, people.redactor, { ...at, revision: 2, work: { intent: 'clear' } }))
  for (const actor of [people.chair, people.reviewer]) {
    for (let next = await loadNextToReadAgain(app, actor, { recruitmentId }); next.ok && next.value.id !== null; next = await loadNextToReadAgain(app, actor, { recruitmentId })) {
      mustSucceed(await readAgain(app, actor, { recruitmentId, rereadingId: next.value.id, score: { kind: 'level', level: 4 }, reason: 'Læst igen.' }))
    }
  }
}

/** The chair, who gives everybody 5, reads again and keeps it. */
async function keepAllAgain(app: TestApp['app'], chair: Actor, recruitmentId: string): Promise<void> {
  for (;;) {
    const { id } = mustSucceed(await loadNextToReadAgain(app, chair, { recruitmentId }))
    if (id === null) return
    mustSucceed(await readAgain(app, chair, { recruitmentId, rereadingId: id, score: { kind: 'level', level: 5 }, reason: '' }))
  }
}

async function compareAll(app: TestApp['app'], actor: Actor, recruitmentId: string): Promise<void> {
  for (const { id } of mustSucceed(await loadSecondLookPage(app, actor, recruitmentId)).begun?.own ?? []) mustSucceed(await compareAnswers(app, actor, { recruitmentId, pairId: id, verdict: 'equal' }))
}

/** The redactor decides the open requests of a kind. */
async function decideOpen({ app }: TestApp, redactor: Actor, { recruitmentId, kind, decision }: { recruitmentId: string; kind: RequestKind; decision: 'accepted' | 'declined' }): Promise<void> {
  const recruitment = await findRecruitment(app.db.read, recruitmentId)
  for (const { id, kind: own } of await openRequests(app.db.read, recruitment?.key ?? 0)) {
    if (own === kind) mustSucceed(await decideRequest(app, redactor, { recruitmentId, requestId: id, decision, reason: 'Det er en ny oplysning.' }))
  }
}

async function makePeople(test: TestApp, besides: Besides = {}) {
  const named = (name: string, role: keyof Besides) => test.person(name, besides[role] ? [besides[role]] : [])
  return {
    hr: await test.person('Hr', ['hr']), redactor: await named('Redactor', 'redactor'), chair: await named('Chair', 'chair'), reviewer: await named('Vera Reviewer', 'reviewer'),
    auditor: await test.person('Auditor', ['auditor']), administrator: await test.person('Administrator', ['administrator']), clerk: await test.person('Clerk', ['clerk']), officer: await test.person('Officer', ['hr-officer']), stranger: await test.person('Stranger'),
  }
}

async function setSettings({ app }: TestApp, settings: Partial<OrganisationSettings>): Promise<void> {
  await app.db.unitOfWork(async (tx) => {
    const organisation = await theOrganisation(tx)
    if (organisation) await updateOrganisation(tx, organisation.key, { name: organisation.name, settings: { ...organisation.settings, ...settings } })
  })
}

const pairOf = (setCookie: string) => setCookie.split(';')[0] ?? ''

async function applyOnce(test: TestApp, applicant: Applicant, { identity, answers }: { identity: OwnIdentity; answers: readonly string[] }): Promise<Applicant> {
  await answerAll(test, applicant, answers)
  mustSucceed(await send(test, applicant, { identity, idempotencyKey: test.app.random.id() }))
  return applicant
}

async function parametersOf({ app, departmentId }: TestApp, recruitmentId: string, { reviewer, bankImport, figuresId }: { reviewer: Actor; bankImport: string; figuresId: string }) {
  const { read } = app.db
  const recruitment = await findRecruitment(read, recruitmentId)
  const key = recruitment?.key ?? 0
  const ids = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id)
  return {
    id: [recruitmentId],
    questionId: (await loadQuestions(read, key)).map(({ id }) => id).slice(0, 1),
    qualificationId: (await loadQualifications(read, key)).map(({ id }) => id).slice(0, 1),
    number: ['1'],
    applicationId: ids(await read.select({ id: applications.id }).from(applications).where(eq(applications.recruitmentKey, key)).orderBy(applications.key)).slice(0, 1),
    assignmentId: ids(await read.select({ id: assignments.id }).from(assignments)
      .innerJoin(candidates, eq(candidates.key, assignments.candidateKey)).where(and(eq(assignments.personKey, reviewer.key), eq(candidates.isWithdrawn, false))).orderBy(assignments.key)).slice(0, 1),
    rereadingId: ids(await read.select({ id: rereadings.id }).from(rereadings)
      .innerJoin(candidates, eq(candidates.key, rereadings.candidateKey)).where(and(eq(rereadings.personKey, reviewer.key), eq(candidates.isWithdrawn, false))).orderBy(rereadings.key)).slice(0, 1),
    pairId: ids(await read.select({ id: secondLookPairs.id }).from(secondLookPairs).where(eq(secondLookPairs.recruitmentKey, key)).orderBy(secondLookPairs.key)).slice(0, 1),
    candidateId: [...new Set([...ids(await read.select({ id: candidates.id }).from(candidates).innerJoin(candidateLinks, eq(candidateLinks.candidateKey, candidates.key)).where(eq(candidates.isWithdrawn, false)).orderBy(candidates.number)).slice(0, 1), ...ids(await invitedCandidates(read, key))])],
    personId: [reviewer.id],
    people: [reviewer.id],
    departments: [departmentId],
    token: ['no-such-token'],
    certificateId: ['no-such-certificate'],
    threadId: ids(await threadsOf(read, key)).slice(0, 2),
    documentId: ids(await documentsOf(read, (await invitedCandidates(read, key)).map((one) => one.key))),
    family: ['clerical'],
    bankQuestion: (await loadQuestions(read, key)).flatMap(({ source }) => source?.questionId ?? []).slice(0, 1), // one that the recruitment asks: what came of it stands there
    bankQualification: ids((await availableBank(read, 'clerical'))?.qualifications ?? []).slice(0, 1),
    bankImport: [bankImport],
    figuresId: [figuresId],
    checkpointId: ids(await newestCheckpoints(read, 1)),
    sequence: ['1'],
  }
}
