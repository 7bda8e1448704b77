import { useTranslation } from '~/i18n/translation'
import type { Language } from '~/domain/local-text'
import { Form } from '~/framework'
import { Button } from '../ui/button'
import { ReplacementField } from './replacement-field'
import type { TextSelection } from './use-text-selection'

interface VeilSelectionProps {
  readonly questionId: string
  readonly language: Language
  readonly marked: TextSelection | null
}

/** Veils what is marked in the original above. Shown once a script is there; the other way needs none. */
export function VeilSelection({ questionId, language, marked }: VeilSelectionProps) {
  const { t } = useTranslation('clearing')
  return (
    <Form method="post" action={`?at=svar-${questionId}`} replace preventScrollReset className="cluster desk-tools" data-desk-veil="" onSubmit={({ currentTarget }) => { focusOriginal(currentTarget) }}>
      <input type="hidden" name="intent" value="veil-span" />
      <input type="hidden" name="questionId" value={questionId} />
      <input type="hidden" name="start" value={marked?.start ?? ''} />
      <input type="hidden" name="end" value={marked?.end ?? ''} />
      <ReplacementField id={`replacement-${questionId}`} language={language} onLeave={focusOriginal} />
      <div className="stack">
        <p aria-live="polite" className="muted">{marked ? t('veil.marked', { text: shortened(marked.text) }) : ''}</p>
        <Button variant="secondary" data-desk-do="veil" {...(!marked && { disabledReason: t('veil.markFirst') })}>{t('veil.selection')}</Button>
      </div>
    </Form>
  )
}

/** The button is greyed again once the marking is gone; the focus goes back to the text, where the next marking is made. */
function focusOriginal(within: HTMLElement): void {
  within.closest('[data-desk-answer]')?.querySelector<HTMLElement>('.desk-original')?.focus({ preventScroll: true })
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text
}
