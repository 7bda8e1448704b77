import type { SecondFactorGroup } from './access/second-factor'
import type { FindingCategory } from './anonymity/categories'
import type { Custody } from './custody'
import type { Disclosure } from './disclosure'
import type { RetentionRules } from './retention/periods'
import type { BlindnessPolicy } from './recruitment/blindness-policy'
import type { Language } from './local-text'

/** What an organisation sets for itself. None of it can lift the veil: blindness is fixed per recruitment at publication. */
export interface OrganisationSettings {
  readonly brandColour: string
  /** An SVG or PNG as a data URL, or null for the name in words. */
  readonly logo: string | null
  readonly defaultLanguage: Language
  readonly blindnessPolicy: BlindnessPolicy
  /** Minutes after the deadline in which an answer begun in time is still taken. */
  readonly graceMinutes: number
  /** How long what applicants gave is kept, by outcome and kind, and why. A post may be shorter; what was published keeps what it promised. */
  readonly retention: RetentionRules
  readonly privacyContact: string
  /** Whether applicants are told while they write that something may reveal who they are. */
  readonly showsHints: boolean
  /** Postal address of the data controller. */
  readonly controllerAddress: string
  /** How the data protection officer is reached. */
  readonly dataProtectionOfficer: string
  /** Who helps applicants and gives extra time, with telephone and e-mail. */
  readonly helpContact: string
  /** Where an application on paper is sent. */
  readonly paperAddress: string
  /** ISO date of the last yearly review of the accessibility statement, or ''. */
  readonly accessibilityReviewedOn: string
  /** Who is told of what cannot be used. */
  readonly accessibilityFeedback: string
  /** Categories of findings that redactors are not shown. Taken over by a recruitment at its publication. */
  readonly hiddenCategories: readonly FindingCategory[]
  /** How many per cent of the answers a second redactor reads; 0: none. Taken over at publication too. */
  readonly secondReadingPercent: number
  /** Who keeps the keys of identities in recruitments that are published from now on. */
  readonly custody: Custody
  /** Whether reviewers are asked, after scoring, what they believe to know of candidates. Off until the organisation wants it. */
  readonly asksBlindness: boolean
  /** Whether they are asked about background too; without the other it says nothing. */
  readonly asksBackground: boolean
  /** Where a signed checkpoint of the audit log is mailed every day, or ''. */
  readonly checkpointEmail: string
  /** Whose rules on access to documents it lives under. */
  readonly disclosure: Disclosure
  /** Of whom a second factor is demanded at sign-in, beside those who must always have one. */
  readonly secondFactorOf: readonly SecondFactorGroup[]
}
