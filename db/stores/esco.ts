import { and, asc, inArray, sql, type SQL } from 'drizzle-orm'
import { searchable, searchText, type EscoSkill, type LabelledSkill } from '../../app/domain/questionnaire/esco'
import { languages, type Language } from '../../app/domain/local-text'
import { inChunks } from '../chunks'
import type { Queries } from '../database.server'
import { escoSkills } from '../schema/esco'

const rowsAtOnce = 400
const mostWords = 8

type SkillRow = Omit<typeof escoSkills.$inferInsert, 'key'>

/** Puts the skills of one language's file; the labels of other languages stay, and so does what is the same. No uri may come twice. */
export async function putSkills(tx: Queries, language: Language, skills: readonly EscoSkill[]): Promise<void> {
  for (const chunk of inChunks(skills, rowsAtOnce)) {
    const kept = new Map((await rowsOf(tx, chunk.map(({ uri }) => uri))).map((row) => [row.uri, row]))
    const changed = chunk.flatMap((skill) => changedRow(kept.get(skill.uri), language, skill))
    if (changed.length > 0) await upsert(tx, changed)
  }
}

function changedRow(before: SkillRow | undefined, language: Language, skill: EscoSkill): SkillRow[] {
  const { uri, label, skillType, reuseLevel } = skill
  const row = { uri, labels: { ...before?.labels, [language]: label }, search: searchText(before?.search ?? '', language, skill), skillType, reuseLevel }
  return before && isSame(before, row, language) ? [] : [row]
}

function isSame(before: SkillRow, row: SkillRow, language: Language): boolean {
  const { search, skillType, reuseLevel } = before
  return before.labels[language] === row.labels[language] && search === row.search && skillType === row.skillType && reuseLevel === row.reuseLevel
}

async function upsert(tx: Queries, rows: SkillRow[]): Promise<void> {
  const given = (column: string) => sql`excluded.${sql.identifier(column)}`
  await tx.insert(escoSkills).values(rows).onConflictDoUpdate({
    target: escoSkills.uri,
    set: { labels: given('labels'), search: given('search'), skillType: given('skill_type'), reuseLevel: given('reuse_level') },
  })
}

function rowsOf(queries: Queries, uris: readonly string[]) {
  const { uri, labels, search, skillType, reuseLevel } = escoSkills
  return queries.select({ uri, labels, search, skillType, reuseLevel }).from(escoSkills).where(inArray(uri, [...uris]))
}

/** The skills that have every word of the query, in any language: those whose label begins with it first, then the shorter ones. */
export async function findSkills(queries: Queries, query: string, limit = 20): Promise<LabelledSkill[]> {
  const wanted = searchable(query)
  if (wanted === '') return []
  const { uri, labels, search, key } = escoSkills
  const words = wanted.split(' ').slice(0, mostWords)
  return queries.select({ uri, labels }).from(escoSkills)
    .where(and(...words.map((word) => isLike(`%${literally(word)}%`))))
    .orderBy(sql`case when ${isLike(`%\n${literally(wanted)}%`)} then 0 else 1 end`, sql`length(${search})`, asc(key))
    .limit(limit)
}

/** Neither engine needs to be told its own way of escaping: `!` is named. */
function isLike(pattern: string): SQL {
  return sql`${escoSkills.search} like ${pattern} escape '!'`
}

const literally = (word: string) => word.replaceAll(/[!%_]/g, '!$&')

/** The skills of these uris that were imported, in the order of the uris. */
export async function skillsByUri(queries: Queries, uris: readonly string[]): Promise<LabelledSkill[]> {
  if (uris.length === 0) return []
  const rows = new Map((await rowsOf(queries, uris)).map((row) => [row.uri, row]))
  return uris.flatMap((uri) => {
    const row = rows.get(uri)
    return row ? [{ uri, labels: row.labels }] : []
  })
}

/** Whether there is any skill to choose. */
export async function areSkillsImported(queries: Queries): Promise<boolean> {
  return (await queries.select({ key: escoSkills.key }).from(escoSkills).limit(1)).length > 0
}

/** How many skills have a label, by language. */
export async function countSkills(queries: Queries): Promise<Record<Language, number>> {
  const counts = await Promise.all(languages.map(async (language) => [language, await queries.$count(escoSkills, hasLabel(language))] as const))
  return Object.fromEntries(counts) as Record<Language, number> // a count for each of the languages
}

/** Both engines read a property of JSON by `->>`; its name is one of ours, never something from outside. */
function hasLabel(language: Language): SQL {
  return sql`${escoSkills.labels} ->> ${sql.raw(`'${language}'`)} is not null`
}
