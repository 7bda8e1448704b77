import type { MonitoringAnswers } from '~/domain/monitoring/questions'
import { paddedJson } from '~/platform/padded-json.server'
import { boundTo } from './bound-to.server'
import { open, seal } from './hpke.server'

/** Where answers belong: a basis of an organisation, and an application or, once it is known of nobody any more, the pile. */
export interface MonitoringPlace {
  readonly organisationId: string
  readonly basisId: string
  /** Null: in a pile. */
  readonly applicationId: string | null
}

/** As it is stored, `enc` apart: without it nothing opens the box. */
export interface SealedAnswers {
  readonly enc: Buffer
  readonly box: Buffer
}

/** One step of padding: all answers that can be given stay within it, and none at all take as much. */
const answerBytes = 1024

/** Seals answers to the key of a basis (RFC 9180). */
export function sealAnswers({ publicKey, place, answers }: { publicKey: Buffer; place: MonitoringPlace; answers: MonitoringAnswers }): SealedAnswers {
  const { enc, ciphertext } = seal({ publicKey, ...boundFor(place), plaintext: paddedJson({ ...answers }, answerBytes) })
  return { enc, box: ciphertext }
}

/** Throws OpenError when key, place or any byte differs. */
export function openAnswers({ privateKey, place, sealed: { enc, box } }: { privateKey: Buffer; place: MonitoringPlace; sealed: SealedAnswers }): MonitoringAnswers {
  const answers: unknown = JSON.parse(open({ privateKey, enc, ...boundFor(place), ciphertext: box }).toString('utf8'))
  if (!isAnswers(answers)) throw new Error('an authentic box holds something that is no answers')
  return answers
}

function isAnswers(value: unknown): value is MonitoringAnswers {
  return typeof value === 'object' && value !== null && Object.values(value).every((group) => typeof group === 'string')
}

function boundFor({ organisationId, basisId, applicationId }: MonitoringPlace): { info: Buffer; aad: Buffer } {
  return { info: boundTo(applicationId === null ? 'monitoring-pile/v1' : 'monitoring/v1', [organisationId, basisId]), aad: Buffer.from(applicationId ?? '') }
}
