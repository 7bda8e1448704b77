import { loadDetectorCounts } from '#db/stores/detector-counts'
import { theOrganisation } from '#db/stores/organisations'
import { findingCategories, veilReplacements, type FindingCategory, type VeilReplacement } from '~/domain/anonymity/categories'
import { leastAnswers, type DetectorCount, type Outcome } from '~/domain/anonymity/detector-counts'
import { languages, type Language } from '~/domain/local-text'
import type { OrganisationSettings } from '~/domain/organisation'
import { ok, refused, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import type { AppContext } from '~/platform/app-context.server'

/** Of one kind of finding in one language: how many, and the share that people veiled. Null: too few answers to be told. */
export interface FoundLine {
  readonly language: Language
  readonly category: FindingCategory
  readonly figures: { readonly found: number; readonly accepted: number } | null
}

/** What people veiled in one language without a finding, by the word that stands there. Null: too few answers to be told. */
export interface MissedLine {
  readonly language: Language
  readonly replacement: VeilReplacement
  readonly spans: number | null
}

export interface FindingsPage extends Pick<OrganisationSettings, 'hiddenCategories' | 'secondReadingPercent'> {
  readonly found: readonly FoundLine[]
  readonly missed: readonly MissedLine[]
}

/** What the organisation has set about findings, and how findings have held in use, for administrators alone. */
export async function loadFindingsPage(app: AppContext, actor: Actor): Promise<Result<FindingsPage, 'not-found'>> {
  const organisation = actor.roles.includes('administrator') ? await theOrganisation(app.db.read) : null
  if (!organisation) return refused('not-found')
  const { hiddenCategories, secondReadingPercent } = organisation.settings
  const counts = await loadDetectorCounts(app.db.read, organisation.key)
  return ok({ hiddenCategories, secondReadingPercent, found: languages.flatMap((language) => foundIn(counts, language)), missed: languages.flatMap((language) => missedIn(counts, language)) })
}

function foundIn(counts: readonly DetectorCount[], language: Language): FoundLine[] {
  return findingCategories.flatMap((category) => {
    const accepted = summed(counts, { language, outcome: 'accepted', about: category })
    const rejected = summed(counts, { language, outcome: 'rejected', about: category })
    const found = accepted.spans + rejected.spans
    if (found === 0) return []
    return [{ language, category, figures: accepted.answers + rejected.answers < leastAnswers ? null : { found, accepted: accepted.spans / found } }]
  })
}

function missedIn(counts: readonly DetectorCount[], language: Language): MissedLine[] {
  return veilReplacements.flatMap((replacement) => {
    const { spans, answers } = summed(counts, { language, outcome: 'by-hand', about: replacement })
    return spans === 0 ? [] : [{ language, replacement, spans: answers < leastAnswers ? null : spans }]
  })
}

function summed(counts: readonly DetectorCount[], of: { language: Language; outcome: Outcome; about: string }): { spans: number; answers: number } {
  const same = counts.filter(({ language, outcome, about }) => language === of.language && outcome === of.outcome && about === of.about)
  return { spans: same.reduce((sum, { spans }) => sum + spans, 0), answers: same.reduce((sum, { answers }) => sum + answers, 0) }
}
