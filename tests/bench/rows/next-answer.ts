import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { openDatabase } from '#db/database.server'
import { nextUnscored } from '#db/stores/review'
import { paired, perSecond } from '../paired'
import type { Row } from '../row'

const candidates = 10_000
const [questions, reviewers] = [10, 3]

/** The field of a large recruitment, nine tenths scored, written by plain SQL: only the read is measured. */
function fill(file: string): void {
  const db = new Sqlite(file)
  db.pragma('foreign_keys = OFF')
  for (const { name } of db.prepare("SELECT name FROM sqlite_master WHERE type = 'trigger'").all() as { name: string }[]) db.exec(`DROP TRIGGER ${name}`)
  db.transaction(() => {
    const candidate = db.prepare('INSERT INTO candidates (key, id, recruitment_key, number) VALUES (?, ?, 1, ?)')
    const answer = db.prepare("INSERT INTO cleared_answers (candidate_key, question_key, language, text) VALUES (?, ?, 'da', ?)")
    for (let key = 1; key <= candidates; key += 1) {
      candidate.run(key, `c${key}`, String(key))
      for (let question = 1; question <= questions; question += 1) answer.run(key, question, 'svar '.repeat(120))
    }
    const order = shuffledIndices(candidates * questions * reviewers)
    const assign = db.prepare('INSERT INTO assignments (id, recruitment_key, person_key, question_key, position, candidate_key, is_done) VALUES (?, 1, ?, ?, ?, ?, ?)')
    for (const index of order) {
      const position = index % candidates
      const question = (Math.floor(index / candidates) % questions) + 1
      const person = Math.floor(index / (candidates * questions)) + 1
      assign.run(`a${index}`, person, question, position, ((position * 7919) % candidates) + 1, position < candidates * 0.9 ? 1 : 0)
    }
  })()
  db.exec('ANALYZE')
  db.close()
}

function shuffledIndices(count: number): number[] {
  const indices = Array.from({ length: count }, (_, index) => index)
  for (let last = count - 1; last > 0; last -= 1) {
    const drawn = Math.floor(Math.random() * (last + 1))
    ;[indices[last], indices[drawn]] = [indices[drawn] ?? 0, indices[last] ?? 0]
  }
  return indices
}

/** P12: the next answer to score, through the store, against one prepared point read of an answer by its key. */
export const nextAnswer: Row = {
  id: 'P12',
  what: 'next unscored answer ÷ point read by key, 10,000 applicants (time)',
  goal: { atMost: 8 },
  async measure() {
    const file = join(mkdtempSync(join(tmpdir(), 'uset-bench-')), 'bench.db')
    const db = await openDatabase(`file:${file}`)
    await db.close()
    fill(file)
    const again = await openDatabase(`file:${file}`)
    const raw = new Sqlite(file, { readonly: true })
    const point = raw.prepare('SELECT text FROM cleared_answers WHERE candidate_key = ? AND question_key = ?')
    const time = (rate: number) => 1_000_000 / rate
    const ratio = await paired(
      async () => time(await perSecond(3000, (n) => nextUnscored(again.read, { recruitmentKey: 1, personKey: (n % reviewers) + 1, questionKey: (n % questions) + 1 }))),
      async () => time(await perSecond(3000, (n) => point.get(((n * 7919) % candidates) + 1, (n % questions) + 1))),
    )
    raw.close()
    await again.close()
    return ratio
  },
}
