import type { AuditAction } from '../audit/actions'

/**
 * The steps of a recruitment that stand in its case file (offentlighedsloven § 13, stk. 2: what is essential in how a case was dealt with).
 * Named one by one: whatever is not here stays in the log. Left out on purpose are each single answer, veil, score and look, which are the
 * auditor's to read (looks at documents stand with the documents); what an applicant asked for, chose, withdrew or claimed; holds and erasures;
 * notes, which stand for themselves, since until names are open HR does not learn how many the chair has written; and who stepped back, which
 * the log tells of without saying from whom.
 */
export const essentialSteps = [
  'recruitment-created', 'recruitment-published', 'recruitment-closed', 'scoring-opened', 'scores-waived', 'shortlisting-opened', 'levels-waived',
  'hearing-opened', 'hearing-put-off', 'hearing-ended', 'hearing-cleared', 'hearing-unread', 'second-look-begun', 'second-look-ended',
  'shortlist-proposed', 'protocol-confirmed', 'shortlist-locked', 'key-renewed', 'unsealing-begun', 'identities-unsealed', 'identities-released',
  'documents-asked-for', 'interviews-planned', 'interviews-offered', 'interview-questions-changed', 'stand-in-named', 'outcome-recorded', 'outcome-confirmed', 'call-proposed', 'called-later',
  'answers-approved', 'answers-sent', 'notice-sent', 'recruitment-concluded', 'recruitment-cancelled', 'case-file-made',
] as const satisfies readonly AuditAction[]
export type EssentialStep = (typeof essentialSteps)[number]

/**
 * Steps of which the file tells when and by whom, and not what else the log has of them: with the seed in the log anybody on the committee of a
 * divided field could reckon who would have read whom (docs/decisions/022); and with the hash of the interviews' protocol, in which somebody may be
 * named, whoever has the rest of it could try names until it fits. Their place in the log is proved all the same.
 */
export const stepsWithoutContent: readonly EssentialStep[] = ['scoring-opened', 'recruitment-published', 'recruitment-concluded']
