import { useTranslation } from '~/i18n/translation'
import { formatDate } from '~/i18n/format'
import { useLanguage } from '~/i18n/use-language'
import type { AccessibilityStatement as Statement } from '~/views/public/about.server'
import { PageHeading } from '../ui/page-heading'
import { Section } from './section'

const limits = ['texts', 'language', 'people'] as const
const supervision = 'https://digst.dk/digital-inklusion/webtilgaengelighed/oplever-du-ikke-tilgaengeligt-indhold/'

/** The accessibility statement with all that the European model asks for (Commission Implementing Decision (EU) 2018/1523). */
export function AccessibilityStatement({ statement }: { readonly statement: Statement }) {
  const { t } = useTranslation('public')
  const { organisation, site, feedback } = statement
  return (
    <div className="stack-lg">
      <PageHeading title={t('statement.title')} lead={t('statement.lead', { organisation })} />
      <Section id="scope" title={t('statement.scope.title')}><p>{t('statement.scope.text', { site })}</p></Section>
      <Section id="status" title={t('statement.status.title')}><p>{t('statement.status.text')}</p></Section>
      <Section id="limits" title={t('statement.limits.title')}>
        <p>{t('statement.limits.lead')}</p>
        <ul>{limits.map((limit) => <li key={limit}>{t(`statement.limits.items.${limit}`)}</li>)}</ul>
      </Section>
      <Section id="ways" title={t('statement.ways.title')}><p>{t('statement.ways.text')}</p></Section>
      <Section id="feedback" title={t('statement.feedback.title')}>
        <p>{feedback ? t('statement.feedback.text', { contact: feedback }) : t('statement.feedback.nobody', { organisation })}</p>
        <p>{t('statement.feedback.answer')}</p>
      </Section>
      <Section id="complaint" title={t('statement.complaint.title')}>
        <p>{t('statement.complaint.text')} <a href={supervision}>{t('statement.complaint.link')}</a></p>
      </Section>
      <Made statement={statement} />
    </div>
  )
}

function Made({ statement: { organisation, reviewedOn, review } }: { statement: Statement }) {
  const { t } = useTranslation('public')
  const language = useLanguage()
  return (
    <Section id="made" title={t('statement.made.title')}>
      <p>{t('statement.made.text')}</p>
      <p>{reviewedOn ? t('statement.made.reviewed', { date: formatDate(reviewedOn, language) }) : t('statement.made.never', { organisation })}</p>
      {review === 'outdated' ? <p>{t('statement.made.outdated')}</p> : null}
    </Section>
  )
}
