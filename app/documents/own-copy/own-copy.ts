import type { OwnIdentity } from '~/domain/identity'
import type { OwnRecord } from '~/views/applicant/own-record.server'

/** What an applicant takes home of the own application. */
export interface OwnCopy {
  readonly record: OwnRecord
  /** Null while it lies sealed and cannot be shown. */
  readonly identity: OwnIdentity | null
  /** Null where it shall not stand, or is not known. */
  readonly receiptCode: string | null
}
