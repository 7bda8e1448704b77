import type { Queries } from '#db/database.server'
import { currentBanks } from '#db/stores/question-banks'
import type { Bank } from '~/domain/questionnaire/bank'
import { bankOf } from './bank-format.server'

/** The banks that a draft may choose from, as loaded at the latest start. */
export async function availableBanks(queries: Queries): Promise<Bank[]> {
  return (await currentBanks(queries)).map(({ content }) => bankOf(content))
}

/** One family's bank, or null when there is none. */
export async function availableBank(queries: Queries, family: string | null): Promise<Bank | null> {
  const found = (await currentBanks(queries)).find((stored) => stored.family === family)
  return found ? bankOf(found.content) : null
}
