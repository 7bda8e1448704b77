import { readFileSync } from 'node:fs'
import { setImmediate } from 'node:timers/promises'
import { readAnswer, withMentions, type ReadAnswer } from '~/detection/detect-in-application'
import { explained } from '~/detection/detect'
import { withoutOverlaps, type Finding } from '~/detection/finding'
import type { Hint } from '~/detection/hints'
import { knowledgeFrom, type KnowledgeOf } from '~/detection/knowledge-base'
import { allLexicons } from '~/detection/lexicons/all-lexicons'
import { personFinder } from '~/detection/person-names'
import { findWarnings } from '~/detection/warnings'
import type { FindingCategory } from '~/domain/anonymity/categories'
import type { InterfaceLanguage, Language } from '~/domain/local-text'
import type { Log } from './log.server'
import { OutsideDetectorError, type OutsideDetector } from './outside-detectors/outside-detector.server'
import { projectFile } from './project-file.server'

/** Which detector it is: kept with every application that it looks through. Another one as soon as it finds otherwise. */
export const detectorVersion = 'uset-1'

export interface AnswerToExamine {
  readonly questionId: string
  readonly text: string
  readonly language: Language
  /** What is not to be found in this answer. */
  readonly without: ReadonlySet<FindingCategory>
}

/** What is kept of a finding. */
export type ExaminedSpan = Pick<Finding, 'start' | 'end' | 'category' | 'severity' | 'score' | 'recogniser'>

/** Looks through the answers of one application. What it finds is a proposal, and a person decides. */
export interface Detector {
  readonly version: string
  /** What was found in each of the answers, in their order. Never holds up the server for longer than one answer takes. */
  examine(answers: readonly AnswerToExamine[]): Promise<readonly (readonly ExaminedSpan[])[]>
  /** What an applicant is told of, beside their own name and contact: as their browser tells them while they write. */
  warn(text: string, about: { readonly language: InterfaceLanguage; readonly without: ReadonlySet<FindingCategory> }): readonly Hint[]
}

let known: KnowledgeOf | null = null

/** Read once for the life of the program: some megabytes, and patterns that are made ready as texts call for them. */
function knowledge(): KnowledgeOf {
  known ??= knowledgeFrom(allLexicons, personFinder(readFileSync(projectFile('app', 'detection', 'names', 'data', 'names.bin'))))
  return known
}

/** Detectors that the host added, and where it is said when one of them fails. */
export interface Outside {
  readonly detectors: readonly OutsideDetector[]
  readonly log: Log | null
}

/** Our own detector, with those that the host added. */
export function openDetector({ detectors, log }: Outside = { detectors: [], log: null }): Detector {
  return {
    version: [detectorVersion, ...detectors.map(({ name }) => name)].join('+'),
    async examine(answers) {
      const read: ReadAnswer[] = []
      for (const answer of answers) {
        const own = readAnswer({ ...answer, knowledge: knowledge()(answer.text, answer.language) })
        const others = await Promise.all(detectors.map((detector) => foundOutside(detector, answer, log)))
        read.push({ text: own.text, findings: others.length === 0 ? own.findings : withoutOverlaps([...own.findings, ...others.flat()]) })
        await setImmediate() // requests that came meanwhile go first
      }
      return withMentions(read)
    },
    warn: (text, { language, without }) => findWarnings(text, { knowledge: knowledge()(text, language), without }),
  }
}

/** What another detector found; nothing when it failed, which is logged without a word of the text: ours has read the answer all the same. */
async function foundOutside({ find }: OutsideDetector, { text, language, without }: AnswerToExamine, log: Log | null): Promise<Finding[]> {
  try {
    return (await find(text, language)).filter(({ category }) => !without.has(category)).map(explained)
  } catch (error) {
    if (!(error instanceof OutsideDetectorError)) throw error
    log?.warning('outside-detector-failed', { detector: error.detector, failure: error.failure })
    return []
  }
}
