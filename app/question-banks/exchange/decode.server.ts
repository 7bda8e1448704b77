import { ok, refused, type Result } from '~/domain/result'
import { ofFile, type ExchangeProblem } from './problem'

const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/u

/**
 * The text of a file: UTF-8 with or without a mark, UTF-16 with one, or (for a table out of an older spreadsheet program)
 * Windows-1252. Line ends become \n and letters are composed (NFC).
 */
export function decode(bytes: Uint8Array, { mayBeWindows }: { mayBeWindows: boolean }): Result<string, readonly ExchangeProblem[]> {
  const text = textOf(bytes, mayBeWindows)
  if (text === null) return refused([ofFile('encoding')])
  const plain = text.replace(/\r\n?/gu, '\n').normalize('NFC')
  const at = plain.search(forbidden)
  if (at < 0) return ok(plain)
  const before = plain.slice(0, at).split('\n')
  return refused([{ place: { kind: 'line', line: before.length, column: (before.at(-1) ?? '').length + 1 }, path: '', code: 'control-character', values: {} }])
}

function textOf(bytes: Uint8Array, mayBeWindows: boolean): string | null {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return decodeAs('utf-16le', bytes)
  if (first === 0xfe && second === 0xff) return decodeAs('utf-16be', bytes)
  return decodeAs('utf-8', bytes) ?? (mayBeWindows && !bytes.includes(0) ? ofWindows(bytes) : null)
}

/** What Windows-1252 has at 0x80 to 0x9f; elsewhere it is Latin-1. Node 20 takes the whole of it for Latin-1. */
const windowsOnly = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

function ofWindows(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1').replace(/[\u0080-\u009f]/gu, (sign) => windowsOnly[sign.charCodeAt(0) - 0x80] ?? sign)
}

function decodeAs(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
