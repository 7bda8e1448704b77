import { useTranslation } from '~/i18n/translation'
import { formatDateTime, formatDuration } from '~/i18n/format'
import { useLanguage } from '~/i18n/use-language'
import type { OverviewPage, OverviewQuestion } from '~/views/applicant/overview.server'
import type { BadgeKind } from '../ui/badge'
import { ButtonGroup } from '../ui/button-group'
import { ButtonLink } from '../ui/button-link'
import { PageHeading } from '../ui/page-heading'
import { ProgressMeter } from '../ui/progress-meter'
import { TaskList, type Task } from '../ui/task-list'
import { ClosedNotice } from './closed-notice'
import { CorrectingNotice } from './correcting-notice'
import { OwnWords } from './own-words'

const badges: Record<OverviewQuestion['state'], BadgeKind> = { empty: 'neutral', done: 'success', over: 'warning' }

/** The task list of an application: every question, how far it is, and the way on. */
export function Overview({ page }: { readonly page: OverviewPage }) {
  const { t } = useTranslation(['applicant', 'own-messages'])
  const language = useLanguage()
  const { post, deadline, closed, questions, answered } = page
  const total = questions.length
  return (
    <div className="stack-lg">
      <PageHeading caption={<OwnWords language={page.postLanguage}>{post}</OwnWords>} title={t('overview.title')} lead={closed === null ? t('overview.lead') : undefined} />
      <ClosedNotice closed={closed} />
      {page.isCorrecting && closed === null ? <CorrectingNotice /> : null}
      {deadline && closed === null ? <p><strong>{t('deadline', { deadline: formatDateTime(deadline, language) })}</strong></p> : null}
      <ProgressMeter label={t('overview.progress')} value={answered} max={total} text={t('overview.progressText', { answered, total })} />
      <TaskList label={t('overview.list')} items={useTasks(questions)} />
      <TaskList label={t('overview.lastSteps')} items={useLastSteps(page)} />
      <ButtonGroup>
        <ButtonLink href="/application/check">{t('overview.check')}</ButtonLink>
        <ButtonLink href="/application/code" variant="secondary">{t('overview.showCode')}</ButtonLink>
      </ButtonGroup>
      <p><a href="/application/messages">{t('own-messages:link')}</a></p>
      {page.isCorrecting ? null : <p><a href="/application/withdraw">{t('withdraw.titleDraft')}</a></p>}
    </div>
  )
}

const identityBadges: Record<OverviewPage['identity'], BadgeKind> = { empty: 'neutral', begun: 'warning', done: 'success' }

/** What comes after the questions, in the order in which it is done. */
function useLastSteps({ identity, isReady }: OverviewPage): Task[] {
  const { t } = useTranslation('applicant')
  return [
    { title: t('identity.title'), href: '/application/identity', hint: t('overview.identityHint'), status: { kind: identityBadges[identity], text: t(`overview.identity.${identity}`) } },
    { title: t('overview.check'), href: '/application/check', hint: t('overview.checkHint'), status: isReady ? { kind: 'success', text: t('overview.ready') } : { kind: 'neutral', text: t('overview.notReady') } },
  ]
}

function useTasks(questions: readonly OverviewQuestion[]): Task[] {
  const { t } = useTranslation('applicant')
  const language = useLanguage()
  const hintOf = ({ minutes, words, wordLimit, mayBeLeftOut }: OverviewQuestion) => {
    const duration = formatDuration(minutes, language)
    const time = words === null || words === 0 ? t('overview.hint', { duration }) : t(wordLimit === null ? 'overview.hintWords' : 'overview.hintWordsOf', { duration, words, limit: wordLimit })
    return mayBeLeftOut ? `${time} · ${t('overview.optional')}` : time
  }
  return questions.map((question) => ({
    title: `${question.number}. ${question.prompt}`,
    ...(question.language === language ? {} : { lang: question.language }),
    href: `/application/questions/${question.number}`,
    hint: hintOf(question),
    status: { kind: badges[question.state], text: t(`overview.states.${question.state}`) },
  }))
}
