import { useTranslation } from '~/i18n/translation'
import type { FormReply } from '~/forms/form-errors'
import type { ErrorItem } from '../ui/error-summary'

/** What was typed into one of the forms about hearings, when it comes back: the forms are told apart by what they intend and which hearing they are about. */
export function typedOf(reply: FormReply | undefined, intent: string, hearingId?: string) {
  const values = isOf(reply, intent, hearingId) ? (reply?.values ?? {}) : {}
  return {
    text: (name: string) => String(values[name] ?? ''),
    list: (name: string) => [values[name] ?? []].flat().map(String),
  }
}

function isOf(reply: FormReply | undefined, intent: string, hearingId: string | undefined): boolean {
  return reply?.values.intent === intent && (hearingId === undefined || reply.values.hearingId === hearingId)
}

interface About {
  readonly intent: string
  readonly hearingId?: string
  /** The first day that can be chosen, in words. */
  readonly earliest?: string
}

const fields = ['questions', 'reason', 'until'] as const
type Field = (typeof fields)[number]

/** What is wrong in one of the forms, beside its fields and for the summary. */
export function useHearingErrors(reply: FormReply | undefined, { intent, hearingId, earliest = '' }: About) {
  const { t } = useTranslation(['hearing', 'refusals'])
  const isThis = isOf(reply, intent, hearingId)
  const words: Record<Field, string> = {
    questions: t('hearing:errors.questions'), reason: t('hearing:errors.reason'),
    until: intent === 'open' ? t('hearing:errors.range', { earliest }) : t('hearing:errors.later'),
  }
  const ofWhole: Partial<Record<string, string>> = { 'request-open': t('hearing:errors.running'), stale: t('hearing:errors.changed') }
  const own = isThis ? reply : undefined
  const wrong = own ? fields.filter((field) => isWrong(own, field)) : []
  const id = (field: Field) => (hearingId === undefined ? field : `${field}-${hearingId}`)
  const summary: ErrorItem[] = wrong.map((field) => ({ message: words[field], href: `#${id(field)}` }))
  if (own && wrong.length === 0) summary.push({ message: ofWhole[own.refusal] ?? t(`refusals:${own.refusal as 'stale'}`) }) // every refusal is a key of the namespace
  return { summary, at: (field: Field) => (wrong.includes(field) ? { error: words[field] } : {}) }
}

const ofField: Record<Field, string> = { questions: 'invalid-form', reason: 'reason-required', until: 'extension-range' }

function isWrong({ refusal, errors }: FormReply, field: Field): boolean {
  if (Object.keys(errors).length > 0) return Object.keys(errors).some((name) => name === field || name.startsWith(`${field}.`))
  return refusal === ofField[field]
}
