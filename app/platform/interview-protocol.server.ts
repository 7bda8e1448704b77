import { createHash } from 'node:crypto'
import type { Queries } from '#db/database.server'
import { calledOf } from '#db/stores/called-later'
import { interviewQuestionsOf } from '#db/stores/interview-questions'
import { standInsOf } from '#db/stores/stand-ins'
import { canonicalJson, type JsonValue } from '~/domain/canonical-json'
import { plainText } from '~/domain/questionnaire/frozen-set'
import { interviewed } from './interviews.server'

/**
 * The interviews of a recruitment as a document of its own, beside the protocol of the selection, which is never changed: what was asked, what was handed in
 * by whom, what it came to, and who was called later. Candidates are numbers and staff ids; canonical JSON, and its SHA-256 in hexadecimal.
 */
export async function interviewProtocol(queries: Queries, recruitmentKey: number): Promise<{ text: string; hash: string }> {
  const questions = await interviewQuestionsOf(queries, recruitmentKey)
  const record = {
    version: 1,
    questions: questions.map(({ id, prompt, anchors, source }) => ({ id, prompt: plainText(prompt), anchors: { 1: plainText(anchors[1]), 3: plainText(anchors[3]), 5: plainText(anchors[5]) }, bank: source })),
    candidates: (await interviewed(queries, recruitmentKey)).map(({ candidate, scores, average, outcome, recorded }) => ({
      candidate: candidate.number, average: average === null ? null : Math.round(average * 1e6) / 1e6, outcome,
      scores: scores.map(({ questionId, personId, level, note }) => ({ questionId, member: personId as string, level, note })),
      recorded: recorded.map((one) => ({ outcome: one.outcome, reason: one.reason, at: one.recordedAt.toISOString(), isConfirmed: one.isConfirmed })),
    })),
    calledLater: (await calledOf(queries, recruitmentKey)).map(({ candidateNumber, insteadOf, reason, departureReason, calledAt }) => ({ candidate: candidateNumber, insteadOf, reason, departureReason, at: calledAt.toISOString() })),
  }
  const standIns = (await standInsOf(queries, recruitmentKey)).map(({ personId, insteadOfId, reason, namedAt }) => ({ person: personId as string, insteadOf: insteadOfId as string, reason, at: namedAt.toISOString() }))
  const whole = standIns.length === 0 ? record : { ...record, standIns } // a recruitment without any reads as it always did
  const text = canonicalJson(whole as unknown as JsonValue) // plain data throughout
  return { text, hash: createHash('sha256').update(text).digest('hex') }
}
