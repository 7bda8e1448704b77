import { createServer, type Server, type Socket } from 'node:net'

/** The EICAR test file's text, which every virus check knows, in halves so that none takes this file for it. */
export const eicar = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR', '-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('')

export interface FakeClamd {
  /** As `USET_CLAMAV` has it. */
  readonly address: string
  /** Whole files that it was sent. */
  readonly seen: readonly Buffer[]
  close(): Promise<void>
}

/** A daemon on a real socket that speaks INSTREAM: finds EICAR, and nothing else. Over its limit it says so, as the real one does. */
export async function openFakeClamd({ path, limit = 25_000_000 }: { path?: string; limit?: number } = {}): Promise<FakeClamd> {
  const seen: Buffer[] = []
  const server = createServer((socket) => { serve(socket, seen, limit).catch(() => socket.destroy()) })
  await new Promise<void>((resolve) => { if (path === undefined) server.listen(0, '127.0.0.1', resolve); else server.listen(path, resolve) })
  return { address: path === undefined ? `127.0.0.1:${portOf(server)}` : `unix:${path}`, seen, close: () => new Promise((resolve) => { server.close(() => { resolve() }) }) }
}

function portOf(server: Server): number {
  const address = server.address()
  return typeof address === 'object' && address ? address.port : 0
}

async function serve(socket: Socket, seen: Buffer[], limit: number): Promise<void> {
  let waiting = Buffer.alloc(0)
  const pieces: Buffer[] = []
  let isBegun = false
  for await (const chunk of socket as AsyncIterable<Buffer>) {
    waiting = Buffer.concat([waiting, chunk])
    if (!isBegun) {
      if (waiting.length < 10) continue
      if (waiting.subarray(0, 10).toString('latin1') !== 'zINSTREAM\0') return void socket.end('UNKNOWN COMMAND\0')
      isBegun = true
      waiting = waiting.subarray(10)
    }
    while (waiting.length >= 4) {
      const length = waiting.readUInt32BE(0)
      if (length === 0) return answer(socket, Buffer.concat(pieces), seen)
      if (waiting.length < 4 + length) break
      pieces.push(waiting.subarray(4, 4 + length))
      waiting = waiting.subarray(4 + length)
      if (pieces.reduce((sum, piece) => sum + piece.length, 0) > limit) return void socket.end('INSTREAM size limit exceeded. ERROR\0')
    }
  }
}

function answer(socket: Socket, file: Buffer, seen: Buffer[]): void {
  seen.push(file)
  socket.end(file.includes(eicar) ? 'stream: Eicar-Test-Signature FOUND\0' : 'stream: OK\0')
}
