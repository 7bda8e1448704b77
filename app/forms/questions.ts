import * as z from 'zod/mini'
import { weightRange } from '../domain/questionnaire/publication'
import { answerKinds } from '../domain/questionnaire/kinds'
import { autosaveIntent, choice, localText, optionalText, optionalWholeNumber, publicId, revision, ticked, wholeNumber } from './fields'
import { arrangeForm } from './qualifications'

export const addQuestionsForm = z.object({
  revision,
  questionIds: z.pipe(ticked(), z.array(z.string()).check(z.minLength(1, 'choose-some'))),
})

/** Which questions of which recruitment are taken over. */
export const takeOverForm = z.extend(addQuestionsForm, { from: publicId })

/** Why the questions do not count alike. */
export const explainWeightsForm = z.object({ revision, intent: z.literal('explain'), weightReason: optionalText(1000) })

/** The page of questions begins one of the organisation's own, copies one, puts one back that was removed, explains their weights, or arranges those that are there. */
export const questionsForm = z.union([
  z.object({ revision, intent: z.literal('own') }),
  z.object({ revision, intent: z.enum(['copy', 'putBack']), itemId: publicId }),
  explainWeightsForm,
  arrangeForm,
])

const anchor = localText(1000)

export const questionForm = z.object({
  revision,
  intent: autosaveIntent,
  kind: choice(answerKinds),
  prompt: localText(1000),
  help: localText(2000),
  material: localText(8000),
  /** A line each. */
  options: localText(4000),
  unit: localText(40),
  wordLimit: optionalWholeNumber(20, 800),
  minutes: wholeNumber(1, 30),
  weight: wholeNumber(weightRange.least, weightRange.most),
  qualificationIds: ticked(),
  anchor1: anchor,
  anchor3: anchor,
  anchor5: anchor,
  strongAnswer: localText(2000),
  laterProof: localText(1000),
})
