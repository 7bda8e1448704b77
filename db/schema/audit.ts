import { auditActions } from '../../app/domain/audit/actions'
import type { JsonValue } from '../../app/domain/canonical-json'
import { id, index, instant, int, json, oneOf, ref, table, text } from '../vocabulary'
import { organisations } from './account'

/** Append-only: who did what, hash-chained. Ids only: no names, no texts, no codes. The database refuses changes. */
export const auditEvents = table('audit_events', {
  sequence: int().primaryKey(),
  id: id(),
  organisationKey: ref().notNull().references(() => organisations.key),
  recruitmentId: text(),
  at: instant().notNull(),
  actorId: text(),
  action: oneOf(auditActions).notNull(),
  details: json<Readonly<Record<string, JsonValue>>>().notNull(),
  salt: text().notNull(),
  hash: text().notNull(),
}, (t) => [index('audit_events_recruitment_idx').on(t.recruitmentId)])
