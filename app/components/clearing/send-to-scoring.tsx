import { useTranslation } from '~/i18n/translation'
import type { MoveRefusal } from '~/domain/recruitment/phases'
import { Form } from '~/framework'
import { formatDate } from '~/i18n/format'
import { useLanguage } from '~/i18n/use-language'
import { Button } from '../ui/button'
import { Checkbox } from '../ui/checkbox'

interface SendToScoringProps {
  /** Why it cannot be done yet. */
  readonly notReady: MoveRefusal | null
  /** How long somebody may still be writing whose deadline was put off. */
  readonly lateUntil: Date | null
  /** What is wrong with the confirmation. */
  readonly error: string | undefined
}

/** Hands the cleared answers to the committee. There is no way back, so it is confirmed in words. */
export function SendToScoring({ notReady, lateUntil, error }: SendToScoringProps) {
  const { t } = useTranslation(['clearing', 'refusals'])
  const language = useLanguage()
  const why = notReady && (lateUntil ? t('clearing:send.late', { date: formatDate(lateUntil, language) }) : t(`refusals:${notReady}`))
  return (
    <section className="panel stack" aria-labelledby="send-heading">
      <h2 id="send-heading">{t('clearing:send.title')}</h2>
      <p>{t('clearing:send.text')}</p>
      {why ? (
        <Button disabledReason={why}>{t('clearing:send.button')}</Button>
      ) : (
        <Form method="post" className="stack">
          <Checkbox name="confirmed" value="yes" required label={t('clearing:send.confirm')} {...(error !== undefined && { error })} />
          <Button>{t('clearing:send.button')}</Button>
        </Form>
      )}
    </section>
  )
}
