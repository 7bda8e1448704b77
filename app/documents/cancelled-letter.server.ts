import type { Language } from '~/domain/local-text'
import da from '~/i18n/locales/da/letters.json'
import en from '~/i18n/locales/en/letters.json'
import { makeInstance } from '~/i18n/make-instance'

/** Named one by one: what sends this letter is bundled without the pages' texts. */
const resources = { da: { letters: da }, en: { letters: en } }
const textsIn = (language: Language) => makeInstance(language, resources).getFixedT(language, 'letters')
const texts = { da: textsIn('da'), en: textsIn('en') } as const

export interface CancelledLetter {
  readonly language: Language
  readonly post: string
  readonly organisation: string
}

/** That the recruitment was given up, to everybody who had applied: plain text. */
export function cancelledLetter({ language, post, organisation }: CancelledLetter): { subject: string; text: string } {
  const t = texts[language]
  const paragraphs = [t('mail.dearApplicant'), t('cancelled.text', { post }), `${t('mail.regards')}\n${organisation}`, t('mail.noReply')]
  return { subject: t('cancelled.subject', { post }), text: `${paragraphs.join('\n\n')}\n` }
}
