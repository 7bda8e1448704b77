import { inLanguage } from '../../local-text'
import { inEveryLanguage, type QuestionKind } from './kind'

const shape = /^\d{1,9}([.,]\d{1,3})?$/

/** A number with a unit. Written with a comma or a point, stored with a point. */
export const number: QuestionKind = {
  isWritten: false,
  savesAlong: false,
  parts: ['unit', 'laterProof'],
  answerFrom(typed) {
    const digits = typed.replaceAll(/\s/g, '')
    if (digits === '') return ''
    return shape.test(digits) ? digits.replace(',', '.') : null
  },
  inWords: (stored, { unit }) => inEveryLanguage((language) => `${language === 'en' ? stored : stored.replace('.', ',')} ${inLanguage(unit, language)}`.trim()),
}
