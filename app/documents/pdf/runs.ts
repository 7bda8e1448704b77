/** The typefaces by preference: the site's own, and one that knows many more of the world's letters. */
export const faces = ['plex', 'dejavu'] as const
export type Face = (typeof faces)[number]

/** Letters that are drawn in one face. */
export interface Run {
  readonly face: Face
  readonly text: string
}

export type Covers = (face: Face, codePoint: number) => boolean

/** What the site's own face has in any case: no look at each letter is needed. */
const ordinary = /^[ -~\u00A1-\u00AC\u00AE-\u00FF]*$/
/** Tell a font how letters join or look, and are no letters themselves. */
const joining = /[\u200C\u200D\uFE00-\uFE0F]/
const replacement = '\uFFFD'

/**
 * What a reader sees as one letter: with its marks (a dozen at most), or several pictures that are joined. Nearly Unicode's own
 * rule (UAX 29); the engine's is a thousand times slower on long texts.
 */
const letterWithMarks = /\p{Regional_Indicator}{2}|.(?:[\p{M}\p{Emoji_Modifier}\u200C]|\u200D.){0,12}/gsu

/** What a reader sees as one letter each, one after the other. */
export function* graphemesOf(text: string): Generator<string> {
  for (const [grapheme] of text.matchAll(letterWithMarks)) yield grapheme
}

/** A word cut where the face changes. What no face has (most emoji) becomes one visible U+FFFD, never nothing. */
export function runsOf(text: string, covers: Covers): Run[] {
  if (ordinary.test(text)) return [{ face: 'plex', text }]
  const runs: { face: Face; text: string }[] = []
  for (const grapheme of graphemesOf(text)) {
    const run = runOf(grapheme, covers)
    const last = runs.at(-1)
    if (last?.face === run.face) last.text += run.text
    else runs.push({ ...run })
  }
  return runs
}

function runOf(grapheme: string, covers: Covers): Run {
  for (const face of faces) {
    const letters = [...grapheme].filter((letter) => !joining.test(letter) || covers(face, letter.codePointAt(0) ?? 0))
    if (letters.every((letter) => covers(face, letter.codePointAt(0) ?? 0))) return { face, text: letters.join('') }
  }
  return { face: faces.find((face) => covers(face, replacement.charCodeAt(0))) ?? 'plex', text: replacement }
}
