import type { DerivedKey } from '~/domain/sealed-place'
import { toHex } from './bytes'
import { KeyFileRefused, openWith, sealTo, type OpenedKey } from './officer-key'
import { combineShares, deriveKey, openDataKey, type SealedKeyRecord } from './recruitment-key'
import { StepRefused } from './step-refused'

// The steps of officers, as their pages take them. What is asked of the server goes through `post`; what is secret stays here.

export type Reply<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: string }

/** Asks the server for one step; what it needs, by name. */
export type Post = <T>(step: string, fields: Readonly<Record<string, string>>) => Promise<Reply<T>>

async function must<T>(reply: Promise<Reply<T>>): Promise<T> {
  const said = await reply
  if (said.ok) return said.value
  throw new StepRefused(said.refusal)
}

/** The one of several sealed halves that this key opens. @throws KeyFileRefused when none does */
async function halfFor(key: OpenedKey, files: readonly string[]): Promise<Uint8Array<ArrayBuffer>> {
  for (const file of files) {
    try {
      return await openWith(key, file)
    } catch (error) {
      if (!(error instanceof KeyFileRefused)) throw error
    }
  }
  throw new KeyFileRefused('no half is sealed to this key')
}

/** Shows that an officer's key opens what is sealed to it. */
export async function prove({ key, post }: { readonly key: OpenedKey; readonly post: Post }): Promise<void> {
  const { challenge } = await must(post<{ challenge: string }>('ask', {}))
  const secret = new TextDecoder().decode(await openWith(key, challenge))
  await must(post('prove', { secret }))
}

/** Hands the own side's half over to the page of the officer who opens. */
export async function handOver({ key, post, unsealingId, recipient }: { readonly key: OpenedKey; readonly post: Post; readonly unsealingId: string; readonly recipient: string }): Promise<void> {
  const { files } = await must(post<{ files: readonly string[] }>('take', {}))
  const half = await halfFor(key, files)
  try {
    await must(post('hand', { unsealingId, file: await sealTo(recipient, half) }))
  } finally {
    half.fill(0)
  }
}

/** Seals the own side's half to colleagues who are without it. How many. */
export async function passOn({ key, post }: { readonly key: OpenedKey; readonly post: Post }): Promise<number> {
  const { files, to } = await must(post<{ files: readonly string[]; to: readonly { keyId: string; recipient: string }[] }>('take-to-pass-on', {}))
  const half = await halfFor(key, files)
  try {
    const shares: { keyId: string; file: string }[] = []
    for (const { keyId, recipient } of to) shares.push({ keyId, file: await sealTo(recipient, half) })
    return (await must(post<{ passedOn: number }>('pass-on', { shares: JSON.stringify(shares) }))).passedOn
  } finally {
    half.fill(0)
  }
}

/** As the server gives it: bytes in hexadecimal. */
export interface RecordToOpen extends SealedKeyRecord {
  readonly candidateId: string
  readonly isInvited: boolean
}

interface ToOpen {
  readonly handed: string
  readonly publicKey: string
  readonly records: readonly RecordToOpen[]
}

export interface OpenTogether {
  /** The officer's own key, opened. */
  readonly key: OpenedKey
  /** The page's key for this once. */
  readonly passing: OpenedKey
  readonly post: Post
  readonly unsealingId: string
  /** How many boxes have been gone through, of how many. */
  readonly onProgress?: (done: number, all: number) => void
}

export type Opened = { readonly kind: 'opened'; readonly opened: number } | { readonly kind: 'claims'; readonly undecided: number }

/**
 * Puts both halves together and opens: first the claims of priority access, by keys that open nothing else; when none waits for a decision, the data keys of
 * those who are invited leave this page, and of the others the keys to write to them. The private key lives for as long as this runs.
 * @throws KeyFileRefused, SharesRefused, StepRefused
 */
export async function openTogether({ key, passing, post, unsealingId, onProgress }: OpenTogether): Promise<Opened> {
  const { files } = await must(post<{ files: readonly string[] }>('take', {}))
  const toOpen = await must(post<ToOpen>('to-open', { unsealingId }))
  const privateKey = await wholeKey({ key, passing, files, toOpen })
  const keys: OpenedRecord[] = []
  try {
    for (const record of toOpen.records) {
      keys.push({ record, dataKey: await openDataKey(privateKey, record) })
      onProgress?.(keys.length, toOpen.records.length)
    }
    const { undecided } = await must(post<{ undecided: number }>('claims', { unsealingId, claimKeys: await derived(keys, 'claim') }))
    if (undecided > 0) return { kind: 'claims', undecided }
    const fresh = await must(post<ToOpen>('to-open', { unsealingId })) // who is invited hangs on the claims
    const invited = new Set(fresh.records.filter(({ isInvited }) => isInvited).map(({ candidateId }) => candidateId))
    const { opened } = await must(post<{ opened: number }>('unseal', {
      unsealingId,
      dataKeys: JSON.stringify(Object.fromEntries(keys.filter(({ record }) => invited.has(record.candidateId)).map(({ record, dataKey }) => [record.candidateId, toHex(dataKey)]))),
      contactKeys: await derived(keys.filter(({ record }) => !invited.has(record.candidateId)), 'contact'),
    }))
    return { kind: 'opened', opened }
  } finally {
    for (const secret of [privateKey, ...keys.map(({ dataKey }) => dataKey)]) secret.fill(0)
  }
}

async function wholeKey({ key, passing, files, toOpen }: Pick<OpenTogether, 'key' | 'passing'> & { readonly files: readonly string[]; readonly toOpen: ToOpen }): Promise<Uint8Array<ArrayBuffer>> {
  const own = await halfFor(key, files)
  const handed = await openWith(passing, toOpen.handed)
  try {
    return await combineShares({ own, handed, publicKey: toOpen.publicKey })
  } finally {
    own.fill(0)
    handed.fill(0)
  }
}

interface OpenedRecord {
  readonly record: RecordToOpen
  readonly dataKey: Uint8Array<ArrayBuffer>
}

async function derived(keys: readonly OpenedRecord[], which: DerivedKey): Promise<string> {
  const pairs: [string, string][] = []
  for (const { record, dataKey } of keys) pairs.push([record.candidateId, toHex(await deriveKey(dataKey, which, record.place))])
  return JSON.stringify(Object.fromEntries(pairs))
}
