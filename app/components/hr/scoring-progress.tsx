import { useTranslation } from '~/i18n/translation'
import { inLanguage } from '~/domain/local-text'
import type { FormReply } from '~/forms/form-errors'
import { Form } from '~/framework'
import { useLanguage } from '~/i18n/use-language'
import type { ReviewerLine, ScoringProgress } from '~/views/hr/scoring-progress.server'
import { RefusalNote } from '../refusal-note'
import { RereadChoice } from '../shortlist/reread-choice'
import { Badge } from '../ui/badge'
import { Button } from '../ui/button'
import { Details } from '../ui/details'
import { PageHeading } from '../ui/page-heading'
import { Table } from '../ui/table'
import { TextAreaField } from '../ui/text-area-field'

interface ScoringProgressPageProps {
  readonly progress: ScoringProgress
  readonly reply: FormReply | undefined
}

/** How far each reviewer is, what may be waived, and the end of the scoring. */
export function ScoringProgressPage({ progress: { title, reviewers, panel, missing }, reply }: ScoringProgressPageProps) {
  const { t } = useTranslation(['lock', 'refusals'])
  const columns = [
    { key: 'name', header: t('lock:scoring.columns.name'), rowHeader: true, cell: ({ name }: ReviewerLine) => name },
    { key: 'done', header: t('lock:scoring.columns.done'), cell: ({ done, assigned }: ReviewerLine) => t('lock:scoring.of', { done, assigned }) },
    { key: 'status', header: t('lock:scoring.columns.status'), cell: (reviewer: ReviewerLine) => <Status reviewer={reviewer} /> },
  ]
  return (
    <div className="stack-lg">
      <RefusalNote reply={reply} />
      <PageHeading title={t('lock:scoring.title')} caption={inLanguage(title, useLanguage())} lead={t('lock:scoring.lead')} />
      {panel ? <PanelMade panel={panel} /> : null}
      <Table label={t('lock:scoring.table')} columns={columns} rows={reviewers} rowKey={({ id }) => id} />
      {reviewers.filter(isMissing).map((reviewer) => <Waive key={reviewer.id} reviewer={reviewer} reply={reply} />)}
      <Form method="post" action="?form=open" className="stack measure">
        <h2>{t('lock:scoring.openTitle')}</h2>
        <p>{t('lock:scoring.openText')}</p>
        <RereadChoice />
        <Button name="intent" value="open" {...(missing > 0 && { disabledReason: t('refusals:scores-missing') })}>{t('lock:scoring.open')}</Button>
      </Form>
    </div>
  )
}

/** Whether the field was shared out as HR wanted. */
function PanelMade({ panel: { wanted, made, reviewers } }: { panel: NonNullable<ScoringProgress['panel']> }) {
  const { t } = useTranslation('lock')
  if (made < reviewers) return <p>{t('made.divided', { count: made })}</p>
  return wanted < reviewers ? <p>{t('made.undivided')}</p> : null
}

const isMissing = ({ done, assigned, isWaived }: ReviewerLine) => done < assigned && !isWaived

function Status({ reviewer }: { reviewer: ReviewerLine }) {
  const { t } = useTranslation(['lock', 'refusals'])
  if (reviewer.isWaived) return <Badge kind="warning">{t('lock:scoring.waived')}</Badge>
  return isMissing(reviewer) ? <Badge kind="info">{t('lock:scoring.working')}</Badge> : <Badge kind="success">{t('lock:scoring.done')}</Badge>
}

function Waive({ reviewer: { id, name }, reply }: { reviewer: ReviewerLine; reply: FormReply | undefined }) {
  const { t } = useTranslation(['lock', 'refusals'])
  const mine = reply?.values['personId'] === id ? reply.values : {}
  return (
    <Details summary={t('lock:scoring.waiveTitle', { name })} open={'reason' in mine}>
      <Form method="post" className="stack">
        <p>{t('lock:scoring.waiveText')}</p>
        <input type="hidden" name="personId" value={id} />
        <TextAreaField id={`reason-${id}`} name="reason" rows={3} label={t('lock:scoring.reason')} defaultValue={String(mine['reason'] ?? '')} />
        <Button variant="warning">{t('lock:scoring.waive')}</Button>
      </Form>
    </Details>
  )
}
