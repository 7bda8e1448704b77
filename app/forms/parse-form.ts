import type * as z from 'zod/mini'
import { formErrorCode, type FormErrors, type FormValues } from './form-errors'

export type FormSchema = z.ZodMiniType

export type ParsedForm<Value> =
  | { readonly ok: true; readonly value: Value; readonly values: FormValues }
  | { readonly ok: false; readonly errors: FormErrors; readonly values: FormValues }

const names = /^[a-zA-Z][\w-]*(\.[\w-]+)*$/
const forbidden = new Set(['__proto__', 'constructor', 'prototype'])

/** A posted form in a schema: its value, or what is wrong with which field. What was typed is kept either way. Files are not taken. */
export function parseForm<Schema extends FormSchema>(schema: Schema, formData: FormData): ParsedForm<z.output<Schema>> {
  const values = valuesOf(formData)
  const parsed = schema.safeParse(values)
  if (parsed.success) return { ok: true, value: parsed.data, values }
  const errors: Record<string, FormErrors[string]> = {}
  for (const { path, message } of parsed.error.issues) errors[path.join('.')] ??= formErrorCode(message)
  return { ok: false, errors, values }
}

/** What was typed into a field, for showing it again, also when it came twice; null when the form had no such field. */
export function typedText(value: FormValues[string] | undefined): string | null {
  if (typeof value === 'string') return value
  return Array.isArray(value) ? value.join(' ') : null
}

interface Tree {
  [name: string]: string | string[] | Tree
}

/** A name that comes twice is a list; a name with dots is nested. */
export function valuesOf(formData: FormData): FormValues {
  const values: Tree = {}
  for (const name of new Set(formData.keys())) {
    const typed = formData.getAll(name).filter((value) => typeof value === 'string')
    const steps = name.split('.')
    if (typed.length > 0 && names.test(name) && !steps.some((step) => forbidden.has(step))) put(values, steps, typed.length > 1 ? typed : (typed[0] ?? ''))
  }
  return values
}

function put(tree: Tree, [step = '', ...rest]: readonly string[], value: string | string[]): void {
  if (rest.length === 0) {
    tree[step] = value
    return
  }
  const branch = tree[step]
  const next = typeof branch === 'object' && !Array.isArray(branch) ? branch : {}
  tree[step] = next
  put(next, rest, value)
}
