import { keptFamilies } from '#db/stores/question-banks'
import type { AppContext } from '~/platform/app-context.server'
import { putBank } from '~/question-banks/available-banks.server'
import { banksFolder, loadBanks, problemLine } from '~/question-banks/load-banks.server'

/** A file of the question banks is not as it should be; the message says where, a line for each problem. */
export class QuestionBankError extends Error {
  override readonly name = 'QuestionBankError'
}

/**
 * Puts the families of the files that are not kept yet, at every start. What HR keeps is never touched: where a file has
 * changed since, the difference is shown, and HR takes it over or not. The number of families in the files.
 * @throws QuestionBankError with every problem, a line each (file:line:column)
 */
export async function loadQuestionBanks(app: Pick<AppContext, 'db' | 'clock'>, folder = banksFolder()): Promise<number> {
  const banks = await loadBanks(folder)
  if (!banks.ok) throw new QuestionBankError(`The question banks could not be read:\n${banks.refusal.map(problemLine).join('\n')}`)
  await app.db.unitOfWork(async (tx) => {
    const kept = (await keptFamilies(tx)).map(({ family }) => family)
    for (const bank of banks.value.filter(({ id }) => !kept.includes(id))) await putBank(tx, bank, { at: app.clock.now() })
  })
  return banks.value.length
}
