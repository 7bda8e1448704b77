/** Why nobody came in by the organisation's own sign-in. Each is a sentence in the locale files (sign-in:outside.<code>). */
export const outsideRefusals = ['not-set-up', 'no-answer', 'not-begun', 'not-believed', 'another-person', 'no-account', 'no-group', 'groups-clash'] as const
export type OutsideRefusal = (typeof outsideRefusals)[number]
