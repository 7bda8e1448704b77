import type { ReactNode } from 'react'
import { notSaid } from '~/domain/monitoring/questions'
import { formatDate } from '~/i18n/format'
import { useTranslation } from '~/i18n/translation'
import { useLanguage } from '~/i18n/use-language'
import type { MonitoringPage as Page } from '~/views/applicant/asked.server'
import { useMonitoringWords } from '../monitoring/use-words'
import { Button } from '../ui/button'
import { ButtonGroup } from '../ui/button-group'
import { ButtonLink } from '../ui/button-link'
import { EmptyState } from '../ui/empty-state'
import { PageHeading } from '../ui/page-heading'
import { RadioGroup } from '../ui/radio-group'
import { Section } from './section'

interface MonitoringPageProps {
  readonly page: Page
  /** Something has just been sent. */
  readonly isDone: boolean
}

const becomes = ['sealed', 'until', 'counted', 'change', 'residual'] as const

/** What is asked for the evaluation, why it may be, and what becomes of it. Nothing is chosen beforehand: what was answered before nobody can show. */
export function MonitoringPage({ page: { asks }, isDone }: MonitoringPageProps) {
  const { t } = useTranslation('equality')
  const back = <ButtonLink variant="secondary" href="/application/status">{t('page.back')}</ButtonLink>
  const again = asks ? <a href="/application/monitoring">{t('done.again')}</a> : null
  return (
    <div className="stack-lg">
      <PageHeading title={t('page.title')} lead={isDone || !asks ? null : t('page.lead')} />
      {asks && !isDone ? <Asking asks={asks} back={back} /> : <Said what={isDone ? 'done' : 'barred'} action={<>{back} {again}</>} />}
    </div>
  )
}

function Said({ what, action }: { readonly what: 'done' | 'barred'; readonly action: ReactNode }) {
  const { t } = useTranslation('equality')
  return <EmptyState title={t(`${what}.title`)} action={action}><p>{t(`${what}.text`)}</p></EmptyState>
}

type Asks = NonNullable<Page['asks']>

function Asking({ asks, back }: { readonly asks: Asks; readonly back: ReactNode }) {
  const { t } = useTranslation('equality')
  return (
    <>
      <Section id="becomes" title={t('page.becomesTitle')}>
        <ul>{becomes.map((line) => <li key={line}>{t(`page.becomes.${line}`)}</li>)}</ul>
      </Section>
      <Ground asks={asks} />
      <Questions asks={asks} />
      <form method="post" action="/application/monitoring">
        <ButtonGroup>
          <Button variant="secondary" name="clear" value="yes">{t('page.clear')}</Button>
          {back}
        </ButtonGroup>
      </form>
    </>
  )
}

function Ground({ asks: { ground, organisation, confirmedAt } }: { readonly asks: Asks }) {
  const { t } = useTranslation('equality')
  const language = useLanguage()
  return (
    <Section id="ground" title={t('page.groundTitle')}>
      <p>{t('page.ground', { organisation, date: formatDate(confirmedAt, language) })}</p>
      <p className="as-typed">{ground}</p>
    </Section>
  )
}

function Questions({ asks: { questions } }: { readonly asks: Asks }) {
  const { t } = useTranslation('equality')
  const words = useMonitoringWords()
  return (
    <form method="post" action="/application/monitoring" className="stack-lg" autoComplete="off">
      {questions.map((question) => (
        <RadioGroup
          key={question.id} name={`answers.${question.id}`} legend={words.question(question)}
          options={[...question.groups.map(({ id }) => ({ value: id, label: words.group(question, id) })), { value: notSaid, label: t('page.none') }]}
        />
      ))}
      <div><Button>{t('page.send')}</Button></div>
    </form>
  )
}
