import { createInterface } from 'node:readline'
import type { Result } from '~/domain/result'

/**
 * Answers every line of the standard input with one of JSON. Lines that cannot be read are named on stderr, and the others still
 * answered. The exit code: 0 every line was read, 1 some were not.
 */
export async function answerLines(answer: (line: string) => Result<unknown, string>): Promise<number> {
  // Whoever reads has enough, as `head` does.
  process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => { process.exit(code === 'EPIPE' ? 0 : 1) })
  let [number, code] = [0, 0]
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    number += 1
    if (line.trim() === '') continue
    const answered = answer(number === 1 ? line.replace(/^\uFEFF/u, '') : line)
    if (answered.ok) await write(`${JSON.stringify(answered.value)}\n`)
    else code = complain(`line ${number}: ${answered.refusal}`, 1)
  }
  return code
}

export function complain(message: string, code: number): number {
  process.stderr.write(`${message}\n`)
  return code
}

/** Waits while the reader is slower than this. */
async function write(text: string): Promise<void> {
  if (!process.stdout.write(text)) await new Promise<void>((ready) => { process.stdout.once('drain', ready) })
}
