import { createInterface } from 'node:readline'
import { lintLine, readLintOptions } from '~/linting/lint-line'

/**
 * Points out what questions and adverts must not ask for: `npm run -s lint:questions -- --lang da < in.jsonl > out.jsonl`.
 * A line holds `{"id","kind":"question"|"advert","text"}`; one with `{"id","rules","findings"}` comes back. `--jargon` and
 * `--readability 45` look for those too. Lines that cannot be read are named on stderr and the others still answered.
 * Exit codes: 0 every line was read, 1 some were not, 2 the options were wrong.
 */
async function lintQuestions(words: readonly string[]): Promise<number> {
  const options = readLintOptions(words)
  if (!options.ok) return complain(options.refusal, 2)
  let [number, code] = [0, 0]
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    number += 1
    if (line.trim() === '') continue
    const answer = lintLine(number === 1 ? line.replace(/^\uFEFF/u, '') : line, options.value)
    if (answer.ok) await write(`${JSON.stringify(answer.value)}\n`)
    else code = complain(`line ${number}: ${answer.refusal}`, 1)
  }
  return code
}

function complain(message: string, code: number): number {
  process.stderr.write(`${message}\n`)
  return code
}

/** Waits while the reader is slower than this. */
async function write(text: string): Promise<void> {
  if (!process.stdout.write(text)) await new Promise<void>((ready) => { process.stdout.once('drain', ready) })
}

// Whoever reads has enough, as `head` does.
process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => { process.exit(code === 'EPIPE' ? 0 : 1) })
process.exitCode = await lintQuestions(process.argv.slice(2))
