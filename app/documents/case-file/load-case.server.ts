import type { Queries } from '#db/database.server'
import type { CaseEvent } from '#db/stores/case-file'
import { loadMembers } from '#db/stores/members'
import { departmentsOf, theOrganisation } from '#db/stores/organisations'
import { namesOfPeople, personByKey } from '#db/stores/people'
import { protocolHash } from '#db/stores/selection-protocol'
import { loadQualifications, loadQuestions, type RecruitmentQuestion } from '#db/stores/questionnaires'
import { loadRecruitment, type Recruitment } from '#db/stores/recruitments'
import { loadLock, type LockRow } from '#db/stores/shortlist'
import { canonicalJson, type JsonValue } from '~/domain/canonical-json'
import type { EssentialStep } from '~/domain/case-file/essential-steps'
import type { Language } from '~/domain/local-text'
import { plainText } from '~/domain/questionnaire/frozen-set'
import type { SelectionProtocol } from '~/domain/scoring/selection-protocol'
import type { AppContext } from '~/platform/app-context.server'
import type { CaseData } from './case-format'
import type { LoadedCase } from './case-part'
import { withoutImpossible } from './case-xml'
import { loadAfterwards } from './load-afterwards.server'
import { loadCandidates } from './load-candidates.server'
import { logExtract } from './log-extract.server'

interface Wanted {
  readonly recruitmentKey: number
  readonly language: Language
}

/** Of what phase a recruitment has a case file. */
export const casePhases = ['locked', 'unsealed', 'concluded', 'cancelled'] as const satisfies readonly Recruitment['phase'][]

/**
 * The whole case but for who the applicants are, as it stands now. The caller was admitted to it, and its phase is one of `casePhases`.
 * @throws where the lock's protocol does not have the hash under which it was locked: such a case is no evidence of anything
 */
export async function loadCase(app: AppContext, queries: Queries, { recruitmentKey, language }: Wanted): Promise<LoadedCase> {
  const recruitment = await loadRecruitment(queries, recruitmentKey)
  const organisation = await theOrganisation(queries)
  if (!organisation) throw new Error('a recruitment is an organisation’s')
  const questions = await loadQuestions(queries, recruitmentKey)
  const locked = lockedText(await loadLock(queries, recruitmentKey))
  const log = await logExtract(app, queries, { recruitmentId: recruitment.id, organisationId: organisation.id })
  const { protocol, text } = locked ?? nothingLocked
  const names = await namesOfPeople(queries, staffIn(log.events, protocol))
  const { afterwards, withNames } = await loadAfterwards(app, queries, { recruitment, language })
  const data: LoadedCase['data'] = {
    format: 'uset-case-file', version: 1, madeAt: app.clock.now().toISOString(), language,
    organisation: organisation.name, disclosure: organisation.settings.disclosure,
    recruitment: await recruitmentData(queries, recruitment),
    committee: (await loadMembers(queries, recruitmentKey)).map(({ name, role }) => ({ name, role })),
    qualifications: (await loadQualifications(queries, recruitmentKey)).map(({ id, name, description, required }) => ({ id, name: plainText(name), description: plainText(description), required })),
    questions: questions.map(questionData),
    candidates: hasBeenRead(recruitment, locked) ? await loadCandidates(app, queries, { recruitment, questions, language }) : [],
    lock: locked && await lockData(queries, locked.row),
    steps: stepsOf(log.events, names),
    ...afterwards,
  }
  return { data: withoutImpossible(data), protocolText: text, protocol, names, logLines: log.lines, checkpoint: log.checkpoint, withNames }
}

const nothingLocked = { protocol: null, text: null }

/** Only essential steps were asked for. */
const stepsOf = (events: readonly CaseEvent[], names: Readonly<Record<string, string>>): CaseData['steps'] =>
  events.map(({ sequence, at, action, actorId }) => ({ sequence, at: at.toISOString(), action: action as EssentialStep, by: actorId === null ? null : (names[actorId] ?? null) }))

/** HR reads answers and levels from when the ranking is open; a recruitment that was given up before keeps them shut. */
const hasBeenRead = ({ rereadFrom }: Recruitment, locked: unknown) => locked !== null || rereadFrom !== null

interface LockedText {
  readonly row: LockRow
  readonly text: string
  readonly protocol: SelectionProtocol | null
}

function lockedText(row: LockRow | null): LockedText | null {
  if (!row) return null
  const text = canonicalJson(row.protocol as JsonValue) // it was read from a column of JSON
  if (protocolHash(text) !== row.hash) throw new Error('the protocol that is stored is not the one that was locked: see npm run verify-audit')
  const isOfToday = [2, 3].includes((row.protocol as Partial<SelectionProtocol>).version ?? 0)
  return { row, text, protocol: isOfToday ? row.protocol as SelectionProtocol : null } // its hash says that it is what was drawn up
}

async function lockData(queries: Queries, { hash, lockedAt, proposedByKey, confirmedByKey }: LockRow): Promise<NonNullable<CaseData['lock']>> {
  const [proposedBy, confirmedBy] = [await personByKey(queries, proposedByKey), await personByKey(queries, confirmedByKey)]
  return { hash, lockedAt: lockedAt.toISOString(), proposedBy: proposedBy.name, confirmedBy: confirmedBy.name, file: 'protokol.json' }
}

function staffIn(events: readonly CaseEvent[], protocol: SelectionProtocol | null): string[] {
  const inLog = events.flatMap(({ actorId }) => actorId ?? [])
  if (!protocol) return [...new Set(inLog)]
  const { proposedBy, waivers, levelWaivers = [], hearings = [] } = protocol
  return [...new Set([...inLog, proposedBy, ...waivers.map(({ reviewerId }) => reviewerId), ...levelWaivers.map(({ waivedBy }) => waivedBy), ...hearings.map(({ openedBy }) => openedBy)])]
}

async function recruitmentData(queries: Queries, recruitment: Recruitment): Promise<CaseData['recruitment']> {
  const { id, phase, texts, positions, hoursPerWeek, place, contact, positionKind, blindness, ordinaryReason, cvUse, hiddenCategories, retentionMonths, weightReason } = recruitment
  const known = casePhases.find((one) => one === phase)
  if (!known) throw new Error(`a recruitment that is ${phase} has no case file`)
  const department = (await departmentsOf(queries, recruitment.organisationKey)).find(({ key }) => key === recruitment.departmentKey)
  const iso = (instant: Date | null) => instant?.toISOString() ?? null
  return {
    id, phase: known, department: department ? plainText(department.name) : null,
    title: plainText(texts.title), summary: plainText(texts.summary), duties: plainText(texts.duties), terms: plainText(texts.terms),
    positions, hoursPerWeek, place, contact, positionKind, blindness, ordinaryReason, cvUse, hiddenCategories: [...hiddenCategories], retentionMonths, weightReason,
    publishedAt: iso(recruitment.publishedAt), deadline: iso(recruitment.deadline), endedAt: iso(recruitment.concludedAt), questionSetHash: recruitment.freezeHash,
  }
}

function questionData({ id, position, kind, prompt, help, material, options, unit, wordLimit, isScored, weight, qualificationIds, anchors, strongAnswer, laterProof, source }: RecruitmentQuestion): CaseData['questions'][number] {
  const maybe = (text: Parameters<typeof plainText>[0] | null) => text && plainText(text)
  return {
    id, number: position, kind, prompt: plainText(prompt), help: plainText(help), material: maybe(material),
    options: options && options.map((option) => ({ id: option.id, text: plainText(option.text) })), unit: maybe(unit), wordLimit,
    scored: isScored, weight, qualifications: [...qualificationIds],
    anchors: anchors && { level1: plainText(anchors[1]), level3: plainText(anchors[3]), level5: plainText(anchors[5]) },
    strongAnswer: maybe(strongAnswer), laterProof: maybe(laterProof), bank: source && { ...source },
  }
}
