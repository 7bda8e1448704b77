import { parse } from 'yaml'
import type { Bank } from '~/domain/questionnaire/bank'
import { exportBank, importBank } from '~/question-banks/exchange/exchange.server'
import { banksFolder, loadBanks } from '~/question-banks/load-banks.server'
import { paired } from '../paired'
import type { Row } from '../row'

const questions = 1000
const mostMilliseconds = 2000

/** A bank of a thousand questions: one bank's own, again and again under new ids. */
async function largeBank(): Promise<Bank> {
  const loaded = await loadBanks(banksFolder())
  const bank = loaded.ok ? loaded.value[0] : undefined
  if (!bank) throw new Error('the banks are missing')
  const round = bank.questions.length
  return { ...bank, questions: Array.from({ length: questions }, (_, index) => bank.questions[index % round]).flatMap((question, index) => (question ? [{ ...question, id: `${question.id}-${index}` }] : [])) }
}

function milliseconds(work: () => unknown): number {
  const started = performance.now()
  work()
  return performance.now() - started
}

/** I1: importing a bank (reading, checking every text, the places of all problems at hand) against parsing the same YAML alone. */
export const bankImport: Row = {
  id: 'I1',
  what: `import of a bank of ${questions} questions in YAML ÷ plain parse of the same text (ms)`,
  goal: { atMost: 2.5 },
  async measure() {
    const { name, bytes } = exportBank(await largeBank(), 'yaml')
    const text = new TextDecoder().decode(bytes)
    const ratio = await paired(
      () => milliseconds(() => {
        const read = importBank({ name, bytes })
        if (!read.ok || read.value.questions.length !== questions) throw new Error('the bank was not imported')
      }),
      () => milliseconds(() => parse(text)),
    )
    process.stdout.write(`${ratio.ours < mostMilliseconds ? 'under' : 'NOT UNDER'} ${mostMilliseconds / 1000} s … `)
    return ratio
  },
}
