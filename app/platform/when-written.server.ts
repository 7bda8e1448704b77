import { isCannotWrite } from '#db/database.server'
import { refused, type Result } from '~/domain/result'
import type { AppContext } from './app-context.server'

/**
 * What an act gives, or that nothing can be written at the moment: a full disk is told to whoever sends in their own words, on the page that holds what
 * they typed. Nothing was stored, and nothing says that it was.
 */
export async function whenWritten<Value, Refused extends string>(app: Pick<AppContext, 'log'>, act: () => Promise<Result<Value, Refused>>): Promise<Result<Value, Refused | 'cannot-write'>> {
  try {
    return await act()
  } catch (error) {
    if (!isCannotWrite(error)) throw error
    app.log.incident('cannot-write', error)
    return refused('cannot-write')
  }
}
