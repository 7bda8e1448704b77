import { keptFamily, versionsOf } from '#db/stores/question-banks'
import type { LocalText } from '~/domain/local-text'
import { differenceOf, type BankDifference } from '~/domain/questionnaire/bank-difference'
import { ok, refused, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import type { AppContext } from '~/platform/app-context.server'
import { workingBank } from '~/question-banks/available-banks.server'
import { missingIn } from '~/question-banks/bank-format.server'
import { exportBank, type BankFile, type ExchangeFormat } from '~/question-banks/exchange/exchange.server'
import { waitingBank } from '~/question-banks/waiting-bank.server'
import { openBank } from './banks.server'

export interface ImportPage {
  readonly family: string
  readonly name: LocalText
  /** The revision of the family that the difference is shown of; 0 for a new one. */
  readonly revision: number
  readonly isNew: boolean
  readonly questions: number
  readonly qualifications: number
  /** Null for a new family: then everything is new. */
  readonly difference: BankDifference | null
}

/** What taking a waiting bank over would change. */
export async function loadImport(app: AppContext, actor: Actor, importId: string): Promise<Result<ImportPage, 'not-found'>> {
  const theirs = await waitingBank(app.db.read, actor, importId)
  if (!theirs) return refused('not-found')
  const kept = await keptFamily(app.db.read, theirs.id)
  const mine = kept && workingBank(kept, await versionsOf(app.db.read, kept.key))
  return ok({
    family: theirs.id, name: theirs.name, revision: kept?.revision ?? 0, isNew: kept === null,
    questions: theirs.questions.length, qualifications: theirs.qualifications.length, difference: mine && differenceOf(mine, theirs),
  })
}

/** The bank as a file. Drafts that are not whole yet are left out: a file holds only what can be read in again. */
export async function exportFamily(app: AppContext, actor: Actor, { family, format }: { family: string; format: ExchangeFormat }): Promise<Result<BankFile & { readonly contentType: string }, 'not-found'>> {
  const opened = await openBank(app, actor, family)
  if (!opened.ok) return opened
  const { bank } = opened.value
  return ok(exportBank({ ...bank, questions: bank.questions.filter((question) => missingIn(question, bank).length === 0) }, format))
}
