import type { Queries } from '#db/database.server'
import { findImport } from '#db/stores/question-banks'
import { mayRecruit } from '~/domain/access/recruiting'
import type { Bank } from '~/domain/questionnaire/bank'
import type { Actor } from '~/platform/actor.server'
import { keptBankOf } from './bank-format.server'

/** The bank of an import that waits; only for whoever brought the file. */
export async function waitingBank(queries: Queries, actor: Actor, importId: string): Promise<Bank | null> {
  const waiting = mayRecruit(actor.roles) ? await findImport(queries, { id: importId, personKey: actor.key }) : null
  if (!waiting) return null
  const { questions, ...family } = waiting.content as { questions: readonly unknown[] } // written by `stage` alone; keptBankOf checks the rest
  return keptBankOf(family, questions)
}
