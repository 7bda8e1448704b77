import { loadQualifications, loadQuestions, type RecruitmentQuestion } from '#db/stores/questionnaires'
import { loadRemoved } from '#db/stores/removed-questions'
import type { Language, LocalText } from '~/domain/local-text'
import type { Approach } from '~/domain/questionnaire/bank'
import { burden, burdenWarnings, type Burden, type BurdenWarning } from '~/domain/questionnaire/burden'
import { coverage } from '~/domain/questionnaire/coverage'
import type { AnswerKind } from '~/domain/questionnaire/kinds'
import { linesOfOptions } from '~/domain/questionnaire/kinds/choice'
import { isScored, weightsDiffer, type Anchors, type Question } from '~/domain/questionnaire/question'
import { ok, refused, type Result } from '~/domain/result'
import type { Weakness } from '~/domain/scoring/weak-questions'
import type { Actor } from '~/platform/actor.server'
import type { AppContext } from '~/platform/app-context.server'
import { availableBank } from '~/question-banks/available-banks.server'
import { openRecruitment, type DraftHead } from './draft.server'
import { learnedInFamily, weaknessesIn } from './learned.server'
import { questionNotes, type WordingNote } from './wording.server'

export interface ShownQuestion {
  readonly id: string
  readonly kind: AnswerKind
  readonly prompt: LocalText
  readonly minutes: number
  readonly wordLimit: number | null
  readonly weight: number
  readonly isScored: boolean
  /** The part of the whole that the weight makes, from 0 to 1; 0 for what is not scored. */
  readonly share: number
  readonly isOwn: boolean
  /** It asks about none of the post's qualifications. */
  readonly isLoose: boolean
  /** How many things there are to look at in its wording. */
  readonly wordingNotes: number
  /** How many kinds of things it asks for on purpose that would be findings. */
  readonly asksFor: number
}

export interface ShownCoverage {
  readonly qualificationId: string
  readonly name: LocalText
  readonly required: boolean
  readonly questionIds: readonly string[]
}

export interface QuestionsPage {
  readonly head: DraftHead
  readonly questions: readonly ShownQuestion[]
  /** Whether the scored questions count differently, and why; '' when nothing is said. */
  readonly weights: { readonly differ: boolean; readonly reason: string }
  /** What can be put back, the latest first. */
  readonly removed: readonly { readonly id: string; readonly prompt: LocalText }[]
  readonly coverage: readonly ShownCoverage[]
  readonly burden: Burden
  readonly warnings: readonly BurdenWarning[]
}

/** The questionnaire as it stands: order, coverage, and what it asks of an applicant. */
export async function loadQuestionsPage(app: AppContext, actor: Actor, recruitmentId: string): Promise<Result<QuestionsPage, 'not-found' | 'not-now'>> {
  const opened = await openRecruitment(app, actor, recruitmentId)
  if (!opened.ok) return opened
  const { head, recruitment } = opened.value
  const questions = await loadQuestions(app.db.read, recruitment.key)
  const { rows, questionsWithoutQualification: loose } = coverage(await loadQualifications(app.db.read, recruitment.key), questions)
  const bank = await availableBank(app.db.read, recruitment.jobFamily)
  const share = shareOf(questions)
  return ok({
    head,
    questions: questions.map((question) => {
      const { id, kind, prompt, minutes, wordLimit, weight, isScored, source, asksFor } = question
      const { length } = questionNotes(question, { bank, languages: recruitment.languages })
      return { id, kind, prompt, minutes, wordLimit, weight, isScored, share: share(question), isOwn: source === null, isLoose: loose.includes(id), wordingNotes: length, asksFor: asksFor.length }
    }),
    weights: { differ: weightsDiffer(questions), reason: recruitment.weightReason ?? '' },
    removed: (await loadRemoved(app.db.read, recruitment.key)).map(({ id, content: { prompt } }) => ({ id, prompt })),
    coverage: rows.map(({ qualification: { id, name, required }, questionIds }) => ({ qualificationId: id, name, required, questionIds })),
    burden: burden(questions),
    warnings: burdenWarnings(questions),
  })
}

/** What part of the whole each scored question's weight makes. */
function shareOf(questions: readonly Question[]): (question: Question) => number {
  const total = questions.filter(isScored).reduce((sum, { weight }) => sum + weight, 0)
  return (question) => (isScored(question) && total > 0 ? question.weight / total : 0)
}

export interface OfferedQuestion {
  readonly bankId: string
  readonly kind: AnswerKind
  readonly approach: Approach
  readonly prompt: LocalText
  readonly help: LocalText
  readonly minutes: number
  readonly wordLimit: number | null
  readonly anchors: Anchors | null
  readonly strongAnswer: LocalText | null
  readonly source: string
  readonly isChosen: boolean
  /** What its uses so far point out. */
  readonly weaknesses: readonly Weakness[]
}

export interface BankGroup {
  readonly bankId: string
  readonly name: LocalText
  /** How the post stands to the qualification; null when the post does not have it. */
  readonly required: boolean | null
  /** Whether any question of the draft asks about it. */
  readonly isCovered: boolean
  readonly questions: readonly OfferedQuestion[]
}

export interface BankPage {
  readonly head: DraftHead
  readonly family: LocalText
  readonly groups: readonly BankGroup[]
}

/** The family's bank by qualification: a question stands under the first that it covers. Those of the post come first. */
export async function loadBankPage(app: AppContext, actor: Actor, recruitmentId: string): Promise<Result<BankPage, 'not-found' | 'not-now' | 'unknown-family'>> {
  const opened = await openRecruitment(app, actor, recruitmentId)
  if (!opened.ok) return opened
  const { head, recruitment } = opened.value
  const bank = await availableBank(app.db.read, recruitment.jobFamily)
  if (!bank) return refused('unknown-family')

  const questions = await loadQuestions(app.db.read, recruitment.key)
  const qualifications = await loadQualifications(app.db.read, recruitment.key)
  const { rows } = coverage(qualifications, questions)
  const learned = await learnedInFamily(app, actor, bank.id)
  const offered = bank.questions.filter(({ status }) => status === 'published')
  const groups = bank.qualifications.map(({ id, name }): BankGroup => {
    const there = qualifications.find(({ bankId }) => bankId === id)
    return {
      bankId: id, name,
      required: there?.required ?? null,
      isCovered: rows.some(({ qualification, covered }) => covered && qualification.id === there?.id),
      questions: offered.filter(({ covers }) => covers[0] === id).map((question) => ({
        bankId: question.id, kind: question.kind, approach: question.approach, prompt: question.prompt, help: question.help, minutes: question.minutes,
        wordLimit: question.wordLimit, anchors: question.anchors, strongAnswer: question.strongAnswer, source: question.source,
        weaknesses: weaknessesIn(learned, question),
        isChosen: questions.some(({ source }) => source?.family === bank.id && source.questionId === question.id),
      })),
    }
  })
  const rank = ({ required }: BankGroup) => (required === null ? 2 : required ? 0 : 1)
  return ok({ head, family: bank.name, groups: groups.filter((group) => group.questions.length > 0).sort((a, b) => rank(a) - rank(b)) })
}

export interface QuestionPage {
  readonly head: DraftHead
  readonly languages: readonly Language[]
  readonly position: number
  readonly question: Pick<Question, 'kind' | 'minutes' | 'weight' | 'qualificationIds'> & {
    readonly id: string
    readonly prompt: LocalText
    readonly help: LocalText
    readonly material: LocalText
    /** A line each. */
    readonly options: LocalText
    readonly unit: LocalText
    readonly wordLimit: number | null
    readonly anchors: Anchors
    readonly strongAnswer: LocalText
    readonly laterProof: LocalText
  }
  readonly share: number
  readonly qualifications: readonly { readonly id: string; readonly name: LocalText; readonly required: boolean }[]
  readonly wording: readonly WordingNote[]
}

/** One question to be worded for this post. */
export async function loadQuestionPage(app: AppContext, actor: Actor, { recruitmentId, questionId }: { recruitmentId: string; questionId: string }): Promise<Result<QuestionPage, 'not-found' | 'not-now'>> {
  const opened = await openRecruitment(app, actor, recruitmentId)
  if (!opened.ok) return opened
  const { head, recruitment } = opened.value
  const questions = await loadQuestions(app.db.read, recruitment.key)
  const question = questions.find(({ id }) => id === questionId)
  if (!question) return refused('not-found')

  return ok({
    head,
    position: question.position,
    languages: recruitment.languages,
    question: toEdit(question),
    share: shareOf(questions)(question),
    qualifications: (await loadQualifications(app.db.read, recruitment.key)).map((one) => ({ id: one.id, name: one.name, required: one.required })),
    wording: questionNotes(question, { bank: await availableBank(app.db.read, recruitment.jobFamily), languages: recruitment.languages }),
  })
}

/** Every part of a question as a field shows it: what is missing is empty. */
function toEdit(question: RecruitmentQuestion): QuestionPage['question'] {
  const { id, kind, prompt, help, minutes, weight, wordLimit, qualificationIds, material, options, unit, anchors, strongAnswer, laterProof } = question
  return {
    id, kind, prompt, help, minutes, weight, wordLimit, qualificationIds,
    material: material ?? {}, options: linesOfOptions(options ?? []), unit: unit ?? {},
    anchors: anchors ?? { 1: {}, 3: {}, 5: {} }, strongAnswer: strongAnswer ?? {}, laterProof: laterProof ?? {},
  }
}
