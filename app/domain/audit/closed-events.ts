import type { Phase } from '../recruitment/phases'
import type { AuditAction } from './actions'

const open: readonly Phase[] = ['unsealed', 'concluded', 'erased']

/**
 * Whether an event leaves the system as its commitment alone. Several scores saved in the same second tell a reviewer who stepped back
 * from one who read, so their exact times stay inside until identities are open.
 */
export function isClosed(action: AuditAction, phase: Phase | null): boolean {
  return action === 'score-saved' && (phase === null || !open.includes(phase))
}
