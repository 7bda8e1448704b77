import * as z from 'zod/mini'
import { languages } from '../domain/local-text'
import { blindnessModes, positionKinds } from '../domain/recruitment/blindness-policy'
import { retentionBounds } from '../domain/retention/bounds'
import { autosaveIntent, choice, localText, optionalChoice, optionalDanishTime, optionalText, optionalWholeNumber, revision, ticked, wholeNumber } from './fields'
import { longestTitle } from './new-recruitment'

export const cvUses = ['none', 'after-shortlist'] as const
export const anchorUses = ['hidden', 'published'] as const
const chosenLanguages = z.pipe(ticked(), z.array(z.enum(languages)).check(z.minLength(1, 'choose-some')))

/** @param longestRetention the most months that the organisation keeps anything */
export const postForm = (longestRetention: number) => z.object({
  revision,
  title: localText(longestTitle),
  departmentId: optionalText(64),
  positionKind: choice(positionKinds),
  blindness: z._default(choice(blindnessModes), 'blind'),
  ordinaryReason: optionalText(1000),
  languages: chosenLanguages,
  place: optionalText(120),
  hoursPerWeek: optionalWholeNumber(1, 60),
  positions: wholeNumber(1, 200),
  deadline: optionalDanishTime(),
  cvUse: optionalChoice(cvUses),
  publishesAnchors: z.pipe(z._default(choice(anchorUses), 'hidden'), z.transform((use: (typeof anchorUses)[number]) => use === 'published')),
  retentionMonths: optionalWholeNumber(retentionBounds.fewest, longestRetention),
  contact: optionalText(500),
})

export const postTextsForm = z.object({ revision, intent: autosaveIntent, summary: localText(1000), duties: localText(5000), terms: localText(3000) })
