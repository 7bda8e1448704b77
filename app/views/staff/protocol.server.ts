import type { Queries } from '#db/database.server'
import { namesOfPeople } from '#db/stores/people'
import { loadConfirmation } from '#db/stores/protocol-confirmations'
import { protocolHash } from '#db/stores/selection-protocol'
import { loadLock, type LockRow } from '#db/stores/shortlist'
import { canonicalJson, type JsonValue } from '~/domain/canonical-json'
import { protocolText, type ProtocolCalibration, type SelectionProtocol } from '~/domain/scoring/selection-protocol'
import type { Admitted } from '~/platform/admit.server'
import type { AppContext } from '~/platform/app-context.server'
import { standingProtocol } from '~/platform/reports/standing-protocol.server'
import { standingRanking } from '~/platform/reports/standing-ranking.server'
import { lockFacts, type LockFacts } from './proposed-list.server'

export type { ProtocolCalibration, SelectionProtocol }

/** The protocol as a file: SHA-256 of these characters in UTF-8 is the hash. */
export interface ProtocolFile {
  readonly name: string
  readonly text: string
}

/** What the chair has said of a protocol, of this one or of one that has changed since. */
export interface ConfirmationFacts {
  readonly name: string
  readonly confirmedAt: Date
  readonly isOfThis: boolean
}

export interface ShownProtocol {
  readonly hash: string
  /** Null where it cannot be shown in words: drawn up by an earlier version of the program, or no longer what was locked. */
  readonly protocol: SelectionProtocol | null
  /** False when what is stored has another hash than the one under which it was locked. */
  readonly isIntact: boolean
  /** The names of the staff in it, by id. */
  readonly names: Readonly<Record<string, string>>
  readonly confirmation: ConfirmationFacts | null
  readonly lock: LockFacts | null
}

interface Found {
  readonly hash: string
  readonly text: string
  readonly protocol: SelectionProtocol | null
  readonly isIntact: boolean
}

/** What was locked; before that the protocol as it stands, or null when there is no proposal that can be locked. */
async function findProtocol(app: AppContext, admitted: Admitted): Promise<Found | null> {
  const lock = await loadLock(app.db.read, admitted.recruitmentKey)
  if (lock) return lockedProtocol(lock)
  const drawnUp = await standingProtocol(app, app.db.read, { ...admitted, ranking: await standingRanking(app, admitted) })
  if (!drawnUp.ok) return findProtocol(app, admitted) // something has happened in the meantime
  if (drawnUp.value === null || drawnUp.value.chosenWithdrawn > 0) return null
  const { hash, protocol } = drawnUp.value
  return { hash, protocol, text: protocolText(protocol), isIntact: true }
}

function lockedProtocol({ hash, protocol }: LockRow): Found {
  const text = canonicalJson(protocol as JsonValue) // it was read from a column of JSON
  const isIntact = protocolHash(text) === hash
  const isOfToday = [2, 3].includes((protocol as Partial<SelectionProtocol>).version ?? 0)
  return { hash, text, isIntact, protocol: isIntact && isOfToday ? (protocol as SelectionProtocol) : null } // its hash says that it is what was drawn up
}

/** The protocol with what both sides have said of it; null before there is one. */
export async function showProtocol(app: AppContext, admitted: Admitted): Promise<ShownProtocol | null> {
  const found = await findProtocol(app, admitted)
  if (!found) return null
  const { hash, protocol, isIntact } = found
  return {
    hash, protocol, isIntact,
    names: protocol ? await namesOfPeople(app.db.read, staffIn(protocol)) : {},
    confirmation: await confirmationOf(app.db.read, admitted.recruitmentKey, hash),
    lock: await lockFacts(app.db.read, admitted.recruitmentKey),
  }
}

/** The file of what `showProtocol` shows. */
export async function protocolFile(app: AppContext, admitted: Admitted): Promise<ProtocolFile | null> {
  const found = await findProtocol(app, admitted)
  return found && { name: `protocol-${found.hash.slice(0, 16)}.json`, text: found.text }
}

export async function confirmationOf(queries: Queries, recruitmentKey: number, hash: string): Promise<ConfirmationFacts | null> {
  const confirmed = await loadConfirmation(queries, recruitmentKey)
  return confirmed && { name: confirmed.name, confirmedAt: confirmed.confirmedAt, isOfThis: confirmed.hash === hash }
}

function staffIn({ proposedBy, waivers, levelWaivers = [], figures: { severity } }: SelectionProtocol): string[] {
  const stricter = severity.told ? severity.reviewers.map(({ reviewerId }) => reviewerId) : []
  return [proposedBy, ...waivers.map(({ reviewerId }) => reviewerId), ...levelWaivers.map(({ waivedBy }) => waivedBy), ...stricter]
}
