import { createTransport } from 'nodemailer'
import { ok } from '~/domain/result'
import type { Environment } from './environment.server'
import type { Log } from './log.server'

export interface Letter {
  /** One address. */
  readonly to: string
  /** One line; line breaks in it become spaces. */
  readonly subject: string
  /** Plain text. */
  readonly text: string
  /** A word of the letter's own: sent twice, it has the same Message-ID (RFC 5322, 3.6.4). The library draws one when it is left out. */
  readonly id?: string
}

/**
 * What was in the way: the `address` for good (refused with 5xx at RCPT, or none at all), this `letter` for now, or the `server`, which takes no letter at the moment.
 * Left out by those who do not tell.
 */
export type MailFault = 'address' | 'letter' | 'server'
export type Sent = { readonly ok: true; readonly value: null } | { readonly ok: false; readonly refusal: 'mail-failed'; readonly because?: MailFault }

/** Sends mails, one at a time and to one person each. Keeps nothing: neither address nor text is stored or logged. */
export interface Mail {
  send(letter: Letter): Promise<Sent>
  /** Whether the server answers, without sending anything. */
  isReachable(): Promise<boolean>
}

export interface MailOptions {
  /** After so long the mail has failed. */
  readonly patience?: number
}

/** One address and nothing that could be a second one, a name or another header (RFC 5322, 3.4.1, without the quoted forms). */
const oneAddress = /^[^\s@<>(),;:"\\[\]\p{Cc}]+@[^\s@<>(),;:"\\[\]\p{Cc}]+$/u

/** The codes that the log may name, all of them the library's own. */
const codes = ['ECONNECTION', 'ETIMEDOUT', 'ESOCKET', 'EDNS', 'ETLS', 'EPROTOCOL', 'EENVELOPE', 'EMESSAGE', 'EAUTH', 'ENOAUTH', 'ECONFIG', 'EABORT'] as const

/** Mails through the operator's own server. What is said of TLS in its address counts (`?requireTLS=true`). */
export function openMail({ smtpUrl, from }: NonNullable<Environment['mail']>, log: Log, { patience = 10_000 }: MailOptions = {}): Mail {
  const host = from.slice(from.lastIndexOf('@') + 1) // how this program greets, and names its letters: not by the machine's own name
  const transport = createTransport({
    url: withoutLogging(smtpUrl),
    name: host,
    connectionTimeout: patience, greetingTimeout: patience, socketTimeout: patience, dnsTimeout: patience,
    disableFileAccess: true, disableUrlAccess: true,
  })
  return {
    async send({ to, subject, text, id }) {
      if (!oneAddress.test(to)) return failed('address')
      try {
        await transport.sendMail({
          from, to: { name: '', address: to }, envelope: { from, to: [to] },
          subject: subject.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' '), text, xMailer: false, ...(id !== undefined && { messageId: `<${id}@${host}>` }),
          headers: { 'Auto-Submitted': 'auto-generated' }, // RFC 3834: no out-of-office answers
          signal: AbortSignal.timeout(patience),
        })
        return ok(null)
      } catch (error) {
        log.warning('mail-failed', { reason: reasonOf(error) })
        return failed(faultOf(error))
      }
    },
    async isReachable() {
      try {
        return await transport.verify()
      } catch (error) {
        log.warning('mail-failed', { reason: reasonOf(error) })
        return false
      }
    },
  }
}

const failed = (because: MailFault): Sent => ({ ok: false, refusal: 'mail-failed', because })

/** By the step at which the server said no (RFC 5321, 4.2.1): a refused recipient is that one's, a refused text is the letter's, all else is the server's. */
function faultOf(error: unknown): MailFault {
  const { command, responseCode } = error as { command?: unknown; responseCode?: unknown } // the library's own words, where there are any
  if (command === 'RCPT TO') return typeof responseCode === 'number' && responseCode >= 500 ? 'address' : 'letter'
  return command === 'DATA' ? 'letter' : 'server'
}

/** What the library calls the failure; its message is not used, since it quotes addresses. */
function reasonOf(error: unknown): string {
  return codes.find((code) => error instanceof Error && 'code' in error && error.code === code) ?? 'other'
}

/** The address without the options that would have the library print what it sends. */
function withoutLogging(url: string): string {
  const cleaned = new URL(url)
  for (const option of ['logger', 'debug', 'transactionLog', 'component']) cleaned.searchParams.delete(option)
  return cleaned.href
}
