import { loadQuestions, type RecruitmentQuestion } from '#db/stores/questionnaires'
import { inLanguage, type LocalText } from '~/domain/local-text'
import type { DryRunQuestion } from '~/domain/questionnaire/dry-run'
import { anchorLevels, type Anchors } from '~/domain/questionnaire/question'
import { ok, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import { admit } from '~/platform/admit.server'
import type { AppContext } from '~/platform/app-context.server'
import { openRecruitment, type DraftHead } from './draft.server'

/** A scored question that can be tried. */
export interface TriedQuestion extends DryRunQuestion {
  /** From 1, among all questions. */
  readonly number: number
  readonly prompt: LocalText
  readonly anchors: Anchors
}

export interface DryRunPage {
  readonly head: DraftHead
  /** The scored questions in their order; none when anything is lacking. */
  readonly questions: readonly TriedQuestion[]
  /** Scored questions whose rubric is not written: there is nothing to make answers of. */
  readonly withoutAnchors: readonly { readonly id: string; readonly number: number }[]
}

/**
 * The questionnaire of a draft, to be tried on made-up applicants. Only a draft has one: once it is published nothing can be
 * put right any more, and made-up applicants have no place beside real ones. Reads the questions and writes nothing.
 */
export async function loadDryRun(app: AppContext, actor: Actor, recruitmentId: string): Promise<Result<DryRunPage, 'not-found' | 'not-now'>> {
  const admitted = await admit(app.db.read, { actor, recruitmentId, capability: 'editDraft' })
  if (!admitted.ok) return admitted
  const opened = await openRecruitment(app, actor, recruitmentId)
  if (!opened.ok) return opened
  const { head, recruitment } = opened.value
  const scored = (await loadQuestions(app.db.read, recruitment.key)).map(numbered).filter(({ question }) => question.isScored)
  const withoutAnchors = scored.filter(({ question }) => !hasAnchors(question)).map(({ question, number }) => ({ id: question.id, number }))
  return ok({ head, withoutAnchors, questions: withoutAnchors.length > 0 ? [] : scored.flatMap(tried) })
}

const numbered = (question: RecruitmentQuestion, index: number) => ({ question, number: index + 1 })

function hasAnchors({ anchors }: RecruitmentQuestion): boolean {
  return anchorLevels.every((level) => inLanguage(anchors?.[level], 'da').trim() !== '')
}

function tried({ question: { id, weight, prompt, anchors }, number }: ReturnType<typeof numbered>): TriedQuestion[] {
  return anchors ? [{ id, weight, prompt, anchors, number }] : []
}
