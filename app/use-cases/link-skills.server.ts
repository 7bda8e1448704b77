import type { Queries } from '#db/database.server'
import { skillsByUri } from '#db/stores/esco'
import type { BankQualification } from '~/domain/questionnaire/bank'
import { mostSkills } from '~/domain/questionnaire/esco'
import { ok, refused, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import type { AppContext } from '~/platform/app-context.server'
import { familyOf } from '~/question-banks/bank-format.server'
import { editBank, type BankRefusal, type OfBank } from './keep-banks.server'

export interface LinkSkill extends OfBank {
  readonly qualificationId: string
  /** Of a skill in ESCO. */
  readonly uri: string
}

/** Links a qualification of a bank to a skill that was imported. A sixth is refused; one that is linked already stays. */
export function linkSkill(app: AppContext, actor: Actor, skill: LinkSkill): Promise<Result<null, BankRefusal>> {
  return editSkills({ app, actor, skill, change: 'skill-linked' }, async (linked, tx) => {
    if ((await skillsByUri(tx, [skill.uri])).length === 0) return refused('not-found')
    const wanted = [...new Set([...linked, skill.uri])]
    return wanted.length > mostSkills ? refused('too-many-skills') : ok(wanted)
  })
}

/** Takes the link away, whether the skill was ever imported or not. */
export function unlinkSkill(app: AppContext, actor: Actor, skill: LinkSkill): Promise<Result<null, BankRefusal>> {
  return editSkills({ app, actor, skill, change: 'skill-unlinked' }, async (linked) =>
    (linked.includes(skill.uri) ? ok(linked.filter((uri) => uri !== skill.uri)) : refused('not-found')))
}

interface SkillEdit {
  readonly app: AppContext
  readonly actor: Actor
  readonly skill: LinkSkill
  readonly change: string
}

type Edit = (linked: readonly string[], tx: Queries) => Promise<Result<readonly string[], BankRefusal>>

function editSkills({ app, actor, skill: { family, revision, qualificationId, uri }, change }: SkillEdit, edit: Edit): Promise<Result<null, BankRefusal>> {
  return editBank({ app, actor, family, revision }, async ({ tx, bank }) => {
    const before = bank.qualifications.find(({ id }) => id === qualificationId)
    if (!before) return refused('not-found')
    const edited = await edit(before.esco ?? [], tx)
    if (!edited.ok) return edited
    const qualifications = bank.qualifications.map((one) => (one === before ? withSkills(one, edited.value) : one))
    return ok({ value: null, content: familyOf({ ...bank, qualifications }), about: { change, qualification: qualificationId, skill: uri } })
  })
}

/** Without any, the property is left out, as in a file. */
function withSkills({ esco: _, ...rest }: BankQualification, uris: readonly string[]): BankQualification {
  return uris.length > 0 ? { ...rest, esco: uris } : rest
}
