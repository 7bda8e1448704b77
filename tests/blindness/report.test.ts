import { expect, it } from 'vitest'
import { askedSaid, newTally } from './findings'
import { reportAsHtml } from './report'
import { reportOf } from './report-facts'
import { isSigned, reportKey, signFiles } from './signing'

const signer = reportKey(Buffer.alloc(32, 7))
const run = { started: new Date('2026-03-02T08:00:00Z'), ended: new Date('2026-03-02T09:00:00Z'), mode: 'quick', stages: ['scoring'], clashes: [], signer, engine: 'sqlite', processes: 2, hasBrowser: true } as const

it('the page says in both languages what was found, without scripts and with everything escaped', () => {
  const tally = newTally()
  const proof = { tally, timed: [], patterns: ['/'], rolePairs: ['chair + hr'] }
  expect(reportAsHtml(reportOf(proof, run))).toMatch(/Intet fundet[^]*Nothing found/)
  tally.findings.push({ kind: 'canary', stage: 'scoring', where: askedSaid({ role: 'reviewer', way: 'get', path: '/committee' }), what: { da: '<b>Zoë</b> (utf-8)', en: '<b>Zoë</b> (utf-8)' } })
  const page = reportAsHtml(reportOf(proof, run))
  expect(page).toMatch(/1 fund[^]*1 findings/)
  expect(page.replaceAll('<wbr>', '')).toContain('&lt;b&gt;Zoë&lt;/b&gt; (utf-8)')
  expect(page.replaceAll('<wbr>', '')).toMatch(/bedømmer, hentet: \/committee[^]*reviewer get \/committee/)
  expect(page).not.toMatch(/<script|Intet fundet|Nothing found|src=|https?:/)
})

it('the signature holds for the files as they are and for no others, by the key of the run or the one that is handed in', () => {
  const files = { 'blindness.json': '{"findings":[]}\n', 'blindness.html': '<p>' }
  const signed = signFiles(files, signer)
  expect([isSigned(files, signed), isSigned(files, signed, signer.publicKey)]).toEqual([true, true])
  expect(isSigned({ ...files, 'blindness.html': '<p> ' }, signed)).toBe(false)
  expect(isSigned({ 'blindness.json': files['blindness.json'] }, signed)).toBe(false)
  expect(isSigned(files, signed, reportKey(null).publicKey)).toBe(false)
  expect(isSigned(files, signed.replace(/^key .*/m, `key ${reportKey(null).publicKey}`))).toBe(false)
  expect(isSigned(files, 'nothing')).toBe(false)
})
