import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Ratio } from './paired'
import { isMet, type Row } from './row'
import { applicantPath } from './rows/applicant-path'
import { logAppend, logVerification } from './rows/audit-log'
import { bankImport } from './rows/bank-import'
import { caseFile } from './rows/case-file'
import { deadline } from './rows/deadline'
import { desk } from './rows/desk'
import { detection } from './rows/detection'
import { pagesBesideLetters } from './rows/letters'
import { nextAnswer } from './rows/next-answer'
import { pages } from './rows/pages'
import { ranking } from './rows/ranking'
import { orderOfMany, pagesBesideReports, rankingOfMany } from './rows/ranking-store'
import { storeLayer } from './rows/store-layer'
import { scoringDesk } from './rows/scoring-desk'
import { sealing } from './rows/sealing'
import { submission } from './rows/submission'
import { trialReports } from './rows/trial'

const rows: readonly Row[] = [submission, storeLayer, ...pages, nextAnswer, bankImport, ...applicantPath, ...deadline, ...detection, desk, scoringDesk, ...ranking, orderOfMany, rankingOfMany, pagesBesideReports, pagesBesideLetters, ...trialReports, logAppend, logVerification, caseFile, ...sealing]

const wanted = process.argv.slice(2)
const results: { id: string; what: string; goal: Row['goal']; met: boolean; ratio: Ratio }[] = []
for (const row of rows.filter(({ id }) => wanted.length === 0 || wanted.includes(id))) {
  process.stdout.write(`${row.id.padEnd(4)} ${row.what} … `)
  const ratio = await row.measure()
  const met = isMet(row, ratio)
  results.push({ id: row.id, what: row.what, goal: row.goal, met, ratio })
  const goal = 'atLeast' in row.goal ? `≥ ${row.goal.atLeast}` : `≤ ${row.goal.atMost}`
  console.log(`${ratio.median.toFixed(3)} [${ratio.lowest.toFixed(3)}–${ratio.highest.toFixed(3)}] (goal ${goal}) ${met ? 'met' : 'NOT MET'}; ours ${ratio.ours.toFixed(1)}, anchor ${ratio.anchor.toFixed(1)}`)
  for (const note of [...(ratio.notes ?? []), ...(ratio.broken ?? [])]) console.log(`     ${note}`)
}

const folder = join('tests', 'bench', 'results')
mkdirSync(folder, { recursive: true })
writeFileSync(join(folder, 'latest.json'), JSON.stringify({ node: process.version, results }, null, 2) + '\n')
