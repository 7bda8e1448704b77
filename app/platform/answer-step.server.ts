import type * as z from 'zod/mini'
import type { Result } from '~/domain/result'
import { parseForm, type FormSchema } from '~/forms/parse-form'

/**
 * The answer to a step that a script of ours asks for: the value or the refusal's code, as JSON. Bytes are hexadecimal. A refusal is an answer
 * like any other here, and its code says no more than the page that asks may know.
 */
export async function answerStep<Schema extends FormSchema>(request: Request, schema: Schema, act: (value: z.output<Schema>) => Promise<Result<unknown>>): Promise<Response> {
  const posted = parseForm(schema, await request.formData())
  const reply = posted.ok ? await act(posted.value) : { ok: false, refusal: 'invalid-form' }
  return new Response(JSON.stringify(reply, hexadecimal), { headers: { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' } })
}

/** Buffers turn themselves into `{ type: 'Buffer', data }` before anybody is asked. */
function hexadecimal(_: string, value: unknown): unknown {
  const isBytes = typeof value === 'object' && value !== null && 'type' in value && value.type === 'Buffer' && 'data' in value && Array.isArray(value.data)
  return isBytes ? Buffer.from((value as { data: number[] }).data).toString('hex') : value
}
