import type { Language } from '~/domain/local-text'
import da from '~/i18n/locales/da/letters.json'
import en from '~/i18n/locales/en/letters.json'
import { makeInstance } from '~/i18n/make-instance'

/** Named one by one: what sends this letter is bundled without the pages' texts. */
const resources = { da: { letters: da }, en: { letters: en } }
const textsIn = (language: Language) => makeInstance(language, resources).getFixedT(language, 'letters')
/** Made once a language, as of answers. */
const texts = { da: textsIn('da'), en: textsIn('en') } as const

export interface NewsLetter {
  /** The one of the application. */
  readonly language: Language
  readonly organisation: string
  /** Scheme, host and port. */
  readonly site: string
}

/**
 * That there is something new behind the receipt code. The same for whatever it is: neither which post it is about nor whether somebody is invited can be read from
 * the mail, by whoever else reads the mailbox or runs the mail server.
 */
export function newsLetter({ language, organisation, site }: NewsLetter): { subject: string; text: string } {
  const t = texts[language]
  const paragraphs = [t('mail.dearApplicant'), t('news.text'), `${t('news.how')}\n${site}/return`, `${t('mail.regards')}\n${organisation}`, t('mail.noReply')]
  return { subject: t('news.subject'), text: `${paragraphs.join('\n\n')}\n` }
}
