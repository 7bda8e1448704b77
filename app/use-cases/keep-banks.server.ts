import type { Queries } from '#db/database.server'
import { record } from '#db/stores/audit'
import { deleteVersion, insertVersion, keptFamily, touchFamily, updateVersion, versionsOf, type KeptFamily, type KeptVersion } from '#db/stores/question-banks'
import { mayRecruit } from '~/domain/access/recruiting'
import { textsFromLines, type LocalText } from '~/domain/local-text'
import type { Approach, Bank, BankQualification, BankQuestion } from '~/domain/questionnaire/bank'
import { bankMoves, freeId, idFrom, isOpen, type BankMove } from '~/domain/questionnaire/bank-life-cycle'
import { emptyBankQuestion } from '~/domain/questionnaire/empty-bank-question'
import { hasPart, type AnswerKind } from '~/domain/questionnaire/kinds'
import { optionsFromLines } from '~/domain/questionnaire/kinds/choice'
import type { QuestionPart } from '~/domain/questionnaire/kinds/kind'
import type { Anchors } from '~/domain/questionnaire/question'
import { ok, refused, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import type { AppContext } from '~/platform/app-context.server'
import { questionOfVersion, versionOf, workingBank } from '~/question-banks/available-banks.server'
import { familyOf, missingIn } from '~/question-banks/bank-format.server'

/** Which family, and the revision of it that the page was made from. */
export interface OfBank {
  readonly family: string
  readonly revision: number
}

export type BankRefusal = 'not-found' | 'stale' | 'not-now' | 'incomplete' | 'in-use' | 'too-many-skills'

interface BankOnDesk {
  readonly tx: Queries
  readonly kept: KeptFamily
  readonly bank: Bank
  readonly versions: readonly KeptVersion[]
}

interface BankChange<T> {
  readonly value: T
  /** What was changed, for the log. */
  readonly about: Readonly<Record<string, string | number>>
  /** The family's new content, when that is what changed. */
  readonly content?: unknown
}

/** Every change of a kept bank happens in here: by HR alone, the page not stale, the revision counted up, recorded. */
export function editBank<T>({ app, actor, family, revision }: OfBank & { app: AppContext; actor: Actor }, change: (desk: BankOnDesk) => Promise<Result<BankChange<T>, BankRefusal>>): Promise<Result<T, BankRefusal>> {
  return app.db.unitOfWork(async (tx): Promise<Result<T, BankRefusal>> => {
    const kept = mayRecruit(actor.roles) ? await keptFamily(tx, family) : null
    if (!kept) return refused('not-found')
    if (kept.revision !== revision) return refused('stale')
    const versions = await versionsOf(tx, kept.key)
    const changed = await change({ tx, kept, versions, bank: workingBank(kept, versions) })
    if (!changed.ok) return changed

    if (!(await touchFamily(tx, kept, changed.value.content))) return refused('stale')
    await record(tx, app, { organisationKey: actor.organisationKey, action: 'bank-changed', actorId: actor.id, details: { family, ...changed.value.about } })
    return ok(changed.value.value)
  })
}

export interface BeginBankQuestion extends OfBank {
  readonly kind: AnswerKind
  readonly approach: Approach
  readonly covers: readonly string[]
}

const unnamed = 'new-question'

/** Begins a question of the family as an empty draft, to be written on its own page. Its id. */
export function beginBankQuestion(app: AppContext, actor: Actor, { family, revision, kind, approach, covers }: BeginBankQuestion): Promise<Result<string, BankRefusal>> {
  return editBank({ app, actor, family, revision }, async ({ tx, kept, versions, bank }) => {
    const id = freeId(unnamed, versions.map(({ questionId }) => questionId))
    const known = covers.filter((one) => bank.qualifications.some((qualification) => qualification.id === one))
    const question = emptyBankQuestion({ id, kind, approach, covers: known })
    await insertVersion(tx, { familyKey: kept.key, ...versionOf(question), changedAt: app.clock.now(), changedBy: actor.key, reviewedBy: null })
    return ok({ value: id, about: { question: id, version: 1, change: 'begun' } })
  })
}

export interface WriteBankQuestion extends OfBank {
  readonly questionId: string
  /** Everything of a question that HR writes; its kind stays. What the kind has no part for is left out. */
  readonly written: Pick<BankQuestion, 'approach' | 'covers' | 'prompt' | 'help' | 'minutes' | 'wordLimit' | 'defaultWeight' | 'source'> & {
    readonly material: LocalText
    /** A line each. */
    readonly options: LocalText
    readonly unit: LocalText
    readonly anchors: Anchors
    readonly strongAnswer: LocalText
    readonly laterProof: LocalText
  }
}

/**
 * Writes a question's text. A draft or a reviewed version is changed where it is and is a draft again; of a published or
 * retired one a new version is made, and what was published stays as it was. A question that had no name yet is named
 * after its words. Its id.
 */
export function writeBankQuestion(app: AppContext, actor: Actor, { family, revision, questionId, written }: WriteBankQuestion): Promise<Result<string, BankRefusal>> {
  return editBank({ app, actor, family, revision }, async ({ tx, kept, versions }) => {
    const newest = versions.find((one) => one.questionId === questionId)
    if (!newest) return refused('not-found')
    const before = questionOfVersion(kept, newest)
    const stamp = { changedAt: app.clock.now(), changedBy: actor.key, reviewedBy: null }
    const question: BankQuestion = { ...before, ...partsOf(before, written), status: 'draft' }
    if (!isOpen(newest.status)) {
      await insertVersion(tx, { familyKey: kept.key, ...versionOf({ ...question, version: newest.version + 1 }), ...stamp })
      return ok({ value: questionId, about: { question: questionId, version: newest.version + 1, change: 'begun' } })
    }
    const id = questionId.startsWith(unnamed) ? named(question, versions) : questionId
    await deleteVersion(tx, newest.key)
    await insertVersion(tx, { familyKey: kept.key, ...versionOf({ ...question, id }), ...stamp })
    return ok({ value: id, about: { question: id, version: newest.version, change: 'written' } })
  })
}

function partsOf({ kind, options: before }: BankQuestion, { material, options, unit, anchors, strongAnswer, laterProof, wordLimit, ...written }: WriteBankQuestion['written']) {
  const ifPart = <T>(part: QuestionPart, value: T): T | null => (hasPart(kind, part) ? value : null)
  return {
    ...written,
    wordLimit: ifPart('wordLimit', wordLimit), material: ifPart('material', material), unit: ifPart('unit', unit),
    options: ifPart('options', optionsFromLines(options, before ?? [])), anchors: ifPart('rubric', anchors),
    strongAnswer: ifPart('rubric', strongAnswer), laterProof: ifPart('laterProof', laterProof),
  }
}

function named({ id, prompt }: BankQuestion, versions: readonly KeptVersion[]): string {
  const words = idFrom(prompt.en ?? prompt.da ?? '')
  return words === '' ? id : freeId(words, versions.map(({ questionId }) => questionId))
}

export interface MoveBankQuestion extends OfBank {
  readonly questionId: string
  readonly move: BankMove
}

/** Moves the newest version on in its life. Only what is complete is reviewed; what is published takes the place of the version before it. */
export function moveBankQuestion(app: AppContext, actor: Actor, { family, revision, questionId, move }: MoveBankQuestion): Promise<Result<null, BankRefusal>> {
  return editBank({ app, actor, family, revision }, async ({ tx, kept, versions, bank }) => {
    const own = versions.filter((one) => one.questionId === questionId)
    const moving = own.find(({ status }) => status === bankMoves[move].from)
    if (!moving) return refused(own.length > 0 ? 'not-now' : 'not-found')
    const { to, isChecked } = bankMoves[move]
    if (isChecked && missingIn(questionOfVersion(kept, moving), bank).length > 0) return refused('incomplete')

    const replaced = own.filter(({ status }) => move === 'publish' && status === 'published')
    for (const { key } of replaced) await updateVersion(tx, key, { status: 'retired' })
    const reviewers: Partial<Record<BankMove, number | null>> = { review: actor.key, reopen: null }
    await updateVersion(tx, moving.key, { status: to, ...(move in reviewers && { reviewedBy: reviewers[move] ?? null }) })
    return ok({ value: null, about: { question: questionId, version: moving.version, change: to } })
  })
}

/** Throws away the newest version if it was never published. Whether an earlier one is left. */
export function discardBankQuestion(app: AppContext, actor: Actor, { family, revision, questionId }: OfBank & { questionId: string }): Promise<Result<{ isLeft: boolean }, BankRefusal>> {
  return editBank({ app, actor, family, revision }, async ({ tx, versions }) => {
    const own = versions.filter((one) => one.questionId === questionId)
    const newest = own[0]
    if (!newest) return refused('not-found')
    if (!isOpen(newest.status)) return refused('not-now')
    await deleteVersion(tx, newest.key)
    return ok({ value: { isLeft: own.length > 1 }, about: { question: questionId, version: newest.version, change: 'discarded' } })
  })
}

export interface WriteBankFamily extends OfBank {
  readonly written: Pick<Bank, 'name' | 'description' | 'isco08' | 'krlAgreements' | 'lixAtMost'>
}

export function writeBankFamily(app: AppContext, actor: Actor, { family, revision, written }: WriteBankFamily): Promise<Result<null, BankRefusal>> {
  return editBank({ app, actor, family, revision }, async ({ bank }) =>
    ok({ value: null, content: familyOf({ ...bank, ...written }), about: { change: 'family' } }))
}

export interface WriteBankQualification extends OfBank {
  /** Null for a new one. */
  readonly qualificationId: string | null
  readonly written: Pick<BankQualification, 'name' | 'description'> & {
    /** A line each. */
    readonly indicators: LocalText
  }
}

export function writeBankQualification(app: AppContext, actor: Actor, { family, revision, qualificationId, written }: WriteBankQualification): Promise<Result<null, BankRefusal>> {
  return editBank({ app, actor, family, revision }, async ({ bank }) => {
    const { qualifications } = bank
    const before = qualifications.find(({ id }) => id === qualificationId)
    if (qualificationId !== null && !before) return refused('not-found')
    const id = qualificationId ?? freeId(idFrom(written.name.en ?? written.name.da ?? '', 3) || 'qualification', qualifications.map((one) => one.id))
    const changed = { ...before, id, ...written, indicators: textsFromLines(written.indicators) }
    const all = qualificationId === null ? [...qualifications, changed] : qualifications.map((one) => (one.id === id ? changed : one))
    return ok({ value: null, content: familyOf({ ...bank, qualifications: all }), about: { change: 'qualification', qualification: id } })
  })
}

/** Takes a qualification out of the family; refused while any question of the bank covers it. */
export function removeBankQualification(app: AppContext, actor: Actor, { family, revision, qualificationId }: OfBank & { qualificationId: string }): Promise<Result<null, BankRefusal>> {
  return editBank({ app, actor, family, revision }, async ({ bank }) => {
    if (!bank.qualifications.some(({ id }) => id === qualificationId)) return refused('not-found')
    if (bank.questions.some(({ covers }) => covers.includes(qualificationId))) return refused('in-use')
    const content = familyOf({ ...bank, qualifications: bank.qualifications.filter(({ id }) => id !== qualificationId) })
    return ok({ value: null, content, about: { change: 'qualification-removed', qualification: qualificationId } })
  })
}
