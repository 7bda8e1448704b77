/** What is kept of people, by category. */
export const categories = [
  'unsent', 'withdrawn', 'identity-not-invited', 'identity-invited', 'answers', 'assessments', 'hearings', 'findings', 'own-box', 'relations', 'desk-steps',
  'sessions', 'one-time-links', 'mail', 'log-details', 'key-backups',
] as const
export type Category = (typeof categories)[number]

/** When a clock begins to run. */
export const clockStarts = ['at-once', 'scoring-opened', 'recruitment-over', 'expired', 'made'] as const
export type ClockStart = (typeof clockStarts)[number]

/** How long it runs: as the recruitment was published with, not at all, or so many hours or days. */
export type ClockLength = { readonly of: 'recruitment' } | { readonly of: 'none' } | { readonly of: 'hours' | 'days'; readonly count: number }

export interface Clock {
  readonly start: ClockStart
  readonly length: ClockLength
}

const period: ClockLength = { of: 'recruitment' }
const none: ClockLength = { of: 'none' }

/**
 * How long what is kept, and from when. The periods of a recruitment are its own, in months, by outcome and kind (periods.ts), frozen at publication, since
 * applicants were told them. What may be needed against a claim of discrimination is kept for the whole of its case's period (forskelsbehandlingsloven
 * § 7 a, shared burden of proof); the name may go before that, when the organisation has set it so.
 */
export const clocks: Readonly<Record<Category, Clock>> = {
  // Nothing can be done with it any more, and the applicant never chose to hand it in.
  unsent: { start: 'scoring-opened', length: none },
  // The applicant took it back (GDPR art. 17(1)(b) by analogy: there is no case any more).
  withdrawn: { start: 'at-once', length: none },
  'identity-not-invited': { start: 'recruitment-over', length: period },
  'identity-invited': { start: 'recruitment-over', length: period },
  answers: { start: 'recruitment-over', length: period },
  // The applicant's personal data too (C-434/16 Nowak), and the reasons that Forvaltningsloven § 22 asks for.
  assessments: { start: 'recruitment-over', length: period },
  hearings: { start: 'recruitment-over', length: period },
  // What a redactor found names people by what they wrote: of no use once the text is gone, kept as long as the text is.
  findings: { start: 'recruitment-over', length: period },
  'own-box': { start: 'recruitment-over', length: period },
  // Who knows whom was asked for one purpose, the assignment of answers.
  relations: { start: 'scoring-opened', length: none },
  'desk-steps': { start: 'scoring-opened', length: none },
  sessions: { start: 'expired', length: none },
  'one-time-links': { start: 'expired', length: none },
  // A receipt code is mailed at once or not at all. What waits in the outbox has neither address nor text, and goes with its application.
  mail: { start: 'at-once', length: none },
  // The log tells which post and which account, never which applicant; what could lead back goes with the recruitment.
  'log-details': { start: 'recruitment-over', length: period },
  // Backups of the keys: after that a box in an older backup of the rest opens no more.
  'key-backups': { start: 'made', length: { of: 'days', count: 7 } },
}

/** What goes when the recruitment goes. */
export const withRecruitment: readonly Category[] = categories.filter((category) => clocks[category].length.of === 'recruitment')
