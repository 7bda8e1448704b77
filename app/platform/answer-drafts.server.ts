import type { Queries } from '#db/database.server'
import type { CandidateAnswer } from '#db/stores/decision-letters'
import { loadQualifications, loadQuestions, type RecruitmentQualification, type RecruitmentQuestion } from '#db/stores/questionnaires'
import { ratingsOf } from '#db/stores/ratings'
import { loadRecruitment } from '#db/stores/recruitments'
import { reasonsOf, type Reason } from '~/domain/answering/draft'
import type { DecisionKind } from '~/domain/answering/kinds'
import { inLanguage, type Language, type LocalText } from '~/domain/local-text'
import da from '~/i18n/locales/da/letters.json'
import en from '~/i18n/locales/en/letters.json'
import { makeInstance } from '~/i18n/make-instance'

const resources = { da: { letters: da }, en: { letters: en } }
const textsIn = (language: Language) => makeInstance(language, resources).getFixedT(language, 'letters')
const texts = { da: textsIn('da'), en: textsIn('en') } as const

/** Drafts of reasoned answers, from the criteria, the anchors and the levels as they stand: the same for the same case, and nobody's name in them. */
export interface Drafts {
  /** What one candidate would be answered; null where there is nothing to answer, or no outcome yet. */
  of(answer: Pick<CandidateAnswer, 'id' | 'need' | 'language' | 'replaces'>): string | null
  /** What HR wrote, or the draft. */
  standing(answer: CandidateAnswer): string | null
}

const isKind = (need: CandidateAnswer['need']): need is DecisionKind => need !== 'open' && need !== 'withdrew'

export async function answerDrafts(queries: Queries, recruitmentKey: number): Promise<Drafts> {
  const { texts: { title } } = await loadRecruitment(queries, recruitmentKey)
  const [qualifications, questions] = [await loadQualifications(queries, recruitmentKey), await loadQuestions(queries, recruitmentKey)]
  const ratings = new Map((await ratingsOf(queries, recruitmentKey)).map((candidate) => [candidate.candidateId, candidate.ratings]))
  const of: Drafts['of'] = ({ id, need, language, replaces }) => {
    if (!isKind(need)) return null
    const given = ratings.get(id) ?? []
    const levels = (question: RecruitmentQuestion) => given.flatMap(({ questionId, level }) => (questionId === question.id && level !== null ? [level] : []))
    return draftText({ kind: need, language, title, isAnother: replaces !== null, reasons: reasonsOf(qualifications satisfies readonly RecruitmentQualification[], questions.filter(({ isScored }) => isScored).map((question) => ({ ...question, levels: levels(question) }))) })
  }
  return { of, standing: (answer) => (isKind(answer.need) ? answer.text ?? of(answer) : null) }
}

interface Drafted {
  readonly kind: DecisionKind
  readonly language: Language
  readonly title: LocalText
  /** It takes the place of one that was sent. */
  readonly isAnother: boolean
  readonly reasons: readonly Reason[]
}

function draftText({ kind, language, title, isAnother, reasons }: Drafted): string {
  const t = texts[language]
  const thanks = t('draft.thanks', { post: inLanguage(title, language) })
  const instead = isAnother ? t('draft.instead') : ''
  if (kind === 'reopened') return paragraphs([thanks, t('draft.reopened'), instead, t('draft.reopenedNext')])
  if (kind === 'chosen') return paragraphs([thanks, t('draft.chosen'), instead])
  const isInvited = kind === 'not-chosen'
  const lines = reasons.map(({ name, anchor }) => t('draft.reason', { name: inLanguage(name, language), anchor: inLanguage(anchor, language).trim() }))
  return paragraphs([
    thanks,
    t(isInvited ? 'draft.notChosen' : 'draft.notInvited'),
    instead,
    t('draft.how'),
    lines.length > 0 ? [t('draft.criteria'), ...lines].join('\n') : '',
    isInvited ? t('draft.interview') : '',
    t(isInvited ? 'draft.othersChosen' : 'draft.othersInvited'),
    t('draft.complaint'),
    t('draft.file'),
  ])
}

const paragraphs = (parts: readonly string[]) => parts.filter((part) => part !== '').join('\n\n')
