import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { openDatabase, type Database } from '#db/database.server'

export interface BenchDatabase {
  readonly file: string
  readonly db: Database
}

/** A fresh database file with the real schema, one open recruitment (key 1) and its five questions. */
export async function openRecruitment(questions = 5): Promise<BenchDatabase> {
  const file = join(mkdtempSync(join(tmpdir(), 'uset-bench-')), 'bench.db')
  const db = await openDatabase(`file:${file}`)
  const raw = new Sqlite(file)
  raw.exec(`
    INSERT INTO organisations (key, id, name, settings, is_demo) VALUES (1, 'o', 'Bench', '{}', 0);
    INSERT INTO recruitments (key, id, organisation_key, texts, languages, deadline) VALUES (1, 'r', 1, '{"title":{},"summary":{},"duties":{},"terms":{}}', '["da"]', 4102444800000);
  `)
  for (let n = 1; n <= questions; n += 1) {
    raw.prepare("INSERT INTO questions (key, id, recruitment_key, position, kind, content, word_limit, minutes, weight, is_scored) VALUES (?, ?, 1, ?, 'long-text', '{}', 400, 5, 1, 1)").run(n, `q${n}`, n)
  }
  raw.exec("UPDATE recruitments SET phase = 'open', freeze_hash = 'f', published_at = 1")
  raw.close()
  return { file, db }
}

/** The raw connection of an anchor, with the same durability as ours. */
export function rawConnection(file: string): Sqlite.Database {
  const raw = new Sqlite(file)
  for (const pragma of ['journal_mode = WAL', 'synchronous = FULL', 'foreign_keys = ON', 'secure_delete = ON', 'trusted_schema = OFF']) raw.pragma(pragma)
  return raw
}

/** About 600 characters, as in the measurements that the goals come from. */
export const answerText = 'Jeg tog kontakt til borgeren samme dag og aftalte en ny frist. '.repeat(10).slice(0, 600)
