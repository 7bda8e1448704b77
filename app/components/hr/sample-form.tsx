import { useTranslation } from '~/i18n/translation'
import { inLanguage } from '~/domain/local-text'
import { levels } from '~/domain/scoring/score'
import type { FormReply } from '~/forms/form-errors'
import { typedText } from '~/forms/parse-form'
import { Form } from '~/framework'
import { useLanguage } from '~/i18n/use-language'
import type { SamplesPage } from '~/views/hr/samples.server'
import { Button } from '../ui/button'
import { ButtonGroup } from '../ui/button-group'
import { ErrorSummary } from '../ui/error-summary'
import { RatingScale } from '../ui/rating-scale'
import { SelectField } from '../ui/select-field'
import { TextAreaField } from '../ui/text-area-field'

type Sample = SamplesPage['samples'][number]

interface SampleFormProps {
  readonly page: SamplesPage
  /** Null for a new one. */
  readonly sample: Sample | null
  readonly number: number
  readonly reply: FormReply | undefined
}

const fields = ['questionId', 'language', 'text', 'intendedLevel', 'reason'] as const
type Field = (typeof fields)[number]

/** One sample answer: to which question, what level it is meant to be, and why. */
export function SampleForm({ page: { head, questions, languages }, sample, number, reply }: SampleFormProps) {
  const { t } = useTranslation(['calibration', 'committee', 'common', 'refusals'])
  const shown = useLanguage()
  const { summary, propsOf } = useSampleFields(sample, { number, reply })
  return (
    <Form method="post" className="stack measure" noValidate preventScrollReset>
      <ErrorSummary title={t('common:errorSummary')} errors={summary} focusKey={reply} />
      <input type="hidden" name="revision" value={head.revision} />
      <input type="hidden" name="sampleId" value={sample?.id ?? ''} />
      <fieldset disabled={!head.isEditable} className="plain-fieldset stack">
        <SelectField
          {...propsOf('questionId')} label={t('calibration:writing.question')} width="full"
          options={[{ value: '', label: t('calibration:writing.choose') }, ...questions.map((question) => ({
            value: question.id, label: t('calibration:writing.questionOption', { number: question.number, prompt: inLanguage(question.prompt, shown) }),
          }))]}
        />
        {languages.length > 1
          ? <SelectField {...propsOf('language', languages[0])} label={t('calibration:writing.language')} options={languages.map((value) => ({ value, label: t(`common:languages.${value}`) }))} />
          : <input type="hidden" name="language" value={languages[0] ?? 'da'} />}
        <TextAreaField {...propsOf('text')} label={t('calibration:writing.text')} rows={8} />
        <RatingScale
          {...propsOf('intendedLevel')} legend={t('calibration:writing.intendedLevel')} levels={levels.map((value) => ({ value }))}
          lowLabel={t('committee:score.low')} highLabel={t('committee:score.high')}
        />
        <TextAreaField {...propsOf('reason')} label={t('calibration:writing.reason')} hint={t('calibration:writing.reasonHint')} rows={3} />
        {head.isEditable ? <SampleButtons isNew={sample === null} number={number} /> : null}
      </fieldset>
    </Form>
  )
}

function SampleButtons({ isNew, number }: { isNew: boolean; number: number }) {
  const { t } = useTranslation('calibration')
  const about = isNew ? null : <> <span className="sr-only">{number}</span></>
  return (
    <ButtonGroup>
      <Button variant={isNew ? 'primary' : 'secondary'} name="intent" value="save">{t(isNew ? 'writing.addAction' : 'writing.save')}{about}</Button>
      {isNew ? null : <Button variant="tertiary" name="intent" value="remove">{t('writing.remove')}{about}</Button>}
    </ButtonGroup>
  )
}

/** What each field of the form holds, and what is wrong with it: what was typed when a post was refused, else what is stored. */
function useSampleFields(sample: Sample | null, { number, reply }: Pick<SampleFormProps, 'number' | 'reply'>) {
  const { t } = useTranslation(['calibration', 'refusals'])
  const idOf = (field: Field) => `${field}-${number}`
  const wrong = fields.flatMap((field) => { const code = reply?.errors[field]; return code ? [{ field, message: t(`refusals:form.${code}`) }] : [] })
  const refusal = reply && wrong.length === 0 ? [{ message: reply.refusal === 'over-limit' ? t('calibration:writing.enough') : t(`refusals:${reply.refusal as 'stale'}`) }] : [] // every refusal is a key of the namespace
  return {
    summary: [...wrong.map(({ field, message }) => ({ message: `${t(`calibration:writing.${labels[field]}`)} ${message}`, href: `#${idOf(field)}` })), ...refusal],
    propsOf(field: Field, otherwise = '') {
      const error = wrong.find((one) => one.field === field)?.message
      return { name: field, id: idOf(field), defaultValue: typedText(reply?.values[field]) ?? String(sample?.[field] ?? otherwise), ...(error !== undefined && { error }) }
    },
  }
}

const labels = { questionId: 'question', language: 'language', text: 'text', intendedLevel: 'intendedLevel', reason: 'reason' } as const satisfies Record<Field, string>
