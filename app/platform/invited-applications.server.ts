import type { Queries } from '#db/database.server'
import { applicationsOfCandidates } from '#db/stores/decision-letters'
import { outcomesOf } from '#db/stores/interview-outcomes'
import { invitedCandidates } from '#db/stores/invited'
import { saidNo } from '~/domain/recruitment/interview-outcome'

/** The applications of those who are called to an interview and have not said no, by inner keys; of `candidateKeys` alone where they are given. */
export async function invitedApplications(queries: Queries, recruitmentKey: number, candidateKeys?: readonly number[]): Promise<number[]> {
  const no = new Set((await outcomesOf(queries, recruitmentKey)).filter(({ outcome }) => saidNo(outcome)).map(({ candidateKey }) => candidateKey))
  const invited = (await invitedCandidates(queries, recruitmentKey)).filter(({ key }) => !no.has(key) && (candidateKeys?.includes(key) ?? true))
  return applicationsOfCandidates(queries, invited.map(({ key }) => key))
}
