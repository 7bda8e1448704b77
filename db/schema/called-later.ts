import { instant, ref, table, text } from '../vocabulary'
import { people } from './account'
import { recruitments } from './recruitment'
import { candidates } from './review'

/** Whom HR means to call next, until a second person has said yes. */
export const callProposals = table('call_proposals', {
  recruitmentKey: ref().primaryKey().references(() => recruitments.key),
  candidateKey: ref().notNull().references(() => candidates.key),
  /** The number of whoever said no. */
  insteadOf: text().notNull(),
  reason: text().notNull(),
  /** Why not the one who stands higher; '' where the order is kept. */
  departureReason: text().notNull().default(''),
  proposedByKey: ref().notNull().references(() => people.key),
  proposedAt: instant().notNull(),
})

/** Who was called after the unsealing because somebody said no: by two people, in the order of the locked list. Never changed. */
export const calledLater = table('called_later', {
  candidateKey: ref().primaryKey().references(() => candidates.key),
  recruitmentKey: ref().notNull().references(() => recruitments.key),
  insteadOf: text().notNull(),
  reason: text().notNull(),
  departureReason: text().notNull().default(''),
  proposedByKey: ref().notNull().references(() => people.key),
  confirmedByKey: ref().notNull().references(() => people.key),
  calledAt: instant().notNull(),
})
