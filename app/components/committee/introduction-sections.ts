/** The introduction's sections and the points of each, in reading order: keys of the texts. */
export const introductionSections = {
  confidentiality: ['alone', 'silence', 'others'],
  bias: ['halo', 'language', 'likeness', 'order'],
  anchors: ['compare', 'fit'],
  scale: ['between', 'whole', 'note'],
  cannot: ['meaning', 'weak'],
  guess: ['search', 'know'],
} as const satisfies Record<string, readonly string[]>
