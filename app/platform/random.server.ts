import { randomBytes } from 'node:crypto'

/** The only source of randomness. `bytes` must be unpredictable in production (node:crypto). */
export interface Random {
  bytes(length: number): Buffer
  /** 128 random bits, base64url, 22 characters: a public id that says nothing of order or time. */
  id(): string
  /** 256 random bits, base64url: a secret token (ASVS 11.5.1: not a UUID). */
  token(): string
  uint32(): number
}

export function randomFrom(bytes: (length: number) => Buffer): Random {
  return {
    bytes,
    id: () => bytes(16).toString('base64url'),
    token: () => bytes(32).toString('base64url'),
    uint32: () => bytes(4).readUInt32BE(0),
  }
}

export const systemRandom: Random = randomFrom(randomBytes)
