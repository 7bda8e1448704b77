import { classOf, firstNameLevel, isNeverPerson, lexiconKey, type Lexicon } from './lexicon'
import type { TextView } from './text-view'

const words = (text: string): string[] => text.trim().split(/\s+/u)

/** Illnesses and signs that bear a name which people bear, too; each counts only before such a word as `illnesses` has. */
const eponyms = new Set(words(`
  hansen down turner marfan williams edwards patau rett addison graves wilson fabry gaucher pompe paget perthes sever bell bells lyme hirschsprung angelman
  asperger tourette pick jakob lewy crohn bechterew barlow noonan klinefelter parkinson alzheimer huntington hodgkin graves' cushing morbus scheuermann maslow kolb
  bloom barthel berg norton glasgow braden borg meniere ménière raynaud sjögren sjøgren guillain barré hashimoto basedow kolbs maslows blooms cotard capgras`))
const illnesses = /^(?:sygdom|syge|syndrom|sykdom|sjuka|sjukdom|disease|syndrome|tauti|taudi|oireyhtym|demen|dement|palsy|lammelse|parese|lymfom|lymphoma|chorea|index|indeks|skala|scale|asteikko|cirkel|cycle|trappe|behovspyramide|pyramid|hierark|hierarch|hierarki|taksonomi|taxonomy)/u
/** What stands before a saint, whose name is that of a hospital, a school or a day, and before the two Swedish duties to report. */
const saints = new Set(['sankt', 'sct', 'skt', 'sct.', 'skt.', 'st.', 'sankta', 'saint', 'pyhän', 'lex'])

/** Things of more than one word, or with a name of a person among their words. */
const phrases = new Map<string, string[][]>()
for (const phrase of [
  'sara stedy', 'sara plus', 'marte meo', 'reggio emilia', 'rudolf steiner', 'maria montessori', 'six sigma', 'lean six sigma', 'power bi', 'guillain barré', 'ehlers danlos', 'prader willi', 'lewy body',
  'marie curie', 'karl johan', 'karl johans', 'johnson & johnson', 'ernst & young', 'marks & spencer', 'ben & jerry', 'rolls royce', 'land rover', 'harley davidson', 'ole lukøje', 'holger danske',
  'rasmus klump', 'pippi langstrømpe', 'santa lucia', 'mary poppins', 'jack daniels', 'georg jensen', 'jensens bøfhus', 'bang & olufsen', 'brüel & kjær', 'fisher price', 'florence nightingale', 'virginia henderson', 'jehovas vidne', 'jehovas vidner', 'jehovas vitne', 'jehovas vitner', 'jehovas vittne', 'jehovas vittnen', 'jehovan todistaja', 'jehovan todistajat',
]) {
  const parts = phrase.split(' ')
  const first = parts[0] ?? ''
  phrases.set(first, [...(phrases.get(first) ?? []), parts])
}

const apples = new Set(['ingrid', 'marie', 'filippa', 'philippa', 'belle', 'boskoop', 'elstar', 'cox', 'katja', 'alice', 'guldborg', 'holsteiner', 'summerred', 'pirja', 'rubinola', 'aroma', 'gravenstein', 'mutsu', 'discovery', 'elise', 'jonas'])
const orchard = /^(?:æble|eple|äpple|äppel|apple|omena|pære|pæretræ|frugtplantage|frukttr|orchard)/u

const endings = ["'s", 's', "'", ':n', 'ens', 'ets', 'en', 'et', 'n', 'in', 'ssa', 'ssä', 'sta', 'stä', 'lla', 'llä', 'lle', 'lta', 'ltä', 'issa', 'illa', 'ista']
const shortestStem = 3

/** Whether a word, without its ending or before its hyphen, names a thing and hardly ever a person. */
export function isThingWord(lexicon: Lexicon, lower: string): boolean {
  const isNever = (word: string) => isNeverPerson(classOf(lexicon, lexiconKey(word)))
  if (isNever(lower)) return true
  const [beforeHyphen = ''] = lower.split('-')
  if (beforeHyphen.length >= shortestStem && beforeHyphen !== lower && isNever(beforeHyphen)) return true
  if (firstNameLevel(classOf(lexicon, lexiconKey(lower))) > 1) return false
  return endings.some((ending) => lower.length >= ending.length + shortestStem && lower.endsWith(ending) && isNever(lower.slice(0, -ending.length)))
}

/** Whether the words from one token up to another name a thing where they stand: "Hansens sygdom", "Sara Stedy", "Skt. Hans". */
export function isThingHere({ tokens }: TextView, from: number, to: number): boolean {
  const lowerAt = (at: number) => tokens[at]?.lower ?? ''
  const isSaint = to - from === 1 && saints.has(lowerAt(from - 1) === '.' ? `${lowerAt(from - 2)}.` : lowerAt(from - 1))
  const isIllness = illnesses.test(lowerAt(to)) && isEponym(lowerAt(to - 1))
  const isApple = tokens.slice(from, to).every(({ lower }) => apples.has(lower)) && tokens.some(({ lower }) => orchard.test(lower))
  const isAt = (phrase: readonly string[], start: number) =>
    start + phrase.length >= to && phrase.every((word, index) => [word, `${word}s`].includes(lowerAt(start + index)))
  return isSaint || isIllness || isApple || [from, from - 1, from - 2].some((start) => phrases.get(lowerAt(start))?.some((phrase) => isAt(phrase, start)))
}

const isEponym = (lower: string): boolean => eponyms.has(lower) || eponyms.has(lower.replace(/(?:'?s|in|n)$/u, ''))
