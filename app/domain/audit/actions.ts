/** Every kind of event the audit log knows. A word here is a text in the locale files, in every language. */
export const auditActions = [
  'organisation-created', 'settings-changed', 'person-invited', 'person-roles-changed', 'person-deactivated', 'password-chosen',
  'signed-in', 'sign-in-failed', 'signed-out', 'access-refused',
  'proved-again', 'second-factor-added', 'second-factor-removed', 'second-factor-reset', 'second-factor-failed', 'recovery-codes-made', 'recovery-code-used', 'sessions-ended', 'sign-in-refused',
  'bank-changed', 'bank-imported', 'esco-imported',
  'recruitment-created', 'recruitment-edited', 'recruitment-published', 'recruitment-closed', 'recruitment-cancelled',
  'application-begun', 'application-submitted', 'application-corrected', 'application-withdrawn',
  'application-typed-in', 'deadline-extended',
  'answer-veiled', 'veil-removed', 'finding-decided', 'answer-cleared', 'answer-read-again', 'clearance-withdrawn', 'step-undone', 'request-accepted', 'request-declined', 'scoring-opened',
  'introduction-read', 'samples-scored', 'score-saved', 'score-undone', 'scores-waived', 'levels-waived', 'shortlisting-opened', 'score-read-again',
  'hearing-opened', 'hearing-put-off', 'hearing-ended', 'hearing-told', 'hearing-cleared', 'hearing-unread', 'second-look-begun', 'second-look-taken', 'second-look-ended', 'blindness-checked',
  'shortlist-proposed', 'protocol-confirmed', 'shortlist-locked',
  'officer-key-made', 'emergency-key-made', 'officer-key-proven', 'officer-key-confirmed', 'share-passed-on', 'half-said-lost', 'key-renewed', 'identity-sealed-anew', 'identity-handed-late', 'drill-begun', 'drill-passed', 'unsealing-begun', 'share-taken', 'share-handed',
  'documents-asked-for', 'document-handed-in', 'document-taken-back', 'document-refused', 'document-read', 'message-sent', 'notice-sent', 'candidate-written-to',
  'claims-found', 'claim-decided', 'identities-unsealed', 'stepped-back', 'identities-released', 'identity-read', 'answers-approved', 'answers-sent', 'recruitment-concluded', 'case-file-made', 'own-copy-given', 'audit-verified',
  'interviews-planned', 'interviews-offered', 'interview-time-chosen', 'interview-questions-changed', 'interview-scored', 'outcome-recorded', 'outcome-confirmed', 'call-proposed', 'called-later', 'applicant-withdrew', 'note-written', 'stand-in-named', 'stand-in-introduced',
  'log-became-tree', 'checkpoint-made', 'log-exported', 'event-proved', 'protocol-asked-for', 'bank-exported', 'trial-exported', 'ordinary-figures-brought', 'blind-start-set',
  'monitoring-basis-written', 'monitoring-basis-confirmed', 'monitoring-basis-ended', 'evaluation-asked', 'experience-told',
  'hold-placed', 'hold-lifted', 'erasure-asked', 'erasure-taken-back', 'applicant-erased', 'applicants-erased', 'identities-erased', 'recruitment-erased', 'backup-restored',
] as const
export type AuditAction = (typeof auditActions)[number]

/** Events by which nothing has changed: somebody looked, or was refused a look. */
export const looks = ['access-refused', 'identity-read', 'document-read', 'protocol-asked-for', 'event-proved', 'case-file-made', 'own-copy-given'] as const satisfies readonly AuditAction[]
