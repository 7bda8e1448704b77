import type { Language } from '~/domain/local-text'
import { formatDate } from '~/i18n/format'
import da from '~/i18n/locales/da/applicant.json'
import en from '~/i18n/locales/en/applicant.json'
import { makeInstance } from '~/i18n/make-instance'

export interface HearingLetter {
  /** The one of the application. */
  readonly language: Language
  readonly post: string
  readonly organisation: string
  /** The last day to comment. */
  readonly deadline: Date
  /** Scheme, host and port. */
  readonly site: string
}

/** Named one by one: the server's timer, which sends this letter, is bundled without the pages' texts. */
const resources = { da: { applicant: da }, en: { applicant: en } }

/** That there is something to read and comment on, as a mail: plain text, and nothing of what it is. */
export function hearingLetter({ language, post, organisation, deadline, site }: HearingLetter): { subject: string; text: string } {
  const t = makeInstance(language, resources).getFixedT(language, 'applicant')
  const paragraphs = [
    t('hearing.letter.text', { post, organisation }),
    t('hearing.letter.until', { date: formatDate(deadline, language) }),
    `${t('hearing.letter.how')}\n${site}/return`,
    t('hearing.letter.noReply'),
  ]
  return { subject: t('hearing.letter.subject', { post }), text: `${paragraphs.join('\n\n')}\n` }
}
