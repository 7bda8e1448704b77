import { performance } from 'node:perf_hooks'
import { nameWeights } from '~/commands/name-weights'
import { detect } from '~/detection/detect'
import { detectInApplication } from '~/detection/detect-in-application'
import { knowledgeFrom } from '~/detection/knowledge-base'
import { allLexicons } from '~/detection/lexicons/all-lexicons'
import { personFinder } from '~/detection/person-names'
import { labelledAnswers } from '../../detection/evaluation/labelled'
import { paired, type Ratio } from '../paired'
import type { Row } from '../row'

/** Sixty Danish answers, again and again until there are as many characters as the text of a whole recruitment. */
const texts = labelledAnswers('da', 'dev').map(({ text }) => text)
const characters = texts.reduce((sum, text) => sum + text.length, 0)
const rounds = 5

/** Thousand characters a second. */
async function speed(find: (text: string) => unknown): Promise<number> {
  const started = performance.now()
  for (let round = 0; round < rounds; round += 1) for (const text of texts) await find(text)
  return (rounds * characters) / (performance.now() - started)
}

function ours(): (text: string) => unknown {
  const knowledgeOf = knowledgeFrom(allLexicons, personFinder(nameWeights()))
  return (text) => detect(text, { knowledge: knowledgeOf(text, 'da') })
}

/** The library as its own documentation uses it. It is not among our packages: one of them brings half a hundred others along. */
async function library(name: 'redact-pii' | 'compromise'): Promise<(text: string) => unknown> {
  try {
    const module: unknown = await import(name)
    return name === 'compromise' ? people(module) : redactor(module)
  } catch {
    throw new Error(`${name} is not installed: npm install --no-save redact-pii@3.4.0 compromise@14.17.0`)
  }
}

interface Compromise { readonly default: (text: string) => { people: () => { json: () => unknown } } }
interface RedactPii { readonly default: { readonly SyncRedactor: new () => { redact: (text: string) => string } } }

function people(module: unknown): (text: string) => unknown {
  const { default: nlp } = module as Compromise
  return (text) => nlp(text).people().json()
}

function redactor(module: unknown): (text: string) => unknown {
  const { default: { SyncRedactor } } = module as RedactPii
  const one = new SyncRedactor()
  return (text) => one.redact(text)
}

async function beside(name: 'redact-pii' | 'compromise'): Promise<Ratio> {
  const [mine, theirs] = [ours(), await library(name)]
  const ratio = await paired(() => speed(mine), () => speed(theirs))
  const perAnswer = (thousandsASecond: number) => `${(characters / texts.length / thousandsASecond).toFixed(2)} ms an answer`
  return { ...ratio, notes: [`${texts.length} answers of ${Math.round(characters / texts.length)} characters: ours ${perAnswer(ratio.ours)} (${(2000 / ratio.ours).toFixed(2)} ms for 2,000 characters), ${name} ${perAnswer(ratio.anchor)}`] }
}

/** Two hundred applications of six answers, as the server looks through them in the background. */
async function field(): Promise<Ratio> {
  const knowledgeOf = knowledgeFrom(allLexicons, personFinder(nameWeights()))
  const answers = Array.from({ length: 200 }, (_, applicant) => Array.from({ length: 6 }, (__, question) => texts[(applicant * 6 + question) % texts.length] ?? ''))
  const scan = () => {
    const started = performance.now()
    for (const application of answers) detectInApplication(application.map((text) => ({ text, knowledge: knowledgeOf(text, 'da'), without: new Set() })))
    return (performance.now() - started) / 1000
  }
  return paired(scan, () => 10, 3)
}

export const detection: readonly Row[] = [
  { id: 'P19', what: 'The detector beside redact-pii, texts a second', goal: { atLeast: 0.01 }, measure: () => beside('redact-pii') },
  { id: 'P19b', what: 'The detector beside compromise, texts a second', goal: { atLeast: 1 }, measure: () => beside('compromise') },
  { id: 'P19c', what: '200 applications of six answers looked through, of ten seconds', goal: { atMost: 1 }, measure: field },
]
