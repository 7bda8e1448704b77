/** Copies of some bytes, each with one other bit flipped: one copy for every byte. */
export function* eachFlip(bytes: Buffer): Generator<Buffer> {
  for (const [index, byte] of bytes.entries()) {
    const copy = Buffer.from(bytes)
    copy[index] = byte ^ (1 << index % 8)
    yield copy
  }
}
