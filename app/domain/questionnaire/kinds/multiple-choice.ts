import { inLanguage } from '../../local-text'
import { optionText } from './choice'
import { inEveryLanguage, type QuestionKind } from './kind'

const idsOf = (stored: string) => stored.split(/\s+/).filter((id) => id !== '')

/** Any number of the answers offered; stored by their ids with a space between, in the order of the options. */
export const multipleChoice: QuestionKind = {
  isWritten: false,
  savesAlong: true,
  parts: ['options', 'laterProof'],
  answerFrom(typed, { options }) {
    const known = (options ?? []).map(({ id }) => id)
    const chosen = idsOf(typed)
    return chosen.every((id) => known.includes(id)) ? known.filter((id) => chosen.includes(id)).join(' ') : null
  },
  inWords: (stored, asked) => inEveryLanguage((language) => idsOf(stored).map((id) => inLanguage(optionText(id, asked), language)).join('; ')),
}
