import type { KeyboardEvent } from 'react'
import { useTranslation } from '~/i18n/translation'
import { replacementTexts, veilReplacements, type VeilReplacement } from '~/domain/anonymity/categories'
import type { Language } from '~/domain/local-text'
import { SelectField } from '../ui/select-field'

interface ReplacementFieldProps {
  readonly id: string
  readonly language: Language
  /** Whoever keeps the choice; without, the field keeps it itself. */
  readonly value?: VeilReplacement
  readonly onChoose?: (replacement: VeilReplacement) => void
  /** After a digit has chosen, or Escape has not. */
  readonly onLeave?: (field: HTMLSelectElement) => void
}

/** What stands in the committee's text in place of what is veiled, in the language of the answer. Each has a digit. */
export function ReplacementField({ id, language, value, onChoose, onLeave }: ReplacementFieldProps) {
  const { t } = useTranslation('clearing')
  const options = veilReplacements.map((replacement, digit) => ({ value: replacement, label: `${digit} ${replacementTexts[replacement][language]}` }))
  const choose = (field: HTMLSelectElement, chosen: string) => {
    field.value = chosen
    onChoose?.(chosen as VeilReplacement) // the options are no other
  }
  const onKeyDown = (event: KeyboardEvent<HTMLSelectElement>) => {
    const field = event.currentTarget
    const used = keysOf(event.key)?.(field, choose)
    if (used === undefined) return
    event.preventDefault()
    if (used === 'leave') onLeave?.(field)
  }
  return (
    <SelectField
      id={id} name="replacement" label={t('veil.replacement')} options={options} width="s" data-desk-replacement="" onKeyDown={onKeyDown}
      {...(value && { value, onChange: ({ currentTarget }) => { choose(currentTarget, currentTarget.value) } })}
    />
  )
}

type Key = (field: HTMLSelectElement, choose: (field: HTMLSelectElement, chosen: string) => void) => 'leave' | 'stay'

/** A digit chooses, Enter veils, Escape goes back; all other keys are the field's own. */
function keysOf(key: string): Key | undefined {
  const chosen = /^\d$/.test(key) ? veilReplacements[Number(key)] : undefined
  if (chosen) return (field, choose) => { choose(field, chosen); return 'leave' }
  if (key === 'Escape') return () => 'leave'
  if (key === 'Enter') return (field) => { field.form?.querySelector<HTMLElement>('[data-desk-do="veil"]')?.click(); return 'stay' }
  return undefined
}
