import { record } from '#db/stores/audit'
import { putSkills } from '#db/stores/esco'
import type { Language } from '~/domain/local-text'
import { ok, refused, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import type { AppContext } from '~/platform/app-context.server'
import { readEscoCsv, type EscoProblem } from '~/question-banks/esco-csv.server'
import { isAdministrator } from './administer-people.server'

export interface ImportEsco {
  /** The language that the file's labels are in; the file itself does not say. */
  readonly language: Language
  /** The official CSV of skills. */
  readonly bytes: Uint8Array
}

/** Takes the skills of an official file of ESCO in, all of them or, when anything is wrong, none. How many there were. */
export async function importEsco(app: AppContext, actor: Actor, { language, bytes }: ImportEsco): Promise<Result<number, 'not-found' | readonly EscoProblem[]>> {
  if (!isAdministrator(actor)) return refused('not-found')
  const skills = readEscoCsv(bytes)
  if (!skills.ok) return skills

  await app.db.unitOfWork(async (tx) => {
    await putSkills(tx, language, skills.value)
    await record(tx, app, { organisationKey: actor.organisationKey, action: 'esco-imported', actorId: actor.id, details: { language, count: skills.value.length } })
  })
  return ok(skills.value.length)
}
