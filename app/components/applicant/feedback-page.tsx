import { formatNumber } from '~/i18n/format'
import { useTranslation } from '~/i18n/translation'
import { useLanguage } from '~/i18n/use-language'
import type { FeedbackPage as Page, QuestionFeedback, Strength } from '~/views/applicant/feedback.server'
import { Breadcrumb } from '../ui/breadcrumb'
import { PageHeading } from '../ui/page-heading'
import { Table } from '../ui/table'
import { OwnWords } from './own-words'
import { Section } from './section'
import { StrengthsChart } from './strengths-chart'

/** How the own answers were assessed. */
export function FeedbackPage({ page: { post, postLanguage, isConcluded, strengths, questions } }: { page: Page }) {
  const { t } = useTranslation(['outcome', 'common'])
  return (
    <div className="stack-lg">
      <Breadcrumb label={t('common:breadcrumb')} items={[{ label: t('outcome:answer.toStatus'), href: '/application/status' }, { label: t('outcome:feedback.title') }]} />
      <PageHeading caption={<OwnWords language={postLanguage}>{post}</OwnWords>} title={t('outcome:feedback.title')} lead={isConcluded ? t('outcome:feedback.lead') : undefined} />
      {questions.length === 0 ? <p>{t(isConcluded ? 'outcome:feedback.nothing' : 'outcome:feedback.none')}</p> : null}
      {questions.length > 0 ? <Strengths strengths={strengths} /> : null}
      {questions.length > 0 ? <h2 className="h3">{t('outcome:feedback.questions')}</h2> : null}
      {questions.map((question) => <Question key={question.number} question={question} />)}
      {questions.length > 0 ? <p className="muted measure">{t('outcome:feedback.about')}</p> : null}
    </div>
  )
}

function Strengths({ strengths }: { strengths: readonly Strength[] }) {
  const { t } = useTranslation('outcome')
  const language = useLanguage()
  return (
    <div className="stack">
      <h2 className="h3">{t('feedback.strengths')}</h2>
      <StrengthsChart strengths={strengths} label={t('feedback.chart')} />
      <Table
        label={t('feedback.strengths')} captionHidden compact rows={strengths} rowKey={({ name }) => name}
        columns={[
          { key: 'name', header: t('feedback.qualification'), rowHeader: true, cell: (strength) => <OwnWords language={strength.language}>{strength.name}</OwnWords> },
          { key: 'level', header: t('feedback.level'), align: 'right', cell: ({ level }) => (level === null ? t('feedback.notJudged') : t('feedback.of', { level: formatNumber(level, language) })) },
        ]}
      />
    </div>
  )
}

function Question({ question: { number, prompt, language, level, band, own, next } }: { question: QuestionFeedback }) {
  const { t } = useTranslation('outcome')
  const reader = useLanguage()
  return (
    <Section id={`question-${number}`} title={t('feedback.question', { number })}>
      <p><OwnWords language={language}>{prompt}</OwnWords></p>
      <p>{t('feedback.level')}: <strong>{t('feedback.of', { level: formatNumber(level, reader) })}</strong></p>
      {own ? <p>{t('feedback.own', { level: own.level })} <OwnWords language={language}>{own.text}</OwnWords></p> : null}
      {next ? <p>{t('feedback.next', { level: next.level })} <OwnWords language={language}>{next.text}</OwnWords></p> : null}
      <p>{band === null ? t('feedback.few') : <>{t('feedback.band')} <strong>{t(`feedback.bands.${band}`)}</strong>.</>}</p>
    </Section>
  )
}
