import { Form } from '~/framework'
import { formatDate } from '~/i18n/format'
import { useTranslation } from '~/i18n/translation'
import { useLanguage } from '~/i18n/use-language'
import type { EvaluationPage } from '~/views/staff/evaluation.server'
import { Alert } from '../ui/alert'
import { Button } from '../ui/button'

const outcomes = ['released', 'not-asked', 'few-recruitments', 'once-a-quarter', 'batch-too-small', 'would-reveal', 'too-hard'] as const

interface AskForBatchProps {
  readonly page: Pick<EvaluationPage, 'isAsked' | 'nextQuarter'>
  /** What came of asking, as the address says it. */
  readonly asked: string | null
}

/** How the next batch is asked for, and what came of it. */
export function AskForBatch({ page: { isAsked, nextQuarter }, asked }: AskForBatchProps) {
  const { t } = useTranslation(['evaluation', 'common'])
  const date = formatDate(new Date(`${nextQuarter}T12:00:00Z`), useLanguage())
  const outcome = outcomes.find((known) => known === asked)
  const kind = outcome === 'released' ? 'success' : 'info'
  return (
    <>
      {outcome ? <Alert kind={kind} kindText={t(`common:kinds.${kind}`)} role="status"><p>{t(`evaluation:figures.outcome.${outcome}`)}</p></Alert> : null}
      {isAsked ? (
        <Form method="post" className="panel stack">
          <h2 className="h3">{t('evaluation:figures.ask.title')}</h2>
          <p className="measure">{t('evaluation:figures.ask.text', { date })}</p>
          <div><Button variant="secondary">{t('evaluation:figures.ask.button')}</Button></div>
        </Form>
      ) : null}
    </>
  )
}
