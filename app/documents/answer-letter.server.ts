import type { Language } from '~/domain/local-text'
import da from '~/i18n/locales/da/letters.json'
import en from '~/i18n/locales/en/letters.json'
import { makeInstance } from '~/i18n/make-instance'

/** Named one by one: what sends these letters is bundled without the pages' texts. */
const resources = { da: { letters: da }, en: { letters: en } }
const textsIn = (language: Language) => makeInstance(language, resources).getFixedT(language, 'letters')
/** Made once a language: ten thousand letters may be put together one after the other. */
const texts = { da: textsIn('da'), en: textsIn('en') } as const

export interface AnswerLetter {
  readonly language: Language
  readonly post: string
  readonly organisation: string
  /** Scheme, host and port. */
  readonly site: string
  /** As it was approved. */
  readonly answer: string
  /** Of somebody whose identity is open, to be greeted by it; null for everybody else. */
  readonly name: string | null
}

/** An answer as a mail, plain text: put together when it is sent, and kept by nobody. */
export function answerLetter({ language, post, organisation, site, answer, name }: AnswerLetter): { subject: string; text: string } {
  const t = texts[language]
  const dear = name === null ? t('mail.dearApplicant') : t('mail.dear', { name })
  return { subject: t('mail.subject', { post }), text: whole([dear, answer, `${t('mail.regards')}\n${organisation}`, `${t('mail.readToo')}\n${site}/return`, t('mail.noReply')]) }
}

const whole = (paragraphs: readonly string[]) => `${paragraphs.join('\n\n')}\n`
