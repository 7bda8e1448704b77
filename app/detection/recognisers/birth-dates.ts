import type { Detection } from '../finding'
import { isNamedBefore, type Recogniser } from './recogniser'

const months = [
  'jan', 'feb', 'mar', 'maj', 'mai', 'may', 'apr', 'jun', 'jul', 'aug', 'sep', 'okt', 'oct', 'nov', 'dec', 'des',
  'tammi', 'helmi', 'maalis', 'huhti', 'touko', 'kesa', 'heina', 'elo', 'syys', 'loka', 'marras', 'joulu',
].join('|')
const day = String.raw`(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?`
const year = String.raw`(?:19|20)?\d{2}`
const inWords = String.raw`${day}\.? ?(?:of )?(?:${months})\p{L}*\.?(?:,? ${year})?`
const inNumbers = String.raw`${day} ?[./-] ?(?:0?[1-9]|1[0-2])(?: ?[./-] ?${year})?`
const iso = String.raw`(?:19|20)\d{2}[-./](?:0[1-9]|1[0-2])[-./](?:0[1-9]|[12]\d|3[01])`
const monthAndYear = String.raw`(?:${months})\p{L}* (?:i )?(?:19|20)\d{2}|(?:juleaften|juleaftensdag|nytarsaften|nytarsdag|grundlovsdag|sankthansaften) ${year}`
const shortest = String.raw`(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d{2}`
const english = String.raw`(?:${months})\p{L}* ${day},? (?:19|20)\d{2}`
const dates = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${iso}|${inWords}|${english}|${inNumbers}|${monthAndYear}|${shortest}|(?:19|20)\d{2})(?![\p{L}\p{N}]|[.,-]\d)`, 'gu')

/** What says that the date that follows is of a birth. */
const birth = /(?<!\p{L})(?:fodt|fodselsdato\p{L}*|fodselsdag\p{L}*|fodselsar\p{L}*|f\.|f\.d\.|fodd|fodelsedat\p{L}*|fodelsedag\p{L}*|fodelsear\p{L}*|fyller ar|fyller|fylder|fylder ar|fylte|bursdag|kom(?:mer)? til verden|kom til|sa dagens lys|dagens lys|sag dagens ljus|kom till varlden|argang|born|birthday|date of birth|dob|d\.o\.b\.|birth date|year of birth|syntynyt|syntynyt|synt\.|s\.|syntymaaika|syntymapaiva|syntymavuosi|syntymapaivani|syntyessani)(?: (?:er|ar|is|on|jeg|jag|min|mi|am|i|in|pa|en|ett|en|ein|en kold|sondag|mandag|tirsdag|onsdag|torsdag|fredag|lordag|aret|vuonna|year|the|a|back))*(?: (?:i|in) \p{L}{3,20})?(?: (?:i|in|den|d\.))?[ :]*(?:d\.|den|the|on)? ?$/u
/** The same, after the date. */
const turning = /^ (?:fylder|fyller|fylte|fyldte) (?:jeg|jag)(?!\p{L})|^ (?:blev|ble|bliver|blir|har) (?:jeg|jag) (?:fodselsdag|fodelsedag|bursdag|fodt|fodd|\d{2})(?![\p{L}\p{N}])|^ (?:er|ar) (?:min|mitt) (?:fodselsdag|fodselsdato|bursdag|fodelsedag)/u
/** A day so long ago that it is rather somebody's birth than something of the work: for the redactor. */
const ofALifetime = /^(?:19[3-9]\d[-./]\d|\d.*[\p{L}./ -]19[3-9]\d$)/u
/** The writer speaks of themselves. */
const own = /(?<!\p{L})(?:jeg|jag|i was|i am|i'm|mina|min|mit|mitt|my|olen|minun|undertegnede)(?!\p{L})[^.;!?]{0,24}$/u

/** How sure it is that a date is of a birth; null: it is not. */
function judge(text: string, date: string, index: number): number | null {
  const isTurning = turning.test(text.slice(index + date.length))
  if (!isTurning && !isNamedBefore(text, index, birth)) return ofALifetime.test(date) ? 0.45 : null
  const isOwn = isTurning || own.test(text.slice(Math.max(0, index - 60), index))
  if (isOwn) return 0.92
  return /^\d{4}$/u.test(date) ? null : 0.75
}

/** Dates that are said to be of somebody's birth, or could be; a year alone only where the writer speaks of themselves. */
export const findBirthDates: Recogniser = ({ text }) => Array.from(text.matchAll(dates)).flatMap(({ 0: whole, index }): Detection[] => {
  const score = judge(text, whole, index)
  return score === null ? [] : [{ start: index, end: index + whole.length, category: 'birth-date', score, recogniser: 'birth-date' }]
})
