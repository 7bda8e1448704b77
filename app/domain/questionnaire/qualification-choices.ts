/** What a qualification of the family is to the post at hand. */
export const qualificationChoices = ['required', 'desired', 'not'] as const

/** What a qualification of its own may be to the post. */
export const qualificationWeights = ['required', 'desired'] as const
