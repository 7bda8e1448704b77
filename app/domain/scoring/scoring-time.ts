/** Silent reading of factual prose: 238 words a minute on average (Brysbaert 2019); slower here, since each answer is weighed. */
const wordsPerMinute = 200
/** Holding an answer against the anchors and choosing a level. */
const judgingMinutes = 0.5
/** For a question without a word limit. */
const usualWords = 200

/** About how many minutes it takes to score one answer. */
export function minutesToScore(wordLimit: number | null): number {
  return (wordLimit ?? usualWords) / wordsPerMinute + judgingMinutes
}

/** About how many minutes it takes to score so many answers to a question: whole minutes, rounded up. */
export function scoringMinutes(answers: number, wordLimit: number | null): number {
  return Math.ceil(answers * minutesToScore(wordLimit))
}
