import type { AuditAction } from '../audit/actions'

/**
 * The steps of a recruitment that stand in its case file (offentlighedsloven § 13, stk. 2: what is essential in how a case was dealt with).
 * Named one by one: whatever is not here stays in the log. Left out on purpose are each single answer, veil, score and look, which are the
 * auditor's to read; what an applicant asked for, withdrew or claimed; holds and erasures; and who stepped back, which the log tells of
 * without saying from whom.
 */
export const essentialSteps = [
  'recruitment-created', 'recruitment-published', 'recruitment-closed', 'scoring-opened', 'scores-waived', 'shortlisting-opened', 'levels-waived',
  'hearing-opened', 'hearing-put-off', 'hearing-ended', 'hearing-cleared', 'hearing-unread', 'second-look-begun', 'second-look-ended',
  'shortlist-proposed', 'protocol-confirmed', 'shortlist-locked', 'key-renewed', 'unsealing-begun', 'identities-unsealed', 'identities-released',
  'recruitment-concluded', 'recruitment-cancelled', 'case-file-made',
] as const satisfies readonly AuditAction[]
export type EssentialStep = (typeof essentialSteps)[number]

/**
 * Steps of which the file tells when and by whom, and not what else the log has of them: with the seed in the log anybody on the committee of a
 * divided field could reckon who would have read whom (docs/decisions/022). Their place in the log is proved all the same.
 */
export const stepsWithoutContent: readonly EssentialStep[] = ['scoring-opened', 'recruitment-published']
