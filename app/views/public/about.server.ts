import { startingSettings, theOrganisation } from '#db/stores/organisations'
import { reviewState, type ReviewState } from '~/domain/accessibility-review'
import { localTimeAt } from '~/domain/recruitment/local-time'
import type { AppContext } from '~/platform/app-context.server'
import { siteAddress } from '~/platform/environment.server'
import { contactsOf, type Contacts } from './contacts.server'

export async function loadAbout(app: AppContext): Promise<Contacts> {
  return contactsOf(await theOrganisation(app.db.read))
}

export interface AccessibilityStatement {
  readonly organisation: string
  /** Absolute address of the site that the statement is about. */
  readonly site: string
  /** Who is told of what cannot be used; '' when nobody is named. */
  readonly feedback: string
  /** The day of the last review; null when there was none, or when its date cannot be right. */
  readonly reviewedOn: Date | null
  readonly review: ReviewState
}

export async function loadAccessibilityStatement(app: AppContext): Promise<AccessibilityStatement> {
  const organisation = await theOrganisation(app.db.read)
  const { accessibilityReviewedOn, accessibilityFeedback, helpContact } = organisation?.settings ?? startingSettings
  const review = reviewState(accessibilityReviewedOn, localTimeAt(app.clock.now()).slice(0, 10))
  const isDated = review === 'current' || review === 'outdated'
  return {
    organisation: organisation?.name ?? '', site: siteAddress(app.environment), feedback: accessibilityFeedback || helpContact, review,
    reviewedOn: isDated ? new Date(`${accessibilityReviewedOn}T12:00:00Z`) : null,
  }
}
