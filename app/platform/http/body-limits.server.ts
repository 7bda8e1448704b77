import type { IncomingMessage } from 'node:http'
import type { AppContext } from '../app-context.server'
import { actorOf } from '../session.server'

const ordinary = 1_000_000
/** The pages that take files, and how many bytes they take of somebody who is signed in. */
const uploads: ReadonlyMap<string, number> = new Map([['/hr/banks/import', 11_000_000], ['/admin/esco', 40_000_000]])

/** How many bytes a request may bring. A stranger can never make the server hold a large file. */
export async function bodyLimitFor(app: AppContext, { headers }: IncomingMessage, pathname: string): Promise<number> {
  const upload = uploads.get(pathname)
  if (upload === undefined) return ordinary
  const asking = new Request('http://localhost', { headers: { cookie: headers.cookie ?? '' } })
  return (await actorOf({ request: asking, context: { app } })) ? upload : ordinary
}
