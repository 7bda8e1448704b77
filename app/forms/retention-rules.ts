import * as z from 'zod/mini'
import { retentionBounds } from '../domain/retention/bounds'
import { problemsOf, type RetentionProblem, type RetentionRules } from '../domain/retention/periods'
import { optionalText, wholeNumber } from './fields'
import type { FormErrorCode } from './form-errors'

const months = wholeNumber(retentionBounds.fewest, retentionBounds.most)
const ofOutcome = z.object({ identity: months, case: months, reason: optionalText(500) })
const fields = z.object({ 'not-invited': ofOutcome, invited: ofOutcome, 'given-up': ofOutcome })
const codes: Readonly<Record<RetentionProblem, FormErrorCode>> = { 'too-small': 'too-small', 'too-large': 'too-large', 'identity-longer': 'name-longer', 'reason-missing': 'reason-for-longer' }

const rulesFrom = (typed: z.output<typeof fields>): RetentionRules => ({
  periods: { 'not-invited': pick(typed['not-invited']), invited: pick(typed.invited), 'given-up': pick(typed['given-up']) },
  reasons: { 'not-invited': typed['not-invited'].reason, invited: typed.invited.reason, 'given-up': typed['given-up'].reason },
})
const pick = ({ identity, case: kept }: z.output<typeof ofOutcome>) => ({ identity, case: kept })

/** How long the organisation keeps what applicants gave: months by outcome and kind, and why. */
export const retentionRulesForm = z.pipe(fields.check((payload) => {
  for (const { field, problem } of problemsOf(rulesFrom(payload.value))) payload.issues.push({ code: 'custom', input: payload.value, path: field.split('.'), message: codes[problem] })
}), z.transform(rulesFrom))
