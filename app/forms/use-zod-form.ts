import type { FormEvent } from 'react'
import { get, set, useForm, type DefaultValues, type FieldErrors, type FieldValues, type Path, type Resolver, type UseFormRegisterReturn } from 'react-hook-form'
import { useTranslation } from '~/i18n/translation'
import type * as z from 'zod/mini'
import { formErrorCode, type FormReply } from './form-errors'
import { wayOutOf } from './way-out'

type FieldProps = Pick<UseFormRegisterReturn, 'name' | 'onChange' | 'onBlur' | 'ref'> & { error?: string }

export interface ZodForm<Values extends FieldValues> {
  /** Everything an input needs: `<TextField label="…" {...field('title.da')} />`. */
  field(name: Path<Values>): FieldProps & { defaultValue: string }
  /** The same for a group of checkboxes: `<CheckboxGroup legend="…" options={…} {...boxes('languages')} />`. */
  boxes(name: Path<Values>): FieldProps & { defaultValues: string[] }
  /** What the field holds now, followed as it is typed or chosen; without JavaScript what the page was made with. */
  watched(name: Path<Values>): string
  /** Whether something is wrong with the field, or with one that is nested in it. */
  isWrong(name: string): boolean
  /** What is wrong, for the ErrorSummary: the refusal first, then the fields. */
  readonly summary: readonly { href?: string; message: string; isElsewhere?: boolean }[]
  readonly focusKey: unknown
  onSubmit(event: FormEvent<HTMLFormElement>): void
  readonly values: () => Values
}

export interface ZodFormOptions<Values> {
  /** What the fields hold when the page is opened. */
  readonly defaults: Values
  /** The labels of fields by name, so that the summary says which field it means. */
  readonly labels?: Readonly<Record<string, string>>
  /** What the action answered, when the page is shown again. */
  readonly reply?: FormReply | undefined
  /** Sends the form: `useSubmit()` of the framework. Without JavaScript the browser does. */
  readonly submit: (target: HTMLFormElement | HTMLButtonElement | HTMLInputElement) => void
}

/** One schema for browser and server. Without JavaScript the form is a plain one, and the server answers the same. */
export function useZodForm<Values extends FieldValues>(schema: z.ZodMiniType<unknown, Values>, { defaults, labels = {}, reply, submit }: ZodFormOptions<Values>): ZodForm<Values> {
  const { t } = useTranslation('refusals')
  const initial = { ...defaults, ...reply?.values } as DefaultValues<Values> // what was typed comes back under the same names
  const { register, handleSubmit, formState, getValues, watch } = useForm<Values, unknown, unknown>({
    defaultValues: initial, resolver: resolverOf(schema), shouldFocusError: false,
    reValidateMode: 'onSubmit', // what is wrong comes and goes with a post only: a summary that comes while somebody types takes the focus from them
  })
  const foundHere = flatErrors(formState.errors)
  const answered = foundHere.length === 0 ? reply : undefined
  const found: readonly (readonly [string, string])[] = answered ? Object.entries(answered.errors) : foundHere
  const order = Object.keys(labels)
  const messages = new Map([...found].sort(([a], [b]) => order.indexOf(a) - order.indexOf(b)).map(([name, code]) => [name, t(`form.${formErrorCode(code)}`)]))
  const refusal = answered && answered.refusal !== 'invalid-form' ? [{ message: t(answered.refusal as 'stale'), ...wayOutOf(answered.refusal) }] : [] // every refusal is a key of the namespace

  function propsOf(name: Path<Values>): FieldProps {
    const { onChange, onBlur, ref } = register(name)
    const error = messages.get(name)
    return { name, onChange, onBlur, ref, ...(error !== undefined && { error }) }
  }

  return {
    field: (name) => ({ ...propsOf(name), defaultValue: String(get(initial, name) ?? '') }),
    boxes: (name) => ({ ...propsOf(name), defaultValues: [get(initial, name) ?? []].flat().map(String) }),
    watched: (name) => String(watch(name) ?? ''),
    isWrong: (name) => [...messages.keys()].some((wrong) => wrong === name || wrong.startsWith(`${name}.`)),
    summary: [...refusal, ...[...messages].map(([name, message]) => ({ href: `#${name}`, message: labels[name] ? `${labels[name]}: ${message}` : message }))],
    focusKey: answered ?? formState.submitCount,
    onSubmit(event) {
      const { target, nativeEvent } = event
      const submitter = (nativeEvent as SubmitEvent).submitter // React types the native event of onSubmit as a bare Event
      void handleSubmit(() => submit(submitter instanceof HTMLButtonElement ? submitter : (target as HTMLFormElement)))(event)
    },
    values: getValues,
  }
}

/** What react-hook-form asks about typed values: the schema's value, or the first thing that is wrong with each field. */
function resolverOf<Values extends FieldValues>(schema: z.ZodMiniType<unknown, Values>): Resolver<Values, unknown, unknown> {
  return (typed) => {
    const parsed = schema.safeParse(typed)
    if (parsed.success) return { values: parsed.data, errors: {} }
    const errors: FieldErrors<Values> = {}
    for (const { path, code, message } of parsed.error.issues) {
      const name = path.join('.')
      if (!get(errors, name)) set(errors, name, { type: code, message })
    }
    return { values: {}, errors }
  }
}

/** Nested errors as a list of [`title.da`, code]. */
function flatErrors(errors: FieldErrors, prefix = ''): [string, string][] {
  return Object.entries(errors).flatMap(([name, error]): [string, string][] => {
    if (!error) return []
    if (typeof error.message === 'string' && error.message !== '') return [[prefix + name, error.message]]
    return flatErrors(error as FieldErrors, `${prefix}${name}.`)
  })
}
