import type { Queries } from '#db/database.server'
import { openRequestCount } from '#db/stores/applicant-requests'
import { record } from '#db/stores/audit'
import {
  clearedSources, insertCandidateLinks, insertCandidates, insertClearedAnswers, veilsInRecruitment,
} from '#db/stores/candidates'
import { clearingCounts, submittedApplications } from '#db/stores/clearing'
import { decidedFindings, veilsInUse } from '#db/stores/decided'
import { forgetStepsIn } from '#db/stores/desk-steps'
import { addDetectorCounts } from '#db/stores/detector-counts'
import { clearExtensions, latestExtension } from '#db/stores/extensions'
import { setPhase } from '#db/stores/recruitments'
import { secondReadingCounts } from '#db/stores/second-readings'
import { countOutcomes } from '~/domain/anonymity/detector-counts'
import { applyVeils } from '~/domain/anonymity/redaction'
import { candidateNumbers, shuffled } from '~/domain/anonymity/shuffle'
import type { CandidateId } from '~/domain/ids'
import { localTimeAt } from '~/domain/recruitment/local-time'
import { makeMove, noFacts, type MoveRefusal } from '~/domain/recruitment/phases'
import { ok, refused, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import { admit, type Admitted } from '~/platform/admit.server'
import type { AppContext } from '~/platform/app-context.server'
import { assignAnswers, type MadeCandidate } from './assign-answers.server'
import { settleRecusals } from './settle-recusals.server'

/**
 * The redactor hands the cleared answers to the committee: candidates are made in shuffled order with random numbers,
 * the texts the committee will read are written once, and each reviewer gets what they read in an order of their own.
 */
export function openScoring(app: AppContext, actor: Actor, recruitmentId: string): Promise<Result<null, 'not-found' | 'not-now' | MoveRefusal>> {
  return app.db.unitOfWork(async (tx) => {
    const admitted = await admit(tx, { actor, recruitmentId, capability: 'openScoring' })
    if (!admitted.ok) return admitted
    const { recruitmentKey, organisationKey, phase } = admitted.value
    const counts = await clearingCounts(tx, recruitmentKey)
    const unclearedAnswers = counts.reduce((sum, { answers, cleared }) => sum + answers - cleared, 0)
    const unexamined = counts.filter(({ detector }) => detector === null).length
    const { open: missingSecondReadings } = await secondReadingCounts(tx, recruitmentKey)
    const openRequests = await openRequestCount(tx, recruitmentKey)

    const lateUntil = await latestExtension(tx, recruitmentKey, app.clock.now())
    const moved = makeMove(phase, 'openScoring', { ...noFacts, applications: counts.length, unclearedAnswers, unexamined, missingSecondReadings, openRequests, lateUntil })
    if (!moved.ok) return moved

    const candidates = await makeCandidates(tx, app, recruitmentKey)
    await writeClearedAnswers(tx, recruitmentKey, candidates)
    await clearExtensions(tx, recruitmentKey)
    await forgetStepsIn(tx, recruitmentKey)
    await countWhatWasFound(tx, app, admitted.value)
    const seed = app.random.token()
    const assigned = await assignAnswers(tx, app, { recruitmentKey, candidates, seed })
    if (!(await setPhase(tx, recruitmentKey, phase, moved.value))) return refused('wrong-phase')
    await record(tx, app, {
      organisationKey, action: 'scoring-opened', recruitmentId, actorId: actor.id, details: { seed, candidates: candidates.length, ...assigned },
    })
    await settleRecusals(tx, app, admitted.value) // a walk with nothing in it but places that are off is over before it begins
    return ok(null)
  })
}

/** How the detector did here is added to the organisation's figures, which know no application and no day. */
async function countWhatWasFound(tx: Queries, app: AppContext, { organisationKey, recruitmentKey }: Admitted): Promise<void> {
  const counts = countOutcomes(await decidedFindings(tx, recruitmentKey), await veilsInUse(tx, recruitmentKey))
  await addDetectorCounts(tx, { organisationKey, month: localTimeAt(app.clock.now()).slice(0, 7) }, counts)
}

async function makeCandidates(tx: Queries, app: AppContext, recruitmentKey: number): Promise<MadeCandidate[]> {
  const next = () => app.random.uint32()
  const applications = shuffled(await submittedApplications(tx, recruitmentKey), next)
  const numbers = candidateNumbers(applications.length, next)
  const rows = numbers.map((number) => ({ id: app.random.id(), recruitmentKey, number }))
  const keys = await insertCandidates(tx, rows)

  const candidates = applications.map(({ key: applicationKey }, index): MadeCandidate => {
    const id = rows[index]?.id ?? ''
    const key = keys.get(id)
    if (key === undefined) throw new Error('a candidate was inserted and not returned')
    return { id: id as CandidateId, key, applicationKey }
  })
  await insertCandidateLinks(tx, candidates.map(({ applicationKey, key }) => ({ applicationKey, candidateKey: key })))
  return candidates
}

/** The one place where a text for the committee is made: from cleared answers and people's veils only. */
async function writeClearedAnswers(tx: Queries, recruitmentKey: number, candidates: readonly MadeCandidate[]): Promise<void> {
  const keyOf = new Map(candidates.map(({ applicationKey, key }) => [applicationKey, key]))
  const veils = new Map<string, Awaited<ReturnType<typeof veilsInRecruitment>>>()
  for (const veil of await veilsInRecruitment(tx, recruitmentKey)) {
    const place = `${veil.applicationKey}/${veil.questionKey}`
    veils.set(place, [...(veils.get(place) ?? []), veil])
  }
  const rows = (await clearedSources(tx, recruitmentKey)).flatMap(({ applicationKey, questionKey, language, text }) => {
    const candidateKey = keyOf.get(applicationKey)
    if (candidateKey === undefined) return []
    return [{ candidateKey, questionKey, language, text: applyVeils(text, veils.get(`${applicationKey}/${questionKey}`) ?? [], language) }]
  })
  await insertClearedAnswers(tx, rows.sort((a, b) => a.candidateKey - b.candidateKey || a.questionKey - b.questionKey))
}
