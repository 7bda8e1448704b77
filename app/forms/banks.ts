import * as z from 'zod/mini'
import { approaches } from '../domain/questionnaire/bank'
import { bankMoveNames } from '../domain/questionnaire/bank-life-cycle'
import { answerKinds } from '../domain/questionnaire/kinds'
import { weightRange } from '../domain/questionnaire/publication'
import { choice, localText, optionalText, optionalWholeNumber, revision, text, ticked, wholeNumber } from './fields'

// HR's forms about the question banks. A draft may be unfinished; its review asks for the rest.

export const beginBankQuestionForm = z.object({ revision, kind: choice(answerKinds), approach: choice(approaches) })

const anchor = localText(1000)

export const bankQuestionForm = z.object({
  revision,
  approach: choice(approaches),
  covers: z.pipe(ticked(), z.array(z.string()).check(z.maxLength(3, 'too-large'))),
  prompt: localText(1000),
  help: localText(2000),
  material: localText(8000),
  /** A line each. */
  options: localText(4000),
  unit: localText(40),
  wordLimit: optionalWholeNumber(20, 800),
  minutes: wholeNumber(1, 30),
  defaultWeight: wholeNumber(weightRange.least, weightRange.most),
  anchor1: anchor,
  anchor3: anchor,
  anchor5: anchor,
  strongAnswer: localText(2000),
  laterProof: localText(1000),
  source: optionalText(500),
})

/** What the page of a question does with it. */
export const bankMoveForm = z.object({ revision, intent: choice([...bankMoveNames, 'discard']) })

export const bankQualificationForm = z.object({
  revision,
  name: localText(120),
  description: localText(500),
  /** A line each. */
  indicators: localText(2000),
}).check(z.refine(({ name }) => Object.keys(name).length > 0, { error: 'required', path: ['name', 'da'] }))

export const removeBankQualificationForm = z.object({ revision })

/** Whether a bank that was read from a file is taken over. */
export const importForm = z.object({ revision, intent: choice(['take', 'discard']) })
/** Links or unlinks one skill of ESCO; what was searched for is shown again. */
export const skillForm = z.object({ revision, intent: choice(['link', 'unlink']), uri: text(200), query: optionalText(100) })

const codes = (each: RegExp) => z.pipe(
  optionalText(500),
  z.pipe(z.transform((typed: string) => typed.split(/[\s,;]+/).filter((code) => code !== '')), z.array(z.string().check(z.regex(each, 'wrong')))),
)

export const bankFamilyForm = z.object({
  revision,
  name: localText(120),
  description: localText(1000),
  isco08: codes(/^\d{4}$/),
  krlAgreements: codes(/^[\w.-]{1,20}$/),
  lixAtMost: wholeNumber(20, 60),
})
