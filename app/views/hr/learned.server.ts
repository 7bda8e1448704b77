import { learningUses } from '#db/stores/bank-uses'
import type { BankQuestion } from '~/domain/questionnaire/bank'
import type { LearnedVersion } from '~/domain/scoring/bank-report'
import { leastAnswers } from '~/domain/scoring/learned'
import { agreementInWords, difficultyInWords, discriminationInWords, thresholds, weaknessesOf, type AgreementInWords, type DifficultyInWords, type DiscriminationInWords, type Weakness } from '~/domain/scoring/weak-questions'
import type { Actor } from '~/platform/actor.server'
import type { AppContext } from '~/platform/app-context.server'

/** What the versions of a family's questions have shown in this organisation, in no order. The caller has asked whether the actor may read banks. */
export async function learnedInFamily(app: AppContext, actor: Actor, family: string): Promise<readonly LearnedVersion[]> {
  const { recruitmentKeys, position } = await learningUses(app.db.read, { organisationKey: actor.organisationKey, family })
  return recruitmentKeys.length === 0 ? [] : app.reports.bank({ family, recruitmentKeys }, position)
}

/** Why a version of a question is pointed out; empty where there is too little to say. */
export function weaknessesIn(found: readonly LearnedVersion[], question: Pick<BankQuestion, 'id' | 'version' | 'minutes' | 'wordLimit'>): Weakness[] {
  const own = found.find(({ questionId, version }) => questionId === question.id && version === question.version)
  return own?.learned.told ? weaknessesOf(own.learned, question) : []
}

/** From how many answers on anything is told, and anything is pointed out. */
export const learningLimits = { leastToTell: leastAnswers, leastForWeak: thresholds.leastAnswers }
export type LearningLimits = typeof learningLimits

/** What one version of a question has shown, in words and figures. */
export interface ShownLearning extends LearnedVersion {
  readonly weaknesses: readonly Weakness[]
  /** Null where nothing is told. */
  readonly inWords: { readonly difficulty: DifficultyInWords; readonly discrimination: DiscriminationInWords; readonly agreement: AgreementInWords } | null
}

/** The versions of a question that were asked, the newest first. */
export function learningOf(found: readonly LearnedVersion[], versions: readonly BankQuestion[]): ShownLearning[] {
  return versions.flatMap((question) => found.filter(({ questionId, version }) => questionId === question.id && version === question.version).map((one) => ({
    ...one,
    weaknesses: weaknessesIn(found, question),
    inWords: one.learned.told ? { difficulty: difficultyInWords(one.learned), discrimination: discriminationInWords(one.learned), agreement: agreementInWords(one.learned) } : null,
  })))
}
