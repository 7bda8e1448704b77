import { and, eq } from 'drizzle-orm'
import type { Queries } from '#db/database.server'
import { documentKeys, documentParts } from '#db/schema/document-parts'
import { seal, unseal } from '~/platform/aead.server'
import { gcmOpen, gcmSeal } from '~/platform/aes-gcm.server'
import type { AppContext } from '~/platform/app-context.server'

/** Bytes of content in every part but the last. */
export const partBytes = 256 * 1024

/** Whose a document is and which: its parts and its key open nowhere else. */
export interface DocumentPlace {
  readonly documentKey: number
  readonly documentId: string
  readonly candidateId: string
}

interface PartPlace extends Omit<DocumentPlace, 'documentKey'> {
  /** From 0. */
  readonly position: number
  readonly isLast: boolean
}

const keyContext = ({ candidateId, documentId }: Omit<DocumentPlace, 'documentKey'>) => `document-key/v1|${candidateId}|${documentId}`

/**
 * STREAM (Hoang, Reyhanitabar, Rogaway, Vizár, “Online Authenticated-Encryption and its Nonce-Reuse Misuse-Resistance”, CRYPTO 2015), as age has it: the
 * nonce is the number of the part and a mark on the last one, so that no part can be left out, moved, or be taken for the end. Every key is used for one
 * document alone, so no nonce comes twice under it. Number and mark stand in the associated data too, beside the place.
 */
const nonceOf = ({ position, isLast }: PartPlace): Buffer => {
  const nonce = Buffer.alloc(12)
  nonce.writeUInt32BE(position, 7)
  nonce[11] = isLast ? 1 : 0
  return nonce
}
const aadOf = ({ candidateId, documentId, position, isLast }: PartPlace) => Buffer.from(`document-part/v1|${candidateId}|${documentId}|${position}|${isLast ? 'last' : 'more'}`)

/** Into how many parts so many bytes go: one even of nothing. */
export const partsOf = (bytes: number): number => Math.max(1, Math.ceil(bytes / partBytes))

/** Stores a document's content in parts under a key of its own, which is wrapped by the key outside the database and stands apart. */
export async function storeContent(tx: Queries, app: AppContext, { content, ...place }: DocumentPlace & { readonly content: Buffer }): Promise<void> {
  const key = app.random.bytes(32)
  const parts = partsOf(content.length)
  for (let position = 0; position < parts; position++) {
    const at = { ...place, position, isLast: position === parts - 1 }
    const box = gcmSeal({ key, iv: nonceOf(at), aad: aadOf(at), plaintext: content.subarray(position * partBytes, (position + 1) * partBytes) })
    await tx.insert(documentParts).values({ documentKey: place.documentKey, position, box })
  }
  const wrappedKey = seal(key, { key: app.keys.identityKek, iv: app.random.bytes(12), context: keyContext(place) })
  await tx.insert(documentKeys).values({ documentKey: place.documentKey, wrappedKey })
  key.fill(0)
}

export interface StoredContent extends DocumentPlace {
  readonly parts: number
}

/**
 * The content, a part at a time and no sooner than it is asked for. The caller has been admitted and recorded the look.
 * @throws OpenError from whoever reads it, when a part is missing, moved or altered
 */
export async function* contentOf(queries: Queries, app: AppContext, { parts, ...place }: StoredContent): AsyncGenerator<Buffer> {
  const [row] = await queries.select({ wrappedKey: documentKeys.wrappedKey }).from(documentKeys).where(eq(documentKeys.documentKey, place.documentKey))
  if (!row) throw new Error('a document has no key')
  const key = unseal(row.wrappedKey, { key: app.keys.identityKek, context: keyContext(place) })
  try {
    for (let position = 0; position < parts; position++) {
      const [part] = await queries.select({ box: documentParts.box }).from(documentParts)
        .where(and(eq(documentParts.documentKey, place.documentKey), eq(documentParts.position, position)))
      if (!part) throw new Error('a part of a document is missing')
      const at = { ...place, position, isLast: position === parts - 1 }
      yield gcmOpen({ key, iv: nonceOf(at), aad: aadOf(at), ciphertext: part.box })
    }
  } finally {
    key.fill(0)
  }
}

/** Destroys a document's key, then its parts. */
export async function destroyContent(tx: Queries, documentKey: number): Promise<void> {
  await tx.delete(documentKeys).where(eq(documentKeys.documentKey, documentKey))
  await tx.delete(documentParts).where(eq(documentParts.documentKey, documentKey))
}
