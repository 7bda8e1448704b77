import type { HeldApplication } from '#db/stores/applications'
import type { OwnIdentity } from '~/domain/identity'
import { readOwn } from '~/identity/own-door.server'
import type { AppContext } from '~/platform/app-context.server'
import type { ApplicantAccess } from '~/platform/applicant-session.server'
import { held } from './held.server'

/** What the applicant filled in of name and contact, opened by their own receipt code, or null. */
export function ownIdentity(app: AppContext, application: HeldApplication, receiptCode: string | null): Promise<OwnIdentity | null> {
  const { key: applicationKey, organisationId, recruitmentId, id: applicationId } = application
  if (receiptCode === null) return Promise.resolve(null)
  return readOwn(app.db.read, app, { applicationKey, organisationId, recruitmentId, applicationId, receiptCode })
}

/** The same for whatever application an access opens. */
export async function loadOwnIdentity(app: AppContext, { accessHash, receiptCode }: ApplicantAccess): Promise<OwnIdentity | null> {
  const found = await held(app, accessHash)
  return found.ok ? ownIdentity(app, found.value.application, receiptCode) : null
}
