import { and, eq } from 'drizzle-orm'
import { people } from '#db/schema/account'
import { questions } from '#db/schema/questionnaire'
import { recruitmentMembers } from '#db/schema/recruitment'
import { assignments, candidates } from '#db/schema/review'
import { loadMembers, replaceMembers } from '#db/stores/members'
import { findRecruitment, updateDraft, type DraftFacts } from '#db/stores/recruitments'
import { noNeeds, type OwnIdentity } from '~/domain/identity'
import type { Level } from '~/domain/scoring/score'
import type { Actor } from '~/platform/actor.server'
import { closeDueRecruitments } from '~/use-cases/close-due-recruitments.server'
import { openScoring } from '~/use-cases/open-scoring.server'
import { publishRecruitment } from '~/use-cases/publish-recruitment.server'
import { prepareToScore, scoreAnswers } from '~/commands/demo/walk.server'
import { answerAll, begin, deadline, draftPost, send, type Applicant } from './applying'
import { clearEverything, plainTexts } from './clearing'
import { testStart, type TestApp } from './test-app'

/** A recruitment that takes applications, with a committee of so many; the first is the chair. */
export interface OpenPanel {
  readonly id: string
  readonly key: number
  readonly hr: Actor
  readonly redactor: Actor
  readonly judges: readonly Actor[]
}

const judgeNames = ['Dorte Dommer', 'Viggo Vurder', 'Mette Maaler', 'Bent Bedømmer', 'Karen Karakter'] as const

export async function openPanel(test: TestApp, size: number, facts: DraftFacts = {}): Promise<OpenPanel> {
  test.clock.set(testStart)
  const { app, organisationKey } = test
  const { id, hr } = await draftPost(test)
  const recruitment = await findRecruitment(app.db.read, id)
  if (!recruitment) throw new Error('no draft')
  const judges = await Promise.all(judgeNames.slice(0, size).map((name) => test.person(name)))
  const named = (await loadMembers(app.db.read, recruitment.key)).find(({ role }) => role === 'redactor')
  if (!named) throw new Error('no redactor')
  await app.db.unitOfWork(async (tx) => {
    await replaceMembers(tx, recruitment.key, [{ personKey: named.key, role: 'redactor' }, ...judges.map(({ key }, index) => ({ personKey: key, role: index === 0 ? 'chair' as const : 'reviewer' as const }))])
    await updateDraft(tx, recruitment, facts)
  })
  const published = await publishRecruitment(app, hr, { recruitmentId: id, revision: recruitment.revision + 1 })
  if (!published.ok) throw new Error(`not published: ${published.refusal}`)
  return { id, key: recruitment.key, hr, judges, redactor: { key: named.key, id: named.id, name: named.name, organisationKey, roles: [], language: 'da' } }
}

/** Somebody applies with a name of their own. */
export async function apply(test: TestApp, { id }: OpenPanel, identity: Partial<OwnIdentity>): Promise<Applicant> {
  const applicant = await begin(test, id)
  await answerAll(test, applicant, plainTexts)
  const sent = await send(test, applicant, { identity: { name: 'Anders And', email: 'a@x.dk', phone: '', ...noNeeds, ...identity }, idempotencyKey: test.app.random.id() })
  if (!sent.ok) throw new Error(`not sent: ${sent.refusal}`)
  return applicant
}

/** The deadline passes, everything is cleared, and the answers go to the committee. */
export async function openForScoring(test: TestApp, panel: OpenPanel): Promise<void> {
  test.clock.set(new Date(deadline.getTime() + 3_600_000))
  await closeDueRecruitments(test.app)
  await clearEverything(test, panel)
  const opened = await openScoring(test.app, panel.redactor, panel.id)
  if (!opened.ok) throw new Error(`scoring did not open: ${opened.refusal}`)
  for (const judge of panel.judges) await prepareToScore(test.app, judge, panel.id)
}

export interface Place {
  readonly assignmentId: string
  readonly judge: string
  readonly candidate: string
  readonly question: number
  readonly position: number
  readonly recusal: string
  readonly isDone: boolean
}

/** Every assignment of a recruitment as it is stored. */
export async function placesOf({ app }: TestApp, recruitmentKey: number): Promise<Place[]> {
  return app.db.read.select({ assignmentId: assignments.id, judge: people.name, candidate: candidates.number, question: questions.position, position: assignments.position, recusal: assignments.recusal, isDone: assignments.isDone })
    .from(assignments).innerJoin(people, eq(people.key, assignments.personKey)).innerJoin(candidates, eq(candidates.key, assignments.candidateKey)).innerJoin(questions, eq(questions.key, assignments.questionKey))
    .innerJoin(recruitmentMembers, and(eq(recruitmentMembers.personKey, people.key), eq(recruitmentMembers.recruitmentKey, assignments.recruitmentKey)))
    .where(eq(assignments.recruitmentKey, recruitmentKey)).orderBy(people.name, questions.position, assignments.position)
}

/** A reviewer scores all that is theirs. */
export function scoreOwn(test: TestApp, { id }: Pick<OpenPanel, 'id'>, judge: Actor, level: Level = 4): Promise<void> {
  return scoreAnswers(test.app, judge, { recruitmentId: id, judge: () => ({ score: { kind: 'level', level }, note: 'Konkret.' }) })
}
