import { formatDate } from '~/i18n/format'
import { useTranslation } from '~/i18n/translation'
import { useLanguage } from '~/i18n/use-language'
import type { OwnAnswerPage } from '~/views/applicant/answer.server'
import { Breadcrumb } from '../ui/breadcrumb'
import { Details } from '../ui/details'
import { PageHeading } from '../ui/page-heading'
import { OwnWords } from './own-words'

/** What the applicant was answered, with the reasons. */
export function AnswerPage({ page: { post, postLanguage, stands, answer, earlier, hasFeedback } }: { page: OwnAnswerPage }) {
  const { t } = useTranslation(['outcome', 'common'])
  const language = useLanguage()
  return (
    <div className="stack-lg">
      <Breadcrumb label={t('common:breadcrumb')} items={[{ label: t('outcome:answer.toStatus'), href: '/application/status' }, { label: t('outcome:answer.title') }]} />
      <PageHeading caption={<OwnWords language={postLanguage}>{post}</OwnWords>} title={t('outcome:answer.title')} />
      {answer ? <p className="muted">{t('outcome:answer.sentAt', { date: formatDate(new Date(answer.sentAt), language) })}</p> : null}
      {answer ? <div className="panel measure as-typed" lang={answer.language === language ? undefined : answer.language}>{answer.text}</div> : null}
      {answer || stands === 'sent' ? null : <p className="measure">{t(`outcome:answer.${stands}`)}</p>}
      {earlier.length > 0 ? <Details summary={t('outcome:answer.earlier')}>{earlier.map((one) => <EarlierAnswer key={new Date(one.sentAt).toISOString()} answer={one} />)}</Details> : null}
      {hasFeedback ? <p>{t('outcome:feedback.note')} <a href="/application/feedback">{t('outcome:feedback.read')}</a></p> : null}
    </div>
  )
}

function EarlierAnswer({ answer: { sentAt, language: written, text } }: { answer: OwnAnswerPage['earlier'][number] }) {
  const { t } = useTranslation('outcome')
  const language = useLanguage()
  return (
    <div className="stack">
      <p className="muted">{t('answer.sentAt', { date: formatDate(new Date(sentAt), language) })}</p>
      <div className="panel measure as-typed" lang={written === language ? undefined : written}>{text}</div>
    </div>
  )
}
