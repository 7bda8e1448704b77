import { createTransport } from 'nodemailer'
import { ok, refused, type Result } from '~/domain/result'
import type { Environment } from './environment.server'
import type { Log } from './log.server'

export interface Letter {
  /** One address. */
  readonly to: string
  /** One line; line breaks in it become spaces. */
  readonly subject: string
  /** Plain text. */
  readonly text: string
}

/** Sends mails, one at a time and to one person each. Keeps nothing: neither address nor text is stored or logged. */
export interface Mail {
  send(letter: Letter): Promise<Result<null, 'mail-failed'>>
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
  const transport = createTransport({
    url: withoutLogging(smtpUrl),
    name: from.slice(from.lastIndexOf('@') + 1), // how this program greets: not by the machine's own name
    connectionTimeout: patience, greetingTimeout: patience, socketTimeout: patience, dnsTimeout: patience,
    disableFileAccess: true, disableUrlAccess: true,
  })
  return {
    async send({ to, subject, text }) {
      if (!oneAddress.test(to)) return refused('mail-failed')
      try {
        await transport.sendMail({
          from, to: { name: '', address: to }, envelope: { from, to: [to] },
          subject: subject.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' '), text, xMailer: false,
          headers: { 'Auto-Submitted': 'auto-generated' }, // RFC 3834: no out-of-office answers
          signal: AbortSignal.timeout(patience),
        })
        return ok(null)
      } catch (error) {
        log.warning('mail-failed', { reason: reasonOf(error) })
        return refused('mail-failed')
      }
    },
  }
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
