import { record } from '#db/stores/audit'
import { deleteClearance, findingsOf, setFindingDecision, veilsOf, type AnswerToClear, type StoredFinding } from '#db/stores/clearing'
import { suggestedReplacement, type VeilReplacement } from '~/domain/anonymity/categories'
import { findMentions, isCarried } from '~/domain/anonymity/mentions'
import { overlaps } from '~/domain/anonymity/reach'
import type { Span, Veil } from '~/domain/anonymity/redaction'
import { ok, refused, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import type { AppContext } from '~/platform/app-context.server'
import { openOnDesk, type AtWork } from './at-the-clearing-desk.server'
import { asOneStep } from './one-step.server'
import { addVeils } from './veil-spans.server'

export interface DecideFinding {
  readonly recruitmentId: string
  readonly applicationId: string
  readonly findingId: string
  readonly decision: 'veil' | 'keep'
  /** What to veil, where it is more or less than what was found. */
  readonly start?: number | undefined
  readonly end?: number | undefined
  /** What shall stand in its place, where it is not what the category suggests. */
  readonly replacement?: VeilReplacement | undefined
}

const decided = { veil: 'veiled', keep: 'kept' } as const

/**
 * A person decides a proposal: veil it, or keep it because it says nothing of who the applicant is. A name that is veiled is
 * veiled wherever it stands in the application; `carried` is in how many other places.
 */
export function decideFinding(app: AppContext, actor: Actor, wanted: DecideFinding): Promise<Result<{ carried: number }, 'not-found' | 'not-now' | 'invalid-form'>> {
  return app.db.unitOfWork(async (tx) => {
    const place = await openOnDesk(tx, actor, { ...wanted, capability: 'veil' })
    if (!place.ok) return place
    const { application, admitted, answers } = place.value
    const finding = (await findingsOf(tx, application.key)).find(({ id }) => id === wanted.findingId)
    const answer = answers.find(({ questionKey }) => questionKey === finding?.questionKey)
    if (!finding || !answer) return refused('not-found')
    if (finding.decision === decided[wanted.decision]) return ok({ carried: 0 })
    const veil = veilFor(finding, wanted)
    if (!overlaps(veil, finding) || veil.end > answer.text.length) return refused('invalid-form')

    const atWork = { tx, app, actor, place: place.value }
    const carried = await asOneStep(atWork, {
      kind: `${wanted.decision}-finding`,
      work: () => wanted.decision === 'veil' ? veilFinding(atWork, { finding, answer, veil }) : keepFinding(atWork, finding),
      carried: (places) => places,
    })
    await record(tx, app, {
      organisationKey: admitted.organisationKey, action: 'finding-decided', recruitmentId: admitted.recruitmentId, actorId: actor.id,
      details: { application: application.id, category: finding.category, decision: wanted.decision },
    })
    return ok({ carried })
  })
}

function veilFor({ start, end, category }: StoredFinding, wanted: DecideFinding): Veil {
  return { start: wanted.start ?? start, end: wanted.end ?? end, replacement: wanted.replacement ?? suggestedReplacement(category) }
}

interface Veiling {
  readonly finding: StoredFinding
  readonly answer: AnswerToClear
  readonly veil: Veil
}

async function veilFinding(atWork: AtWork, { finding, answer, veil }: Veiling): Promise<number> {
  await addVeils(atWork, answer, [veil])
  await setFindingDecision(atWork.tx, [finding.id], 'veiled') // also when the span lay under a veil all the time
  return isCarried(finding.category) ? veilMentions(atWork, answer.text.slice(veil.start, veil.end), veil.replacement) : 0
}

async function keepFinding({ tx, place }: AtWork, finding: StoredFinding): Promise<number> {
  await setFindingDecision(tx, [finding.id], 'kept')
  await deleteClearance(tx, { applicationKey: place.application.key, questionKey: finding.questionKey })
  return 0
}

/** Veils a name wherever it is not veiled yet; in how many places that was. */
async function veilMentions(atWork: AtWork, name: string, replacement: VeilReplacement): Promise<number> {
  const { tx, place: { application, answers } } = atWork
  const there = await veilsOf(tx, application.key)
  let places = 0
  for (const answer of answers) {
    const isVeiled = (span: Span) => there.some((veil) => veil.questionKey === answer.questionKey && veil.start <= span.start && span.end <= veil.end)
    const added = findMentions(answer.text, name).filter((span) => !isVeiled(span)).map((span) => ({ ...span, replacement }))
    if (added.length > 0) await addVeils(atWork, answer, added)
    places += added.length
  }
  return places
}
