import { primaryKey, ref, table } from '../vocabulary'
import { people } from './account'
import { applications } from './application'

/**
 * Who shall not read whom, from the submission until scoring opens: that somebody declared a relation, not who, nor what of.
 * Written where an identity is known anyway and read where assignments are made; no page has a way to it. Then it is destroyed.
 */
export const blockedPairs = table('blocked_pairs', {
  applicationKey: ref().notNull().references(() => applications.key),
  personKey: ref().notNull().references(() => people.key),
}, (t) => [primaryKey({ columns: [t.applicationKey, t.personKey] })])
