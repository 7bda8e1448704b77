import { theOrganisation } from '#db/stores/organisations'
import type { OwnWords } from '~/detection/hints'
import type { AppContext } from '~/platform/app-context.server'
import type { ApplicantAccess } from '~/platform/applicant-session.server'
import { heldWhileWriting } from './held.server'
import { ownIdentity } from './own-identity.server'

/** What hints look for, or null: nothing filled in yet, or the organisation shows no hints. */
export async function loadOwnWords(app: AppContext, { accessHash, receiptCode }: ApplicantAccess): Promise<OwnWords | null> {
  const found = await heldWhileWriting(app, accessHash)
  const organisation = await theOrganisation(app.db.read)
  if (!found.ok || organisation?.settings.showsHints !== true) return null
  const identity = await ownIdentity(app, found.value.application, receiptCode)
  return identity && { name: identity.name, email: identity.email, phone: identity.phone }
}
