import type { Queries } from '#db/database.server'
import { keptFamily, versionsOf } from '#db/stores/question-banks'
import { timesOfRecruitment } from '#db/stores/question-times'
import { loadQuestions, type RecruitmentQuestion } from '#db/stores/questionnaires'
import { ratingsOf } from '#db/stores/ratings'
import type { BankQuestion } from '~/domain/questionnaire/bank'
import { isAsInBank } from '~/domain/questionnaire/as-in-bank'
import { noTimes } from '~/domain/questionnaire/time-spent'
import type { BankReport } from '~/domain/scoring/bank-report'
import { learnedOf, type QuestionUse } from '~/domain/scoring/learned'
import { questionOfVersion } from '~/question-banks/available-banks.server'
import type { BankAsked } from './reports.server'

/** One question of a recruitment that came from the family's bank; `use` is null where it was asked in other words. */
interface Found {
  readonly questionId: string
  readonly version: number
  readonly use: QuestionUse | null
}

/** Reads what was first given to the family's questions in these recruitments, and reckons what each version has shown. */
export async function reckonBank(queries: Queries, { family, recruitmentKeys }: BankAsked): Promise<BankReport> {
  const inBank = await questionsOfFamily(queries, family)
  const found: Found[] = []
  for (const key of recruitmentKeys) found.push(...(await foundIn(queries, { family, recruitmentKey: key, inBank })))

  const names = [...new Set(found.map(nameOf))].sort()
  return names.flatMap((name) => {
    const same = found.filter((one) => nameOf(one) === name)
    const [first] = same
    if (!first) return []
    const { questionId, version } = first
    const uses = same.flatMap(({ use }) => use ?? [])
    return [{ questionId, version, learned: learnedOf(uses, JSON.stringify([family, questionId, version])), reworded: same.length - uses.length }]
  })
}

const nameOf = ({ questionId, version }: { readonly questionId: string; readonly version: number }) => JSON.stringify([questionId, version])

async function questionsOfFamily(queries: Queries, family: string): Promise<ReadonlyMap<string, BankQuestion>> {
  const kept = await keptFamily(queries, family)
  const versions = kept ? await versionsOf(queries, kept.key) : []
  return new Map(kept ? versions.map((version) => [nameOf(version), questionOfVersion(kept, version)]) : [])
}

interface Looked {
  readonly family: string
  readonly recruitmentKey: number
  readonly inBank: ReadonlyMap<string, BankQuestion>
}

async function foundIn(queries: Queries, { family, recruitmentKey, inBank }: Looked): Promise<Found[]> {
  const questions = (await loadQuestions(queries, recruitmentKey)).filter(({ isScored }) => isScored)
  const ofFamily = questions.filter(({ source }) => source?.family === family)
  if (ofFamily.length === 0) return []
  const ratings = await ratingsOf(queries, recruitmentKey, 'first')
  const times = await timesOfRecruitment(queries, recruitmentKey)
  return ofFamily.flatMap((question) => {
    if (question.source === null) return []
    const use: QuestionUse = { questionId: question.id, questions, ratings, times: times.get(question.key) ?? { answering: noTimes, scoring: noTimes } }
    return [{ ...question.source, use: isSame(question, inBank.get(nameOf(question.source))) ? use : null }]
  })
}

function isSame(asked: RecruitmentQuestion, inBank: BankQuestion | undefined): boolean {
  return inBank !== undefined && isAsInBank(asked, inBank)
}
