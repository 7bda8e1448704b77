/** The label that a model thinks likeliest for a word, and how likely (softmax), from 0 to 1. */
export interface LabelChoice {
  readonly label: number
  readonly score: number
}

/** The likeliest of some labels by their logits; null when these are no numbers. */
export function likeliest(logits: Float32Array): LabelChoice | null {
  const highest = logits.reduce((most, logit) => Math.max(most, logit), -Infinity)
  const sum = logits.reduce((total, logit) => total + Math.exp(logit - highest), 0)
  return sum >= 1 ? { label: logits.indexOf(highest), score: 1 / sum } : null
}
