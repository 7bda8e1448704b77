/** Every kind of event the audit log knows. A word here is a text in the locale files, in every language. */
export const auditActions = [
  'organisation-created', 'settings-changed', 'person-invited', 'person-roles-changed', 'person-deactivated', 'password-chosen',
  'signed-in', 'sign-in-failed', 'signed-out', 'access-refused',
  'bank-changed', 'bank-imported', 'esco-imported',
  'recruitment-created', 'recruitment-edited', 'recruitment-published', 'recruitment-closed', 'recruitment-cancelled',
  'application-begun', 'application-submitted', 'application-corrected', 'application-withdrawn',
  'application-typed-in', 'deadline-extended',
  'answer-veiled', 'veil-removed', 'finding-decided', 'answer-cleared', 'answer-read-again', 'clearance-withdrawn', 'step-undone', 'request-accepted', 'request-declined', 'scoring-opened',
  'introduction-read', 'samples-scored', 'score-saved', 'score-undone', 'scores-waived', 'levels-waived', 'shortlisting-opened', 'score-read-again',
  'hearing-opened', 'hearing-put-off', 'hearing-ended', 'hearing-told', 'hearing-cleared', 'hearing-unread', 'second-look-begun', 'second-look-taken', 'second-look-ended', 'blindness-checked',
  'shortlist-proposed', 'protocol-confirmed', 'shortlist-locked',
  'claims-found', 'claim-decided', 'identities-unsealed', 'stepped-back', 'identities-released', 'identity-read', 'recruitment-concluded', 'audit-verified',
] as const
export type AuditAction = (typeof auditActions)[number]
