import { record } from '#db/stores/audit'
import { deleteImport, deleteImportsBefore, deleteVersion, insertImport, insertVersion, keptFamily, touchFamily, updateVersion, versionsOf, type KeptFamily, type KeptVersion } from '#db/stores/question-banks'
import type { Queries } from '#db/database.server'
import { mayRecruit } from '~/domain/access/recruiting'
import { canonicalJson, type JsonValue } from '~/domain/canonical-json'
import type { Bank, BankQuestion } from '~/domain/questionnaire/bank'
import { isOpen } from '~/domain/questionnaire/bank-life-cycle'
import { ok, refused, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import type { AppContext } from '~/platform/app-context.server'
import { putBank, questionOfVersion, versionOf, workingBank } from '~/question-banks/available-banks.server'
import { familyOf } from '~/question-banks/bank-format.server'
import { importBank, type BankFile } from '~/question-banks/exchange/exchange.server'
import type { ExchangeProblem } from '~/question-banks/exchange/problem'
import { banksFolder, loadBanks } from '~/question-banks/load-banks.server'
import { waitingBank } from '~/question-banks/waiting-bank.server'

const day = 86_400_000

/** Reads a file and puts the bank aside, for HR to look at the difference before anything is changed. The import's id. */
export async function stageImport(app: AppContext, actor: Actor, file: BankFile): Promise<Result<string, 'not-found' | { readonly problems: readonly ExchangeProblem[] }>> {
  if (!mayRecruit(actor.roles)) return refused('not-found')
  const read = importBank(file)
  return read.ok ? ok(await stage(app, actor, read.value)) : refused({ problems: read.refusal })
}

/** The same with a family of the files that came with the program. */
export async function stageShippedBank(app: AppContext, actor: Actor, family: string): Promise<Result<string, 'not-found'>> {
  if (!mayRecruit(actor.roles)) return refused('not-found')
  const files = await loadBanks(banksFolder())
  const bank = files.ok ? files.value.find(({ id }) => id === family) : undefined
  return bank ? ok(await stage(app, actor, bank)) : refused('not-found')
}

async function stage(app: AppContext, actor: Actor, content: Bank): Promise<string> {
  const id = app.random.id()
  await app.db.unitOfWork(async (tx) => {
    await deleteImportsBefore(tx, new Date(app.clock.now().getTime() - day))
    await insertImport(tx, { id, personKey: actor.key, madeAt: app.clock.now(), content })
  })
  return id
}

export interface TakeOver {
  readonly importId: string
  /** The revision of the family that the difference was shown of; 0 for a family that is new. */
  readonly revision: number
}

/**
 * Takes a waiting bank over. What is new is put as it stands in the file. A question that differs becomes a draft of the
 * next version, unless the file has a higher version number than ours: then it is taken as it stands. What only we have
 * stays. Nothing that was published is changed. The family's id.
 */
export function takeOverImport(app: AppContext, actor: Actor, { importId, revision }: TakeOver): Promise<Result<string, 'not-found' | 'stale'>> {
  return app.db.unitOfWork(async (tx): Promise<Result<string, 'not-found' | 'stale'>> => {
    const theirs = await waitingBank(tx, actor, importId)
    if (!theirs) return refused('not-found')
    const kept = await keptFamily(tx, theirs.id)
    if ((kept?.revision ?? 0) !== revision) return refused('stale')

    const stamp = { changedAt: app.clock.now(), changedBy: actor.key, reviewedBy: null }
    if (!kept) await putBank(tx, theirs, { at: stamp.changedAt, by: actor.key })
    else {
      const versions = await versionsOf(tx, kept.key)
      for (const question of theirs.questions) await takeOverQuestion(tx, question, { kept, own: versions.filter(({ questionId }) => questionId === question.id), stamp })
      if (!(await touchFamily(tx, kept, mergedFamily(workingBank(kept, versions), theirs)))) return refused('stale')
    }
    await deleteImport(tx, importId)
    await record(tx, app, { organisationKey: actor.organisationKey, action: 'bank-imported', actorId: actor.id, details: { family: theirs.id, questions: theirs.questions.length } })
    return ok(theirs.id)
  })
}

export async function discardImport(app: AppContext, actor: Actor, importId: string): Promise<Result<null, 'not-found'>> {
  if (!(await waitingBank(app.db.read, actor, importId))) return refused('not-found')
  await app.db.unitOfWork((tx) => deleteImport(tx, importId))
  return ok(null)
}

interface OwnVersions {
  readonly kept: KeptFamily
  /** The newest first. */
  readonly own: readonly KeptVersion[]
  readonly stamp: Pick<KeptVersion, 'changedAt' | 'changedBy' | 'reviewedBy'>
}

async function takeOverQuestion(tx: Queries, theirs: BankQuestion, { kept, own, stamp }: OwnVersions): Promise<void> {
  const newest = own[0]
  const insert = (question: BankQuestion) => insertVersion(tx, { familyKey: kept.key, ...versionOf(question), ...stamp })
  if (!newest || theirs.version > newest.version) return takeAsItStands(tx, theirs, { own, insert })
  if (isSame(questionOfVersion(kept, newest), theirs)) return
  if (isOpen(newest.status)) await deleteVersion(tx, newest.key)
  await insert({ ...theirs, status: 'draft', version: isOpen(newest.status) ? newest.version : newest.version + 1 })
}

async function takeAsItStands(tx: Queries, theirs: BankQuestion, { own, insert }: { own: readonly KeptVersion[]; insert: (question: BankQuestion) => Promise<void> }): Promise<void> {
  for (const { key } of own.filter(({ status }) => isOpen(status))) await deleteVersion(tx, key)
  if (theirs.status === 'published') for (const { key } of own.filter(({ status }) => status === 'published')) await retire(tx, key)
  await insert(theirs)
}

const retire = (tx: Queries, key: number) => updateVersion(tx, key, { status: 'retired' })

function isSame(mine: BankQuestion, theirs: BankQuestion): boolean {
  const content = (question: BankQuestion): JsonValue => JSON.parse(JSON.stringify({ ...question, version: 0, status: '' }))
  return canonicalJson(content(mine)) === canonicalJson(content(theirs))
}

/** Their family with the qualifications that only we have behind theirs. */
function mergedFamily(mine: Bank, theirs: Bank): unknown {
  const onlyMine = mine.qualifications.filter(({ id }) => !theirs.qualifications.some((one) => one.id === id))
  return familyOf({ ...theirs, qualifications: [...theirs.qualifications, ...onlyMine] })
}
