import { lintLine, readLintOptions } from '~/linting/lint-line'
import { answerLines, complain } from './answer-lines'
import { readOptions } from './options'

/**
 * Points out what questions and adverts must not ask for: `npm run -s lint:questions -- --lang da < in.jsonl > out.jsonl`.
 * A line holds `{"id","kind":"question"|"advert","text"}`; one with `{"id","rules","findings"}` comes back. `--jargon` and
 * `--readability 45` look for those too. Lines that cannot be read are named on stderr and the others still answered.
 * Exit codes: 0 every line was read, 1 some were not, 2 the options were wrong.
 */
const given = readOptions({ lang: { type: 'string' }, jargon: { type: 'boolean' }, readability: { type: 'string' } })
const options = given.ok ? readLintOptions(given.value) : given
process.exitCode = options.ok ? await answerLines((line) => lintLine(line, options.value)) : complain(options.refusal, 2)
