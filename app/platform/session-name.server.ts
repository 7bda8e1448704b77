import { createHash } from 'node:crypto'

/** By which a page names a session: from it neither the hash nor the token can be told. */
export const sessionName = (tokenHash: string): string => createHash('sha256').update(`session:${tokenHash}`).digest('base64url').slice(0, 22)
