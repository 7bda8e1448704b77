import { refusalResponse } from './respond.server'

/** The number of a question in an address, from 1; whatever else stands there has no page. */
export function questionNumber(written: string | undefined): number {
  if (written === undefined || !/^[1-9]\d{0,2}$/.test(written)) throw refusalResponse('not-found')
  return Number(written)
}
