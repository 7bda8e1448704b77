import type { ReactNode } from 'react'
import type { FormReply } from '~/forms/form-errors'
import { Form } from '~/framework'
import { formatDate } from '~/i18n/format'
import { useTranslation } from '~/i18n/translation'
import { useLanguage } from '~/i18n/use-language'
import type { MonitoringBasisPage, ShownBasis } from '~/views/staff/monitoring-basis.server'
import { Alert } from '../ui/alert'
import { Button } from '../ui/button'
import { Details } from '../ui/details'
import { SummaryList } from '../ui/summary-list'
import { useMonitoringWords } from './use-words'

interface BasisPageProps {
  readonly page: MonitoringBasisPage
  readonly reply: FormReply | undefined
  /** The auditor confirms; the administrator writes. */
  readonly mayConfirm: boolean
  /** In place of what stands, where nothing does. */
  readonly children?: ReactNode
}

const law = ['own', 'art9', 'ask'] as const
const how = ['after', 'sealed', 'piles', 'told', 'limit'] as const

/** What the law says, how it is asked, and what stands. */
export function BasisPage({ page: { current, earlier }, reply, mayConfirm, children }: BasisPageProps) {
  const { t } = useTranslation(['evaluation', 'refusals', 'common'])
  return (
    <div className="stack-lg">
      {reply && reply.refusal !== 'invalid-form' ? <Alert kind="error" kindText={t('common:kinds.error')} role="alert"><p>{t(`refusals:${reply.refusal as 'stale'}`)}</p></Alert> : null}
      <section className="stack measure" aria-labelledby="law">
        <h2 id="law">{t('evaluation:basis.lawTitle')}</h2>
        {law.map((line) => <p key={line}>{t(`evaluation:basis.law.${line}`)}</p>)}
      </section>
      <section className="stack measure" aria-labelledby="how">
        <h2 id="how">{t('evaluation:basis.howTitle')}</h2>
        <ul>{how.map((line) => <li key={line}>{t(`evaluation:basis.how.${line}`)}</li>)}</ul>
      </section>
      {current ? <Current basis={current} mayConfirm={mayConfirm} /> : <><p>{t('evaluation:basis.state.none')}</p>{children}</>}
      {earlier.length > 0 ? (
        <section className="stack" aria-labelledby="earlier">
          <h2 id="earlier">{t('evaluation:basis.earlier')}</h2>
          {earlier.map((basis) => <Details key={basis.id} summary={<Standing basis={basis} />}><Basis basis={basis} /></Details>)}
        </section>
      ) : null}
    </div>
  )
}

function Standing({ basis: { writtenBy, writtenAt, confirmedBy, confirmedAt, endedAt } }: { basis: ShownBasis }) {
  const { t } = useTranslation('evaluation')
  const language = useLanguage()
  const day = (date: Date) => formatDate(date, language)
  if (endedAt) return t('basis.state.ended', { date: day(endedAt) })
  if (!confirmedAt) return t('basis.state.waiting', { name: writtenBy, date: day(writtenAt) })
  return t('basis.state.inForce', { name: writtenBy, date: day(writtenAt), other: confirmedBy ?? '', confirmed: day(confirmedAt) })
}

function Basis({ basis: { ground, questions, threshold } }: { basis: ShownBasis }) {
  const { t } = useTranslation('evaluation')
  const words = useMonitoringWords()
  return (
    <SummaryList items={[
      { term: t('basis.ground'), value: <span className="as-typed">{ground}</span> },
      { term: t('basis.asks'), value: <ul>{questions.map((question) => <li key={question.id}>{words.question(question)} ({question.groups.map(({ id }) => words.group(question, id)).join(' · ')})</li>)}</ul> },
      { term: t('basis.threshold'), value: t('basis.people', { count: threshold }) },
    ]}
    />
  )
}

function Current({ basis, mayConfirm }: { basis: ShownBasis; mayConfirm: boolean }) {
  const { t } = useTranslation('evaluation')
  return (
    <section className="stack-lg" aria-labelledby="current">
      <div className="stack">
        <h2 id="current">{t('basis.ground')}</h2>
        <p className="measure"><Standing basis={basis} /></p>
        <Basis basis={basis} />
      </div>
      {mayConfirm && basis.confirmedAt === null ? <Confirm basis={basis} /> : null}
      <Form method="post" className="panel stack">
        <h3>{t('basis.end.title')}</h3>
        <p className="measure">{t('basis.end.text')}</p>
        <input type="hidden" name="basis" value={basis.id} />
        <div><Button variant="warning" name="intent" value="end">{t('basis.end.button')}</Button></div>
      </Form>
    </section>
  )
}

function Confirm({ basis: { id, isOwn } }: { basis: ShownBasis }) {
  const { t } = useTranslation('evaluation')
  return (
    <Form method="post" className="panel stack">
      <h3>{t('basis.confirm.title')}</h3>
      <p className="measure">{t('basis.confirm.text')}</p>
      <input type="hidden" name="basis" value={id} />
      <div><Button name="intent" value="confirm" {...(isOwn && { disabledReason: t('basis.confirm.own') })}>{t('basis.confirm.button')}</Button></div>
    </Form>
  )
}
