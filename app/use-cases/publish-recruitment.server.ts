import { createHash } from 'node:crypto'
import { record } from '#db/stores/audit'
import { startingSettings, theOrganisation } from '#db/stores/organisations'
import { loadPublicationDraft } from '#db/stores/publication-drafts'
import { forgetAllRemoved } from '#db/stores/removed-questions'
import { loadRecruitment, setPhase } from '#db/stores/recruitments'
import { forgetOtherSamples, loadSamples } from '#db/stores/sample-answers'
import { canonicalJson } from '~/domain/canonical-json'
import type { OrganisationSettings } from '~/domain/organisation'
import { frozenSet } from '~/domain/questionnaire/frozen-set'
import { publicationProblems } from '~/domain/questionnaire/publication'
import { makeMove, noFacts, type MoveRefusal } from '~/domain/recruitment/phases'
import { ok, refused, type Result } from '~/domain/result'
import { createRecruitmentKey } from '~/identity/door.server'
import type { Actor } from '~/platform/actor.server'
import { admit } from '~/platform/admit.server'
import type { AppContext } from '~/platform/app-context.server'
import type { OfDraft } from './edit-draft.server'

/**
 * HR publishes: question set, weights, rubric, sample answers, qualifications and blindness are frozen under a hash, the key that identities
 * are sealed to is made, and the post takes applications. Questions that were removed are forgotten. Nobody can take it back. Gives the hash.
 */
export function publishRecruitment(app: AppContext, actor: Actor, { recruitmentId, revision }: OfDraft): Promise<Result<{ freezeHash: string }, 'not-found' | 'not-now' | 'stale' | 'blind-required' | MoveRefusal>> {
  return app.db.unitOfWork(async (tx) => {
    const admitted = await admit(tx, { actor, recruitmentId, capability: 'publish' })
    if (!admitted.ok) return admitted
    const { recruitmentKey, organisationKey, phase } = admitted.value
    const recruitment = await loadRecruitment(tx, recruitmentKey)
    const draft = await loadPublicationDraft(tx, recruitmentKey)
    const organisation = await theOrganisation(tx)

    if (recruitment.revision !== revision) return refused('stale')
    if (recruitment.blindness !== 'blind') return refused('blind-required')
    const moved = makeMove(phase, 'publish', { ...noFacts, publicationProblems: publicationProblems(draft, app.clock.now()).length })
    if (!moved.ok) return moved

    const { blindness, cvUse, publishesAnchors, languages } = recruitment
    const samples = await loadSamples(tx, recruitmentKey)
    const frozen = frozenSet({ recruitmentId, blindness, cvUse, publishesAnchors, languages, qualifications: draft.qualifications, questions: draft.questions, weightReason: draft.weightReason, samples })
    const freezeHash = createHash('sha256').update(canonicalJson(frozen)).digest('hex')
    await forgetAllRemoved(tx, recruitmentKey)
    await forgetOtherSamples(tx, recruitmentKey, samples)
    await createRecruitmentKey(tx, app, { recruitmentKey, recruitmentId })
    const kept = keptAtPublication(app, organisation?.settings ?? startingSettings)
    const extra = { freezeHash, publishedAt: app.clock.now(), ...kept }
    if (!(await setPhase(tx, recruitmentKey, phase, moved.value, extra))) return refused('wrong-phase')
    await record(tx, app, { organisationKey, action: 'recruitment-published', recruitmentId, actorId: actor.id, details: { hash: freezeHash, questions: draft.questions.length, ...secondReadingOf(kept) } })
    return ok({ freezeHash })
  })
}

/** What the organisation has set by now and the recruitment keeps, however it is set later. */
function keptAtPublication(app: AppContext, { graceMinutes, hiddenCategories, secondReadingPercent }: OrganisationSettings) {
  return { graceMinutes, hiddenCategories, secondReadingPercent, secondReadingSeed: secondReadingPercent > 0 ? app.random.token() : null }
}

/** For the log, so that the sample can be drawn again. */
function secondReadingOf({ secondReadingPercent, secondReadingSeed }: ReturnType<typeof keptAtPublication>): Record<string, string | number> {
  return secondReadingSeed === null ? {} : { secondReadingPercent, secondReadingSeed }
}
