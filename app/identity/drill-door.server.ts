import { isOnMadeUpList, madeUpApplicants } from '~/domain/drill'
import type { ApplicationId, CandidateId, RecruitmentId } from '~/domain/ids'
import type { AppContext } from '~/platform/app-context.server'
import { openBox, sealIdentity } from './box.server'
import { openClaim } from './claim-box.server'
import { openContact } from './contact-box.server'
import type { HandedKeys, SealedRecord } from './officers-door.server'

// A drill seals made-up people as real ones are sealed, so that what is practised is the real thing. It is the only door that gives back whether names were
// right; there is nothing behind it but the names in app/domain/drill.ts, under a key of their own.

interface KeptRecord {
  readonly candidateId: string
  readonly applicationId: string
  readonly isInvited: boolean
  /** Bytes in hexadecimal, by the names of SealedIdentity. */
  readonly sealed: Readonly<Record<'enc' | 'sealedKey' | 'iv' | 'box' | 'claimIv' | 'claimBox' | 'contactIv' | 'contactBox', string>>
}

export interface DrillPlace {
  readonly organisationId: string
  readonly drillId: string
}

const placeOf = ({ organisationId, drillId }: DrillPlace, applicationId: string) => ({ organisationId, recruitmentId: drillId as RecruitmentId, applicationId: applicationId as ApplicationId })

/** Seals the made-up people to a drill's public key (65 bytes): as it is kept. */
export function sealMadeUp(app: AppContext, { publicKey, ...of }: DrillPlace & { readonly publicKey: Buffer }): string {
  return JSON.stringify(madeUpApplicants.map((identity, index): KeptRecord => {
    const applicationId = app.random.id()
    const { suite, keyId, ...sealed } = sealIdentity({ publicKey, keyId: of.drillId, context: placeOf(of, applicationId), identity })
    const hex = Object.entries(sealed).map(([name, bytes]) => [name, bytes.toString('hex')])
    return { candidateId: app.random.id(), applicationId, isInvited: isOnMadeUpList(index), sealed: Object.fromEntries(hex) as KeptRecord['sealed'] } // the names are the record's own
  }))
}

const kept = (records: string) => JSON.parse(records) as readonly KeptRecord[] // written by sealMadeUp
const bytes = (hex: string) => Buffer.from(hex, 'hex')

/** What the opener's page needs. */
export function drillRecords(of: DrillPlace, records: string): SealedRecord[] {
  return kept(records).map(({ candidateId, applicationId, isInvited, sealed }) => ({
    candidateId: candidateId as CandidateId, place: placeOf(of, applicationId), enc: bytes(sealed.enc), sealedKey: bytes(sealed.sealedKey), isInvited,
  }))
}

/** Whether every claim opens by the key that was handed over for it. @throws OpenError when one does not */
export function claimsOpen(of: DrillPlace, { records, claimKeys }: { records: string; claimKeys: HandedKeys }): boolean {
  return kept(records).every(({ candidateId, applicationId, sealed }) => {
    const key = claimKeys.get(candidateId)
    if (key === undefined) return false
    openClaim({ claimKey: bytes(key), context: placeOf(of, applicationId), record: { claimIv: bytes(sealed.claimIv), claimBox: bytes(sealed.claimBox) } })
    return true
  })
}

interface Opened {
  readonly records: string
  readonly dataKeys: HandedKeys
  readonly contactKeys: HandedKeys
}

/** Whether the made-up names of the list come out right, and of the others the address alone opens. @throws OpenError when a key opens nothing */
export function namesComeOutRight(of: DrillPlace, { records, dataKeys, contactKeys }: Opened): boolean {
  return kept(records).every(({ candidateId, applicationId, isInvited, sealed }, index) => {
    const context = placeOf(of, applicationId)
    const [expected, key] = [madeUpApplicants[index], (isInvited ? dataKeys : contactKeys).get(candidateId)]
    if (!expected || key === undefined) return false
    if (!isInvited) return openContact({ contactKey: bytes(key), context, record: { contactIv: bytes(sealed.contactIv), contactBox: bytes(sealed.contactBox) } }).email === expected.email
    const { name, email } = openBox({ dataKey: bytes(key), context, record: { iv: bytes(sealed.iv), box: bytes(sealed.box) } }).reveal()
    return name === expected.name && email === expected.email
  })
}
