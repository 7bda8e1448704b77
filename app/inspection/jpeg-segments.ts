const [marker, startOfImage, startOfScan, endOfImage] = [0xff, 0xd8, 0xda, 0xd9]
/** JFIF, and what tells how the colours of a picture made by Adobe's programs are to be read. Neither says who, where or when. */
const [jfif, adobe, lastApp, comment] = [0xe0, 0xee, 0xef, 0xfe]

const isTold = (kind: number) => kind === comment || (kind >= jfif && kind <= lastApp && kind !== jfif && kind !== adobe)
const standsAlone = (kind: number) => kind === 0x01 || (kind >= 0xd0 && kind <= 0xd7)

/**
 * A JPEG stream without its application segments and comments (EXIF, XMP, IPTC, colour profiles, thumbnails; ITU-T T.81 annex B), and without what
 * stands behind its end. Nothing of the picture is decoded. Null when the segments do not follow each other as they must.
 */
export function withoutSegments(bytes: Uint8Array): Uint8Array | null {
  if (bytes[0] !== marker || bytes[1] !== startOfImage) return null
  const kept: Uint8Array[] = [bytes.subarray(0, 2)]
  let at = 2
  for (let segment = segmentAt(bytes, at); segment; segment = segmentAt(bytes, at)) {
    if (segment.kind === startOfScan) return joined([...kept, untilEnd(bytes, at)])
    if (!isTold(segment.kind)) kept.push(bytes.subarray(at, at + segment.length))
    at += segment.length
  }
  return null
}

/** The segment that begins there, marker and all; a fill byte is one of a byte. Null where none begins, or it is longer than what is left. */
function segmentAt(bytes: Uint8Array, at: number): { kind: number; length: number } | null {
  if (at + 4 > bytes.length || bytes[at] !== marker) return null
  const kind = byteAt(bytes, at + 1)
  if (kind === marker) return { kind, length: 1 }
  if (standsAlone(kind)) return { kind, length: 2 }
  const length = 2 + lengthAt(bytes, at + 2)
  return length < 4 || at + length > bytes.length ? null : { kind, length }
}

const byteAt = (bytes: Uint8Array, at: number) => bytes[at] ?? 0
const lengthAt = (bytes: Uint8Array, at: number) => (byteAt(bytes, at) << 8) | byteAt(bytes, at + 1)

/** From the first scan on, segments between the scans of a progressive picture left out too. */
function untilEnd(bytes: Uint8Array, start: number): Uint8Array {
  const kept: Uint8Array[] = []
  let [from, at] = [start, start]
  while (at + 1 < bytes.length) {
    const kind = bytes[at] === marker ? byteAt(bytes, at + 1) : 0
    if (kind === endOfImage) return joined([...kept, bytes.subarray(from, at + 2)])
    if (!isTold(kind)) { at += 1; continue }
    kept.push(bytes.subarray(from, at))
    at += 2 + lengthAt(bytes, at + 2)
    from = Math.min(at, bytes.length)
  }
  return joined([...kept, bytes.subarray(from)])
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}
