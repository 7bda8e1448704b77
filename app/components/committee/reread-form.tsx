import { useTranslation } from '~/i18n/translation'
import { longestNote } from '~/domain/scoring/evidence-note'
import { cannotJudge, levels } from '~/domain/scoring/score'
import type { FormReply } from '~/forms/form-errors'
import { Form, Link } from '~/framework'
import type { AnswerToReadAgain } from '~/views/committee/rereading.server'
import { ShortcutHelp } from '../keyboard/shortcut-help'
import { useShortcutChoice } from '../keyboard/use-shortcut-choice'
import { useShortcuts } from '../keyboard/use-shortcuts'
import { Button } from '../ui/button'
import { ErrorSummary, type ErrorItem } from '../ui/error-summary'
import { RatingScale } from '../ui/rating-scale'
import { StatusMessage } from '../ui/status-message'
import { TextAreaField } from '../ui/text-area-field'

interface RereadFormProps {
  readonly answer: AnswerToReadAgain
  readonly recruitmentId: string
  readonly reply: FormReply | undefined
}

/** The judgement after reading, with its reason where it is another. */
export function RereadForm({ answer, recruitmentId, reply }: RereadFormProps) {
  const { t } = useTranslation(['reread', 'committee', 'common'])
  const shortcuts = useShortcutChoice()
  const errors = useRereadErrors(reply)
  const errorAt = (href: string) => {
    const error = errors.find((one) => one.href === href)?.message
    return error === undefined ? {} : { error }
  }
  const typed = typedIn(answer, reply)
  return (
    <Form method="post" className="stack" id="reread">
      <ErrorSummary title={t('common:errorSummary')} errors={errors} focusKey={reply} />
      <RatingScale
        name="score" legend={t('reread:legend')} hint={t('reread:hint')} levels={levels.map((value) => ({ value }))}
        lowLabel={t('committee:score.low')} highLabel={t('committee:score.high')} notRated={{ value: cannotJudge, label: t('committee:score.cannotJudge') }}
        defaultValue={typed.score} {...errorAt('#score')}
      />
      <TextAreaField
        name="reason" rows={3} maxLength={longestNote} label={t('reread:reason')} hint={t('reread:reasonHint')}
        defaultValue={typed.reason} {...errorAt('#reason')}
      />
      <StatusMessage>{answer.outcome === 'waiting' ? null : t(`reread:${answer.outcome}`)}</StatusMessage>
      <div className="cluster">
        <Button>{t('reread:save')}</Button>
        <Link to={`/committee/${recruitmentId}`}>{t('reread:back')}</Link>
      </div>
      {shortcuts.isReady ? <RereadShortcuts isOn={shortcuts.isOn} onSwitch={shortcuts.choose} /> : null}
    </Form>
  )
}

/** What was typed when a post was refused, else what is stored. */
function typedIn({ now, reason }: AnswerToReadAgain, reply: FormReply | undefined): { score: string; reason: string } {
  return reply ? { score: String(reply.values.score ?? ''), reason: String(reply.values.reason ?? '') } : { score: now, reason }
}

function useRereadErrors(reply: FormReply | undefined): ErrorItem[] {
  const { t } = useTranslation(['reread', 'refusals'])
  if (!reply) return []
  if (reply.errors.score) return [{ message: t('reread:choose'), href: '#score' }]
  if (reply.refusal === 'reason-required') return [{ message: t('reread:reasonMissing'), href: '#reason' }]
  return [{ message: t(`refusals:${reply.refusal as 'stale'}`), ...(reply.errors.reason && { href: '#reason' }) }] // every refusal is a key of the namespace
}

const digits = ['0', '1', '2', '3', '4', '5'] as const
const help = ['score', 'cannotJudge', 'reason', 'next'] as const

function RereadShortcuts({ isOn, onSwitch }: { readonly isOn: boolean; readonly onSwitch: (isOn: boolean) => void }) {
  const { t } = useTranslation('reread')
  useShortcuts({
    ...Object.fromEntries(digits.map((digit) => [digit, () => { document.querySelector<HTMLElement>(`[data-rating-key="${digit}"]`)?.click() }])),
    n: () => { document.getElementById('reason')?.focus() },
    enter: () => { document.querySelector<HTMLFormElement>('#reread')?.requestSubmit() },
  }, isOn)
  return (
    <ShortcutHelp
      title={t('shortcuts.title')} keysHeading={t('shortcuts.key')} meaningHeading={t('shortcuts.meaning')} switchLabel={t('shortcuts.switch')}
      isOn={isOn} onSwitch={onSwitch} items={help.map((item) => ({ keys: t(`shortcuts.${item}.keys`), meaning: t(`shortcuts.${item}.meaning`) }))}
    />
  )
}
