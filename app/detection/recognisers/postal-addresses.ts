import type { Detection, Span } from '../finding'
import type { FoldedText } from '~/domain/text/folded-text'
import { scoreOf, type Recogniser } from './recogniser'

/** How the names of streets end in Danish and bokmål, Swedish and Finnish; folded. */
const endings = [
  'vej', 'vejen', 'gade', 'gaden', 'alle', 'alleen', 'strade', 'straede', 'vange', 'vanget', 'vaenget', 'parken', 'park', 'haven', 'bakken', 'bakke', 'stien', 'sti', 'garden', 'gard', 'gardsvej',
  'toften', 'toft', 'kaj', 'kajen', 'boulevard', 'boulevarden', 'brinken', 'karet', 'lunden', 'lund', 'dalen', 'ager', 'ageren', 'hoj', 'hojen', 'marken', 'mark', 'skoven', 'skov', 'engen', 'krogen', 'broen', 'bro', 'plads', 'pladsen', 'torv', 'torvet',
  'stranden', 'strand', 'kollegiet', 'bo', 'have', 'vang', 'vangen', 'linien', 'ringen', 'buen', 'holmen', 'kanten', 'runddel', 'svinget', 'svingen', 'skrenten', 'ledet', 'tunet', 'kvarteret', 'banken', 'skellet', 'grund',
  'veien', 'vei', 'vegen', 'veg', 'gata', 'gaten', 'gate', 'plass', 'lia', 'asen', 'jordet',
  'gatan', 'vagen', 'grand', 'granden', 'torget', 'stigen', 'allen', 'backen', 'leden', 'kajen', 'esplanaden', 'liden', 'stranden',
  'katu', 'tie', 'kuja', 'polku', 'kaari', 'raitti', 'tori', 'ranta', 'rinne', 'penger', 'puistikko', 'vayla', 'aukio', 'portti', 'piha',
].join('|')
/** Endings that are of other things as often: of plans, institutions and wards. */
const seldomStreets = /(?:park|parken|have|haven|gard|garden|lund|lunden|dal|dalen|bo|mark|marken|skov|skoven|hoj|hojen|bakken|bakke|engen|bro|broen|holmen|strand|stranden|ringen|kvarteret|vang|vangen|ager|tie|plads|pladsen|plass)$/u
/** Words for houses that people work in, whose names often end as streets do. */
const institution = /(?<!\p{L})\p{L}*(?:afdeling|afdelingen|afsnit|team|projekt|projektet|hold|stue|bosted|bostedet|botilbud|botilbuddet|institution|institutionen|bornehave|bornehaven|bornehus|bornehuset|vuggestuen|plejehjem|plejehjemmet|plejecenter|plejecentret|skole|skolen|hus|huset|enhed|avdeling|avdelningen|forskolan|skolan|osasto|ward|unit) ?$/u
/** Words that can stand alone as the last of a name: Jens Jessens Vej, Søndre Allé. */
const alone = /^(?:vej|alle|gade|boulevard|plads|torv|strade|have|park|vei|gate|plass|gata|vag|grand|katu|tie|street|road|avenue|lane|drive|close|square|terrace|court|crescent)$/u
/** Compounds that end so and are no streets. */
const noStreets = /^(?:arbejds|lege|bygge|p-|parkerings|markeds|motor|under|land|hoved|jern|skole|mande|leder|chef|rundt|elev|vakance|del|uddannelses|praktik|dag|plejehjems|dogninstitutions|studie|af|vand|cykel|gang|hoj|handlings|arbets|arbeids|pa|bor|hjemme|om|ud|ind|til|bi|sam|sarlig|aldre|forretnings|projekt|tids|kurs|in|ty)?(?:plads|pladsen|plan|planen|plass|vej|vejen|vei|veien|gang|bo|have|haven|mark|marken|bro|broen|sti|stien|park|parken|strand|skov|plassen|tie|sorttie|lund)$/u
const door = String.raw`(?:,? ?(?:(?:st|stuen|kl|kld|mf|\d{1,2}(?!\d))\.?(?: ?(?:sal|og|etg|tr|krs|vaning)\.?)?,? ?(?:t\.?v\.?|t\.?h\.?|m\.?f\.?|dor \w{1,4}|lejl\.? ?\w{1,4}|-\d{1,3}(?!\d)|\d{1,3}(?!\d)\.?)?(?![\p{L}\p{N}])|lgh\.? ?\d{1,4}|leil\.? ?\w{1,5}|as\.? ?\d{1,3}|[a-h] ?\d{1,3}))?`
const town = String.raw`\p{L}[\p{L}.-]+(?: (?:[ksnvocm]|nv|sv|no|so|c|j|m)(?!\p{L}))?`
/** A house number with what may follow it: the floor and the side, the postcode and the town. */
const house = String.raw`\d{1,4}(?: ?[a-z](?![\p{L}\p{N}]))?(?![\p{N}%]|[.:]\d| ?(?:ar|aar|timer|dage|uger|maneder|procent|km|m2|kr|gange|borgere|born|minutter|personer|elever|kollegaer|medarbejdere|vuotta|vuoden|timmar|barn|years|hours)(?!\p{L}))`
const place = String.raw`(?:(?:,? ?|, )(?:c\/o [\p{L} ]{2,30}, ?)?(?:dk|s|n|fi|se|no)?-? ?(?:\d{4}|\d{3} ?\d{2}) ${town})?`
const streets = new RegExp(String.raw`(?<![\p{L}\p{N}-])(?<name>\p{L}[\p{L}'-]*?(?:${endings})|vej|alle|gade|boulevard|plads) (?:nr\.? ?)?${house}${door}${place}`, 'gu')
const english = new RegExp(String.raw`(?<![\p{L}\p{N}])\d{1,4}[a-z]? (?:\p{L}[\p{L}'-]+ ){1,3}(?:street|road|avenue|lane|drive|close|square|terrace|crescent)(?!\p{L})${place}`, 'gu')
const postboxes = /(?<!\p{L})(?:postboks|postbox|box|pb|pl|po box)\.? \d{1,5}(?:, ?\d{3} ?\d{1,2} \p{L}[\p{L}-]+)?/gu
const towns = new RegExp(String.raw`(?<![\p{L}\p{N}.,-]|nr\.? )(?:(?<code>dk|se|no|fi|s|n)-? ?)?(?<number>\d{4}|\d{3} \d{2}|\d{5}) (?<town>${town})`, 'gu')

/** Whether the character that stands there in the original is a capital. */
function isCapital(folded: FoldedText, at: number): boolean {
  return /^\p{Lu}/u.test(folded.source.slice(folded.original({ start: at, end: at + 1 }).start))
}

/** The words before the last one of a street's name that belong to it: those in capitals, as far as they stand side by side. */
function startOfName(folded: FoldedText, start: number): number {
  const before = /(?:[\p{L}.'-]+ ){1,3}$/u.exec(folded.text.slice(Math.max(0, start - 60), start))?.[0] ?? ''
  let from = start
  for (const word of before.trim().split(' ').reverse()) {
    const at = from - word.length - 1
    if (word === '' || !isCapital(folded, at) || opening.test(word) || institution.test(word)) break
    from = at
  }
  return from
}

/** Words in capitals before a street that begin a sentence and no name. */
const opening = /^(?:jeg|vi|min|mit|bor|boende|bosat|adresse|adressen|hjemme|pa|i|fra|til|ved|og|asun|osoite|osoitteeni|home|address|my|at|from|jag|mvh|hilsen|min|ligger|her|adr\.?)$/u

interface Found extends Span {
  readonly name: string
  readonly hasPlace: boolean
}

/** Whether what is written like a street is one, as far as its own words and the one before tell. */
function isStreet(folded: FoldedText, { start, name }: Found): boolean {
  if (institution.test(folded.text.slice(Math.max(0, start - 24), start))) return false
  return alone.test(name) ? isCapital(folded, start) : !noStreets.test(name)
}

function scoreOfStreet(folded: FoldedText, found: Found): number {
  if (!isStreet(folded, found)) return 0
  const capital = isCapital(folded, found.start)
  const isSure = alone.test(found.name) || !seldomStreets.test(found.name)
  return scoreOf(0.45, capital && 0.15, capital && isSure && 0.2, found.hasPlace && 0.3)
}

/** A year can be a postcode too; only one that is written as one, or of Copenhagen or Frederiksberg, is taken for it. */
function isPostcode({ number = '', code = '', town: name = '' }: Partial<Record<string, string>>): boolean {
  if (code !== '' || !/^(?:19|20)/u.test(number)) return number !== '0000'
  return /^(?:kobenhavn|kbh|frederiksberg|oslo)/u.test(name)
}

function townsIn(folded: FoldedText): Detection[] {
  return Array.from(folded.text.matchAll(towns)).flatMap(({ 0: whole, index, groups = {} }): Detection[] => {
    const name = index + whole.length - (groups.town?.length ?? 0)
    if (!isPostcode(groups) || !isCapital(folded, name)) return []
    return [{ start: index, end: index + whole.length, category: 'address', score: groups.code ? 0.8 : scoreOf(0.45, /(?:^|[\n,:] ?)$/u.test(folded.source.slice(0, folded.original({ start: index, end: index + 1 }).start)) && 0.25), recogniser: 'address' }]
  })
}

/** Streets with a house number, with floor, postcode and town where they follow, boxes at the post, and postcodes with a town. */
export const findAddresses: Recogniser = (folded) => {
  const { text } = folded
  const found = (span: Span, score: number): Detection[] => (score === 0 ? [] : [{ start: span.start, end: span.end, category: 'address', score, recogniser: 'address' }])
  const inStreets = Array.from(text.matchAll(streets)).flatMap(({ 0: whole, index, groups = {} }) => {
    const span = { start: startOfName(folded, index), end: index + whole.replace(/[ ,]+$/u, '').length }
    return found(span, scoreOfStreet(folded, { ...span, name: groups.name ?? '', hasPlace: /\d{3} ?\d{1,2} \p{L}/u.test(whole) }))
  })
  const elsewhere = [english, postboxes].flatMap((pattern) => Array.from(text.matchAll(pattern), ({ 0: whole, index }) => ({ start: index, end: index + whole.length })))
  return [...inStreets, ...elsewhere.flatMap((span) => found(span, 0.8)), ...townsIn(folded)]
}
