import { createHmac } from 'node:crypto'
import type { AppContext } from '~/platform/app-context.server'

const hour = 3_600_000

/** How long a one-time link works. */
export const linkLasts = { 'first-administrator': 24 * hour, 'choose-password': 7 * 24 * hour } as const

/** Only the keyed hash of a link's token is stored. */
export function linkHash(app: AppContext, token: string): string {
  return createHmac('sha256', app.keys.sessionPepper).update(`link:${token}`).digest('base64url')
}
