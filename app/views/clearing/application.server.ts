import {
  answersToClear, findingsOf, submittedApplication, veilsOf, veilState, type AnswerToClear, type StoredFinding, type StoredVeil,
} from '#db/stores/clearing'
import { loadQuestions, type RecruitmentQuestion } from '#db/stores/questionnaires'
import { loadRecruitment } from '#db/stores/recruitments'
import type { FindingCategory, Severity, VeilReplacement } from '~/domain/anonymity/categories'
import type { RecogniserName } from '~/domain/anonymity/recognisers'
import { applyVeils } from '~/domain/anonymity/redaction'
import type { Language, LocalText } from '~/domain/local-text'
import { answerInWords } from '~/domain/questionnaire/answer'
import { kinds } from '~/domain/questionnaire/kinds'
import { ok, refused, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import { admit } from '~/platform/admit.server'
import type { AppContext } from '~/platform/app-context.server'
import { markedText, type MarkedPiece } from './marked-text'
import { deskName } from './neutral-label.server'
import { queueOf } from './queue.server'

export interface DeskVeil {
  readonly id: string
  readonly words: string
  readonly replacement: VeilReplacement
}

export interface DeskFinding {
  readonly id: string
  readonly words: string
  readonly category: FindingCategory
  readonly severity: Severity
  /** How sure it is, in per cent. */
  readonly score: number
  readonly recogniser: RecogniserName
  readonly decision: 'open' | 'veiled' | 'kept'
}

/** One answer as the redactor reads it: the original, and what the committee would read. */
export interface DeskAnswer {
  readonly questionId: string
  readonly number: number
  readonly prompt: LocalText
  readonly original: readonly MarkedPiece[]
  /** What a fact says; null for what is written, which lies in `original`. */
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
  readonly openFindings: number
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
  return ok({
    recruitmentTitle: texts.title,
    label: deskName(at.recruitmentId, application.id).label,
    language: application.language,
    answers,
    left: answers.filter(({ isCleared }) => !isCleared).length,
    openFindings: findings.filter(({ decision }) => decision === 'open').length,
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
    original: markedText(answer.text, { veils, findings: findings.filter(({ decision }) => decision === 'open') }),
    forCommittee: applyVeils(answer.text, veils, language),
    veils: veils.map((veil) => ({ id: veil.id, words: words(veil), replacement: veil.replacement })),
    findings: findings.map((finding) => ({ ...shownOf(finding), words: words(finding) })),
    isCleared: answer.isCleared,
    state: veilState(answer, veils),
  }
}

const shownOf = ({ id, category, severity, score, recogniser, decision }: StoredFinding) => ({ id, category, severity, score, recogniser, decision })

function around(queue: readonly { id: string; left: number }[], id: string): Pick<DeskApplication, 'previousId' | 'nextId' | 'nextUndoneId'> {
  const index = queue.findIndex((each) => each.id === id)
  const others = [...queue.slice(index + 1), ...queue.slice(0, Math.max(index, 0))]
  return {
    previousId: queue[index - 1]?.id ?? null,
    nextId: queue[index + 1]?.id ?? null,
    nextUndoneId: others.find(({ left }) => left > 0)?.id ?? null,
  }
}
