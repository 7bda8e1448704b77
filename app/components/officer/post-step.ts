import type { Reply } from '~/custody/ceremony'

/** The server did not answer. */
export class Offline extends Error {
  override readonly name = 'Offline'
}

/** Asks the server for steps at a path, one after another (app/platform/answer-step.server.ts). @throws Offline */
export function stepsAt(path: string) {
  return async <T>(step: string, fields: Readonly<Record<string, string>>): Promise<Reply<T>> => {
    try {
      const response = await fetch(path, { method: 'POST', body: new URLSearchParams({ step, ...fields }), headers: { Accept: 'application/json' } })
      if (!response.headers.get('content-type')?.startsWith('application/json')) throw new Offline('no answer of the kind')
      return await response.json() as Reply<T> // the route answers in this shape, by this program's own server
    } catch (error) {
      throw error instanceof Offline ? error : new Offline('no answer')
    }
  }
}
