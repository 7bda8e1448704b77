import { useTranslation } from '~/i18n/translation'
import { formatDateTime, formatList } from '~/i18n/format'
import { useLanguage } from '~/i18n/use-language'
import type { CheckPage as Page } from '~/views/applicant/check.server'
import { Alert } from '../ui/alert'
import { Breadcrumb } from '../ui/breadcrumb'
import { ButtonLink } from '../ui/button-link'
import { PageHeading } from '../ui/page-heading'
import { ClosedNotice } from './closed-notice'
import { CorrectingNotice } from './correcting-notice'
import { OwnAnswers } from './own-answers'
import { OwnWords } from './own-words'

/** All answers before they are sent, with what is missing named first. */
export function CheckPage({ page }: { readonly page: Page }) {
  const { post, closed, answers, toMend, isCorrecting } = page
  const { t } = useTranslation(['applicant', 'common'])
  const isReady = toMend.length === 0
  return (
    <div className="stack-lg">
      <Breadcrumb label={t('common:breadcrumb')} items={[{ label: t('applicant:overview.title'), href: '/application' }, { label: t('applicant:check.title') }]} />
      <PageHeading caption={<OwnWords language={page.postLanguage}>{post}</OwnWords>} title={t('applicant:check.title')} lead={closed === null ? t('applicant:check.lead') : undefined} />
      <ClosedNotice closed={closed} />
      {isCorrecting && closed === null ? <CorrectingNotice /> : null}
      {closed === null ? <ToMend answers={toMend} /> : null}
      {closed === null ? <Hints hints={page.hints} /> : null}
      <OwnAnswers answers={answers} canEdit={closed === null} />
      {closed === null ? <GoOn deadline={page.deadline} isReady={isReady} /> : null}
      <p><a href="/application/copy.pdf">{t('applicant:copy.draft')}</a></p>
    </div>
  )
}

function GoOn({ deadline, isReady }: { deadline: Date | null; isReady: boolean }) {
  const { t } = useTranslation('applicant')
  const language = useLanguage()
  return (
    <div className="stack">
      {deadline ? <p>{t('deadline', { deadline: formatDateTime(deadline, language) })}</p> : null}
      <ButtonLink href="/application/identity" {...(isReady ? {} : { disabledReason: t('check.notReady') })}>{t('check.next')}</ButtonLink>
    </div>
  )
}

/** What may reveal the applicant, for those without the page's script too. A proposal: it stops nothing. */
function Hints({ hints }: { hints: Page['hints'] }) {
  const { t } = useTranslation(['applicant', 'common'])
  const language = useLanguage()
  if (hints.length === 0) return null
  return (
    <Alert kind="info" kindText={t('common:kinds.info')} title={t('applicant:hints.checkTitle')}>
      <ul>
        {hints.map(({ number, words }) => (
          <li key={number}><a href={`/application/questions/${number}`}>{t('applicant:hints.checkLine', { number, words: formatList(words.map((word) => `“${word}”`), language) })}</a></li>
        ))}
      </ul>
      <p>{t('applicant:hints.checkAdvice')}</p>
    </Alert>
  )
}

function ToMend({ answers }: { answers: Page['toMend'] }) {
  const { t } = useTranslation(['applicant', 'common'])
  if (answers.length === 0) return null
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
