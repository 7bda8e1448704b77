import type { Queries } from '#db/database.server'
import { hasAnsweredAny } from '#db/stores/blindness-checks'
import { candidatesRead } from '#db/stores/candidates-read'
import { invitedCandidates } from '#db/stores/invited'
import { theOrganisation } from '#db/stores/organisations'
import { rankingBasis } from '#db/stores/ranking-basis'
import { rereadingCounts } from '#db/stores/rereadings'
import type { CandidateRow } from '#db/stores/shortlist'
import { drawnToAsk, topicsAsked, type BlindnessStage, type BlindnessTopic } from '~/domain/scoring/blindness-check'
import { countReleasedToCommittee } from '~/released/released-identities.server'
import type { Actor } from './actor.server'
import type { Admitted } from './admit.server'

/** `too-early`: the reviewer is to read answers again first, or the names are not open yet. `nobody`: there is nobody to ask about. */
export type BlindnessState = 'open' | 'answered' | 'too-early' | 'nobody'

export interface BlindnessCheck {
  readonly state: BlindnessState
  readonly stage: BlindnessStage
  readonly topics: readonly BlindnessTopic[]
  /** About whom this reviewer is asked; none but in the state `open`. */
  readonly candidates: readonly CandidateRow[]
}

type Reader = Pick<Admitted, 'recruitmentKey' | 'recruitmentId' | 'phase'>

/** The blindness check as it stands for one reviewer who was admitted to it; null where the organisation has not turned it on. */
export async function openBlindnessCheck(queries: Queries, actor: Actor, { recruitmentKey, recruitmentId, phase }: Reader): Promise<BlindnessCheck | null> {
  const stage: BlindnessStage = phase === 'shortlisting' ? 'sealed' : 'opened'
  const settings = (await theOrganisation(queries))?.settings
  const topics = settings ? topicsAsked(stage, settings) : []
  if (topics.length === 0) return null
  const part = { recruitmentKey, personKey: actor.key }
  const inState = (state: BlindnessState, candidates: readonly CandidateRow[] = []): BlindnessCheck => ({ state, stage, topics, candidates })

  if (await hasAnsweredAny(queries, part, topics)) return inState('answered')
  const known = await candidatesOfStage[stage](queries, part)
  if (known === null) return inState('too-early')
  const { seed } = await rankingBasis(queries, recruitmentId)
  const candidates = drawnToAsk(known, { seed, stage, reviewerId: actor.id })
  return candidates.length > 0 ? inState('open', candidates) : inState('nobody')
}

interface Part {
  readonly recruitmentKey: number
  readonly personKey: number
}

/** Whom a reviewer may be asked about: of those whom they read and judged. Null: not yet. */
const candidatesOfStage: Readonly<Record<BlindnessStage, (queries: Queries, part: Part) => Promise<CandidateRow[] | null>>> = {
  sealed: async (queries, part) => ((await rereadingCounts(queries, part.recruitmentKey, part.personKey)).waiting > 0 ? null : candidatesRead(queries, part)),
  opened: async (queries, part) => {
    const invited = await invitedCandidates(queries, part.recruitmentKey)
    const keys = invited.map(({ key }) => key)
    if (keys.length === 0 || (await countReleasedToCommittee(queries, keys)) < keys.length) return null
    return (await candidatesRead(queries, part)).filter(({ key }) => keys.includes(key))
  },
}
