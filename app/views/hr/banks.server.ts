import { usesOfBanks, type BankUse } from '#db/stores/bank-uses'
import { allVersions, keptFamilies, keptFamily, namesOfKeepers, versionsOf, type KeptFamily, type KeptVersion } from '#db/stores/question-banks'
import { mayRecruit } from '~/domain/access/recruiting'
import { languages, type LocalText } from '~/domain/local-text'
import { bankQuestionStatuses, type Approach, type Bank, type BankQualification, type BankQuestion, type BankQuestionStatus } from '~/domain/questionnaire/bank'
import { isOpen, movesFrom, type BankMove } from '~/domain/questionnaire/bank-life-cycle'
import type { AnswerKind } from '~/domain/questionnaire/kinds'
import type { Phase } from '~/domain/recruitment/phases'
import { ok, refused, type Result } from '~/domain/result'
import type { LearnedVersion } from '~/domain/scoring/bank-report'
import type { Weakness } from '~/domain/scoring/weak-questions'
import type { Actor } from '~/platform/actor.server'
import type { AppContext } from '~/platform/app-context.server'
import { questionOfVersion, workingBank } from '~/question-banks/available-banks.server'
import { missingIn } from '~/question-banks/bank-format.server'
import { learnedInFamily, learningLimits, learningOf, weaknessesIn, type LearningLimits, type ShownLearning } from './learned.server'
import { skillsOf, type QualificationSkills } from './skills.server'
import { wordingNotes, type WordingNote } from './wording.server'

export interface ListedBank {
  readonly family: string
  readonly name: LocalText
  readonly qualifications: number
  /** The newest versions, by status; a status that none is in is left out. */
  readonly questions: readonly { readonly status: BankQuestionStatus; readonly count: number }[]
}

/** Every job family with what there is of it. */
export async function loadBanks(app: AppContext, actor: Actor): Promise<Result<ListedBank[], 'not-found'>> {
  if (!mayRecruit(actor.roles)) return refused('not-found')
  const versions = await allVersions(app.db.read)
  const families = await keptFamilies(app.db.read)
  return ok(families.map((kept) => {
    const { name, qualifications, questions } = workingBank(kept, versions.filter(({ familyKey }) => familyKey === kept.key))
    const counts = bankQuestionStatuses.map((status) => ({ status, count: questions.filter((one) => one.status === status).length }))
    return { family: kept.family, name, qualifications: qualifications.length, questions: counts.filter(({ count }) => count > 0) }
  }))
}

/** What every page of one family shows at its top. */
export interface BankHead {
  readonly family: string
  readonly name: LocalText
  readonly revision: number
}

interface OpenedBank {
  readonly head: BankHead
  readonly kept: KeptFamily
  readonly versions: readonly KeptVersion[]
  readonly bank: Bank
}

/** A family for HR to look at. */
export async function openBank(app: AppContext, actor: Actor, family: string): Promise<Result<OpenedBank, 'not-found'>> {
  const kept = mayRecruit(actor.roles) ? await keptFamily(app.db.read, family) : null
  if (!kept) return refused('not-found')
  const versions = await versionsOf(app.db.read, kept.key)
  const bank = workingBank(kept, versions)
  return ok({ kept, versions, bank, head: { family, name: bank.name, revision: kept.revision } })
}

export interface ListedBankQuestion {
  readonly id: string
  readonly prompt: LocalText
  readonly kind: AnswerKind
  readonly approach: Approach
  readonly minutes: number
  readonly version: number
  readonly status: BankQuestionStatus
  /** The version that recruitments are offered, when it is another one. */
  readonly offeredVersion: number | null
  /** In how many recruitments it is used, in any version. */
  readonly uses: number
  /** Why it is pointed out, in the version that recruitments are offered, or else in the newest. */
  readonly weaknesses: readonly Weakness[]
}

export interface BankFamilyPage {
  readonly head: BankHead
  readonly facts: Pick<Bank, 'description' | 'isco08' | 'krlAgreements' | 'lixAtMost' | 'licence' | 'version'>
  readonly qualifications: readonly (BankQualification & { readonly coveredBy: number })[]
  readonly questions: readonly ListedBankQuestion[]
}

export async function loadBankFamily(app: AppContext, actor: Actor, family: string): Promise<Result<BankFamilyPage, 'not-found'>> {
  const opened = await openBank(app, actor, family)
  if (!opened.ok) return opened
  const { head, versions, bank } = opened.value
  const uses = await usesOf(app, actor, family)
  const learned = await learnedInFamily(app, actor, family)
  const { description, isco08, krlAgreements, lixAtMost, licence, version } = bank
  return ok({
    head,
    facts: { description, isco08, krlAgreements, lixAtMost, licence, version },
    qualifications: bank.qualifications.map((one) => ({ ...one, coveredBy: bank.questions.filter(({ covers, status }) => status !== 'retired' && covers.includes(one.id)).length })),
    questions: bank.questions.map((question) => listed(question, { versions, uses, learned })),
  })
}

function listed({ id, prompt, kind, approach, minutes, wordLimit, version, status }: BankQuestion, { versions, uses, learned }: { versions: readonly KeptVersion[]; uses: readonly BankUse[]; learned: readonly LearnedVersion[] }): ListedBankQuestion {
  const offered = versions.find((one) => one.questionId === id && one.status === 'published')?.version ?? null
  const recruitments = new Set(uses.filter(({ questionId }) => questionId === id).map(({ recruitmentId }) => recruitmentId))
  return { id, prompt, kind, approach, minutes, version, status, offeredVersion: offered === version ? null : offered, uses: recruitments.size, weaknesses: weaknessesIn(learned, { id, version: offered ?? version, minutes, wordLimit }) }
}

async function usesOf(app: AppContext, actor: Actor, family: string): Promise<BankUse[]> {
  return (await usesOfBanks(app.db.read, actor.organisationKey)).filter((use) => use.family === family)
}

export interface BankVersion {
  readonly version: number
  readonly status: BankQuestionStatus
  readonly changedAt: Date
  /** Null when it came with the program. */
  readonly changedBy: string | null
  readonly reviewedBy: string | null
}

export interface BankQuestionPage {
  readonly head: BankHead
  readonly question: BankQuestion
  readonly qualifications: readonly Pick<BankQualification, 'id' | 'name'>[]
  readonly versions: readonly BankVersion[]
  readonly moves: readonly BankMove[]
  /** The newest version may still be changed or thrown away. */
  readonly isOpen: boolean
  /** The parts that must be written before it is reviewed: `prompt.en`. */
  readonly missing: readonly string[]
  readonly wording: readonly WordingNote[]
  /** The versions that were asked where scoring is over, the newest first. */
  readonly learned: readonly ShownLearning[]
  readonly limits: LearningLimits
  readonly uses: readonly { readonly recruitmentId: string; readonly title: LocalText; readonly phase: Phase; readonly version: number }[]
}

/** The newest version of a question, its life, and where it is used. */
export async function loadBankQuestion(app: AppContext, actor: Actor, { family, questionId }: { family: string; questionId: string }): Promise<Result<BankQuestionPage, 'not-found'>> {
  const opened = await openBank(app, actor, family)
  if (!opened.ok) return opened
  const { head, bank, kept, versions } = opened.value
  const own = versions.filter((one) => one.questionId === questionId)
  const newest = own[0]
  if (!newest) return refused('not-found')
  const question = questionOfVersion(kept, newest)
  const names = await namesOfKeepers(app.db.read)
  const nameOf = (key: number | null) => (key === null ? null : (names.get(key) ?? null))
  return ok({
    head, question,
    qualifications: bank.qualifications.map(({ id, name }) => ({ id, name })),
    versions: own.map(({ version, status, changedAt, changedBy, reviewedBy }) => ({ version, status, changedAt, changedBy: nameOf(changedBy), reviewedBy: nameOf(reviewedBy) })),
    moves: [...new Set(own.flatMap(({ status }) => movesFrom(status)))],
    isOpen: isOpen(newest.status),
    missing: isOpen(newest.status) ? missingIn(question, bank) : [],
    wording: notesOf(question, bank),
    limits: learningLimits,
    learned: learningOf(await learnedInFamily(app, actor, family), own.map((one) => questionOfVersion(kept, one))),
    uses: (await usesOf(app, actor, family)).filter((use) => use.questionId === questionId).map(({ recruitmentId, title, phase, version }) => ({ recruitmentId, title, phase, version })),
  })
}

function notesOf({ prompt, help, approach }: BankQuestion, { lixAtMost }: Bank): WordingNote[] {
  const texts = [{ field: 'prompt', text: prompt }, { field: 'help', text: help }]
  return wordingNotes(texts.map((text) => ({ ...text, kind: 'question', approach })), { languages, lixAtMost })
}

export interface BankQualificationPage {
  readonly head: BankHead
  /** Null for a new one. */
  readonly qualification: BankQualification | null
  readonly coveredBy: readonly { readonly id: string; readonly prompt: LocalText }[]
  /** Null for a new one. */
  readonly skills: QualificationSkills | null
}

export async function loadBankQualification(app: AppContext, actor: Actor, { family, qualificationId, skill = '' }: { family: string; qualificationId: string; skill?: string }): Promise<Result<BankQualificationPage, 'not-found'>> {
  const opened = await openBank(app, actor, family)
  if (!opened.ok) return opened
  const { head, bank } = opened.value
  const qualification = bank.qualifications.find(({ id }) => id === qualificationId) ?? null
  if (!qualification && qualificationId !== 'new') return refused('not-found')
  return ok({
    head, qualification,
    coveredBy: bank.questions.filter(({ covers }) => covers.includes(qualificationId)).map(({ id, prompt }) => ({ id, prompt })),
    skills: qualification && (await skillsOf(app, qualification, skill)),
  })
}
