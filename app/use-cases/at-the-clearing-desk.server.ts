import type { Queries } from '#db/database.server'
import { answersToClear, submittedApplication, type AnswerToClear, type ApplicationToClear } from '#db/stores/clearing'
import type { Capability } from '~/domain/access/capabilities'
import { ok, refused, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import { admit, type Admitted } from '~/platform/admit.server'
import type { AppContext } from '~/platform/app-context.server'

/** Which answer of which application, in public ids. */
export interface AtDesk {
  readonly recruitmentId: string
  readonly applicationId: string
  readonly questionId: string
}

export interface DeskPlace {
  readonly admitted: Admitted
  readonly application: ApplicationToClear
  readonly answers: readonly AnswerToClear[]
}

/** A redactor with an application before them, inside a unit of work. */
export interface AtWork {
  readonly tx: Queries
  readonly app: AppContext
  readonly actor: Actor
  readonly place: DeskPlace
}

/** The application on the redactor's desk with its answers, or why not. Every use-case of the desk begins here. */
export async function openOnDesk(
  tx: Queries, actor: Actor, { recruitmentId, applicationId, capability }: { recruitmentId: string; applicationId: string; capability: Capability },
): Promise<Result<DeskPlace, 'not-found' | 'not-now'>> {
  const admitted = await admit(tx, { actor, recruitmentId, capability })
  if (!admitted.ok) return admitted
  const application = await submittedApplication(tx, admitted.value.recruitmentKey, applicationId)
  if (!application) return refused('not-found')
  return ok({ admitted: admitted.value, application, answers: await answersToClear(tx, application.key) })
}
