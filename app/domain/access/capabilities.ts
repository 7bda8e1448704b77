import { phases, type Phase } from '../recruitment/phases'

/** The roles a person may have in one recruitment. Nobody has two of them in the same recruitment. */
export const recruitmentRoles = ['hr', 'redactor', 'reviewer', 'chair', 'auditor', 'administrator', 'clerk', 'officer', 'stand-in'] as const
export type RecruitmentRole = (typeof recruitmentRoles)[number]

/** The roles an account may have in its organisation. Reviewers and redactors are named per recruitment. */
export const organisationRoles = ['administrator', 'hr', 'auditor', 'clerk', 'hr-officer', 'employee-officer'] as const
export type OrganisationRole = (typeof organisationRoles)[number]

interface Grant {
  readonly roles: readonly RecruitmentRole[]
  readonly phases: readonly Phase[] | 'any'
}

const fromShortlisting: readonly Phase[] = ['shortlisting', 'locked', 'unsealed', 'concluded']
const fromUnsealing: readonly Phase[] = ['unsealed', 'concluded']
const committee: readonly RecruitmentRole[] = ['reviewer', 'chair']
/** The committee at the interviews. A stand-in has no part in what was judged before. */
const panel: readonly RecruitmentRole[] = [...committee, 'stand-in']

/** Who may do what, when. The whole policy is this table (domain.md, "who sees what"); what is not here is refused. */
export const capabilities = {
  readRecruitment: { roles: ['hr'], phases: 'any' },
  editDraft: { roles: ['hr'], phases: ['draft'] },
  publish: { roles: ['hr'], phases: ['draft'] },
  readApplicationCount: { roles: ['hr'], phases: 'any' },
  closeEarly: { roles: ['hr'], phases: ['open'] },
  cancel: { roles: ['hr'], phases: ['draft', 'open', 'clearing', 'scoring', 'shortlisting'] },
  typeInApplication: { roles: ['clerk'], phases: ['open', 'clearing'] },
  extendDeadline: { roles: ['clerk'], phases: ['open', 'clearing'] },
  readOriginalAnswers: { roles: ['redactor'], phases: ['clearing'] },
  veil: { roles: ['redactor'], phases: ['clearing'] },
  clearAnswers: { roles: ['redactor'], phases: ['clearing'] },
  openScoring: { roles: ['redactor'], phases: ['clearing'] },
  decideRequests: { roles: ['redactor'], phases: ['clearing', 'scoring', 'shortlisting'] },
  readCommitteeWork: { roles: committee, phases: ['open', 'clearing', 'scoring', ...fromShortlisting] },
  readClearedAnswers: { roles: committee, phases: ['scoring', ...fromShortlisting] },
  readClearedAnswersAsHr: { roles: ['hr'], phases: fromShortlisting },
  prepareToScore: { roles: committee, phases: ['open', 'clearing', 'scoring'] },
  score: { roles: committee, phases: ['scoring'] },
  stepBack: { roles: committee, phases: ['scoring'] },
  declareRelations: { roles: committee, phases: ['open', 'clearing'] },
  readScoringProgress: { roles: ['hr'], phases: ['scoring'] },
  waiveScores: { roles: ['hr'], phases: ['scoring'] },
  openShortlisting: { roles: ['chair', 'hr'], phases: ['scoring'] },
  readRanking: { roles: [...committee, 'hr'], phases: fromShortlisting },
  readAgain: { roles: committee, phases: ['shortlisting'] },
  beginSecondLook: { roles: ['chair'], phases: ['shortlisting'] },
  takeSecondLook: { roles: committee, phases: ['shortlisting'] },
  tellExperience: { roles: committee, phases: ['locked', ...fromUnsealing] },
  checkBlindness: { roles: committee, phases: ['shortlisting', ...fromUnsealing] },
  readSeverity: { roles: ['chair', 'hr'], phases: fromShortlisting },
  hearApplicants: { roles: ['hr'], phases: ['shortlisting'] },
  clearComments: { roles: ['redactor'], phases: ['shortlisting'] },
  proposeShortlist: { roles: ['chair'], phases: ['shortlisting'] },
  readProtocol: { roles: ['chair', 'hr'], phases: fromShortlisting },
  waiveLevels: { roles: ['hr'], phases: ['shortlisting'] },
  confirmLock: { roles: ['hr'], phases: ['shortlisting'] },
  unseal: { roles: ['hr'], phases: ['locked'] },
  readKeyMatters: { roles: ['officer'], phases: ['open', 'clearing', 'scoring', ...fromShortlisting] },
  passShareOn: { roles: ['officer'], phases: ['open', 'clearing', 'scoring', 'shortlisting', 'locked'] },
  renewKey: { roles: ['hr'], phases: ['open', 'clearing', 'scoring', 'shortlisting', 'locked'] },
  unsealAsOfficer: { roles: ['officer'], phases: ['locked', 'unsealed'] },
  decideClaims: { roles: ['hr'], phases: ['locked'] },
  readInterviewNeeds: { roles: ['hr'], phases: ['locked', 'unsealed'] },
  readIdentities: { roles: ['hr'], phases: fromUnsealing },
  releaseIdentities: { roles: ['hr'], phases: ['unsealed'] },
  readReleasedIdentities: { roles: panel, phases: fromUnsealing },
  writeAnswers: { roles: ['hr'], phases: ['unsealed'] },
  readAnswersGiven: { roles: ['hr'], phases: fromUnsealing },
  askForDocuments: { roles: ['hr'], phases: ['unsealed'] },
  readDocuments: { roles: ['hr'], phases: fromUnsealing },
  readReleasedDocuments: { roles: panel, phases: fromUnsealing },
  readMessages: { roles: ['hr'], phases: ['open', 'clearing', 'scoring', ...fromShortlisting, 'cancelled'] },
  writeMessages: { roles: ['hr'], phases: ['open', 'clearing', 'scoring', ...fromShortlisting] },
  writeToCandidate: { roles: ['hr'], phases: fromShortlisting },
  prepareInterviews: { roles: ['hr'], phases: ['locked', 'unsealed'] },
  readInterviewPlan: { roles: ['hr'], phases: ['locked', ...fromUnsealing] },
  readInterviews: { roles: panel, phases: ['open', 'clearing', 'scoring', ...fromShortlisting] },
  scoreInterviews: { roles: panel, phases: ['unsealed'] },
  readInterviewScores: { roles: panel, phases: fromUnsealing },
  nameStandIn: { roles: ['chair', 'hr'], phases: ['locked', 'unsealed'] },
  standIn: { roles: ['stand-in'], phases: ['locked', ...fromUnsealing] },
  sayRelations: { roles: ['stand-in'], phases: ['unsealed'] },
  recordOutcomes: { roles: ['hr'], phases: ['unsealed'] },
  confirmOutcomes: { roles: ['chair', 'hr'], phases: ['unsealed'] },
  openCalled: { roles: ['hr'], phases: ['unsealed'] },
  readOutcomes: { roles: ['chair', 'hr'], phases: fromUnsealing },
  readInterviewProtocol: { roles: ['hr'], phases: ['concluded'] },
  writeNotes: { roles: ['chair', 'hr'], phases: ['open', 'clearing', 'scoring', ...fromShortlisting, 'cancelled'] },
  conclude: { roles: ['hr'], phases: ['unsealed'] },
  makeCaseFile: { roles: ['hr'], phases: ['locked', 'unsealed', 'concluded', 'cancelled'] },
  giveOwnCopy: { roles: ['hr'], phases: ['concluded', 'cancelled'] },
  holdCase: { roles: ['hr'], phases: ['scoring', 'shortlisting', 'locked', 'unsealed', 'concluded', 'cancelled'] },
  readErasure: { roles: ['hr'], phases: 'any' },
  eraseApplicant: { roles: ['hr'], phases: ['scoring', 'shortlisting', 'locked', 'unsealed', 'concluded', 'cancelled'] },
  askForErasure: { roles: ['hr'], phases: ['concluded', 'cancelled'] },
  confirmErasure: { roles: ['hr'], phases: ['concluded', 'cancelled'] },
  readAuditLog: { roles: ['auditor'], phases: 'any' },
} as const satisfies Record<string, Grant>
export type Capability = keyof typeof capabilities

export type AccessRefusal = 'role' | 'phase'
export type Decision = { readonly allowed: true } | { readonly allowed: false; readonly because: AccessRefusal }

/** Whether a role may use a capability while the recruitment is in a phase. */
export function decide(role: RecruitmentRole | null, capability: Capability, phase: Phase): Decision {
  const grant: Grant = capabilities[capability]
  if (role === null || !grant.roles.includes(role)) return { allowed: false, because: 'role' }
  if (grant.phases !== 'any' && !grant.phases.includes(phase)) return { allowed: false, because: 'phase' }
  return { allowed: true }
}

/** Pairs of roles that one account may not hold together in the organisation: nobody both rules the users and reads their work, nor runs a recruitment and holds a half of its key. */
export const clashingOrganisationRoles: readonly (readonly [OrganisationRole, OrganisationRole])[] =
  organisationRoles.flatMap((one, index) => organisationRoles.slice(index + 1).map((other) => [one, other] as const))

/** As what somebody is named in a recruitment. `replaced`: a stand-in has taken their place, and they have no part in it any more. */
export type NamedRole = 'reviewer' | 'chair' | 'redactor' | 'stand-in' | 'replaced'

/**
 * The one role a person has in a recruitment. Being named in it (committee, redactor) replaces the organisation's role:
 * an HR officer or a clerk who sits on a committee is a reviewer there and nothing else, so that roles never add up.
 */
export function roleIn(named: NamedRole | null, organisation: readonly OrganisationRole[]): RecruitmentRole | null {
  if (named === 'replaced') return null
  if (named) return named
  const [role] = organisation
  if (role === undefined) return null
  return role === 'hr-officer' || role === 'employee-officer' ? 'officer' : role
}

/** The whole table as text, a line a capability, for the committed file that makes every change of rights a visible diff. */
export function printCapabilities(): string {
  const letters: Record<RecruitmentRole, string> = { hr: 'H', redactor: 'R', reviewer: 'V', chair: 'C', auditor: 'A', administrator: 'X', clerk: 'K', officer: 'O', 'stand-in': 'S' }
  const cell = (capability: Capability, phase: Phase) =>
    recruitmentRoles.filter((role) => decide(role, capability, phase).allowed).map((role) => letters[role]).join('') || '·'
  const names = Object.keys(capabilities) as Capability[] // the table's own keys
  const width = Math.max(...names.map((name) => name.length))
  const head = ' '.repeat(width) + '  ' + phases.map((phase) => phase.slice(0, 6).padEnd(7)).join('')
  const rows = names.map((name) => name.padEnd(width) + '  ' + phases.map((phase) => cell(name, phase).padEnd(7)).join(''))
  return [head, ...rows].map((line) => line.trimEnd()).join('\n') + '\n'
}
