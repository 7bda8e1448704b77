import { randomBytes } from 'node:crypto'
import { mkdtemp, open, rm, type FileHandle } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gcmOpen, gcmSeal } from './aes-gcm.server'

const tagBytes = 16
const chunkBytes = 64 * 1024

/**
 * A file that lies on the disk for some minutes and is worth nothing there: it is encrypted (AES-256-GCM, piece by piece, each bound to its place)
 * with a key that is nowhere but in this object. When the process ends nothing opens it any more.
 */
export class PassingFile {
  private readonly key = randomBytes(32)
  private pieces = 0
  private waiting: Buffer = Buffer.alloc(0)
  /** Of what was written, in bytes. */
  size = 0

  private constructor(private readonly folder: string, private readonly file: FileHandle) {}

  static async make(): Promise<PassingFile> {
    const folder = await mkdtemp(join(tmpdir(), 'uset-passing-'))
    return new PassingFile(folder, await open(join(folder, 'sealed'), 'wx+', 0o600))
  }

  async write(bytes: Uint8Array): Promise<void> {
    this.size += bytes.length
    this.waiting = Buffer.concat([this.waiting, bytes])
    while (this.waiting.length >= chunkBytes) {
      await this.piece(this.waiting.subarray(0, chunkBytes))
      this.waiting = this.waiting.subarray(chunkBytes)
    }
  }

  /** No more is written from here on. */
  async end(): Promise<void> {
    if (this.waiting.length > 0) await this.piece(this.waiting)
    this.waiting = Buffer.alloc(0)
  }

  /** What was written, from the beginning. */
  async *read(): AsyncGenerator<Uint8Array> {
    for (let piece = 0; piece < this.pieces; piece += 1) {
      const length = Math.min(chunkBytes, this.size - piece * chunkBytes) + tagBytes
      const sealed = Buffer.alloc(length)
      await this.file.read(sealed, 0, length, piece * (chunkBytes + tagBytes))
      yield gcmOpen({ key: this.key, iv: ivOf(piece), aad: Buffer.alloc(0), ciphertext: sealed })
    }
  }

  async destroy(): Promise<void> {
    this.key.fill(0)
    await this.file.close().catch(() => null) // closed already: it was destroyed before
    await rm(this.folder, { recursive: true, force: true })
  }

  private async piece(plaintext: Buffer): Promise<void> {
    await this.file.write(gcmSeal({ key: this.key, iv: ivOf(this.pieces), aad: Buffer.alloc(0), plaintext }))
    this.pieces += 1
  }
}

/** A piece's number: the key is of this file alone, so none comes twice. */
function ivOf(piece: number): Buffer {
  const iv = Buffer.alloc(12)
  iv.writeUIntBE(piece, 6, 6)
  return iv
}
