import { useState } from 'react'
import type { OpenedKey } from '~/custody/officer-key'

/** What can go wrong while an officer's key is used; each is a sentence under custody:errors. */
export const keyErrors = [
  'passphrase-short', 'passphrase-differs', 'no-file', 'no-passphrase', 'key-refused', 'half-refused', 'shares-refused', 'offline',
  'key-in-use', 'challenge-failed', 'opening-runs', 'same-side', 'no-share', 'stale', 'not-now', 'not-found', 'claims-open', 'wrong-phase', 'invalid-form', 'prove-again', 'unconfirmed', 'half-held',
] as const
export type KeyError = (typeof keyErrors)[number]

/** Which field an error stands beside. */
export const fieldOf: Partial<Record<KeyError, 'file' | 'passphrase' | 'again'>> = {
  'no-file': 'file', 'no-passphrase': 'passphrase', 'key-refused': 'passphrase', 'passphrase-short': 'passphrase', 'passphrase-differs': 'again',
}

const named: Readonly<Record<string, KeyError>> = { SharesRefused: 'shares-refused', KeyFileRefused: 'half-refused', Offline: 'offline' }

/** The code of what went wrong; null: a fault of the program. */
function codeOf(error: unknown): KeyError | null {
  if (!(error instanceof Error)) return null
  if ('refusal' in error) return keyErrors.find((code) => code === error.refusal) ?? 'stale'
  return named[error.name] ?? null
}

export interface Working {
  readonly isWorking: boolean
  readonly error: KeyError | null
  run(work: () => Promise<void>): void
}

const idle = { isWorking: false, error: null, fault: null }

/** One piece of work at a time, with what became of it. */
export function useWorking(): Working {
  const [state, setState] = useState<{ isWorking: boolean; error: KeyError | null; fault: Error | null }>(idle)
  if (state.fault !== null) throw state.fault // to the error page, as from anywhere else
  const run = (work: () => Promise<void>) => {
    setState({ ...idle, isWorking: true })
    work().then(() => { setState(idle) }, (error: unknown) => {
      const code = codeOf(error)
      setState(code === null ? { ...idle, fault: error instanceof Error ? error : new Error('the work failed') } : { ...idle, error: code })
    })
  }
  return { isWorking: state.isWorking, error: state.error, run }
}

/** Something about what was filled in. */
export class KeyProblem extends Error {
  override readonly name = 'KeyProblem'
  constructor(readonly refusal: KeyError) {
    super(refusal)
  }
}

/** Opens the key that was chosen in a form. @throws KeyProblem */
export async function keyFrom(form: FormData): Promise<OpenedKey> {
  const [file, passphrase] = [form.get('file'), form.get('passphrase')]
  if (!(file instanceof File) || file.size === 0) throw new KeyProblem('no-file')
  if (typeof passphrase !== 'string' || passphrase === '') throw new KeyProblem('no-passphrase')
  const { KeyFileRefused, openOfficerKey } = await import('~/custody/officer-key')
  try {
    return await openOfficerKey(await file.text(), passphrase)
  } catch (error) {
    throw error instanceof KeyFileRefused ? new KeyProblem('key-refused') : error
  }
}
