import { z } from 'zod'
import { disclosures } from '~/domain/disclosure'
import { essentialSteps } from '~/domain/case-file/essential-steps'
import { answerKinds } from '~/domain/questionnaire/kinds'
import { afterwardsFormat } from './afterwards-format'

const instant = z.iso.datetime()
/** By language; a language in which it is not written is left out. */
const localText = z.partialRecord(z.enum(['da', 'en']), z.string())
const level = z.int().min(1).max(5).nullable()

const revised = z.strictObject({ level, reason: z.string(), beforeHearing: z.strictObject({ level, reason: z.string() }).optional() })

/** One reviewer's level for one answer, under the letter that the protocol has: another person's at the next candidate. */
const score = z.strictObject({ question: z.int().min(1), reviewer: z.string(), level, note: z.string(), revised: revised.nullable() })

/**
 * The case as data: `sag.json`, and `sag.xml` with the same. Described in docs/case-file.md. A change that a reader of version 1 would stumble
 * over is version 2; a part that came later is an optional name. Instants are ISO 8601 in UTC. Nothing in it says who an applicant is.
 */
export const caseFormat = z.strictObject({
  format: z.literal('uset-case-file'),
  version: z.literal(1),
  madeAt: instant,
  language: z.enum(['da', 'en']),
  organisation: z.string(),
  /** Whose rules on access to documents the organisation lives under. */
  disclosure: z.optional(z.enum(disclosures)),
  recruitment: z.strictObject({
    id: z.string(), phase: z.enum(['locked', 'unsealed', 'concluded', 'cancelled']), department: localText.nullable(),
    title: localText, summary: localText, duties: localText, terms: localText,
    positions: z.int(), hoursPerWeek: z.number().nullable(), place: z.string(), contact: z.string(),
    positionKind: z.string(), blindness: z.string(), ordinaryReason: z.string().nullable(), cvUse: z.string().nullable(), hiddenCategories: z.array(z.string()),
    publishedAt: instant.nullable(), deadline: instant.nullable(), endedAt: instant.nullable(), retentionMonths: z.int().nullable(),
    /** SHA-256 of the questions as they were published, hex. */
    questionSetHash: z.string().nullable(), weightReason: z.string().nullable(),
  }),
  committee: z.array(z.strictObject({ name: z.string(), role: z.enum(['reviewer', 'chair', 'redactor']) })),
  qualifications: z.array(z.strictObject({ id: z.string(), name: localText, description: localText, required: z.boolean() })),
  questions: z.array(z.strictObject({
    id: z.string(), number: z.int().min(1), kind: z.enum(answerKinds), prompt: localText, help: localText, material: localText.nullable(),
    options: z.array(z.strictObject({ id: z.string(), text: localText })).nullable(), unit: localText.nullable(), wordLimit: z.int().nullable(),
    scored: z.boolean(), weight: z.number(), qualifications: z.array(z.string()),
    anchors: z.strictObject({ level1: localText, level3: localText, level5: localText }).nullable(), strongAnswer: localText.nullable(), laterProof: localText.nullable(),
    bank: z.strictObject({ family: z.string(), questionId: z.string(), version: z.int() }).nullable(),
  })),
  /** By number, as the committee read them. Empty where a recruitment was given up before the ranking was open. */
  candidates: z.array(z.strictObject({
    number: z.string(), chosen: z.boolean(), withdrawn: z.boolean(),
    /** With their veils. What an applicant wrote under them is not in the file. */
    answers: z.array(z.strictObject({ question: z.int().min(1), text: z.string() })),
    scores: z.array(score),
  })),
  /** Null where nothing was locked. */
  lock: z.strictObject({ hash: z.string(), lockedAt: instant, proposedBy: z.string(), confirmedBy: z.string(), file: z.literal('protokol.json') }).nullable(),
  steps: z.array(z.strictObject({ sequence: z.int().min(1), at: instant, action: z.enum(essentialSteps), by: z.string().nullable() })),
  ...afterwardsFormat,
  /** Every document of the case: date and short subject (offentlighedsloven § 15). */
  documents: z.array(z.strictObject({ number: z.int().min(1), path: z.string(), date: z.iso.date(), subject: z.string() })),
})
export type CaseData = z.infer<typeof caseFormat>
