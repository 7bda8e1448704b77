import { moveRefusals } from './recruitment/phases'
import { erasureRefusals } from './retention/erasing'

/** Every reason for which something is refused. Each is a sentence in the locale files (refusals.<code>), in every language. */
export const refusals = [
  ...moveRefusals,
  ...erasureRefusals,
  'not-found', 'not-now', 'stale', 'cannot-write', 'not-open', 'deadline-passed', 'already-submitted', 'unknown-code', 'access-ended', 'incomplete', 'too-long', 'too-many-attempts',
  'invalid-form', 'over-limit', 'wrong-credentials', 'wrong-password', 'link-used', 'email-taken', 'roles-clash', 'named-twice', 'not-on-committee',
  'protocol-changed', 'already-locked', 'scored-elsewhere', 'blind-required', 'unknown-family', 'last-administrator', 'findings-open', 'in-use', 'too-many-skills', 'claims-open',
  'scoring-begun', 'unchanged', 'request-open', 'no-longer-scored',
  'protocol-unconfirmed', 'read-by-you', 'typed-in', 'not-in-time', 'extension-range', 'another-open',
  'prove-again', 'wrong-code', 'not-set-up', 'passkey-refused', 'common-password', 'own-name-password', 'not-yourself',
  'officers-missing', 'officers-open', 'halves-held',
] as const
export type Refusal = (typeof refusals)[number]
