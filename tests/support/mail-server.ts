import type { AddressInfo, Socket } from 'node:net'
import { createServer } from 'node:net'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer } from 'smtp-server'

export interface Received {
  /** As the envelope names them. */
  readonly to: readonly string[]
  readonly raw: string
  readonly mail: Email
  /** How the sender named itself when it greeted. */
  readonly greeting: string
}

export interface MailServer {
  readonly url: string
  readonly received: readonly Received[]
  close(): Promise<void>
}

export interface MailServerOptions {
  readonly refuses?: boolean
  /** The code that a recipient is refused with at this attempt, from 1; null: taken. */
  readonly answer?: (address: string, attempt: number) => number | null
}

/** A real mail server on this machine. It takes every mail, or refuses every recipient, or answers as it is told. */
export function openMailServer({ refuses = false, answer }: MailServerOptions = {}): Promise<MailServer> {
  const received: Received[] = []
  const attempts = new Map<string, number>()
  const server = new SMTPServer({
    authOptional: true, disabledCommands: ['AUTH', 'STARTTLS'], logger: false,
    onRcptTo: ({ address }, _session, done) => {
      const attempt = (attempts.get(address) ?? 0) + 1
      attempts.set(address, attempt)
      const code = answer?.(address, attempt) ?? null
      done(refuses || code !== null ? Object.assign(new Error('no such mailbox'), code === null ? {} : { responseCode: code }) : null)
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const raw = Buffer.concat(chunks)
        void PostalMime.parse(raw).then((mail) => {
          received.push({ to: session.envelope.rcptTo.map(({ address }) => address), raw: raw.toString('utf8'), mail, greeting: String(session.hostNameAppearsAs) })
          done()
        })
      })
    },
  })
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.server.address() as AddressInfo // it listens on a port
      resolve({ url: `smtp://127.0.0.1:${port}`, received, close: () => new Promise((closed) => { server.close(() => { closed() }) }) })
    })
  })
}

/** Something that answers the call and never says a word. */
export function openSilentServer(): Promise<MailServer> {
  const sockets = new Set<Socket>()
  const server = createServer((socket) => { sockets.add(socket.on('error', () => undefined)) })
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo // it listens on a port
      const close = () => new Promise<void>((closed) => { for (const socket of sockets) socket.destroy(); server.close(() => { closed() }) })
      resolve({ url: `smtp://127.0.0.1:${port}`, received: [], close })
    })
  })
}
