import { createHash } from 'node:crypto'
import { storeBanks } from '#db/stores/question-banks'
import { canonicalJson, type JsonValue } from '~/domain/canonical-json'
import type { AppContext } from '~/platform/app-context.server'
import { banksFolder, loadBanks, problemLine } from '~/question-banks/load-banks.server'

/** A file of the question banks is not as it should be; the message says where, a line for each problem. */
export class QuestionBankError extends Error {
  override readonly name = 'QuestionBankError'
}

/**
 * Brings the banks of the files into the database, at every start; the same files change nothing. The number of families.
 * @throws QuestionBankError with every problem, a line each (file:line:column)
 */
export async function loadQuestionBanks(app: Pick<AppContext, 'db'>, folder = banksFolder()): Promise<number> {
  const banks = await loadBanks(folder)
  if (!banks.ok) throw new QuestionBankError(`The question banks could not be read:\n${banks.refusal.map(problemLine).join('\n')}`)
  const stored = banks.value.map((bank) => {
    const content: JsonValue = JSON.parse(JSON.stringify(bank))
    return { family: bank.id, contentHash: createHash('sha256').update(canonicalJson(content)).digest('hex'), content }
  })
  await app.db.unitOfWork((tx) => storeBanks(tx, stored))
  return stored.length
}
