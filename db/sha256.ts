import { hash } from 'node:crypto'
import type { Digest } from '../app/domain/audit/merkle-tree'

/** SHA-256 of the parts one after another, 32 bytes. At one go: for inputs of this size twice as fast as a hash that is fed. */
export const sha256: Digest = (...parts) => hash('sha256', parts.length === 1 ? parts[0] ?? '' : Buffer.concat(parts), 'buffer')
