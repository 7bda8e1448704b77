import type { FormReply } from '~/forms/form-errors'
import { Form } from '~/framework'
import { formatList } from '~/i18n/format'
import { useTranslation } from '~/i18n/translation'
import { useLanguage } from '~/i18n/use-language'
import type { Floor, NumberedAnswer } from '~/views/hr/floor.server'
import { Alert } from '../ui/alert'
import { Button } from '../ui/button'
import { SelectField } from '../ui/select-field'
import { SummaryList } from '../ui/summary-list'
import { TextAreaField } from '../ui/text-area-field'

interface FloorSectionProps {
  readonly floor: Floor
  readonly reply: FormReply | undefined
  readonly mayWaive: boolean
}

/** Which answers have too few levels to be locked, and the way to do without them. */
export function FloorSection({ floor: { missing, waived }, reply, mayWaive }: FloorSectionProps) {
  return (
    <>
      {missing.length > 0 && mayWaive ? <Missing missing={missing} reply={reply} /> : null}
      {waived.length > 0 ? <Waived waived={waived} /> : null}
    </>
  )
}

function Missing({ missing, reply }: { missing: readonly NumberedAnswer[]; reply: FormReply | undefined }) {
  const { t } = useTranslation('lock')
  const language = useLanguage()
  const candidates = [...new Set(missing.map(({ candidateNumber }) => candidateNumber))]
  const questionsOf = (number: string) => missing.filter(({ candidateNumber }) => candidateNumber === number).map(({ questionNumber }) => String(questionNumber))
  return (
    <section className="stack" aria-labelledby="floor-heading">
      <h2 id="floor-heading">{t('floor.title')}</h2>
      <Alert kind="warning"><p>{t('floor.lead')}</p></Alert>
      <SummaryList items={candidates.map((number) => ({
        term: t('floor.candidate', { number }), value: t('floor.questions', { count: questionsOf(number).length, list: formatList(questionsOf(number), language) }),
      }))} />
      <WaiveForm missing={missing} reply={reply} />
    </section>
  )
}

function WaiveForm({ missing, reply }: { missing: readonly NumberedAnswer[]; reply: FormReply | undefined }) {
  const { t } = useTranslation('lock')
  const options = [
    { value: 'all', label: t('floor.all') },
    ...missing.map(({ candidateId, candidateNumber, questionId, questionNumber }) => ({ value: `${candidateId}.${questionId}`, label: t('floor.one', { number: candidateNumber, question: questionNumber }) })),
  ]
  return (
    <Form method="post" action="?form=waive" className="panel stack measure">
      <h3>{t('floor.waiveTitle')}</h3>
      <p>{t('floor.waiveText')}</p>
      <SelectField key={missing.length} name="answer" label={t('floor.which')} options={options} width="l" defaultValue={String(reply?.values.answer ?? 'all')} />
      <TextAreaField name="reason" rows={3} label={t('floor.reason')} defaultValue={String(reply?.values.reason ?? '')} />
      <Button variant="warning">{t('floor.waive')}</Button>
    </Form>
  )
}

function Waived({ waived }: { waived: Floor['waived'] }) {
  const { t } = useTranslation('lock')
  return (
    <section className="stack">
      <h2>{t('floor.waived')}</h2>
      <SummaryList items={waived.map(({ candidateNumber, questionNumber, reason }) => ({ term: t('floor.one', { number: candidateNumber, question: questionNumber }), value: reason }))} />
    </section>
  )
}
