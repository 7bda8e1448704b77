import type { FindingCategory } from '~/domain/anonymity/categories'
import type { RecogniserName } from '~/domain/anonymity/recognisers'
import type { Detection } from '../finding'
import type { Recogniser } from './recogniser'

/** The at-sign, as it is also written by people who hide it from machines. */
const at = String.raw`(?: ?@ ?| ?[(\[{] ?(?:at|a|snabel-?a) ?[)\]}] ?| (?:snabel-? ?a|alfa-?kroll|krollalfa|kanelbulle|miukumauku|miuku) )`
/** A dot, spelled out or set apart. */
const dot = String.raw`(?: ?\. ?| ?[(\[{] ?(?:dot|punktum|punkt|piste) ?[)\]}] ?| (?:punktum|dot|piste) )`
const label = String.raw`[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?`

const emails = new RegExp(String.raw`(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}](?:[\p{L}\p{N}._%+-]*[\p{L}\p{N}_])?${at}${label}(?:${dot}${label})*${dot}\p{L}{2,24}(?![\p{L}\p{N}])`, 'gu')

const schemes = /(?:https?:\/\/|(?<![\p{L}\p{N}])www\.)[^\s<>"“”]+/gu
/** Sites where people have pages of their own. */
const personal = /(?<![\p{L}\p{N}@.-])(?:[\p{L}\p{N}-]+\.)*(?:linkedin|facebook|instagram|github|gitlab|twitter|tiktok|youtube|behance|medium|snapchat|xing|jobindex|stackoverflow)\.(?:com|dk|se|no|fi|net|org)(?:\/[^\s<>"“”]*)?/gu
const domains = /(?<![\p{L}\p{N}@.-])(?=\S*\p{L}[^\s.]*\.)[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?(?:\.[\p{L}\p{N}-]+)*\.(?:dk|se|no|fi|com|net|org|eu|io|nu|me)(?:\/[^\s<>"“”]*)?(?![\p{L}\p{N}-])/gu
const handles = /(?<![\p{L}\p{N}@.])@[a-z0-9_](?:[a-z0-9_.]{1,28}[a-z0-9_])(?!\.?[\p{L}\p{N}@])/gu

/** Sites of everybody, and words that end as a domain does: what stands in good answers about the work. */
const ofEverybody = /^(?:www\.)?(?:(?:[\p{L}\p{N}-]+\.)*(?:borger|virk|retsinformation|sundhed|jobnet|skat|nemlog-in|digst|at|kl|sst|ombudsmanden|statistikbanken|dst|regeringen|1177|skatteverket|arbetsformedlingen|forsakringskassan|nav|altinn|helsenorge|kela|vero|suomi|europa)\.(?:dk|se|no|fi|eu)|asp\.net|vb\.net|ml\.net|socket\.io)(?:\/.*)?$/u

const trailing = /[.,;:!?)\]'’»]+$/u

function found(text: string, { pattern, category, score, recogniser }: { pattern: RegExp; category: FindingCategory; score: number; recogniser: RecogniserName }): Detection[] {
  return Array.from(text.matchAll(pattern), ({ 0: whole, index }) => ({ start: index, end: index + whole.replace(trailing, '').length, category, score, recogniser }))
}

/** E-mail addresses, also hidden ones: “anna (at) mail punktum dk”, “anna snabel-a mail.dk”, and those broken by a line. */
export const findEmails: Recogniser = ({ text }) => found(text, { pattern: emails, category: 'email', score: 0.97, recogniser: 'email' })

/** Addresses of pages and names in social media. Those of public authorities and products are nobody's. */
export const findLinks: Recogniser = ({ text }) => {
  const everywhere = [
    ...found(text, { pattern: schemes, category: 'link', score: 0.9, recogniser: 'address-of-a-page' }),
    ...found(text, { pattern: personal, category: 'link', score: 0.95, recogniser: 'own-page' }),
    ...found(text, { pattern: domains, category: 'link', score: 0.5, recogniser: 'domain' }),
    ...found(text, { pattern: handles, category: 'link', score: 0.7, recogniser: 'handle' }),
  ]
  return everywhere.filter(({ start, end }) => !ofEverybody.test(text.slice(start, end).replace(/^https?:\/\//u, '')))
}
