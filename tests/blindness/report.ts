import type { Report } from './report-facts'
import { words } from './words'

type Words = (typeof words)[keyof typeof words]

const style = `body{font:1rem/1.5 system-ui,sans-serif;max-width:60rem;margin:0 auto;padding:1rem;color:#1a1a1a;background:#fff}
h1{line-height:1.2}h2{margin-top:2rem;border-bottom:1px solid #767676}.verdict{font-size:1.5rem;font-weight:600;padding:.75rem 1rem;border:.25rem solid}
.good{border-color:#08723d}.bad{border-color:#b3261e}.wide{overflow-x:auto}table{border-collapse:collapse;width:100%}
th,td{text-align:left;vertical-align:top;padding:.25rem .75rem .25rem 0;border-bottom:1px solid #c9c9c9;min-width:4rem}td.number,th.number{text-align:right;font-variant-numeric:tabular-nums}
nav a{display:inline-block;padding:.5rem 1rem .5rem 0}code{overflow-wrap:anywhere}
[id=en]:not(:target){display:none}[id=da]:has(+[id=en]:target){display:none}
@media print{body{max-width:none;font-size:10pt}nav{display:none}tr{break-inside:avoid}h2{break-after:avoid}}`

/** The report as one page in Danish and English that needs nothing else: no script, nothing to fetch. Danish until English is chosen. */
export function reportAsHtml(report: Report): string {
  return `<!DOCTYPE html>
<html lang="da">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${escaped(words.da.title)} · ${escaped(words.en.title)}</title><style>${style}</style></head>
<body><nav aria-label="Sprog / Language"><a href="#da" lang="da">Dansk</a><a href="#en" lang="en">English</a></nav>
<main id="da" lang="da">${inWords(report, words.da, 'da')}</main>
<main id="en" lang="en">${inWords(report, words.en, 'en')}</main>
</body>
</html>
`
}

/** Findings on the page; all of them are in the JSON file. */
const shown = 200

function inWords(report: Report, say: Words, language: 'da' | 'en'): string {
  const { findings, timing, canaries } = report
  const number = (value: number, digits = 0) => value.toLocaleString(language === 'da' ? 'da-DK' : 'en-GB', { minimumFractionDigits: digits, maximumFractionDigits: digits })
  const named = (name: string) => (say.names as Readonly<Record<string, string>>)[name] ?? name
  const counts = (heading: string, rows: Readonly<Record<string, number>>, [first, second]: readonly [string, string] = ['', say.times]) =>
    table([first || heading, second], Object.entries(rows).map(([name, times]) => [named(name), number(times)]))
  const time = (at: string) => new Date(at).toLocaleString(language === 'da' ? 'da-DK' : 'en-GB', { timeZone: 'Europe/Copenhagen', dateStyle: 'long', timeStyle: 'short' })
  const verdict = findings.length === 0 ? ['good', `✓ ${say.good}`] as const : ['bad', `✗ ${say.bad(number(findings.length))}`] as const
  return [
    `<h1>${escaped(say.title)}</h1>`,
    `<p class="verdict ${verdict[0]}">${escaped(verdict[1])}</p>`,
    paragraph(say.about),
    paragraph(`${say.when}: ${time(report.started)} – ${time(report.ended)}. ${say.mode}: ${say.modes[report.mode]}. ${say.engine}: ${say.engines[report.engine]}.`),
    ...(report.hasBrowser ? [] : [paragraph(say.noBrowser)]),
    heading(say.found),
    findings.length === 0 ? paragraph(say.none) : table([say.kind, say.stage, say.where, say.what], findings.slice(0, shown).map(({ kind, stage, where, what }) => [say.kinds[kind], named(stage), where[language], what[language]])) + (findings.length > shown ? paragraph(say.more(number(findings.length - shown))) : ''),
    heading(say.tried),
    table([say.what, say.times], [[say.requests, report.requests], [say.compared, report.compared], [say.patterns, report.patterns], [say.addresses, report.addressesAnswered]].map(([what, times]) => [String(what), number(Number(times))])),
    counts(say.byStage, report.byStage), counts(say.byRole, report.byRole), counts(say.byWay, report.byWay),
    heading(say.pairs), paragraph(say.pairsSay), list(report.rolePairs),
    heading(say.settings), paragraph(say.settingsSay(report.settings.rows.length)), list(report.settings.factors),
    heading(say.searched), paragraph(say.searchedSay(canaries.perWorld, canaries.forms.join(', '))), counts(say.place, canaries.bytesSearched, [say.place, say.bytes]),
    heading(say.outbound), paragraph(say.outboundSay), counts(say.whom, report.connections), counts(say.mails, report.mails),
    heading(say.timing), paragraph(say.timingSay(timing.limits.p, timing.limits.milliseconds)),
    table([say.pair, say.count, say.hidden, say.absent, say.difference, say.chance], timing.kinds.map(({ name, pairs, hidden, absent, difference, p }) => [name[language], number(pairs), number(hidden, 3), number(absent, 3), number(difference, 3), number(p, 4)])),
    heading(say.allowed), paragraph(say.allowedSay), counts(say.where, report.allowed),
    heading(say.notAnswered), paragraph(say.notAnsweredSay), list(report.notAnswered),
    heading(say.not), list(say.limits),
    heading(say.signed), `<p>${escaped(say.signedSay)} <code>${escaped(report.signedBy.publicKey)}</code>, ${escaped(report.signedBy.isOfInstallation ? say.ofInstallation : say.ofRun)}</p>`,
  ].join('\n')
}

const heading = (text: string) => `<h2>${escaped(text)}</h2>`
const paragraph = (text: string) => `<p>${escaped(text)}</p>`
const list = (items: readonly string[]) => `<ul>${items.map((item) => `<li>${escaped(item)}</li>`).join('')}</ul>`

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const isNumber = (column: number) => rows.length > 0 && rows.every((row) => /^-?[\d.,  −]+$/.test(row[column] ?? ''))
  const cell = (tag: 'th' | 'td', text: string, column: number) => `<${tag}${tag === 'th' ? ' scope="col"' : ''}${isNumber(column) ? ' class="number"' : ''}>${escaped(text).replaceAll('/', '/<wbr>')}</${tag}>`
  return `<div class="wide"><table><thead><tr>${heads.map((head, column) => cell('th', head, column)).join('')}</tr></thead><tbody>${rows.map((row) => `<tr>${row.map((text, column) => cell('td', text, column)).join('')}</tr>`).join('')}</tbody></table></div>`
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escaped = (text: string) => text.replaceAll(/[&<>"']/g, (character) => entities[character] ?? character)
