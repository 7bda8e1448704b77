import type { Detection } from '../finding'
import { isNamedBefore, type Recogniser } from './recogniser'

/** Numbers of passports and driving licences of the Nordic countries: six to twelve letters and digits, most of them digits. */
const numbers = /(?<![\p{L}\p{N}])(?=[a-z]{0,3}(?:\d[ -]?){6,11}(?![\p{N}]))[a-z]{0,3}\d(?:[ -]?\d){5,10}[a-z]?(?![\p{L}\p{N}])/gu
/** What says that the number that follows is one. */
const named = /(?<!\p{L})(?:pas|pass|passet|passi|passin|passport|korekort|korekortet|korekorts|korkort|korkortet|forerkort|forerkortet|ajokortti|ajokortin|driving licence|driver'?s licen[cs]e|licence)-?(?: ?(?:nummer|numret|nummeret|nr|numero|number|no))?[.:]*(?: (?:er|ar|is|on|har|has|med|with|har nummer|nr|number))*[.:]* ?(?:[a-d]1?e?,? )?(?:\p{L}{0,9}(?:nr|nummer|numret|numero|no)\.?:?)? ?$/u

/** Numbers that are said to be of a passport or a driving licence. */
export const findPassports: Recogniser = ({ text }) => Array.from(text.matchAll(numbers)).flatMap(({ 0: whole, index }): Detection[] => {
  return isNamedBefore(text, index, named) ? [{ start: index, end: index + whole.length, category: 'passport', score: 0.97, recogniser: 'passport' }] : []
})
