/** What is still to be read and decided at the clearing desk. */
export interface DeskWork {
  readonly answers: number
  /** Characters in these answers. */
  readonly letters: number
  readonly openFindings: number
}

/** Something that was done at the desk: when, by whom, and how many answers it cleared. */
export interface DeskMoment {
  readonly at: Date
  readonly by: string
  readonly cleared: number
}

/** Until there is a pace: reading at some 200 words a minute, and a moment for each answer and each decision. */
const plainSeconds = { letter: 0.05, answer: 6, finding: 10 }
/** Whoever did nothing for so long was away. */
const longestPause = 10 * 60
/** With fewer answers or less time than that there is no pace yet. */
const leastCleared = 10
const leastSeconds = 60

/** Whole minutes that the work takes: an estimate by the pace of what was done, or by the length of the answers. */
export function minutesLeft(work: DeskWork, moments: readonly DeskMoment[]): number {
  const pace = secondsPerAnswer(moments)
  const seconds = pace === null
    ? work.letters * plainSeconds.letter + work.answers * plainSeconds.answer + work.openFindings * plainSeconds.finding
    : work.answers * pace
  return Math.ceil(seconds / 60)
}

/** How long an answer has taken so far, pauses left out, or null while too little has been done to tell. */
export function secondsPerAnswer(moments: readonly DeskMoment[]): number | null {
  const cleared = moments.reduce((sum, each) => sum + each.cleared, 0)
  const worked = [...new Set(moments.map(({ by }) => by))].reduce((sum, person) => sum + secondsAtWork(moments.filter(({ by }) => by === person)), 0)
  return cleared < leastCleared || worked < leastSeconds ? null : worked / cleared
}

function secondsAtWork(ofPerson: readonly DeskMoment[]): number {
  const times = ofPerson.map(({ at }) => at.getTime() / 1000).sort((a, b) => a - b)
  const pauses = times.slice(1).map((time, index) => time - (times[index] ?? time))
  return pauses.filter((pause) => pause <= longestPause).reduce((sum, pause) => sum + pause, 0)
}
