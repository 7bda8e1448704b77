import { z } from 'zod'
import { interfaceLanguages, languages } from '~/domain/local-text'
import { answerKinds as decisionKinds } from '~/domain/answering/kinds'
import { bands } from '~/domain/answering/feedback'
import { answerKinds } from '~/domain/questionnaire/kinds'
import { outcomes } from '~/domain/retention/periods'
import { documentKinds, documentStates, documentTypes } from '~/domain/recruitment/documents'
import { messageAuthors, threadKinds } from '~/domain/recruitment/messages'
import { hearingReplies } from '~/domain/scoring/hearing'
import type { OwnHearing } from '~/views/applicant/hearing.server'
import type { OwnCopy } from './own-copy'

const instant = z.iso.datetime()

const decision = z.strictObject({ kind: z.enum(decisionKinds), sentAt: instant, language: z.enum(languages), text: z.string() })

/**
 * The copy as data (GDPR article 20), described in docs/own-copy.md. A change that a reader of version 1 would stumble over
 * is version 2. Instants are ISO 8601 in UTC. No key of the database is in it, and not the receipt code: data are passed on.
 */
export const ownCopyFormat = z.strictObject({
  format: z.literal('uset-own-copy'),
  version: z.literal(1),
  madeAt: instant,
  language: z.enum(interfaceLanguages),
  state: z.enum(['begun', 'submitted', 'correcting', 'withdrawn']),
  stage: z.enum(['open', 'clearing', 'scoring', 'choosing', 'interviews', 'concluded', 'cancelled']),
  post: z.strictObject({
    title: z.string(), department: z.string(), organisation: z.string(), address: z.url(), deadline: instant.nullable(), contact: z.string(),
  }),
  criteria: z.array(z.strictObject({ name: z.string(), description: z.string(), required: z.boolean() })),
  answers: z.array(z.strictObject({
    number: z.int().min(1), kind: z.enum(answerKinds), question: z.string(), criteria: z.array(z.string()), answer: z.string(),
    correction: z.string().nullable(),
    asReadByCommittee: z.string().nullable(),
    assessment: z.strictObject({ averageLevel: z.number().min(1).max(5).nullable(), levels: z.int().min(0), comments: z.array(z.string()) }).nullable(),
  })),
  requests: z.array(z.strictObject({
    kind: z.enum(['correction', 'withdrawal']), question: z.int().nullable(), text: z.string(), decision: z.enum(['open', 'accepted', 'declined']), reason: z.string(),
  })),
  hearings: z.optional(z.array(z.strictObject({
    openedOn: z.iso.date(), deadline: instant, reason: z.string(), endedReason: z.string().nullable(), reply: z.enum(hearingReplies), comment: z.string(),
    answers: z.array(z.strictObject({
      number: z.int().min(1), question: z.string(), asReadByCommittee: z.string(),
      assessments: z.array(z.strictObject({ reviewer: z.string(), level: z.int().min(1).max(5), comments: z.array(z.string()) })),
    })),
  }))),
  decision: z.optional(decision),
  /** What the decision took the place of, the latest first. */
  earlierDecisions: z.optional(z.array(decision)),
  feedback: z.optional(z.array(z.strictObject({ question: z.int().min(1), level: z.number().min(1).max(5), band: z.enum(bands).nullable() }))),
  identityLooks: z.optional(z.array(z.strictObject({ day: z.iso.date(), role: z.enum(['hr', 'committee']).nullable(), times: z.int().min(1) }))),
  documents: z.optional(z.array(z.strictObject({ kind: z.enum(documentKinds), name: z.string(), type: z.enum(documentTypes), bytes: z.int().min(0), storedOn: z.iso.date(), state: z.enum(documentStates) }))),
  documentLooks: z.optional(z.array(z.strictObject({ day: z.iso.date(), role: z.enum(['hr', 'committee']).nullable(), times: z.int().min(1) }))),
  /** The days on which HR had a copy made for the applicant. */
  copiesGiven: z.optional(z.array(z.iso.date())),
  messages: z.optional(z.array(z.strictObject({ in: z.enum(threadKinds), author: z.enum(messageAuthors), writtenOn: z.iso.date(), text: z.string() }))),
  /** Only where questions about equality were asked: that there is something sealed which this copy cannot show. */
  equality: z.optional(z.strictObject({ sealed: z.literal(true) })),
  interview: z.optional(z.strictObject({
    startsAt: instant.nullable(), place: z.string(), word: z.string().nullable(),
    assessments: z.array(z.strictObject({ question: z.string(), averageLevel: z.number().min(1).max(5).nullable(), levels: z.int().min(0), comments: z.array(z.string()) })),
  })),
  identity: z.strictObject({ name: z.string(), email: z.string(), phone: z.string(), adjustments: z.string(), priorityAccess: z.boolean(), knows: z.string() }).nullable(),
  notice: z.strictObject({ version: z.string(), retentionMonths: z.int().nullable(), retention: z.nullable(z.record(z.enum(outcomes), z.strictObject({ identity: z.int(), case: z.int() }))), privacyContact: z.string() }),
})
export type OwnCopyJson = z.infer<typeof ownCopyFormat>

export function ownCopyAsJson({ record, identity }: OwnCopy): OwnCopyJson {
  const { madeAt, language, state, stage, post, criteria, answers, requests, hearings, interview, looks, notice } = record
  return {
    format: 'uset-own-copy',
    version: 1,
    madeAt: madeAt.toISOString(),
    language, state, stage,
    post: { ...post, deadline: post.deadline?.toISOString() ?? null },
    criteria: [...criteria],
    answers: answers.map(({ prompt, asRead, criteria: readFor, assessment, ...answer }) => ({
      ...answer, question: prompt, criteria: [...readFor], asReadByCommittee: asRead,
      assessment: assessment && { ...assessment, comments: [...assessment.comments] },
    })),
    requests: requests.map(({ position, ...request }) => ({ ...request, question: position })),
    ...(hearings.length > 0 && { hearings: hearings.map(inJson) }),
    ...told(record),
    ...(looks.length > 0 && { identityLooks: looks.map(({ day, as, times }) => ({ day, role: as, times })) }),
    ...correspondence(record),
    ...(record.isMonitored && { equality: { sealed: true as const } }),
    ...interviewInJson(interview),
    identity: identity && { ...identity, knows: identity.knows ?? '' },
    notice: { version: notice.read, retentionMonths: notice.retentionMonths, retention: notice.periods, privacyContact: notice.privacyContact },
  }
}

/** What the applicant was answered and told, where there was anything. */
function told({ answered, answeredBefore, feedback }: OwnCopy['record']): Pick<OwnCopyJson, 'decision' | 'earlierDecisions' | 'feedback'> {
  return {
    ...(answered && { decision: { ...answered, sentAt: answered.sentAt.toISOString() } }),
    ...(answeredBefore.length > 0 && { earlierDecisions: answeredBefore.map((one) => ({ ...one, sentAt: one.sentAt.toISOString() })) }),
    ...(feedback.length > 0 && { feedback: feedback.map(({ number, level, band }) => ({ question: number, level, band })) }),
  }
}

function correspondence({ documents, documentLooks, threads, givenCopies }: OwnCopy['record']): Pick<OwnCopyJson, 'documents' | 'documentLooks' | 'copiesGiven' | 'messages'> {
  const messages = threads.flatMap(({ kind, messages: written }) => written.map(({ author, writtenOn, text }) => ({ in: kind, author, writtenOn, text })))
  return {
    ...(documents.length > 0 && { documents: documents.map(({ kind, name, type, bytes, storedOn, state }) => ({ kind, name, type, bytes, storedOn, state })) }),
    ...(documentLooks.length > 0 && { documentLooks: documentLooks.map(({ day, as, times }) => ({ day, role: as, times })) }),
    ...(givenCopies.length > 0 && { copiesGiven: [...givenCopies] }),
    ...(messages.length > 0 && { messages }),
  }
}

function interviewInJson({ chosen, word, assessments }: OwnCopy['record']['interview']): Pick<OwnCopyJson, 'interview'> {
  if (chosen === null && word === null && assessments.length === 0) return {}
  return { interview: { startsAt: chosen?.startsAt.toISOString() ?? null, place: chosen?.place ?? '', word, assessments: assessments.map(({ prompt, comments, ...assessment }) => ({ ...assessment, question: prompt, comments: [...comments] })) } }
}

function inJson({ openedOn, deadline, reason, endedReason, reply, text, grounds }: OwnHearing): NonNullable<OwnCopyJson['hearings']>[number] {
  return {
    openedOn, deadline: deadline.toISOString(), reason, endedReason, reply, comment: text,
    answers: grounds.map(({ number, prompt, answer, scores }) => ({
      number, question: prompt, asReadByCommittee: answer, assessments: scores.map(({ letter, level, notes }) => ({ reviewer: letter, level, comments: [...notes] })),
    })),
  }
}
