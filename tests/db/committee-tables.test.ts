import { getTableColumns } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { assignments, candidates, clearedAnswers } from '#db/schema/review'

// What the committee's side holds of an applicant. A column more is a question of what it tells.

test('the committee’s tables have no place for a name, a time, or how often an answer was changed', () => {
  expect(Object.keys(getTableColumns(candidates)).sort()).toEqual(['id', 'isWithdrawn', 'key', 'number', 'recruitmentKey'])
  expect(Object.keys(getTableColumns(clearedAnswers)).sort()).toEqual(['candidateKey', 'language', 'questionKey', 'text'])
  expect(Object.keys(getTableColumns(assignments)).filter((name) => /at$|time|revision|application/i.test(name))).toEqual(['undoneRevision']) // of the reviewer’s own score
})
