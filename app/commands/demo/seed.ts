import { appendFileSync } from 'node:fs'
import { join } from 'node:path'
import { desc, eq } from 'drizzle-orm'
import { applications, candidateLinks } from '#db/schema/application'
import { candidates } from '#db/schema/review'
import { record } from '#db/stores/audit'
import { insertDepartment, insertOrganisation, startingSettings } from '#db/stores/organisations'
import { insertPerson, setPasswordHash } from '#db/stores/people'
import { loadQuestions } from '#db/stores/questionnaires'
import { findRecruitment } from '#db/stores/recruitments'
import type { PersonId } from '~/domain/ids'
import { localTimeAt, localTimeToInstant } from '~/domain/recruitment/local-time'
import type { Actor } from '~/platform/actor.server'
import type { AppContext } from '~/platform/app-context.server'
import { settableClock } from '~/platform/clock.server'
import { hashPassword } from '~/platform/passwords.server'
import { availableBanks } from '~/question-banks/available-banks.server'
import { changeCustody } from '~/use-cases/change-settings.server'
import { answerEverybody } from './answer.server'
import { cancelRecruitment } from '~/use-cases/cancel-recruitment.server'
import { closeRecruitment } from '~/use-cases/close-recruitment.server'
import { concludeRecruitment } from '~/use-cases/conclude-recruitment.server'
import { loadQuestionBanks } from '~/use-cases/load-question-banks.server'
import { openScoring } from '~/use-cases/open-scoring.server'
import { openShortlisting } from '~/use-cases/open-shortlisting.server'
import { releaseIdentities } from '~/use-cases/release-identities.server'
import { unsealShortlist } from '~/use-cases/unseal-shortlist.server'
import { apply } from './apply.server'
import { takeSecondLook } from './compare.server'
import { askSomething, handInPapers } from './correspond.server'
import { demoContent, type DemoApplicant } from './content.server'
import { draftFromBank } from './draft-from-bank.server'
import { seedEvaluation } from './evaluation.server'
import { judgeLike, qualityOf, type DemoCandidate } from './judge'
import { demoCodeFile, demoContacts, demoDepartments, demoEmail, demoOrganisation, demoPassword, demoPeople, type DemoPersonName } from './municipality'
import { beginInterviews, holdInterviews } from './interviews.server'
import { makeOfficersKeys } from './officers.server'
import { clearApplications, lockProposed, mustSucceed, proposeBest, publishAsItStands, scoreAnswers } from './walk.server'
import { plans, type Plan } from './plans'

type Cast = Readonly<Record<DemoPersonName, Actor>>

interface Stage {
  readonly app: AppContext
  readonly clock: { set(to: Date): void }
  readonly cast: Cast
  readonly plan: Plan
  readonly recruitmentId: string
  readonly today: Date
  readonly deadline: Date
  /** The author's note of each application, by its public id. */
  readonly authors: ReadonlyMap<string, DemoApplicant>
  /** The receipt codes of those who applied, in that order. */
  readonly codes: readonly string[]
}

const day = 86_400_000

/** Fills an empty database with the demo municipality: recruitments in every stage, walked through the real use-cases. */
export async function seedDemo(real: AppContext): Promise<void> {
  await loadQuestionBanks(real)
  const clock = settableClock(new Date(real.clock.now().getTime() - 120 * day))
  const app: AppContext = { ...real, clock }
  const cast = await makeMunicipality(app)
  for (const plan of plans) await carryOut({ app, clock, cast, plan, today: real.clock.now() })
  await seedEvaluation(real, cast)
}

async function makeMunicipality(app: AppContext): Promise<Cast> {
  const passwordHash = await hashPassword(demoPassword)
  return app.db.unitOfWork(async (tx) => {
    const settings = { ...startingSettings, ...demoContacts, asksBlindness: true, accessibilityReviewedOn: localTimeAt(app.clock.now()).slice(0, 10) }
    const organisationKey = await insertOrganisation(tx, { id: app.random.id(), name: demoOrganisation, settings, isDemo: true })
    for (const name of demoDepartments) await insertDepartment(tx, { id: app.random.id(), organisationKey, name })
    const cast: Partial<Record<DemoPersonName, Actor>> = {}
    for (const person of demoPeople) {
      const id = app.random.id()
      const key = await insertPerson(tx, { id, organisationKey, name: person.name, email: demoEmail(person), language: 'da', roles: person.roles })
      await setPasswordHash(tx, key, passwordHash)
      cast[person.id] = { key, id: id as PersonId, name: person.name, organisationKey, roles: person.roles, language: 'da', get provenAt() { return app.clock.now() } } // has always just signed in
    }
    await record(tx, app, { organisationKey, action: 'organisation-created' })
    return cast as Cast // one actor was made for every name of the list
  })
}

interface Carrying {
  readonly app: AppContext
  readonly clock: { set(to: Date): void }
  readonly cast: Cast
  readonly plan: Plan
  readonly today: Date
}

async function carryOut({ app, clock, cast, plan, today }: Carrying): Promise<void> {
  const at = (daysFromNow: number) => new Date(today.getTime() + daysFromNow * day)
  clock.set(at(plan.publishedDaysAgo === null ? -3 : -plan.publishedDaysAgo))
  const { post, questionIds, samples, applicants } = demoContent(plan.family)
  const bank = (await availableBanks(app.db.read)).find(({ id }) => id === plan.family)
  if (!bank) throw new Error(`there is no bank ${plan.family}`)
  const deadline = atMidnight(at(plan.deadlineInDays))
  const recruitmentId = await draftFromBank(app, cast.hr, {
    ...post, ...plan.post, bank, samples, department: plan.department, deadline,
    questionIds: plan.phase === 'draft' ? questionIds.slice(0, 2) : questionIds,
    members: plan.phase === 'draft' ? [] : [
      { personKey: cast.chair.key, role: 'chair' }, { personKey: cast.reviewer1.key, role: 'reviewer' },
      { personKey: cast.reviewer2.key, role: 'reviewer' }, { personKey: cast.redactor.key, role: 'redactor' },
    ],
  })
  if (plan.phase === 'draft') return
  const applied = await publishAndApply({ app, cast, plan, recruitmentId, applicants })
  await walkOn({ app, clock, cast, plan, recruitmentId, today, deadline, ...applied })
}

/** One minute before midnight in Denmark. */
function atMidnight(date: Date): Date {
  return localTimeToInstant(`${localTimeAt(date).slice(0, 10)}T23:59`) ?? date
}

interface Publishing {
  readonly app: AppContext
  readonly cast: Cast
  readonly plan: Plan
  readonly recruitmentId: string
  readonly applicants: readonly DemoApplicant[]
}

const asksSomething = ({ family, phase }: Plan) => family === 'leader' || phase === 'unsealed'

/** Who wrote each application, by the application's id, and their codes. */
async function publishAndApply({ app, cast, plan, recruitmentId, applicants }: Publishing): Promise<Pick<Stage, 'authors' | 'codes'>> {
  const recruitment = await findRecruitment(app.db.read, recruitmentId)
  if (plan.isHeldByOfficers) await makeOfficersKeys(app, cast)
  mustSucceed(await changeCustody(app, cast.administrator, plan.isHeldByOfficers ? 'officers' : 'server-held'))
  mustSucceed(await publishAsItStands(app, cast.hr, recruitmentId))
  const questions = await loadQuestions(app.db.read, recruitment?.key ?? 0)
  const authors = new Map<string, DemoApplicant>()
  const codes: string[] = []
  for (const [index, applicant] of applicants.slice(plan.applicants.from, plan.applicants.to).entries()) {
    const isSent = index !== plan.begunOnly
    const receiptCode = await apply(app, { recruitmentId, questions, identity: applicant.identity, answers: applicant.answers, isSent })
    codes.push(receiptCode)
    keepCode(app, plan, receiptCode)
    const [latest] = await app.db.read.select({ id: applications.id }).from(applications).orderBy(desc(applications.key)).limit(1)
    if (latest) authors.set(latest.id, applicant)
  }
  if (asksSomething(plan)) await askSomething(app, { recruitmentId, hr: cast.hr, codes })
  return { authors, codes }
}

/** Codes of a demonstration's own applicants lie beside its database, so that their answers and feedback can be looked at. */
function keepCode({ environment }: AppContext, { phase }: Plan, receiptCode: string): void {
  if (phase === 'concluded' || phase === 'unsealed') appendFileSync(join(environment.dataDirectory, demoCodeFile), `${phase} ${receiptCode}\n`, { mode: 0o600 })
}

/** What happens after the deadline, step by step, until the phase that the plan wants is reached. */
const steps: readonly (readonly [Plan['phase'], (stage: Stage) => Promise<void>])[] = [
  ['open', async () => undefined],
  ['cancelled', async ({ app, cast, recruitmentId }) => {
    mustSucceed(await cancelRecruitment(app, cast.hr, { recruitmentId, reason: 'post-changed' }))
  }],
  ['clearing', async ({ app, cast, recruitmentId, plan }) => {
    mustSucceed(await closeRecruitment(app, cast.hr, recruitmentId))
    await clearApplications(app, cast.redactor, { recruitmentId, phrases: plan.veils, ...(plan.phase === 'clearing' ? { atMost: 4 } : {}) })
  }],
  ['scoring', async (stage) => {
    mustSucceed(await openScoring(stage.app, stage.cast.redactor, stage.recruitmentId))
    await scoreAll(stage)
  }],
  ['shortlisting', async ({ app, cast, plan, recruitmentId }) => {
    mustSucceed(await openShortlisting(app, cast.chair, { recruitmentId }))
    if (plan.family !== 'clerical') return
    await takeSecondLook(app, { recruitmentId, top: 3, chair: cast.chair, reviewers: [cast.reviewer1, cast.reviewer2], isEnded: plan.phase !== 'shortlisting' })
  }],
  ['locked', async ({ app, cast, recruitmentId }) => {
    await proposeBest(app, cast.chair, { recruitmentId, howMany: 3, reason: 'De tre højest placerede dækker tilsammen alle krævede kvalifikationer.' })
    await lockProposed(app, cast.hr, recruitmentId)
  }],
  ['unsealed', async (stage) => {
    const { app, cast, recruitmentId, plan, codes } = stage
    mustSucceed(await unsealShortlist(app, cast.hr, recruitmentId))
    mustSucceed(await releaseIdentities(app, cast.hr, recruitmentId))
    if (plan.phase === 'unsealed') await handInPapers(app, { recruitmentId, hr: cast.hr, codes })
    if (plan.phase === 'unsealed') await beginInterviews(app, stage)
  }],
  ['concluded', async (stage) => {
    const { app, cast, recruitmentId } = stage
    await holdInterviews(app, stage)
    await answerEverybody(app, cast.hr, recruitmentId)
    mustSucceed(await concludeRecruitment(app, cast.hr, recruitmentId))
  }],
]

/** Each step some days after the one before, and none in the future. */
async function walkOn(stage: Stage): Promise<void> {
  let when = stage.deadline.getTime()
  for (const [phase, step] of steps) {
    if (phase === 'cancelled' && stage.plan.phase !== 'cancelled') continue
    when = Math.min(when + 3 * day, stage.today.getTime() - 60_000)
    stage.clock.set(new Date(when))
    await step(stage)
    if (phase === stage.plan.phase) return
  }
}

async function scoreAll({ app, cast, recruitmentId, plan, authors }: Stage): Promise<void> {
  const byNumber = await candidatesByNumber(app, authors)
  const reviewers = [['chair', 0.1, 1], ['reviewer1', -0.4, 0.6], ['reviewer2', 0.3, 0.25]] as const
  for (const [name, severity, share] of reviewers) {
    const atMost = plan.phase === 'scoring' ? Math.round(authors.size * 4 * share) : Infinity
    await scoreAnswers(app, cast[name], { recruitmentId, judge: judgeLike({ severity, seed: `${name}/${plan.family}`, passes: name === 'reviewer1' }, (number) => byNumber.get(number) ?? unknown), atMost })
  }
}

const unknown: DemoCandidate = { id: '', quality: 3 }

async function candidatesByNumber(app: AppContext, authors: ReadonlyMap<string, DemoApplicant>): Promise<Map<string, DemoCandidate>> {
  const rows = await app.db.read.select({ id: applications.id, number: candidates.number }).from(candidateLinks)
    .innerJoin(applications, eq(applications.key, candidateLinks.applicationKey))
    .innerJoin(candidates, eq(candidates.key, candidateLinks.candidateKey))
  return new Map(rows.flatMap(({ id, number }) => {
    const author = authors.get(id)
    return author ? [[number, { id: author.id, quality: qualityOf(author.note) }] as const] : []
  }))
}
