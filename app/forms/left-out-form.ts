import * as z from 'zod/mini'
import { leftOutOf } from '../domain/anonymity/categories'
import { revision, ticked, wholeNumber } from './fields'

/** What was ticked of the categories that may be left unfound; others are no answer. */
const categories = z.pipe(ticked(), z.transform((words: string[]) => leftOutOf(words)))

/** What a question asks for on purpose. */
export const asksForForm = z.object({ revision, categories })

/** What redactors are not shown, and how many per cent of the answers are read by two. */
export const clearingSettingsForm = z.object({ categories, secondReadingPercent: wholeNumber(0, 100) })
