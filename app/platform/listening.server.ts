import { once } from 'node:events'
import type { Server } from 'node:http'

const patience = 10_000

/** Two languages, since the terminal has no language choice. */
const sentences: Partial<Record<string, (port: number, host: string) => string>> = {
  EADDRINUSE: (port) =>
    `Port ${port} is already in use. Stop the other program, or choose another port: --port ${port + 1}\n` +
    `Port ${port} er allerede i brug. Stop det andet program, eller vælg en anden port: --port ${port + 1}`,
  EACCES: (port) =>
    `Port ${port} may not be used by this user. Choose one above 1023: --port 3000\n` +
    `Port ${port} må ikke bruges af denne bruger. Vælg en over 1023: --port 3000`,
  EADDRNOTAVAIL: (_port, host) =>
    `This machine has no address ${host}. Change HOST.\n` +
    `Denne maskine har ikke adressen ${host}. Ret HOST.`,
}

/** The server cannot listen, for a reason that the operator can mend; the message says how. */
export class ListeningError extends Error {
  override readonly name = 'ListeningError'
}

export async function listen(server: Server, { port, host }: { readonly port: number; readonly host: string }): Promise<void> {
  server.listen(port, host)
  try {
    await once(server, 'listening')
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    const sentence = sentences[code]
    throw sentence ? new ListeningError(sentence(port, host), { cause: error }) : error
  }
}

/** Takes no new connections, lets what is under way finish for a while, then closes. */
export async function stopListening(server: Server): Promise<void> {
  const closed = once(server, 'close')
  server.close()
  server.closeIdleConnections()
  const timer = setTimeout(() => { server.closeAllConnections() }, patience)
  await closed
  clearTimeout(timer)
}
