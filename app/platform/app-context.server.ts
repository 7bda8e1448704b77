import type { Database } from '#db/database.server'
import type { Clock } from './clock.server'
import type { Detector } from './detector.server'
import type { Drawing } from './drawing/drawing.server'
import type { Inspecting } from './inspecting/inspecting.server'
import type { Environment } from './environment.server'
import type { Keys } from './keys.server'
import type { Log } from './log.server'
import type { Mail } from './mail.server'
import type { OrganisationSignIn } from './organisation-sign-in.server'
import type { Random } from './random.server'
import type { RateLimits } from './rate-limits.server'
import type { Refusals } from './refused-access.server'
import type { Reports } from './reports/reports.server'
import type { VirusCheck } from './virus-check.server'

/** Everything that loaders, actions, use-cases and views may need from outside themselves. Made once per process. */
export interface AppContext {
  readonly db: Database
  readonly clock: Clock
  readonly random: Random
  readonly keys: Keys
  readonly log: Log
  readonly environment: Environment
  readonly rateLimits: RateLimits
  /** Looks through answers at the clearing desk. */
  readonly detector: Detector
  /** Reckons what takes long, beside everything else. */
  readonly reports: Reports
  /** Sets documents as PDF, beside everything else too. */
  readonly drawing: Drawing
  /** Looks into files that come from outside, beside everything else too. */
  readonly inspecting: Inspecting
  /** Null where no mail is set up: then none is offered. */
  readonly mail: Mail | null
  /** What signed-in people were refused, until it is written into the log. */
  readonly refusals: Refusals
  /** The organisation's own sign-in (OpenID Connect), or null where none is set up. */
  readonly organisationSignIn: OrganisationSignIn | null
  /** Looks at documents before anybody opens them, or null where none is set up. */
  readonly virusCheck: VirusCheck | null
}

declare module '@remix-run/node' {
  interface AppLoadContext {
    app: AppContext
    /** The nonce of this response's content security policy. */
    nonce: string
    /** The client's address, for rate limits in memory only; never stored, never logged. */
    clientAddress: string
  }
  interface Future {
    v3_singleFetch: true
  }
}
