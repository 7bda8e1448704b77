/** Longest evidence note beside a score, in UTF-16 units. */
export const longestNote = 2000
