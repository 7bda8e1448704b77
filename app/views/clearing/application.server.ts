import type { Queries } from '#db/database.server'
import {
  answersToClear, findingsOf, submittedApplication, veilsOf, veilState, type AnswerToClear, type StoredFinding, type StoredVeil,
} from '#db/stores/clearing'
import { examinationOf, failedExamination } from '#db/stores/examinations'
import { loadQuestions, type RecruitmentQuestion } from '#db/stores/questionnaires'
import { loadRecruitment } from '#db/stores/recruitments'
import { latestStep, deskStateOf } from '#db/stores/desk-steps'
import { groupOf, suggestedReplacement, waitsForDecision, type CategoryGroup, type FindingCategory, type Severity, type VeilReplacement } from '~/domain/anonymity/categories'
import { certaintyOf, type Certainty } from '~/domain/anonymity/certainty'
import { stillStands, unclearedBy, type StepKind } from '~/domain/anonymity/desk-steps'
import type { RecogniserName } from '~/domain/anonymity/recognisers'
import { applyVeils, type Span } from '~/domain/anonymity/redaction'
import type { Language, LocalText } from '~/domain/local-text'
import { answerInWords } from '~/domain/questionnaire/answer'
import { kinds } from '~/domain/questionnaire/kinds'
import { ok, refused, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import { admit } from '~/platform/admit.server'
import type { AppContext } from '~/platform/app-context.server'
import { deskName } from './neutral-label.server'
import { queueOf } from './queue.server'

export interface DeskVeil extends Span {
  readonly id: string
  readonly words: string
  readonly replacement: VeilReplacement
}

export interface DeskFinding extends Span {
  readonly id: string
  /** From 1 on in its answer: the same number stands in the text and in the list. */
  readonly number: number
  readonly words: string
  readonly category: FindingCategory
  readonly group: CategoryGroup
  readonly severity: Severity
  readonly certainty: Certainty
  readonly recogniser: RecogniserName
  /** What should stand in its place. */
  readonly suggestion: VeilReplacement
  readonly decision: 'open' | 'veiled' | 'kept'
  /** It has to be decided before the answer is cleared. */
  readonly isWaiting: boolean
}

/** The last thing this redactor did with the application: what would be undone. */
export interface LastStep {
  readonly id: string
  readonly kind: StepKind
  /** The numbers of the answers that it changed, and of those whose clearance it took back. */
  readonly answers: readonly number[]
  readonly uncleared: readonly number[]
  /** In how many other places a name was veiled along with it. */
  readonly carried: number
  /** Whether those answers are still as it left them. */
  readonly isCurrent: boolean
}

/** One answer as the redactor reads it: the original, and what the committee would read. */
export interface DeskAnswer {
  readonly questionId: string
  readonly number: number
  readonly prompt: LocalText
  /** The original, as it was written. */
  readonly text: string
  /** What a fact says; null for what is written. */
  readonly fact: LocalText | null
  readonly forCommittee: string
  readonly veils: readonly DeskVeil[]
  readonly findings: readonly DeskFinding[]
  readonly isCleared: boolean
  /** How it is veiled now; sent along when it is cleared. */
  readonly state: string
}

export interface DeskApplication {
  readonly recruitmentTitle: LocalText
  readonly label: string
  readonly language: Language
  readonly answers: readonly DeskAnswer[]
  readonly left: number
  /** Findings that must be decided and are not. */
  readonly openFindings: number
  readonly lastStep: LastStep | null
  /** Whether the system is done looking through the answers. Nothing is cleared before. */
  readonly isExamined: boolean
  /** Whether the system tried to look through the answers and could not. */
  readonly couldNotBeExamined: boolean
  /** The application before and after this one in the list, and the next that is not done. */
  readonly previousId: string | null
  readonly nextId: string | null
  readonly nextUndoneId: string | null
}

/** One application on the redactor's desk. */
export async function loadDeskApplication(app: AppContext, actor: Actor, at: { recruitmentId: string; applicationId: string }): Promise<Result<DeskApplication, 'not-found' | 'not-now'>> {
  const { read } = app.db
  const admitted = await admit(read, { actor, recruitmentId: at.recruitmentId, capability: 'readOriginalAnswers' })
  if (!admitted.ok) return admitted
  const { recruitmentKey } = admitted.value
  const application = await submittedApplication(read, recruitmentKey, at.applicationId)
  if (!application) return refused('not-found')

  const questions = new Map((await loadQuestions(read, recruitmentKey)).map((question) => [question.key, question]))
  const veils = await veilsOf(read, application.key)
  const findings = await findingsOf(read, application.key)
  const answers = (await answersToClear(read, application.key)).flatMap((answer) => {
    const question = questions.get(answer.questionKey)
    const ofAnswer = <T extends { questionKey: number }>(all: readonly T[]) => all.filter(({ questionKey }) => questionKey === answer.questionKey)
    return question ? [deskAnswer({ answer, question, language: application.language }, { veils: ofAnswer(veils), findings: ofAnswer(findings) })] : []
  })
  const { texts } = await loadRecruitment(read, recruitmentKey)
  const numberOf = new Map([...questions.values()].map(({ key, position }) => [key, position]))
  const detector = await examinationOf(read, application.key)
  return ok({
    recruitmentTitle: texts.title,
    label: deskName(at.recruitmentId, application.id).label,
    language: application.language,
    answers,
    left: answers.filter(({ isCleared }) => !isCleared).length,
    openFindings: answers.flatMap((answer) => answer.findings).filter(({ isWaiting }) => isWaiting).length,
    isExamined: detector !== null,
    couldNotBeExamined: detector === failedExamination,
    lastStep: await lastStepOf(read, { applicationKey: application.key, personKey: actor.key, numberOf }),
    ...around(await queueOf(read, { recruitmentKey, recruitmentId: at.recruitmentId }), application.id),
  })
}

interface Source {
  readonly answer: AnswerToClear
  readonly question: RecruitmentQuestion
  readonly language: Language
}

function deskAnswer({ answer, question, language }: Source, { veils, findings }: { veils: readonly StoredVeil[]; findings: readonly StoredFinding[] }): DeskAnswer {
  const words = ({ start, end }: { start: number; end: number }) => answer.text.slice(start, end)
  return {
    questionId: answer.questionId,
    number: question.position,
    prompt: question.prompt,
    fact: kinds[question.kind].isWritten ? null : answerInWords(question, answer.text),
    text: answer.text,
    forCommittee: applyVeils(answer.text, veils, language),
    veils: veils.map(({ id, start, end, replacement }) => ({ id, start, end, replacement, words: words({ start, end }) })),
    findings: findings.map((finding, index) => ({ ...shownOf(finding), number: index + 1, words: words(finding) })),
    isCleared: answer.isCleared,
    state: veilState(answer, veils),
  }
}

function shownOf({ id, start, end, category, severity, score, recogniser, decision }: StoredFinding): Omit<DeskFinding, 'number' | 'words'> {
  return {
    id, start, end, category, severity, recogniser, decision,
    group: groupOf(category), certainty: certaintyOf(score), suggestion: suggestedReplacement(category), isWaiting: waitsForDecision({ category, decision }),
  }
}

interface Own {
  readonly applicationKey: number
  readonly personKey: number
  readonly numberOf: ReadonlyMap<number, number>
}

async function lastStepOf(queries: Queries, { numberOf, ...own }: Own): Promise<LastStep | null> {
  const step = await latestStep(queries, own)
  if (!step) return null
  const { id, kind, change } = step
  const numbers = (keys: readonly number[]) => keys.flatMap((key) => numberOf.get(key) ?? []).sort((a, b) => a - b)
  return {
    id, kind, carried: change.carried, answers: numbers(change.after.map(({ questionKey }) => questionKey)), uncleared: numbers(unclearedBy(change)),
    isCurrent: stillStands(change, await deskStateOf(queries, own.applicationKey)),
  }
}

function around(queue: readonly { id: string; left: number }[], id: string): Pick<DeskApplication, 'previousId' | 'nextId' | 'nextUndoneId'> {
  const index = queue.findIndex((each) => each.id === id)
  const others = [...queue.slice(index + 1), ...queue.slice(0, Math.max(index, 0))]
  return {
    previousId: queue[index - 1]?.id ?? null,
    nextId: queue[index + 1]?.id ?? null,
    nextUndoneId: others.find(({ left }) => left > 0)?.id ?? null,
  }
}
