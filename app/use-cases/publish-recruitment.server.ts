import { createHash } from 'node:crypto'
import type { Queries } from '#db/database.server'
import { record } from '#db/stores/audit'
import { putShares } from '#db/stores/key-shares'
import { basisInForce, monitorRecruitment } from '#db/stores/monitoring-bases'
import { startingSettings, theOrganisation } from '#db/stores/organisations'
import { loadPublicationDraft } from '#db/stores/publication-drafts'
import { forgetAllRemoved } from '#db/stores/removed-questions'
import { loadRecruitment, setPhase, type Recruitment } from '#db/stores/recruitments'
import { forgetOtherSamples, loadSamples } from '#db/stores/sample-answers'
import { canonicalJson } from '~/domain/canonical-json'
import type { Custody } from '~/domain/custody'
import type { OrganisationSettings } from '~/domain/organisation'
import { frozenSet } from '~/domain/questionnaire/frozen-set'
import { publicationProblems } from '~/domain/questionnaire/publication'
import { makeMove, noFacts, type MoveRefusal, type Phase } from '~/domain/recruitment/phases'
import { promisedAt } from '~/domain/retention/due'
import { inOneLine } from '~/domain/retention/periods'
import { ok, refused, type Result } from '~/domain/result'
import { createRecruitmentKey } from '~/identity/door.server'
import { makeMonitoringKey } from '~/identity/monitoring-door.server'
import { keepPublicKey } from '~/identity/officers-door.server'
import type { Actor } from '~/platform/actor.server'
import { admit } from '~/platform/admit.server'
import type { AppContext } from '~/platform/app-context.server'
import type { OfDraft } from './edit-draft.server'
import { sharesForHolders, type SplitKey } from './split-for-holders.server'

export interface PublishRecruitment extends OfDraft {
  /** Where officers are to hold the key: the one that was made and split in HR's browser. */
  readonly splitKey?: SplitKey | undefined
}

type Refusals = 'not-found' | 'not-now' | 'stale' | 'blind-required' | 'officers-missing' | MoveRefusal

/**
 * HR publishes: question set, weights, rubric, sample answers, qualifications and blindness are frozen under a hash, the key that identities
 * are sealed to is made, and the post takes applications. Questions that were removed are forgotten. Nobody can take it back. Gives the hash.
 */
export function publishRecruitment(app: AppContext, actor: Actor, { recruitmentId, revision, splitKey }: PublishRecruitment): Promise<Result<{ freezeHash: string }, Refusals>> {
  return app.db.unitOfWork(async (tx) => {
    const admitted = await admit(tx, { actor, recruitmentId, capability: 'publish' })
    if (!admitted.ok) return admitted
    const { recruitmentKey, organisationKey, phase } = admitted.value
    const recruitment = await loadRecruitment(tx, recruitmentKey)
    const draft = await loadPublicationDraft(tx, recruitmentKey)
    const settings = (await theOrganisation(tx))?.settings ?? startingSettings

    const moved = mayPublish(recruitment, { phase, revision, problems: publicationProblems(draft, app.clock.now()).length })
    if (!moved.ok) return moved

    const { blindness, cvUse, publishesAnchors, languages } = recruitment
    const samples = await loadSamples(tx, recruitmentKey)
    const frozen = frozenSet({ recruitmentId, blindness, cvUse, publishesAnchors, languages, qualifications: draft.qualifications, questions: draft.questions, weightReason: draft.weightReason, samples })
    const freezeHash = createHash('sha256').update(canonicalJson(frozen)).digest('hex')
    const { custody } = settings
    const keyed = await keepKey(tx, app, { recruitmentKey, recruitmentId, organisationKey, custody, splitKey })
    if (!keyed.ok) return keyed

    const isMonitored = await settleMonitoring(tx, app, { recruitmentKey, organisationKey })
    await forgetAllRemoved(tx, recruitmentKey)
    await forgetOtherSamples(tx, recruitmentKey, samples)
    const kept = keptAtPublication(app, settings)
    const promised = promisedAt(settings.retention.periods, recruitment.retentionMonths)
    const extra = { freezeHash, custody, publishedAt: app.clock.now(), ...kept, ...promised }
    if (!(await setPhase(tx, recruitmentKey, phase, moved.value, extra))) return refused('wrong-phase')
    await record(tx, app, { organisationKey, action: 'recruitment-published', recruitmentId, actorId: actor.id, details: { hash: freezeHash, custody, retention: inOneLine(promised.retention), questions: draft.questions.length, ...(isMonitored && { monitored: true }), ...secondReadingOf(kept) } })
    return ok({ freezeHash })
  })
}

function mayPublish(recruitment: Recruitment, { phase, revision, problems }: { phase: Phase; revision: number; problems: number }): Result<Phase, 'stale' | 'blind-required' | MoveRefusal> {
  if (recruitment.revision !== revision) return refused('stale')
  if (recruitment.blindness !== 'blind') return refused('blind-required')
  return makeMove(phase, 'publish', { ...noFacts, publicationProblems: problems })
}

interface ToKeep extends Pick<PublishRecruitment, 'splitKey'> {
  readonly recruitmentKey: number
  readonly recruitmentId: string
  readonly organisationKey: number
  readonly custody: Custody
}

/** The key is made here, or it was made in HR's browser for exactly those who are to hold it now: anybody more or less, and the page is stale. */
async function keepKey(tx: Queries, app: AppContext, { recruitmentKey, recruitmentId, organisationKey, custody, splitKey }: ToKeep): Promise<Result<null, 'stale' | 'officers-missing'>> {
  if (custody === 'server-held') {
    if (splitKey) return refused('stale')
    await createRecruitmentKey(tx, app, { recruitmentKey, recruitmentId })
    return ok(null)
  }
  const split = await sharesForHolders(tx, app, { organisationKey, recruitmentKey, splitKey })
  if (!split.ok) return split
  await keepPublicKey(tx, app, { recruitmentKey, publicKey: split.value.publicKey })
  await putShares(tx, recruitmentKey, split.value.shares)
  return ok(null)
}

/** Whether applicants are asked for the evaluation is settled now; the first recruitment that asks on a basis has its key made. */
async function settleMonitoring(tx: Queries, app: AppContext, { recruitmentKey, organisationKey }: { recruitmentKey: number; organisationKey: number }): Promise<boolean> {
  const basis = await basisInForce(tx, organisationKey)
  if (!basis) return false
  if (basis.publicKey === null) await makeMonitoringKey(tx, app, { basisKey: basis.key, basisId: basis.id })
  await monitorRecruitment(tx, { recruitmentKey, basisKey: basis.key })
  return true
}

/** What the organisation has set by now and the recruitment keeps, however it is set later. */
function keptAtPublication(app: AppContext, { graceMinutes, hiddenCategories, secondReadingPercent }: OrganisationSettings) {
  return { graceMinutes, hiddenCategories, secondReadingPercent, secondReadingSeed: secondReadingPercent > 0 ? app.random.token() : null }
}

/** For the log, so that the sample can be drawn again. */
function secondReadingOf({ secondReadingPercent, secondReadingSeed }: ReturnType<typeof keptAtPublication>): Record<string, string | number> {
  return secondReadingSeed === null ? {} : { secondReadingPercent, secondReadingSeed }
}
