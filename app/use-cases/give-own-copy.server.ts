import { record } from '#db/stores/audit'
import { candidateByNumber, isWithdrawnApplicant, type FoundApplicant } from '#db/stores/erased-applicant'
import { insertGivenCopy } from '#db/stores/given-copies'
import { invitedOfApplication } from '#db/stores/invited-applicant'
import { copyForHr } from '~/documents/own-copy/copy-for-hr.server'
import { packCase } from '~/documents/case-file/pack.server'
import { zipSink } from '~/documents/case-file/zip-sink.server'
import type { Language } from '~/domain/local-text'
import { localDayAt } from '~/domain/recruitment/local-time'
import { ok, refused, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import { admit } from '~/platform/admit.server'
import type { AppContext } from '~/platform/app-context.server'
import { replaceFile } from '~/platform/made-case-files.server'
import { requireRecentSignIn } from '~/platform/recent-sign-in.server'
import { findApplicant } from './find-applicant.server'

export interface GiveOwnCopy {
  readonly recruitmentId: string
  /** The receipt code that the applicant gave, or the number of somebody invited. */
  readonly which: string
  readonly language: Language
}

type Refused = 'not-found' | 'not-now' | 'prove-again' | 'no-such-candidate'

/**
 * HR has a copy made of what is kept of one applicant, who asked for it on paper or by mail (GDPR art. 15; CJEU C-434/16, Nowak; forvaltningsloven § 9).
 * Only once the recruitment is over: an original answer in HR's hands before would say whose the cleared one is, and what lay under its veils. By number
 * only whom HR knows by name; everybody else is known by their code alone. Written in the log without saying whose, and told to the applicant.
 */
export async function giveOwnCopy(app: AppContext, actor: Actor, { recruitmentId, which, language }: GiveOwnCopy): Promise<Result<null, Refused>> {
  const asked = { actor, recruitmentId, capability: 'giveOwnCopy' } as const
  const admitted = await admit(app.db.read, asked)
  if (!admitted.ok) return admitted
  const recent = requireRecentSignIn(app, actor)
  if (!recent.ok) return recent
  const { recruitmentKey } = admitted.value
  const applicant = await knownApplicant(app, { recruitmentKey, which })
  if (!applicant) return refused('no-such-candidate')
  const copy = await copyForHr(app, { recruitmentKey, applicant, language })
  if (!copy.ok) return refused('no-such-candidate')
  const { documents, named } = copy.value
  const packed = await packedIn(app, { recruitmentId, documents })

  const written = await app.db.unitOfWork(async (tx): Promise<Result<null, Refused>> => {
    const still = await admit(tx, asked)
    if (!still.ok) return still
    const { organisationKey } = still.value
    await insertGivenCopy(tx, { applicationKey: applicant.application.key, madeOn: localDayAt(app.clock.now()) })
    await record(tx, app, { organisationKey, action: 'own-copy-given', recruitmentId, actorId: actor.id, details: { manifest: packed.manifest } })
    if (named !== null) await record(tx, app, { organisationKey, action: 'identity-read', recruitmentId, actorId: actor.id, details: { as: 'hr', candidates: [named] } })
    return ok(null)
  })
  if (!written.ok) return written
  await replaceFile(app, { actorId: actor.id, recruitmentId, part: 'applicant' }, packed)
  return ok(null)
}

/** Somebody who has sent an application and has not taken it back before there were candidates. By number: only who was invited. */
async function knownApplicant(app: AppContext, { recruitmentKey, which }: { recruitmentKey: number; which: string }): Promise<FoundApplicant | null> {
  const found = await findApplicant(app.db.read, app, { recruitmentKey, which })
  if (!found || found.application.state === 'begun' || (isWithdrawnApplicant(found) && !found.candidate)) return null
  const isByNumber = (await candidateByNumber(app.db.read, recruitmentKey, which.trim().toUpperCase())) !== null
  if (isByNumber && !(await invitedOfApplication(app.db.read, { recruitmentKey, applicationKey: found.application.key }))) return null
  return found
}

async function packedIn(app: AppContext, { recruitmentId, documents }: { recruitmentId: string; documents: Parameters<typeof packCase>[1]['documents'] & readonly unknown[] }): Promise<{ name: string; manifest: string; bytes: Uint8Array }> {
  const made: Uint8Array[] = []
  const sink = zipSink((bytes) => { made.push(bytes); return Promise.resolve() })
  const manifest = await packCase(sink, { drawing: app.drawing, part: 'applicant', recruitment: recruitmentId, madeAt: app.clock.now(), documents, count: documents.length })
  return { name: `egne-oplysninger-${manifest.slice(0, 16)}.zip`, manifest, bytes: Buffer.concat(made) }
}
