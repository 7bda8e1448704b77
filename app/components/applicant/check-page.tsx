import { useTranslation } from '~/i18n/translation'
import { formatDateTime } from '~/i18n/format'
import { useLanguage } from '~/i18n/use-language'
import type { CheckPage as Page } from '~/views/applicant/check.server'
import { Alert } from '../ui/alert'
import { Breadcrumb } from '../ui/breadcrumb'
import { ButtonLink } from '../ui/button-link'
import { PageHeading } from '../ui/page-heading'
import { ClosedNotice } from './closed-notice'
import { OwnAnswers } from './own-answers'

/** All answers before they are sent, with what is missing named first. */
export function CheckPage({ page: { post, deadline, closed, answers, toMend } }: { readonly page: Page }) {
  const { t } = useTranslation(['applicant', 'common'])
  const language = useLanguage()
  const isReady = toMend.length === 0
  return (
    <div className="stack-lg">
      <Breadcrumb label={t('common:breadcrumb')} items={[{ label: t('applicant:overview.title'), href: '/application' }, { label: t('applicant:check.title') }]} />
      <PageHeading caption={post} title={t('applicant:check.title')} lead={closed === null ? t('applicant:check.lead') : undefined} />
      <ClosedNotice closed={closed} />
      {isReady || closed !== null ? null : <ToMend answers={toMend} />}
      <OwnAnswers answers={answers} canEdit={closed === null} />
      {closed === null ? (
        <div className="stack">
          {deadline ? <p>{t('applicant:deadline', { deadline: formatDateTime(deadline, language) })}</p> : null}
          <ButtonLink href="/application/identity" {...(isReady ? {} : { disabledReason: t('applicant:check.notReady') })}>{t('applicant:check.next')}</ButtonLink>
        </div>
      ) : null}
    </div>
  )
}

function ToMend({ answers }: { answers: Page['toMend'] }) {
  const { t } = useTranslation(['applicant', 'common'])
  return (
    <Alert kind="warning" kindText={t('common:kinds.warning')} title={t('applicant:check.mendTitle')}>
      <ul>
        {answers.map(({ number, state }) => (
          <li key={number}>
            <a href={`/application/questions/${number}`}>{t(state === 'over' ? 'applicant:check.mendOver' : 'applicant:check.mendEmpty', { number })}</a>
          </li>
        ))}
      </ul>
    </Alert>
  )
}
