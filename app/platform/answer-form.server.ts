import { data, redirect, redirectDocument } from '@remix-run/node'
import { isCannotWrite } from '#db/database.server'
import type { Refusal } from '~/domain/refusals'
import { refused, type Result } from '~/domain/result'
import type { FormReply, FormValues } from '~/forms/form-errors'
import { parseForm, type FormSchema } from '~/forms/parse-form'
import * as z from 'zod/mini'
import { isWithinReach } from './http/areas.server'
import { proveAgain } from './recent-sign-in.server'
import { refusalResponse, statusOf } from './respond.server'

const nothing = z.object({})

/** On a full disk the page comes again with what was typed. The log has it from whatever of the server's own does not get written either. */
async function orCannotWrite<Done>(act: () => Promise<Result<Done, Refusal>>): Promise<Result<Done, Refusal>> {
  return act().catch((error: unknown) => {
    if (isCannotWrite(error)) return refused('cannot-write')
    throw error
  })
}

/**
 * The one shape of a staff action: parse, act, then go on to the path that the act gives, or show the page again with
 * everything that was typed and what is wrong. What is hidden stays a plain 404. An act that has more to say than where
 * to go on (a cookie, a full load, a link to be shown once) gives the answer itself.
 */
export async function answerForm<Schema extends FormSchema, Done extends string | object>(request: Request, schema: Schema, act: (value: z.output<Schema>) => Promise<Result<Done, Refusal>>) {
  return answerPosted({ request, posted: await request.formData() }, schema, act)
}

/** The same for a form that had to be read before: one with a file. */
export async function answerPosted<Schema extends FormSchema, Done extends string | object>({ request, posted }: { readonly request: Request; readonly posted: FormData }, schema: Schema, act: (value: z.output<Schema>) => Promise<Result<Done, Refusal>>) {
  const form = parseForm(schema, posted)
  if (!form.ok) return formReply({ refusal: 'invalid-form', errors: form.errors, values: form.values })
  const done = await orCannotWrite(() => act(form.value))
  if (done.ok) return typeof done.value === 'string' ? goTo(request, done.value) : (done.value as Exclude<Done, string>)
  return done.refusal === 'prove-again' && !hasTypedText(form.values) ? proveAgain(request) : replyWith(done.refusal, form.values)
}

/** Somebody who has written something stays with it, and shows in another window who they are. What a form carries of its own has no spaces. */
function hasTypedText(values: FormValues): boolean {
  return Object.values(values).some((value) => (typeof value === 'string' ? /\S\s+\S/.test(value) : hasTypedText(Object.fromEntries(Object.entries(value)))))
}

/** The same for a form that has nothing but its button: what was posted is of no account. */
export function answerEmptyForm<Done extends string | object>(request: Request, act: () => Promise<Result<Done, Refusal>>) {
  return answerForm(request, nothing, act)
}

/** A page of another area is loaded whole: the one that asks may not know its route. */
function goTo({ url }: Request, path: string) {
  return (isWithinReach(new URL(url).pathname, path) ? redirect : redirectDocument)(path, 303)
}

function replyWith(refusal: Refusal, values: FormValues) {
  if (statusOf(refusal) === 404) throw refusalResponse(refusal)
  return formReply({ refusal, errors: isOfPassword(refusal) ? { password: 'wrong' } : {}, values })
}

/** Refusals of one field, which is marked too. */
const isOfPassword = (refusal: Refusal) => refusal === 'common-password' || refusal === 'own-name-password'

function formReply({ values, ...reply }: FormReply<Refusal>) {
  return data({ ...reply, values: withoutPasswords(values) }, { status: statusOf(reply.refusal) })
}

/** A password is never sent back, whatever else was wrong. */
function withoutPasswords(values: FormValues): FormValues {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !/password/i.test(name)))
}
