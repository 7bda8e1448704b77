import { isCannotWrite } from '#db/database.server'
import type { AppContext } from './app-context.server'
import { refusalResponse } from './respond.server'

type Witness = Pick<AppContext, 'log'>

export interface NotWritten {
  readonly ok: false
  readonly refusal: 'cannot-write'
}

/**
 * What an act gives, or that nothing can be written at the moment: a full disk is told to whoever sends in their own words, on the page that holds what
 * they typed. Nothing was stored, and nothing says that it was.
 */
export async function whenWritten<Done>(app: Witness, act: () => Promise<Done>): Promise<Done | NotWritten> {
  try {
    return await act()
  } catch (error) {
    if (!isCannotWrite(error)) throw error
    app.log.incident('cannot-write', error)
    return { ok: false, refusal: 'cannot-write' }
  }
}

/** The same for an act for which nothing was typed: a page of its own says it. @throws the response */
export async function whenWrittenOrPage<Done extends object>(app: Witness, act: () => Promise<Done>): Promise<Done> {
  const done: Done | NotWritten = await whenWritten(app, act)
  if ('refusal' in done && done.refusal === 'cannot-write') throw refusalResponse('cannot-write')
  return done as Done // what an act of ours refuses by itself is never this
}
