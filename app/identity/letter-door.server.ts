import { and, eq, inArray, notInArray, type SQL } from 'drizzle-orm'
import type { Queries } from '#db/database.server'
import { applications, candidateLinks } from '#db/schema/application'
import { outgoingLetters } from '#db/schema/outbox'
import { recruitments } from '#db/schema/recruitment'
import { contactKeys, recruitmentKeys, sealedIdentities, sealedKeys } from '#db/schema/sealed'
import type { LetterKind } from '#db/stores/outbox'
import { takesMessages } from '~/domain/recruitment/messages'
import { phases, type Phase } from '~/domain/recruitment/phases'
import type { AppContext } from '~/platform/app-context.server'
import { contextOf, recruitmentIn, type OpenedRecruitment } from './boxes.server'
import { openDataKey } from './box.server'
import { withPrivateKey } from './custody.server'
import { writeToUnchosen } from './officers-door.server'
import { reachIn } from './reach.server'

// The door of the outbox: of somebody to whom a letter waits, the e-mail address alone, for as long as it takes to write to it.

export interface ToSend<T> {
  readonly letterKey: number
  /** Is given the address, or '' where none was left, and must keep nothing of it. */
  readonly write: (email: string) => Promise<T>
}

interface Addressee {
  readonly recruitmentKey: number
  readonly applicationKey: number
  readonly applicationId: string
}

/** When somebody may be written to. HR's messages come while the case runs, so their address may be opened before any name is: by the system alone, to say that there is news. */
const after: readonly Phase[] = ['unsealed', 'concluded', 'cancelled']
const phasesFor = (kind: LetterKind): readonly Phase[] => (kind === 'message' ? [...phases.filter((phase) => takesMessages(phase) && !after.includes(phase)), ...after] : after)
const hasContactKeys = (phase: Phase): boolean => phase === 'unsealed' || phase === 'concluded'

/**
 * Opens how somebody is reached to whom a letter waits, whichever way their key is held; null: nothing here opens it (any more). Whom to write to is read from the
 * outbox, which only a decision fills, never taken from the caller.
 * @throws when the recruitment is in another phase, or the box was tampered with
 */
export async function writeToAddressee<T>(queries: Queries, app: AppContext, { letterKey, write }: ToSend<T>): Promise<T | null> {
  const [addressee] = await queries.select({ recruitmentKey: outgoingLetters.recruitmentKey, applicationKey: outgoingLetters.applicationKey, kind: outgoingLetters.kind, applicationId: applications.id }).from(outgoingLetters)
    .innerJoin(applications, eq(applications.key, outgoingLetters.applicationKey)).where(and(eq(outgoingLetters.key, letterKey), eq(outgoingLetters.state, 'waiting')))
  if (!addressee) return null
  const opened = await recruitmentIn(queries, addressee.recruitmentKey, ...phasesFor(addressee.kind))
  if (opened.wrappedPrivateKey !== null) {
    const email = await addressHere(queries, app, { opened, addressee })
    return email === null ? null : write(email)
  }
  const [candidate] = await queries.select({ key: candidateLinks.candidateKey }).from(candidateLinks).where(eq(candidateLinks.applicationKey, addressee.applicationKey))
  if (!candidate || !hasContactKeys(opened.phase)) return null
  return writeToUnchosen(queries, app, { recruitmentKey: addressee.recruitmentKey, candidateKey: candidate.key, write: ({ email }) => write(email) })
}

/** Where this installation holds the key. A box that lies under a key that is lost opens nowhere. */
async function addressHere(queries: Queries, app: AppContext, { opened, addressee }: { opened: OpenedRecruitment; addressee: Addressee }): Promise<string | null> {
  const { suite, iv, box, contactIv, contactBox } = sealedIdentities
  const [record] = await queries.select({ suite, iv, box, contactIv, contactBox, enc: sealedKeys.enc, sealedKey: sealedKeys.sealedKey }).from(sealedIdentities)
    .innerJoin(sealedKeys, eq(sealedKeys.applicationKey, sealedIdentities.applicationKey)).innerJoin(recruitmentKeys, eq(recruitmentKeys.keyId, sealedIdentities.keyId))
    .where(eq(sealedIdentities.applicationKey, addressee.applicationKey))
  if (!record) return null
  const context = contextOf(opened, addressee.applicationId)
  return withPrivateKey(app, opened, (privateKey) => {
    const dataKey = openDataKey({ privateKey, context, record })
    try {
      return reachIn({ dataKey, context, record }).email
    } finally {
      dataKey.fill(0)
    }
  })
}

/** Those who have their answer: of recruitments that are over, everybody to whom no letter waits. */
function answered(queries: Queries): SQL | undefined {
  const over = queries.select({ key: applications.key }).from(applications).innerJoin(recruitments, eq(recruitments.key, applications.recruitmentKey)).where(eq(recruitments.phase, 'concluded'))
  const waiting = queries.select({ key: outgoingLetters.applicationKey }).from(outgoingLetters).where(eq(outgoingLetters.state, 'waiting'))
  return and(inArray(contactKeys.applicationKey, over), notInArray(contactKeys.applicationKey, waiting))
}

/** How many could be forgotten now. */
export const countToForget = (queries: Queries): Promise<number> => queries.$count(contactKeys, answered(queries))

/** Forgets how those are reached who have their answer. */
export async function forgetAnswered(tx: Queries): Promise<void> {
  await tx.delete(contactKeys).where(answered(tx))
}
