import * as z from 'zod/mini'
import { languages } from '../domain/local-text'
import { longestSample } from '../domain/scoring/calibration'
import { levels, type Level } from '../domain/scoring/score'
import { choice, publicId, revision, text } from './fields'
import { score } from './score-form'

/** A reviewer's levels for the sample answers, by the sample's id. */
export const samplesForm = z.object({ levels: z._default(z.optional(z.record(publicId, score)), {}) })

const level = z.pipe(
  z.transform((value: unknown) => levels.find((each) => String(each) === value) ?? null),
  z.custom<Level>((value) => value !== null, { error: 'choose-one' }),
)

/** HR writes a sample answer (`sampleId` is empty for a new one) or takes one away. */
export const sampleForm = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('save'), revision, sampleId: z.union([z.literal(''), publicId]), questionId: publicId, language: choice(languages),
    text: text(longestSample.text), intendedLevel: level, reason: text(longestSample.reason),
  }),
  z.object({ intent: z.literal('remove'), revision, sampleId: publicId }),
])
