import type { Queries } from '#db/database.server'
import { allVersions, insertFamily, insertVersion, keptFamilies, keptFamily, versionsOf, type KeptFamily, type KeptVersion } from '#db/stores/question-banks'
import type { Bank, BankQuestion } from '~/domain/questionnaire/bank'
import { keptBankOf, keptContentOf } from './bank-format.server'

/** The banks with what is published in them: what a draft may choose from. */
export async function availableBanks(queries: Queries): Promise<Bank[]> {
  const versions = await allVersions(queries)
  return (await keptFamilies(queries)).map((family) => assembled(family, versions.filter(({ familyKey }) => familyKey === family.key).filter(isPublished)))
}

/** One family's bank with what is published in it, or null when there is none. */
export async function availableBank(queries: Queries, family: string | null): Promise<Bank | null> {
  const kept = family === null ? null : await keptFamily(queries, family)
  return kept && assembled(kept, (await versionsOf(queries, kept.key)).filter(isPublished))
}

const isPublished = ({ status }: KeptVersion) => status === 'published'

/** The bank as HR works on it and as it is exported: the newest version of every question, whatever its status. */
export function workingBank(family: KeptFamily, versions: readonly KeptVersion[]): Bank {
  return assembled(family, versions.filter(({ questionId }, index) => versions.findIndex((one) => one.questionId === questionId) === index))
}

function assembled({ content }: KeptFamily, versions: readonly KeptVersion[]): Bank {
  return keptBankOf(content, versions.map(questionAsKept))
}

const questionAsKept = ({ questionId: id, version, status, content }: KeptVersion) => ({ ...(content as object), id, version, status }) // checked by keptBankOf

/** One version as a question. */
export function questionOfVersion(family: KeptFamily, version: KeptVersion): BankQuestion {
  const [question] = assembled(family, [version]).questions
  if (!question) throw new Error('a version was given and no question came')
  return question
}

/** Puts a bank that is not there yet, every question in the version and status that it has. The family's key. */
export async function putBank(tx: Queries, bank: Bank, { at, by = null }: { at: Date; by?: number | null }): Promise<number> {
  const { questions, ...content } = bank
  const familyKey = await insertFamily(tx, { family: bank.id, content })
  for (const question of questions) await insertVersion(tx, { familyKey, ...versionOf(question), changedAt: at, changedBy: by, reviewedBy: null })
  return familyKey
}

/** The columns of a question's version. */
export function versionOf(question: BankQuestion) {
  const { id: questionId, version, status } = question
  return { questionId, version, status, content: keptContentOf(question) }
}
