import { inLanguage, linesOfTexts, type LocalText } from '~/domain/local-text'
import type { BankQuestion } from '~/domain/questionnaire/bank'
import { anchorLevels } from '~/domain/questionnaire/question'
import { formatDuration } from '~/i18n/format'
import { useTranslation } from '~/i18n/translation'
import { useLanguage } from '~/i18n/use-language'
import type { BankQuestionPage } from '~/views/hr/banks.server'
import { SummaryList } from '../ui/summary-list'

/** Everything that a question of the bank holds, in the reader's language. */
export function BankQuestionTexts({ page: { question, qualifications } }: { page: BankQuestionPage }) {
  const { t } = useTranslation(['drafting', 'banks'])
  const language = useLanguage()
  const { kind, approach, covers, minutes, wordLimit, defaultWeight, scored, source } = question
  const facts = [
    { term: t('drafting:question.kind'), value: `${t(`drafting:kinds.${kind}`)} · ${t(`drafting:approaches.${approach}`)}` },
    { term: t('drafting:question.qualificationIds'), value: qualifications.filter(({ id }) => covers.includes(id)).map(({ name }) => inLanguage(name, language)).join(', ') },
    { term: t('drafting:question.minutes'), value: formatDuration(minutes, language) },
    ...(wordLimit === null ? [] : [{ term: t('drafting:question.wordLimit'), value: String(wordLimit) }]),
    ...(scored ? [{ term: t('drafting:question.weight'), value: String(defaultWeight) }] : []),
  ]
  const texts = textsOf(question, t).flatMap(([term, text]) => (inLanguage(text, language) === '' ? [] : [{ term, value: <span className="as-typed">{inLanguage(text, language)}</span> }]))
  return <SummaryList items={[...texts, ...facts, ...(source === '' ? [] : [{ term: t('banks:parts.source'), value: source }])]} />
}

type Translate = ReturnType<typeof useTranslation<['drafting', 'banks']>>['t']

function textsOf({ prompt, help, material, options, unit, anchors, strongAnswer, laterProof }: BankQuestion, t: Translate): (readonly [string, LocalText | null])[] {
  return [
    [t('drafting:question.prompt'), prompt],
    [t('drafting:question.help'), help],
    [t('drafting:question.material'), material],
    [t('drafting:question.options'), linesOfTexts((options ?? []).map(({ text }) => text))],
    [t('drafting:question.unit'), unit],
    ...anchorLevels.map((level) => [t('drafting:question.anchor', { level }), anchors?.[level] ?? null] as const),
    [t('drafting:question.strongAnswer'), strongAnswer],
    [t('drafting:question.laterProof'), laterProof],
  ]
}
