/**
 * Bounds of what an organisation may set, in whole months. Up to three years after the end of a recruitment are accepted for those who were not hired, with a
 * reason; more only on very special grounds, which nobody has shown to a program (Datatilsynet, "Opbevaring af personoplysninger om ansøgere, som ikke bliver
 * ansat", 28 May 2021). At the least a month: who is turned down may ask for the reasons within 14 days (Forvaltningsloven § 23).
 */
export const retentionBounds = { fewest: 1, most: 36 } as const
