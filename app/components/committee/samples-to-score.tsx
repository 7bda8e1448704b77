import { useTranslation } from '~/i18n/translation'
import { cannotJudge, levels, parseScore } from '~/domain/scoring/score'
import type { FormReply, FormValues } from '~/forms/form-errors'
import { Form } from '~/framework'
import type { SamplesPage, SampleToScore } from '~/views/committee/preparation.server'
import { Button } from '../ui/button'
import { ButtonGroup } from '../ui/button-group'
import { ErrorSummary } from '../ui/error-summary'
import { RatingScale } from '../ui/rating-scale'
import { SampleArticle } from './sample-article'

interface SamplesToScoreProps {
  readonly page: SamplesPage
  readonly reply: FormReply | undefined
}

const nameOf = ({ id }: SampleToScore) => `levels.${id}`

/** All sample answers in one form, sent once. */
export function SamplesToScore({ page: { samples, mayScore }, reply }: SamplesToScoreProps) {
  const { t } = useTranslation(['calibration', 'common', 'committee', 'refusals'])
  const messages = new Map(samples.flatMap((sample) => (reply && !parseScore(typedFor(sample, reply.values)) ? [[sample.id, t('calibration:samples.choose', { number: sample.number })]] : [])))
  const errors = samples.flatMap((sample) => { const message = messages.get(sample.id); return message ? [{ message, href: `#${nameOf(sample)}` }] : [] })
  const refusal = reply && errors.length === 0 ? [{ message: t(`refusals:${reply.refusal as 'stale'}`) }] : [] // every refusal is a key of the namespace
  return (
    <Form method="post" className="stack-lg" noValidate>
      <ErrorSummary title={t('common:errorSummary')} errors={[...errors, ...refusal]} focusKey={reply} />
      {samples.map((sample) => {
        const error = messages.get(sample.id)
        return (
          <SampleArticle key={sample.id} sample={sample}>
            <RatingScale
              name={nameOf(sample)} legend={t('calibration:samples.legend', { number: sample.number })} levels={levels.map((value) => ({ value }))}
              lowLabel={t('committee:score.low')} highLabel={t('committee:score.high')} notRated={{ value: cannotJudge, label: t('committee:score.cannotJudge') }}
              defaultValue={String(typedFor(sample, reply?.values) ?? '')} disabled={!mayScore} {...(error !== undefined && { error })}
            />
          </SampleArticle>
        )
      })}
      <p>{t('calibration:samples.once')}</p>
      <ButtonGroup>
        <Button {...(!mayScore && { disabledReason: t('calibration:samples.over') })}>{t('calibration:samples.send')}</Button>
      </ButtonGroup>
    </Form>
  )
}

/** What was chosen for a sample when the form was sent. */
function typedFor({ id }: SampleToScore, values: FormValues | undefined): unknown {
  const typed = values?.levels
  return typeof typed === 'object' && !Array.isArray(typed) ? (typed as FormValues)[id] : undefined // neither a text nor a list: the group of levels
}
