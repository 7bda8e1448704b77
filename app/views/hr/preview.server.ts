import { loadQualifications, loadQuestions } from '#db/stores/questionnaires'
import { anchorLevels } from '~/domain/questionnaire/question'
import { questionView, type QuestionView } from '~/domain/questionnaire/question-view'
import { inLanguage, type Language } from '~/domain/local-text'
import { ok, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import type { AppContext } from '~/platform/app-context.server'
import { openRecruitment, type DraftHead } from './draft.server'

export interface Preview {
  readonly head: DraftHead
  readonly language: Language
  /** The languages that the post takes answers in. */
  readonly languages: readonly Language[]
  readonly post: { readonly title: string; readonly summary: string; readonly duties: string; readonly terms: string }
  readonly questions: readonly PreviewedQuestion[]
}

export interface PreviewedQuestion {
  readonly view: QuestionView
  readonly isScored: boolean
  readonly anchors: readonly { readonly level: number; readonly text: string }[]
}

/** The post and its questions in one language, as applicants and reviewers will see them. */
export async function loadPreview(app: AppContext, actor: Actor, { recruitmentId, language }: { recruitmentId: string; language: Language }): Promise<Result<Preview, 'not-found' | 'not-now'>> {
  const opened = await openRecruitment(app, actor, recruitmentId)
  if (!opened.ok) return opened
  const { head, recruitment } = opened.value
  const { texts, languages } = recruitment
  const qualifications = await loadQualifications(app.db.read, recruitment.key)
  const questions = await loadQuestions(app.db.read, recruitment.key)
  return ok({
    head, language, languages,
    post: {
      title: inLanguage(texts.title, language), summary: inLanguage(texts.summary, language),
      duties: inLanguage(texts.duties, language), terms: inLanguage(texts.terms, language),
    },
    questions: questions.map((question) => ({
      view: questionView(question, qualifications, language),
      isScored: question.isScored,
      anchors: anchorLevels.map((level) => ({ level, text: inLanguage(question.anchors?.[level], language) })),
    })),
  })
}
