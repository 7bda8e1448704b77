import { HOTP, Secret, TOTP } from 'otpauth'
import { create } from 'qrcode'

/** What every authenticator app can do: RFC 6238 with SHA-1, six digits, thirty seconds. */
const settings = { algorithm: 'SHA1', digits: 6, period: 30 } as const

/** Bytes of a secret: as long as the hash (RFC 4226 R6 recommends 160 bits). */
export const secretBytes = 20

/** Clocks go wrong: one step to either side is taken (RFC 6238 5.2). */
const drift = 1

const secretOf = (bytes: Buffer) => new Secret({ buffer: new Uint8Array(bytes).buffer })

/** The time step (seconds since 1970 / 30) that a code belongs to, now or one step beside, or null when it is no code of this secret. */
export function stepOfCode(secret: Buffer, typed: string, now: Date): number | null {
  const token = typed.replaceAll(/\s/g, '')
  if (!/^\d{6}$/.test(token)) return null
  const counter = Math.floor(now.getTime() / 1000 / settings.period)
  const delta = HOTP.validate({ token, secret: secretOf(secret), algorithm: settings.algorithm, digits: settings.digits, counter, window: drift })
  return delta === null ? null : counter + delta
}

/** The secret as apps take it from a picture, and as a person types it in: base32 in groups of four. */
export function secretForApp(secret: Buffer, { issuer, label }: { issuer: string; label: string }): { uri: string; text: string } {
  const totp = new TOTP({ ...settings, issuer, label, secret: secretOf(secret) })
  return { uri: totp.toString(), text: totp.secret.base32.replaceAll(/(.{4})(?=.)/g, '$1 ') }
}

export interface QrPicture {
  /** Modules to a side. */
  readonly size: number
  /** An SVG path over the dark modules, a unit each. */
  readonly path: string
}

/** A QR code as one path, drawn here: the page loads no picture from anywhere. */
export function qrPicture(text: string): QrPicture {
  const { size, data } = create(text, { errorCorrectionLevel: 'M' }).modules
  const rows = Array.from({ length: size }, (_, y) => [...data.subarray(y * size, (y + 1) * size)].map((dark) => (dark ? '1' : '0')).join(''))
  const path = rows.flatMap((row, y) => [...row.matchAll(/1+/g)].map(({ index, 0: run }) => `M${index} ${y}h${run.length}v1h-${run.length}z`)).join('')
  return { size, path }
}
