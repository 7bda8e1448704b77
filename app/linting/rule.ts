import type { LocalText } from '~/domain/local-text'

/** The languages a text can be linted in. Danish and English have every rule; the others those that are listed with them. */
export const lintLanguages = ['da', 'en', 'sv', 'nb', 'fi'] as const
export type LintLanguage = (typeof lintLanguages)[number]

export const lintKinds = ['question', 'advert'] as const
export type LintKind = (typeof lintKinds)[number]

export const ruleNames = [
  'age', 'birth_date', 'graduation_year', 'national_id', 'photo', 'origin', 'mother_tongue', 'religion', 'politics', 'union', 'health',
  'pregnancy', 'family', 'military', 'address', 'gendered_wording', 'age_coded_wording', 'leading', 'double_barrelled', 'hypothetical',
  'perfect_language', 'jargon', 'readability',
] as const
export type RuleName = (typeof ruleNames)[number]

/** Whether a finding names something that must not be asked or demanded, or wording that could be better. */
export type FindingLevel = 'forbidden' | 'warning'

/** What a rule found, in UTF-16 code units: `text.slice(start, end)` is the evidence. A proposal: a person decides. */
export interface LintFinding {
  readonly rule: RuleName
  readonly level: FindingLevel
  readonly start: number
  readonly end: number
  /** The law or the research that the rule rests on. */
  readonly reason: LocalText
  /** A better wording, or a better way to the same knowledge. */
  readonly suggestion: LocalText
}

/** What a rule looks for in one language, in the notation of pattern.ts. */
export interface RulePatterns {
  /** Things that must not be asked for: found as "your X", "state your X", "what is your X" and as the label of a field. */
  readonly asked?: readonly string[]
  /** Words that are found in a question which speaks to the applicant and not of other people or of work. */
  readonly hinted?: readonly string[]
  /** Wordings that are found in questions and adverts alike. */
  readonly said?: readonly string[]
  readonly inQuestion?: readonly string[]
  readonly inAdvert?: readonly string[]
  /** Wordings that take away a finding which they overlap. */
  readonly except?: readonly string[]
}

export interface Rule {
  readonly name: RuleName
  readonly level: FindingLevel
  /** Whether "do not state your X" is no finding. */
  readonly heedsNegation: boolean
  readonly patterns: Readonly<Partial<Record<LintLanguage, RulePatterns>>>
  readonly reason: LocalText
  readonly suggestion: LocalText
}
