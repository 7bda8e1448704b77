import { z } from 'zod'
import { approaches, bankQuestionStatuses, type Bank, type BankQuestion } from '~/domain/questionnaire/bank'
import { escoUri, mostSkills } from '~/domain/questionnaire/esco'
import { weightRange } from '~/domain/questionnaire/publication'
import { answerKinds, hasPart, kinds } from '~/domain/questionnaire/kinds'
import { anchorLevels } from '~/domain/questionnaire/question'
import type { ProblemCode } from './exchange/problem'

// The format of the bank files. Its JSON Schema, for editors, is written by `npm run banks:schema`.

const written = z.string().refine((text) => text.trim() !== '', { error: 'is empty', params: { code: 'empty' } }).meta({ minLength: 1 })
/** A bank's text is complete in every language of the interface. */
const text = z.strictObject({ da: written, en: written })
const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is not in kebab-case: small letters, digits and single hyphens')
const wholeFrom1 = z.int().min(1)

const esco = z.array(z.string().regex(escoUri, 'is not the uri of a skill in ESCO')).max(mostSkills)
  .refine((uris) => new Set(uris).size === uris.length, 'has the same uri twice').meta({ uniqueItems: true })

const qualification = z.strictObject({ id, name: text, description: text, indicators: z.array(text).min(3).max(4), esco: esco.optional() })

export const familyFormat = z.strictObject({
  id,
  version: wholeFrom1,
  name: text,
  description: text,
  isco08: z.array(z.string().regex(/^\d{4}$/, 'is not a code of four digits in quotes')),
  krlAgreements: z.array(z.string()),
  lixAtMost: z.int().min(20).max(60),
  licence: written,
  qualifications: z.array(qualification).min(1),
})
export type Family = z.infer<typeof familyFormat>

const option = z.strictObject({ id, text })
const longestShortText = 80

const questionShape = z.strictObject({
  id,
  version: wholeFrom1,
  status: z.enum(bankQuestionStatuses),
  kind: z.enum(answerKinds),
  approach: z.enum(approaches),
  covers: z.array(id).min(1).max(3),
  prompt: text,
  help: text,
  material: text.optional(),
  options: z.array(option).min(2).max(20).optional(),
  unit: text.optional(),
  minutes: z.int().min(1).max(30),
  wordLimit: z.int().min(20).max(800).optional(),
  defaultWeight: z.int().min(weightRange.least).max(weightRange.most),
  scored: z.boolean(),
  anchors: z.strictObject({ 1: text, 3: text, 5: text }).optional(),
  strongAnswer: text.optional(),
  laterProof: text.optional(),
  source: written,
})
type QuestionFile = z.infer<typeof questionShape>

interface Rule {
  readonly code: ProblemCode
  readonly property: keyof QuestionFile
  readonly message: string
  isBroken(question: QuestionFile): boolean
}

/** What no single property shows: that they fit one another. */
const rules: readonly Rule[] = [
  { code: 'fact-scored', property: 'scored', message: 'must be false: a fact is shown and never turned into points', isBroken: ({ kind, scored }) => !kinds[kind].isWritten && scored },
  { code: 'proof-missing', property: 'laterProof', message: 'is missing: a fact says what is shown after the shortlist', isBroken: ({ kind, laterProof }) => hasPart(kind, 'laterProof') && !laterProof },
  { code: 'limit-missing', property: 'wordLimit', message: 'is missing: every written answer has a limit', isBroken: ({ kind, wordLimit }) => hasPart(kind, 'wordLimit') && wordLimit === undefined },
  { code: 'options-belong', property: 'options', message: 'belong to choices, and to them alone', isBroken: ({ kind, options }) => hasPart(kind, 'options') !== (options !== undefined) },
  { code: 'options-twice', property: 'options', message: 'have the same id twice', isBroken: ({ options = [] }) => new Set(options.map((one) => one.id)).size < options.length },
  { code: 'unit-belongs', property: 'unit', message: 'belongs to a number, and to it alone', isBroken: ({ kind, unit }) => hasPart(kind, 'unit') !== (unit !== undefined) },
  { code: 'short-limit', property: 'wordLimit', message: `is above ${longestShortText}, the most of a short text`, isBroken: ({ kind, wordLimit = 0 }) => kind === 'short-text' && wordLimit > longestShortText },
  { code: 'material-missing', property: 'material', message: 'is missing: a work sample works on something', isBroken: ({ kind, material }) => kind === 'work-sample' && !material },
  { code: 'anchors-missing', property: 'anchors', message: 'are missing: every scored question says what an answer at 1, 3 and 5 looks like', isBroken: ({ scored, anchors }) => scored && !anchors },
  { code: 'strong-missing', property: 'strongAnswer', message: 'is missing', isBroken: ({ scored, strongAnswer }) => scored && !strongAnswer },
  { code: 'anchors-same', property: 'anchors', message: 'say the same at two levels', isBroken: ({ anchors }) => anchors !== undefined && new Set(anchorLevels.map((level) => anchors[level].da)).size < anchorLevels.length },
]

export const questionFormat = questionShape.superRefine((question, context) => {
  for (const { code, property, message, isBroken } of rules) if (isBroken(question)) context.addIssue({ code: 'custom', path: [property], message, params: { code } })
})

/** A bank in one file: the family, and its questions below it. */
export const bankFileFormat = familyFormat.extend({ questions: z.array(questionFormat) })

/** A question as the rest of the code knows it: what a file leaves out is null. */
export function questionOf(file: QuestionFile): BankQuestion {
  const { material = null, options = null, unit = null, wordLimit = null, anchors = null, strongAnswer = null, laterProof = null, ...rest } = file
  return { ...rest, material, options, unit, wordLimit, anchors, strongAnswer, laterProof }
}

const storedText = z.object({ da: z.string().optional(), en: z.string().optional() })

/** How a bank lies in the database: written by us alone, so a looser check than that of the files. */
const keptFormat = z.object({
  ...familyFormat.shape,
  qualifications: z.array(z.object({ id: z.string(), name: storedText, description: storedText, indicators: z.array(storedText), esco: z.array(z.string()).optional() })),
  questions: z.array(z.object({
    ...questionShape.shape,
    covers: z.array(z.string()),
    prompt: storedText, help: storedText,
    material: storedText.nullable(), options: z.array(z.object({ id: z.string(), text: storedText })).nullable(), unit: storedText.nullable(), wordLimit: z.number().nullable(), strongAnswer: storedText.nullable(), laterProof: storedText.nullable(),
    anchors: z.object({ 1: storedText, 3: storedText, 5: storedText }).nullable(),
    source: z.string(),
  })),
})

/** @throws when what is kept is not a bank */
export function keptBankOf(family: unknown, questions: readonly unknown[]): Bank {
  return keptFormat.parse({ ...(family as object), questions })
}

/** What is kept of a question beside its id, version and status. */
export function keptContentOf({ id: _id, version: _version, status: _status, ...content }: BankQuestion): Omit<BankQuestion, 'id' | 'version' | 'status'> {
  return content
}

/** All of a bank but its questions. */
export function familyOf({ questions: _questions, ...family }: Bank): Family {
  return { ...family, isco08: [...family.isco08], krlAgreements: [...family.krlAgreements], qualifications: family.qualifications.map((one) => ({ ...one, indicators: [...one.indicators], ...(one.esco && { esco: [...one.esco] }) })) } as Family // kept texts may lack a language until they are published
}

/**
 * What a kept question lacks before it can be reviewed: the paths of the parts that are not as in a file (`prompt.en`,
 * `anchors.3.da`, `covers`), each once, in the order of the format.
 */
export function missingIn(question: BankQuestion, bank: Pick<Bank, 'qualifications'>): string[] {
  const given = Object.fromEntries(Object.entries(question).filter(([, value]) => value !== null))
  const parsed = questionFormat.safeParse(given)
  const known = bank.qualifications.map(({ id }) => id)
  const paths = parsed.success ? [] : parsed.error.issues.map(({ path }) => path.map(String).join('.'))
  return [...new Set([...paths, ...(question.covers.every((id) => known.includes(id)) ? [] : ['covers'])])]
}

/** The JSON Schemas of the kinds of file (the two of a folder, and a bank in one file), by the name of the schema's file. */
export function bankSchemas(): Record<string, object> {
  return {
    'family.schema.json': z.toJSONSchema(familyFormat),
    'question.schema.json': z.toJSONSchema(questionFormat),
    'bank.schema.json': z.toJSONSchema(bankFileFormat),
  }
}
