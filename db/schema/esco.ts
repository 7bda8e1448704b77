import type { LocalText } from '../../app/domain/local-text'
import { json, key, table, text } from '../vocabulary'

/** The skills of ESCO (esco.ec.europa.eu), as an administrator imported them from its official files. */
export const escoSkills = table('esco_skills', {
  key: key(),
  uri: text().notNull().unique(),
  labels: json<LocalText>().notNull(),
  /** What is searched in: the labels and the other words of every language, lower-cased, as `searchText` writes them. */
  search: text().notNull(),
  skillType: text(),
  reuseLevel: text(),
})
