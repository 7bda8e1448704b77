import { theOrganisation } from '#db/stores/organisations'
import { loadQualifications, loadQuestions } from '#db/stores/questionnaires'
import { isScored } from '~/domain/questionnaire/question'
import { questionView, type QuestionView } from '~/domain/questionnaire/question-view'
import type { Language } from '~/domain/local-text'
import { ok, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import { admit } from '~/platform/admit.server'
import type { AppContext } from '~/platform/app-context.server'

export interface PaperQuestion {
  readonly number: number
  readonly view: QuestionView
  readonly isScored: boolean
}

export interface PaperPage {
  readonly questions: readonly PaperQuestion[]
  /** Where the sheets are sent or handed in, line by line; '' when the organisation has said nothing. */
  readonly sendTo: string
}

/** The questions of a post in one language, to be printed for somebody who applies on paper. */
export async function loadPaper(app: AppContext, actor: Actor, { recruitmentId, language }: { recruitmentId: string; language: Language }): Promise<Result<PaperPage, 'not-found' | 'not-now'>> {
  const { read } = app.db
  const admitted = await admit(read, { actor, recruitmentId, capability: 'typeInApplication' })
  if (!admitted.ok) return admitted
  const { recruitmentKey } = admitted.value
  const qualifications = await loadQualifications(read, recruitmentKey)
  const questions = await loadQuestions(read, recruitmentKey)
  return ok({
    sendTo: (await theOrganisation(read))?.settings.paperAddress ?? '',
    questions: questions.map((question) => ({
      number: question.position,
      view: questionView(question, qualifications, language),
      isScored: isScored({ kind: question.kind, scored: question.isScored }),
    })),
  })
}
