import type { Queries } from '#db/database.server'
import { calledOf } from '#db/stores/called-later'
import { callersOf, confirmationsOf, documentLooksIn } from '#db/stores/case-afterwards'
import { notesOf } from '#db/stores/case-notes'
import { answersOf } from '#db/stores/decision-letters'
import { documentRequestsOf, documentsOf } from '#db/stores/documents'
import { earlierAnswers } from '#db/stores/earlier-answers'
import { recordedOutcomes } from '#db/stores/interview-outcomes'
import { invitedCandidates } from '#db/stores/invited'
import { messagesIn, threadsOf } from '#db/stores/messages'
import { namesOfPeople } from '#db/stores/people'
import type { Recruitment } from '#db/stores/recruitments'
import { openMessages } from '~/correspondence/sealed-messages.server'
import type { Language } from '~/domain/local-text'
import { readsNote } from '~/domain/recruitment/case-notes'
import { standingOutcomes } from '~/domain/recruitment/interview-outcome'
import type { AppContext } from '~/platform/app-context.server'
import type { Afterwards } from './afterwards-format'
import { loadInterviews } from './load-interviews.server'
import type { Loading } from './loading'
import { nameVeil, type TextWithName } from './name-veil.server'

/** What came after the lock, as far as HR has a right to it, and the texts of it that name somebody. */
export async function loadAfterwards(app: AppContext, queries: Queries, { recruitment, language }: { recruitment: Recruitment; language: Language }): Promise<{ afterwards: Afterwards; withNames: readonly TextWithName[] }> {
  const names = await nameVeil(app, queries, { recruitmentKey: recruitment.key, phase: recruitment.phase, language })
  const loading: Loading = { app, queries, recruitment, names }
  const isOpened = recruitment.phase === 'unsealed' || recruitment.phase === 'concluded'
  const afterwards = withoutEmpty({
    ...(isOpened && { answersGiven: await answersGiven(loading), ...(await documents(loading)), ...(await outcomes(loading)) }),
    ...(recruitment.phase !== 'cancelled' && { interviews: await loadInterviews(loading) }),
    messages: await messages(loading), notes: await notes(loading),
  })
  return { afterwards, withNames: names.withNames }
}

/** Without the names of which there is nothing to say. */
function withoutEmpty(all: Afterwards): Afterwards {
  return Object.fromEntries(Object.entries(all).filter(([, value]) => (Array.isArray(value) ? value.length > 0 : value !== undefined)))
}

async function answersGiven({ queries, recruitment: { key }, names }: Loading): Promise<Afterwards['answersGiven']> {
  const earlier = await earlierAnswers(queries, key)
  return (await answersOf(queries, key)).flatMap(({ key: candidateKey, number, approvedAs, text, language, approvedBy, approvedAt, sentAt, delivery }) => [
    ...earlier.filter((one) => one.candidateKey === candidateKey).map((one, place) => ({
      candidate: number, kind: one.kind, language: one.language, text: names.veil(one.text, `answersGiven ${number} ${place + 1}`, one.language),
      approvedBy: one.approvedBy, approvedAt: one.approvedAt.toISOString(), sentAt: one.sentAt.toISOString(), delivery: null, isReplaced: true as const,
    })),
    ...(sentAt === null || approvedAs === null ? [] : [{
      candidate: number, kind: approvedAs, language, text: names.veil(text ?? '', `answersGiven ${number}`, language),
      approvedBy: approvedBy ?? '', approvedAt: approvedAt?.toISOString() ?? null, sentAt: sentAt.toISOString(), delivery: delivery ?? 'no-mail' as const,
    }]),
  ])
}

async function documents({ queries, recruitment: { key, id }, names }: Loading): Promise<Pick<Afterwards, 'documentsAskedFor' | 'documentsHandedIn' | 'documentLooks'>> {
  const invited = await invitedCandidates(queries, key)
  const looks = await documentLooksIn(queries, id)
  const people = await namesOfPeople(queries, [...new Set(looks.flatMap(({ actorId }) => actorId ?? []))])
  return {
    documentsAskedFor: (await documentRequestsOf(queries, key)).map(({ kind, name, until }) => ({ kind, name: names.veil(name, `documentsAskedFor ${kind}`), until: until.toISOString() })),
    documentsHandedIn: (await documentsOf(queries, invited.map((one) => one.key))).map(({ candidateNumber, kind, type, storedOn, state }) => ({ candidate: candidateNumber, kind, type, day: storedOn, state })),
    documentLooks: looks.flatMap(({ at, actorId, as, candidates, kind }) => candidates.map((candidate) => ({ at: at.toISOString(), by: actorId === null ? null : (people[actorId] ?? null), role: as, candidate, kind }))),
  }
}

async function outcomes({ queries, recruitment: { key }, names }: Loading): Promise<Pick<Afterwards, 'outcomes' | 'calledLater'>> {
  const recorded = await recordedOutcomes(queries, key)
  const [standing, confirmed, callers] = [new Set([...standingOutcomes(recorded).values()].map(({ id }) => id)), await confirmationsOf(queries, key), await callersOf(queries, key)]
  return {
    outcomes: recorded.map(({ id, candidateNumber, outcome, reason, recordedByName, recordedAt, confirmedByName }) => ({
      candidate: candidateNumber, outcome, reason: names.veil(reason, `outcomes ${candidateNumber}`), recordedBy: recordedByName, recordedAt: recordedAt.toISOString(),
      confirmedBy: confirmedByName, confirmedAt: confirmed.get(id)?.toISOString() ?? null, stands: standing.has(id),
    })),
    calledLater: (await calledOf(queries, key)).map(({ candidateKey, candidateNumber, insteadOf, reason, departureReason, calledAt }) => ({
      candidate: candidateNumber, insteadOf, reason: names.veil(reason, `calledLater ${candidateNumber}`), departureReason: names.veil(departureReason, `calledLater ${candidateNumber}`),
      proposedBy: callers.get(candidateKey)?.proposedBy ?? '', confirmedBy: callers.get(candidateKey)?.confirmedBy ?? '', at: calledAt.toISOString(),
    })),
  }
}

/** In the order of the threads' random ids, which says nothing of when they began. */
async function messages({ app, queries, recruitment: { key }, names }: Loading): Promise<Afterwards['messages']> {
  const threads = await threadsOf(queries, key)
  const sealed = await messagesIn(queries, threads.map((thread) => thread.key))
  return threads.map((thread) => ({
    thread: thread.id, kind: thread.kind, candidate: thread.candidateNumber,
    messages: openMessages(app, thread, sealed.filter(({ threadKey }) => threadKey === thread.key))
      .map(({ author, writtenOn, language, text }) => ({ author, day: writtenOn, language, text: names.veil(text, `messages ${thread.candidateNumber ?? thread.id}`, language) })),
  }))
}

/** Those that HR reads in this phase. */
async function notes({ queries, recruitment: { key, phase } }: Loading): Promise<Afterwards['notes']> {
  return (await notesOf(queries, key)).filter(({ side }) => readsNote('hr', side, phase)).map(({ writtenAt, authorName, side, phase: written }) => ({ at: writtenAt.toISOString(), by: authorName, side, phase: written }))
}
