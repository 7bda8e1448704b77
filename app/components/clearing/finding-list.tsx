import { useTranslation } from '~/i18n/translation'
import { Form } from '~/framework'
import type { DeskAnswer, DeskFinding } from '~/views/clearing/application.server'
import { Badge, type BadgeKind } from '../ui/badge'
import { Button } from '../ui/button'

const badges: Record<DeskFinding['decision'], BadgeKind> = { open: 'warning', veiled: 'success', kept: 'neutral' }

/** What may give the applicant away in one answer. Each is a proposal until a person has decided. */
export function FindingList({ answer }: { answer: DeskAnswer }) {
  const { t } = useTranslation('clearing')
  if (answer.findings.length === 0) return null
  const heading = `findings-${answer.questionId}`
  return (
    <div className="stack">
      <h3 id={heading} className="h5">{t('findings.title')}</h3>
      <ul className="nobullet-list stack no-max-width" aria-labelledby={heading}>
        {answer.findings.map((finding) => <li key={finding.id}><FindingRow finding={finding} questionId={answer.questionId} /></li>)}
      </ul>
    </div>
  )
}

function FindingRow({ finding: { id, words, category, decision }, questionId }: { finding: DeskFinding; questionId: string }) {
  const { t } = useTranslation('clearing')
  return (
    <Form method="post" action={`?at=svar-${questionId}`} preventScrollReset className="cluster">
      <input type="hidden" name="intent" value="decide" />
      <input type="hidden" name="findingId" value={id} />
      <span><q>{words}</q> – {t(`categories.${category}`)}</span>
      <Badge kind={badges[decision]}>{t(`findings.decisions.${decision}`)}</Badge>
      {decision === 'veiled' ? null : (
        <Button variant="secondary" name="decision" value="veil" data-finding-choice={decision}>
          {t('findings.veil')}{' '}<span className="sr-only">{words}</span>
        </Button>
      )}
      {decision === 'open' ? <Button variant="tertiary" name="decision" value="keep">{t('findings.keep')}{' '}<span className="sr-only">{words}</span></Button> : null}
    </Form>
  )
}
