import { detectLine, readDetectOptions } from '~/detection/detect-line'
import { knowledgeFrom } from '~/detection/knowledge-base'
import { allLexicons } from '~/detection/lexicons/all-lexicons'
import { personFinder } from '~/detection/person-names'
import { answerLines, complain } from './answer-lines'
import { nameWeights } from './name-weights'
import { readOptions } from './options'

/**
 * Finds what identifies a person in a text: `npm run -s detect -- --lang da --mode review < in.jsonl > out.jsonl`.
 * A line holds `{"id","lang","text"}`, the language may be left out; one with `{"id","spans":[{"start","end","category","score",
 * "reason"}]}` comes back, in UTF-16 code units. `--mode warn` shows what an applicant would be told, `review` (unless told
 * otherwise) what a redactor would. Exit codes: 0 every line was read, 1 some were not, 2 the options were wrong.
 */
const given = readOptions({ lang: { type: 'string' }, mode: { type: 'string' } })
const options = given.ok ? readDetectOptions(given.value) : given
const knowledgeOf = knowledgeFrom(allLexicons, personFinder(nameWeights()))
process.exitCode = options.ok ? await answerLines((line) => detectLine(line, { ...options.value, knowledgeOf })) : complain(options.refusal, 2)
