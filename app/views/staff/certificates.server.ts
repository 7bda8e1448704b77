import { certificatesOf, findCertificate, type KeptCertificate } from '#db/stores/certificates'
import { sumOf, type Certificate } from '~/domain/retention/certificate'
import { ok, refused, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import type { AppContext } from '~/platform/app-context.server'

/** A certificate in a list: ids and numbers. */
export interface ListedCertificate extends Pick<Certificate, 'id' | 'what' | 'occasion'> {
  readonly at: Date
  readonly keys: number
  readonly rows: number
}

export const listed = ({ at, body: { id, what, occasion, keys, rows } }: KeptCertificate): ListedCertificate => ({ id, at, what, occasion, keys: sumOf(keys), rows: sumOf(rows) })

/** The organisation's certificates of erasure, for HR and auditors. */
export async function loadCertificates(app: AppContext, actor: Actor, as: 'hr' | 'auditor'): Promise<Result<ListedCertificate[], 'not-found'>> {
  if (!actor.roles.includes(as)) return refused('not-found')
  return ok((await certificatesOf(app.db.read, actor.organisationKey)).map(listed))
}

/** One of them as a file: the certificate and its hash, which is that of its canonical JSON. */
export async function loadCertificateFile(app: AppContext, { actor, as, id }: { actor: Actor; as: 'hr' | 'auditor'; id: string }): Promise<Result<{ name: string; text: string }, 'not-found'>> {
  const found = actor.roles.includes(as) ? await findCertificate(app.db.read, actor.organisationKey, id) : null
  if (!found) return refused('not-found')
  return ok({ name: `erasure-${found.hash.slice(0, 16)}.json`, text: `${JSON.stringify({ certificate: found.body, sha256: found.hash }, null, 2)}\n` })
}
