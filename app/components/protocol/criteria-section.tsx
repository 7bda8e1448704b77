import { anchorLevels } from '~/domain/questionnaire/question'
import { inLanguage } from '~/domain/local-text'
import { formatList, formatNumber } from '~/i18n/format'
import { useTranslation } from '~/i18n/translation'
import { useLanguage } from '~/i18n/use-language'
import type { SelectionProtocol } from '~/views/staff/protocol.server'

type Criteria = SelectionProtocol['criteria']

/** What the answers were read for: qualifications, questions with their anchors and weights, and which version of the bank they came from. */
export function CriteriaSection({ criteria: { qualifications, questions, weightReason } }: { criteria: Criteria }) {
  const { t } = useTranslation('protocol')
  const language = useLanguage()
  const named = (required: boolean) => qualifications.filter((one) => one.required === required).map(({ name }) => inLanguage(name, language))
  return (
    <section className="stack">
      <h2>{t('criteria.title')}</h2>
      <Named title={t('criteria.required')} names={named(true)} />
      <Named title={t('criteria.desired')} names={named(false)} />
      <p className="measure">{weightReason ? t('criteria.weights', { reason: weightReason }) : t('criteria.noWeightReason')}</p>
      {questions.map((question) => <Question key={question.id} question={question} qualifications={qualifications} />)}
    </section>
  )
}

function Named({ title, names }: { title: string; names: readonly string[] }) {
  if (names.length === 0) return null
  return (
    <div className="stack">
      <h3>{title}</h3>
      <ul>{names.map((name) => <li key={name}>{name}</li>)}</ul>
    </div>
  )
}

interface QuestionProps {
  readonly question: Criteria['questions'][number]
  readonly qualifications: Criteria['qualifications']
}

function Question({ question: { number, prompt, weight, anchors, qualifications: covered, bank }, qualifications }: QuestionProps) {
  const { t } = useTranslation('protocol')
  const language = useLanguage()
  const names = qualifications.filter(({ id }) => covered.includes(id)).map(({ name }) => inLanguage(name, language))
  return (
    <div className="stack measure protocol__whole">
      <h3>{t('criteria.question', { number })}</h3>
      <p>{inLanguage(prompt, language)}</p>
      {anchors ? <dl className="protocol__anchors">{anchorLevels.map((level) => <div key={level}><dt>{t('criteria.level', { level })}</dt><dd>{inLanguage(anchors[level], language)}</dd></div>)}</dl> : null}
      <p>
        {t('criteria.counts', { weight: formatNumber(weight, language) })} {names.length > 0 ? t('criteria.covers', { list: formatList(names, language) }) : null}{' '}
        {bank ? t('criteria.bank', { family: bank.family, question: bank.questionId, version: bank.version }) : t('criteria.own')}
      </p>
    </div>
  )
}
