/** What may be done about a refusal: show in another window who one is, when what was typed stands here. */
export const wayOutOf = (refusal: string): { href?: string; isElsewhere?: boolean } =>
  refusal === 'prove-again' ? { href: `/account/confirm?returnTo=${encodeURIComponent('/account/confirm?done=1')}`, isElsewhere: true } : {}
