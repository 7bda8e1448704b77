import type { LocalText } from '~/domain/local-text'
import type { Phase } from '~/domain/recruitment/phases'
import type { PhraseToVeil } from './walk.server'

/** One demo recruitment: which bank, which of the written applications, and how far it has come. */
export interface Plan {
  readonly family: string
  readonly phase: Exclude<Phase, 'erased'>
  readonly department: number
  /** What is otherwise than the post that was written with the applications. */
  readonly post?: { readonly title: LocalText; readonly place?: string; readonly publishesAnchors?: boolean; readonly publishesCommittee?: boolean }
  readonly publishedDaysAgo: number | null
  readonly deadlineInDays: number
  readonly applicants: { readonly from: number; readonly to: number }
  /** The index of an application that is begun and not sent. */
  readonly begunOnly?: number
  readonly veils: readonly PhraseToVeil[]
  /** Two key holders open it. */
  readonly isHeldByOfficers?: boolean
}

const common: readonly PhraseToVeil[] = [
  { phrase: 'min mand', replacement: 'family' },
  { phrase: 'min kone', replacement: 'family' },
]

/** Walked in this order, so that the audit log tells a believable story. */
export const plans: readonly Plan[] = [
  { family: 'social-health', phase: 'concluded', department: 3, post: { title: { da: 'Social- og sundhedsassistent til plejecenter', en: 'Social and health care assistant for a nursing home' } }, publishedDaysAgo: 100, deadlineInDays: -80, applicants: { from: 0, to: 6 }, veils: common },
  { family: 'clerical', phase: 'unsealed', department: 6, post: { title: { da: 'Sagsbehandler til sygedagpenge', en: 'Case worker for sickness benefits' } }, publishedDaysAgo: 60, deadlineInDays: -40, applicants: { from: 0, to: 8 }, veils: common },
  { family: 'social-health', phase: 'locked', department: 3, post: { title: { da: 'Social- og sundhedsassistent til aftenvagt', en: 'Social and health care assistant, evenings' } }, publishedDaysAgo: 45, deadlineInDays: -25, applicants: { from: 2, to: 10 }, veils: common, isHeldByOfficers: true },
  { family: 'clerical', phase: 'shortlisting', department: 5, post: { title: { da: 'Sagsbehandler til byggesager', en: 'Case worker for building permits' } }, publishedDaysAgo: 40, deadlineInDays: -20, applicants: { from: 0, to: 14 }, veils: common },
  { family: 'clerical', phase: 'scoring', department: 1, publishedDaysAgo: 30, deadlineInDays: -9, applicants: { from: 0, to: 14 }, veils: common },
  { family: 'social-health', phase: 'clearing', department: 3, publishedDaysAgo: 21, deadlineInDays: -1, applicants: { from: 0, to: 10 }, veils: [] },
  { family: 'leader', phase: 'open', department: 2, post: { title: { da: 'Leder til Børnehuset Mosegrisen', en: 'Leader of the day-care centre Mosegrisen' }, place: 'Mosegrisen, Nørre Solbjerg', publishesAnchors: true, publishesCommittee: true }, publishedDaysAgo: 6, deadlineInDays: 12, applicants: { from: 4, to: 8 }, begunOnly: 3, veils: [] },
  { family: 'clerical', phase: 'open', department: 0, post: { title: { da: 'Administrativ medarbejder til Økonomiforvaltningen', en: 'Administrative officer, Finance Administration' }, place: 'Rådhuset, Solbjerg' }, publishedDaysAgo: 2, deadlineInDays: 19, applicants: { from: 10, to: 12 }, veils: [] },
  { family: 'leader', phase: 'draft', department: 2, post: { title: { da: 'Leder til ny integreret institution', en: 'Leader of a new integrated institution' } }, publishedDaysAgo: null, deadlineInDays: 30, applicants: { from: 0, to: 0 }, veils: [] },
  { family: 'clerical', phase: 'cancelled', department: 4, post: { title: { da: 'Sagsbehandler til voksenhandicap', en: 'Case worker, adult disability' } }, publishedDaysAgo: 15, deadlineInDays: 6, applicants: { from: 0, to: 0 }, veils: [] },
]
