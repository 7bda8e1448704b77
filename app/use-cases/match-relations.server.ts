import { listsIn } from '#db/stores/acquaintances'
import { loadMembers } from '#db/stores/members'
import type { OwnIdentity } from '~/domain/identity'
import { blockedJudges, namesIn } from '~/domain/scoring/relations'
import type { AppContext } from '~/platform/app-context.server'
import { openList } from '~/platform/known-people.server'

/**
 * Who of the committee shall not read an applicant: those whom the applicant says to know, and those who have written the
 * applicant's name on a list of their own. For the moment of submission, where the name is at hand: it is sealed next.
 */
export async function blockedFor(app: AppContext, recruitmentKey: number, { name, knows = '' }: OwnIdentity): Promise<number[]> {
  const lists = await listsIn(app.db.read, recruitmentKey)
  if (knows === '' && lists.size === 0) return []
  const judges = (await loadMembers(app.db.read, recruitmentKey)).filter(({ role }) => role !== 'redactor')
  const knownBy = (personKey: number) => {
    const list = lists.get(personKey)
    return list ? namesIn(openList(app.keys, { recruitmentKey, personKey }, list)) : []
  }
  return blockedJudges({ name, knows: namesIn(knows) }, judges.map((judge) => ({ key: judge.key, name: judge.name, knows: knownBy(judge.key) })))
}
