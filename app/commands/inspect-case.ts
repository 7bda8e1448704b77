import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { caseFormat, type CaseData } from '~/documents/case-file/case-format'

interface Verifier {
  verifyCase(path: string): { readonly manifest: { readonly part: string } }
  inWords(found: object): string
  openCase(path: string): { read(name: string): Buffer; close?(): void }
}

/** What a case file holds, read from it and from nowhere else, after it was verified by the very program that is handed out. @throws where it is not whole */
export async function inspectCase(path: string): Promise<string> {
  const verifier = await import(/* @vite-ignore */ pathToFileURL(join(process.cwd(), 'public', 'verify-case-file.mjs')).href) as Verifier // plain JavaScript
  const found = verifier.verifyCase(path)
  const verified = verifier.inWords(found)
  if (found.manifest.part !== 'case') return verified
  const opened = verifier.openCase(path)
  try {
    return `${verified}\n${shown(caseFormat.parse(JSON.parse(opened.read('sag.json').toString('utf8'))))}`
  } finally {
    opened.close?.()
  }
}

function shown({ organisation, recruitment, lock, candidates, steps, documents, committee, ...after }: CaseData): string {
  const levels = ({ scores }: CaseData['candidates'][number]) => scores.map(({ question, reviewer, level, revised }) => `${question}${reviewer}: ${(revised ? revised.level : level) ?? '–'}`).join('  ')
  return [
    `${recruitment.title.da ?? recruitment.title.en ?? ''} · ${organisation} · ${recruitment.phase}`, '',
    ...documents.map(({ number, date, subject, path }) => `${String(number).padStart(3)}  ${date}  ${subject}  (${path})`), '',
    ...committee.map(({ name, role }) => `${role}: ${name}`), '',
    ...(lock ? [`Locked / låst: ${lock.lockedAt}  ${lock.proposedBy}, ${lock.confirmedBy}  ${lock.hash}`, ''] : []),
    ...candidates.map((one) => `${one.number}  ${one.chosen ? '+' : one.withdrawn ? 'x' : '-'}  ${levels(one)}`), '',
    ...afterwards(after),
    ...steps.map(({ sequence, at, action, by }) => `${String(sequence).padStart(7)}  ${at}  ${action}  ${by ?? ''}`),
  ].join('\n')
}

type After = Pick<CaseData, 'answersGiven' | 'documentsHandedIn' | 'outcomes' | 'calledLater' | 'messages' | 'notes'>

function afterwards({ answersGiven = [], documentsHandedIn = [], outcomes = [], calledLater = [], messages = [], notes = [] }: After): string[] {
  const told = [
    ...answersGiven.map(({ candidate, kind, sentAt, delivery }) => `${candidate}  ${kind}  ${sentAt}  ${delivery}`),
    ...outcomes.map(({ candidate, outcome, recordedBy, confirmedBy, stands }) => `${candidate}  ${outcome}  ${recordedBy ?? '–'}  ${confirmedBy ?? '–'}  ${stands ? '=' : '≠'}`),
    ...calledLater.map(({ candidate, insteadOf, at }) => `${candidate}  ← ${insteadOf}  ${at}`),
    `Documents / dokumenter: ${documentsHandedIn.length}   Threads / beskedtråde: ${messages.length}   Notes / notater: ${notes.length}`,
  ]
  return [...told, '']
}
