import { hkdfSync } from 'node:crypto'
import type { Queries } from '#db/database.server'
import { appCodeOf, type AppCode } from '#db/stores/second-factors'
import type { Actor } from './actor.server'
import { seal, unseal } from './aead.server'
import { ivBytes } from './aes-gcm.server'
import type { AppContext } from './app-context.server'
import { secretBytes } from './totp.server'

const keyOf = ({ keys }: Pick<AppContext, 'keys'>) => Buffer.from(hkdfSync('sha256', keys.sessionPepper, '', 'appcode/v1', 32))
const contextOf = (personId: string) => `appcode/v1|${personId}`

/** A fresh secret for somebody's authenticator app, sealed: it opens for this person alone. */
export function sealedSecret(app: Pick<AppContext, 'keys' | 'random'>, personId: string): Buffer {
  return seal(app.random.bytes(secretBytes), { key: keyOf(app), iv: app.random.bytes(ivBytes), context: contextOf(personId) })
}

export interface OpenedAppCode extends Pick<AppCode, 'isConfirmed'> {
  readonly secret: Buffer
}

/** The secret of somebody's authenticator app, or null when there is none. */
export async function openedAppCode(queries: Queries, app: Pick<AppContext, 'keys'>, person: Pick<Actor, 'key' | 'id'>): Promise<OpenedAppCode | null> {
  const code = await appCodeOf(queries, person.key)
  return code && { isConfirmed: code.isConfirmed, secret: unseal(code.box, { key: keyOf(app), context: contextOf(person.id) }) }
}

/** The secret that waits for its first code, to be shown; null when none waits. */
export async function waitingSecret(app: AppContext, person: Pick<Actor, 'key' | 'id'>): Promise<Buffer | null> {
  const code = await openedAppCode(app.db.read, app, person)
  return code && !code.isConfirmed ? code.secret : null
}
