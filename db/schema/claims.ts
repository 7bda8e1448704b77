import { claimDecisions } from '../../app/domain/recruitment/claim-decisions'
import { oneOf, ref, table, text } from '../vocabulary'
import { people } from './account'
import { recruitments } from './recruitment'
import { candidates } from './review'

/**
 * The claims of priority access (fortrinsadgang) that were found in the sealed part when a locked shortlist was about to be
 * unsealed. HR alone reads them; the committee never does. A row for every candidate who claims it.
 */
export const priorityClaims = table('priority_claims', {
  candidateKey: ref().primaryKey().references(() => candidates.key),
  recruitmentKey: ref().notNull().references(() => recruitments.key),
  decision: oneOf(claimDecisions).notNull().default('open'),
  reason: text().notNull().default(''),
  personKey: ref().references(() => people.key),
})
