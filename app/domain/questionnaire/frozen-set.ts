import type { JsonValue } from '../canonical-json'
import type { LocalText } from '../local-text'
import type { Qualification } from './coverage'
import type { Question } from './question'

/** What publication fixes for good. */
export interface ToFreeze {
  readonly recruitmentId: string
  readonly blindness: string
  readonly cvUse: string | null
  readonly publishesAnchors: boolean
  readonly languages: readonly string[]
  readonly qualifications: readonly Qualification[]
  readonly questions: readonly Question[]
  readonly weightReason: string | null
  /** What reviewers score before the real answers. */
  readonly samples: readonly FrozenSample[]
}

interface FrozenSample {
  readonly id: string
  readonly questionId: string
  readonly language: string
  readonly text: string
  readonly intendedLevel: number
  readonly reason: string
}

/** Question set, sample answers if there are any, weights and the reason for them, rubric and whether it is published, qualifications, blindness, use of the CV and languages as plain data: the hash is taken of its canonical JSON. */
export function frozenSet({ recruitmentId, blindness, cvUse, publishesAnchors, languages, qualifications, questions, weightReason, samples }: ToFreeze): JsonValue {
  return {
    version: 3,
    recruitment: recruitmentId,
    blindness,
    cvUse,
    publishesAnchors,
    languages: [...languages],
    qualifications: qualifications.map(({ id, name, required }) => ({ id, name: plain(name), required })),
    questions: questions.map(frozenQuestion),
    weightReason,
    ...(samples.length > 0 && { samples: samples.map(({ id, questionId, language, text, intendedLevel, reason }) => ({ id, questionId, language, text, intendedLevel, reason })) }),
  }
}

function frozenQuestion(question: Question): JsonValue {
  const { id, kind, minutes, weight, scored, anchors, qualificationIds } = question
  return {
    id, kind, minutes, weight, scored,
    wordLimit: question.wordLimit ?? null,
    prompt: plain(question.prompt),
    help: plain(question.help),
    material: plain(question.material),
    options: question.options?.map(({ id: option, text }) => ({ id: option, text: plain(text) })) ?? null,
    unit: plain(question.unit),
    laterProof: plain(question.laterProof),
    anchors: anchors ? { 1: plain(anchors[1]), 3: plain(anchors[3]), 5: plain(anchors[5]) } : null,
    qualifications: [...qualificationIds],
    asksFor: [...(question.asksFor ?? [])],
  }
}

function plain(text: LocalText | null | undefined): JsonValue {
  return text ? plainText(text) : null
}

/** Only the languages that are there: absent is not the same as undefined in canonical JSON. */
export function plainText(text: LocalText): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(text).filter(([, words]) => words !== undefined))
}
