import { domainToASCII } from 'node:url'
import applicant from '~/i18n/locales/da/applicant.json'
import letters from '~/i18n/locales/da/letters.json'
import checkpoints from '~/i18n/locales/da/checkpoints.json'
import type { Received } from '../support/mail-server'

/** The subjects of what the program sends, as its texts have them. `app/documents/*-letter.server.ts` are all letters (tests/blindness/prove.test.ts). */
const subjects = {
  'code by mail': applicant.mailCode.subject,
  hearing: applicant.hearing.letter.subject,
  answer: letters.mail.subject,
  'recruitment given up': letters.cancelled.subject,
  news: letters.news.subject,
  'checkpoint of the log': checkpoints.letter.subject,
}
export type MailKind = keyof typeof subjects
export const mailKinds = Object.keys(subjects) as MailKind[] // the keys above

/** The kind of a mail, told by the words that its subject begins with. */
export function kindOfMail({ mail }: Pick<Received, 'mail'>): MailKind | 'another' {
  return mailKinds.find((kind) => (mail.subject ?? '').startsWith(subjects[kind].split('{{')[0] ?? '')) ?? 'another'
}

/** What a mail shows apart from whom it is to, and from what the library draws anew each time. */
export function shownOf({ to, raw, mail }: Received): string {
  const shown = `${raw.replaceAll(/^(Date|Message-ID):.*(\r\n[ \t].*)*\r\n/gim, '').replace(/^To:\r\n /m, 'To: ')}\n${mail.subject ?? ''}\n${mail.text ?? ''}`
  return to.flatMap((address) => [address, asHeader(address)]).reduce((text, address) => text.replaceAll(address, 'the recipient'), shown)
}

/** As it stands in a mail's header: a mail server reads the domain back into its letters (RFC 3492). */
function asHeader(address: string): string {
  const [person = '', domain = ''] = address.split('@')
  return `${person}@${domainToASCII(domain)}`
}
