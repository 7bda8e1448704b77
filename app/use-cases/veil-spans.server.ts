import { deleteClearance, findingsOf, replaceVeils, setFindingDecision, veilsOf, type AnswerToClear } from '#db/stores/clearing'
import { record } from '#db/stores/audit'
import type { VeilReplacement } from '~/domain/anonymity/categories'
import { findPhrase, shiftlessAddAll, type Span, type Veil } from '~/domain/anonymity/redaction'
import { ok, refused, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import type { AppContext } from '~/platform/app-context.server'
import { openOnDesk, type AtDesk, type AtWork } from './at-the-clearing-desk.server'
import { asOneStep } from './one-step.server'

export interface VeilSpan extends AtDesk, Span {
  readonly replacement: VeilReplacement
}

/** Veils one span of one answer. The text itself is never touched; the answer must be cleared again. */
export function veilSpan(app: AppContext, actor: Actor, wanted: VeilSpan): Promise<Result<{ veiled: number }, 'not-found' | 'not-now' | 'invalid-form'>> {
  return app.db.unitOfWork(async (tx) => {
    const place = await openOnDesk(tx, actor, { ...wanted, capability: 'veil' })
    if (!place.ok) return place
    const answer = place.value.answers.find(({ questionId }) => questionId === wanted.questionId)
    if (!answer) return refused('not-found')
    if (wanted.start >= wanted.end || wanted.start < 0 || wanted.end > answer.text.length) return refused('invalid-form')

    const atWork = { tx, app, actor, place: place.value }
    await asOneStep(atWork, { kind: 'veil-span', work: () => addVeils(atWork, answer, [wanted]) })
    return ok({ veiled: 1 })
  })
}

export interface VeilPhrase {
  readonly recruitmentId: string
  readonly applicationId: string
  /** One answer only; null for every answer of the application. */
  readonly questionId: string | null
  readonly phrase: string
  readonly replacement: VeilReplacement
}

/** Veils every place where a phrase stands in one answer or in the whole application; `veiled` is how many there were. */
export function veilPhrase(app: AppContext, actor: Actor, wanted: VeilPhrase): Promise<Result<{ veiled: number }, 'not-found' | 'not-now'>> {
  return app.db.unitOfWork(async (tx) => {
    const place = await openOnDesk(tx, actor, { ...wanted, capability: 'veil' })
    if (!place.ok) return place

    const searched = place.value.answers.filter(({ questionId }) => wanted.questionId === null || questionId === wanted.questionId)
    if (searched.length === 0) return refused('not-found')
    const atWork = { tx, app, actor, place: place.value }
    return ok({ veiled: await asOneStep(atWork, { kind: 'veil-phrase', work: () => veilWherever(atWork, searched, wanted) }) })
  })
}

async function veilWherever(atWork: AtWork, searched: readonly AnswerToClear[], { phrase, replacement }: VeilPhrase): Promise<number> {
  let veiled = 0
  for (const answer of searched) {
    const spans = findPhrase(answer.text, phrase).map((span) => ({ ...span, replacement }))
    if (spans.length > 0) await addVeils(atWork, answer, spans)
    veiled += spans.length
  }
  return veiled
}

/**
 * Adds veils to an answer, takes its clearance back, decides the findings that now lie under a veil, and records it.
 * Veils that were there before keep their ids and whose they are; when nothing is new, nothing happens.
 */
export async function addVeils({ tx, app, actor, place }: AtWork, answer: AnswerToClear, added: readonly Veil[]): Promise<void> {
  const { application, admitted } = place
  const there = { applicationKey: application.key, questionKey: answer.questionKey }
  const before = (await veilsOf(tx, application.key)).filter(({ questionKey }) => questionKey === answer.questionKey)
  const known = new Map(before.map((veil) => [wordFor(veil), veil]))
  const after = shiftlessAddAll(before.map(({ start, end, replacement }) => ({ start, end, replacement })), added)
  if (after.length === before.length && after.every((veil) => known.has(wordFor(veil)))) return

  await replaceVeils(tx, there, after.map(({ start, end, replacement }) => {
    const { id, personKey } = known.get(wordFor({ start, end, replacement })) ?? { id: app.random.id(), personKey: actor.key }
    return { ...there, start, end, replacement, id, personKey }
  }))
  await deleteClearance(tx, there)
  const covered = (await findingsOf(tx, application.key))
    .filter((finding) => finding.questionKey === answer.questionKey && after.some((veil) => veil.start <= finding.start && finding.end <= veil.end))
  await setFindingDecision(tx, covered.map(({ id }) => id), 'veiled')
  await record(tx, app, {
    organisationKey: admitted.organisationKey, action: 'answer-veiled', recruitmentId: admitted.recruitmentId, actorId: actor.id,
    details: { application: application.id, question: answer.questionId, veils: after.length },
  })
}

function wordFor({ start, end, replacement }: Veil): string {
  return `${start}-${end}-${replacement}`
}
