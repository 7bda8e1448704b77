import type { Queries } from '#db/database.server'
import { toldBlindnessCounts } from '#db/stores/blindness-checks'
import { theOrganisation, type Organisation } from '#db/stores/organisations'
import { ok, refused, type Result } from '~/domain/result'
import { sealedTopics, type BlindnessCount, type BlindnessOutcome, type BlindnessTopic } from '~/domain/scoring/blindness-check'
import { blindingIndex, type BlindingIndex } from '~/domain/statistics/blinding-index'
import { shareOf, type Share } from '~/domain/statistics/share'
import type { Actor } from '~/platform/actor.server'
import type { AppContext } from '~/platform/app-context.server'

/** Before the names were open: how often there was a guess. Were every guess right, that share would be Bang's index. */
export interface GuessedTopic {
  readonly topic: (typeof sealedTopics)[number]
  /** How many answers there are; null: too few people to be told. */
  readonly asked: number | null
  readonly guessed: Share | null
}

/** Who was believed to be known and turned out to be, or not. */
export interface Recognised {
  readonly right: number
  readonly wrong: number
  readonly noIdea: number
  readonly index: Extract<BlindingIndex, { readonly error: number }>
}

export interface BlindnessFigures {
  readonly isAsked: boolean
  readonly topics: readonly GuessedTopic[]
  /** Null: too few people to be told. */
  readonly recognised: Recognised | null
}

/** How blind the committees were, over all recruitments together: for HR and auditors. There are no figures of a single one. */
export async function loadBlindnessFigures(app: AppContext, actor: Actor, as: 'hr' | 'auditor'): Promise<Result<BlindnessFigures, 'not-found'>> {
  const organisation = actor.roles.includes(as) ? await theOrganisation(app.db.read) : null
  return organisation ? ok(await blindnessFiguresOf(app.db.read, organisation)) : refused('not-found')
}

/** Knows no rights: for a page whose reader was let in. */
export async function blindnessFiguresOf(queries: Queries, { key, settings: { asksBlindness, asksBackground } }: Organisation): Promise<BlindnessFigures> {
  const told = await toldBlindnessCounts(queries, key)
  const topics = sealedTopics.map((topic) => guessedOf(told, topic))
  return { isAsked: asksBlindness, topics: topics.filter(({ topic, asked }) => topic !== 'background' || asksBackground || asked !== null), recognised: recognisedOf(told) }
}

function guessedOf(told: readonly BlindnessCount[], topic: GuessedTopic['topic']): GuessedTopic {
  const [guesses, noIdea] = [countOf(told, topic, 'guess'), countOf(told, topic, 'no-idea')]
  const guessed = shareOf(guesses, guesses + noIdea)
  return { topic, asked: guessed && guesses + noIdea, guessed }
}

function recognisedOf(told: readonly BlindnessCount[]): Recognised | null {
  const [right, wrong, noIdea] = (['right', 'wrong', 'no-idea'] as const).map((outcome) => countOf(told, 'recognised', outcome))
  const guesses = { right: right ?? 0, wrong: wrong ?? 0, dontKnow: noIdea ?? 0 }
  const index = blindingIndex(guesses)
  return index.value === null ? null : { right: guesses.right, wrong: guesses.wrong, noIdea: guesses.dontKnow, index }
}

function countOf(told: readonly BlindnessCount[], topic: BlindnessTopic, outcome: BlindnessOutcome): number {
  return told.find((one) => one.topic === topic && one.outcome === outcome)?.count ?? 0
}
