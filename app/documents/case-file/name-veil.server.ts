import type { Queries } from '#db/database.server'
import { invitedCandidates } from '#db/stores/invited'
import { ownIdentityFinder } from '~/detection/own-identity'
import type { Contact } from '~/domain/identity'
import type { Language } from '~/domain/local-text'
import { veiledMessage, type FoundSpan } from '~/domain/recruitment/messages'
import type { AppContext } from '~/platform/app-context.server'
import { calledUnopened } from '~/released/called-unopened.server'
import { readReleased } from '~/released/released-identities.server'

/** A text in which somebody invited is named, whole: it goes with the names. */
export interface TextWithName {
  /** What it is and of whom, as a machine says it: `answersGiven 4711`. */
  readonly where: string
  readonly text: string
}

/** Takes names out of what was written when names were open. */
export interface NameVeil {
  /** Null where whoever was invited is known by name no more: then nobody can see whether one of them stands in it. */
  veil(text: string, where: string, language?: Language): string | null
  /** What was veiled so far, in the order in which it came. */
  readonly withNames: readonly TextWithName[]
}

interface ToVeil {
  readonly recruitmentKey: number
  readonly phase: string
  /** Of what was written, where nothing else is said. */
  readonly language: Language
  /** Whose own name stays, by the candidate's inner key. */
  readonly except?: number | undefined
}

/**
 * Veils the names, e-mail addresses and telephone numbers of those invited. Whom the program does not know, it cannot find: nobody's name is open before the
 * unsealing, and afterwards only theirs. The identities stay in this function; nobody looks at them.
 */
export async function nameVeil(app: AppContext, queries: Queries, { recruitmentKey, phase, language, except }: ToVeil): Promise<NameVeil> {
  const known = phase === 'unsealed' || phase === 'concluded' ? await knownNames(app, queries, { recruitmentKey, isConcluded: phase === 'concluded', except }) : []
  const finders = known?.map(finderOf)
  const withNames: TextWithName[] = []
  return {
    withNames,
    veil(text, where, written = language) {
      if (!finders) return text.trim() === '' ? text : null
      const found = finders.flatMap((find) => find(text))
      if (found.length === 0) return text
      withNames.push({ where, text })
      return veiledMessage(text, found, written)
    },
  }
}

/** Its parts wherever they stand; and the whole name as it was given, so that no sign within it is left to stand between two veils. */
function finderOf(contact: Contact): (text: string) => FoundSpan[] {
  const [find, name] = [ownIdentityFinder(contact), contact.name.trim()]
  return (text) => {
    const whole = name === '' ? [] : text.split(name).slice(0, -1).map((_, index, before): FoundSpan => {
      const start = before.slice(0, index + 1).join(name).length
      return { start, end: start + name.length, category: 'own-name' }
    })
    return [...whole, ...find(text)]
  }
}

/**
 * Everybody invited whose name was opened; null where some of these names have been erased since. Who was called later may not be opened yet while the
 * recruitment goes on; afterwards that cannot be told from one who was erased, and is taken for it.
 */
async function knownNames(app: AppContext, queries: Queries, { recruitmentKey, isConcluded, except }: Pick<ToVeil, 'recruitmentKey' | 'except'> & { isConcluded: boolean }): Promise<Contact[] | null> {
  const candidates = await invitedCandidates(queries, recruitmentKey)
  const read = await readReleased(queries, app, { as: 'hr', candidates })
  const waiting = isConcluded ? [] : await calledUnopened(queries, recruitmentKey)
  const accounted = new Set([...read.map(({ candidateKey }) => candidateKey), ...waiting.map(({ key }) => key)])
  return candidates.every(({ key }) => accounted.has(key)) ? read.filter(({ candidateKey }) => candidateKey !== except).map(({ contact }) => contact) : null
}
