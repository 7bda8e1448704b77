import { once } from 'node:events'
import { connect, type NetConnectOpts, type Socket } from 'node:net'

/** What was said of a document. `unreachable`: nothing was said, and it has to be asked again. */
export type VirusVerdict = 'clean' | 'found' | 'unreachable'

export interface VirusCheck {
  check(content: AsyncIterable<Buffer> | Iterable<Buffer>): Promise<VirusVerdict>
}

interface Options {
  /** Until the daemon has answered. */
  readonly patienceMilliseconds: number
}

/**
 * A ClamAV daemon, asked by its INSTREAM command (clamd(8)): pieces, each after its length in four bytes, the empty one last; the answer ends with
 * a zero byte. What it says of the kind of thing that it found is not passed on.
 * @param address `unix:/path` or `host:port`
 */
export function openVirusCheck(address: string, { patienceMilliseconds }: Options = { patienceMilliseconds: 30_000 }): VirusCheck {
  return {
    async check(content) {
      const socket = connect(placeOf(address))
      socket.setTimeout(patienceMilliseconds, () => socket.destroy())
      const failed = new Promise<'unreachable'>((resolve) => { socket.once('error', () => { resolve('unreachable') }).once('close', () => { resolve('unreachable') }) })
      try {
        return await Promise.race([asked(socket, content).catch(() => 'unreachable' as const), failed])
      } finally {
        socket.destroy()
      }
    },
  }
}

function placeOf(address: string): NetConnectOpts {
  if (address.startsWith('unix:')) return { path: address.slice('unix:'.length) }
  const at = address.lastIndexOf(':')
  return { host: address.slice(0, at).replaceAll(/[[\]]/g, ''), port: Number(address.slice(at + 1)) }
}

async function asked(socket: Socket, content: AsyncIterable<Buffer> | Iterable<Buffer>): Promise<VirusVerdict> {
  const answer = answerOf(socket)
  await Promise.race([sent(socket, content), answer]) // a daemon that has heard enough answers before the end
  return verdictOf(await answer)
}

async function sent(socket: Socket, content: AsyncIterable<Buffer> | Iterable<Buffer>): Promise<void> {
  await once(socket, 'connect')
  socket.write('zINSTREAM\0')
  for await (const piece of content) {
    if (piece.length === 0) continue
    socket.write(lengthOf(piece.length))
    if (!socket.write(piece)) await once(socket, 'drain')
  }
  socket.write(lengthOf(0))
}

function lengthOf(bytes: number): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(bytes)
  return length
}

/** An answer is one short line. */
const longestAnswer = 1000

function answerOf(socket: Socket): Promise<string> {
  return new Promise((resolve) => {
    let said = ''
    socket.on('data', (chunk: Buffer) => {
      said += chunk.toString('latin1')
      if (said.includes('\0') || said.length > longestAnswer) resolve(said)
    })
    socket.once('end', () => { resolve(said) })
  })
}

/** `stream: OK`, `stream: Eicar-Test-Signature FOUND`; whatever else it says, such as that a limit of its own was passed, is no verdict. */
function verdictOf(said: string): VirusVerdict {
  if (/^stream: OK\0/.test(said)) return 'clean'
  return /^stream: .* FOUND\0/.test(said) ? 'found' : 'unreachable'
}
