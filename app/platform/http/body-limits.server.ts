import type { IncomingMessage } from 'node:http'
import { applicationByAccess } from '#db/stores/applications'
import { documentRequestsOf } from '#db/stores/documents'
import { invitedOfApplication } from '#db/stores/invited-applicant'
import { documentLimits } from '~/domain/recruitment/documents'
import type { AppContext } from '../app-context.server'
import { applicantAccess } from '../applicant-session.server'
import { actorOf } from '../session.server'

const ordinary = 1_000_000
/** The pages that take files, and how many bytes they take of somebody who is signed in. */
const uploads: ReadonlyMap<string, number> = new Map([['/hr/banks/import', 11_000_000], ['/admin/esco', 40_000_000]])

const ownDocuments = '/application/documents'
/** Bytes of a form beside its file. */
const formAround = 20_000

/** Whether a request comes from an applicant who is asked for documents: of nobody else is a file taken. */
async function isAskedForDocuments(app: AppContext, { cookie }: IncomingMessage['headers']): Promise<boolean> {
  const access = applicantAccess({ request: new Request('http://localhost', { headers: { cookie: cookie ?? '' } }), context: { app } })
  const application = access && (await applicationByAccess(app.db.read, access.accessHash))
  if (application?.phase !== 'unsealed') return false
  const { recruitmentKey, key: applicationKey } = application
  const candidate = await invitedOfApplication(app.db.read, { recruitmentKey, applicationKey })
  return candidate !== null && (await documentRequestsOf(app.db.read, recruitmentKey)).length > 0
}

/** How many bytes a request may bring. A stranger can never make the server hold a large file. */
export async function bodyLimitFor(app: AppContext, { headers }: IncomingMessage, pathname: string): Promise<number> {
  if (pathname === ownDocuments) return (await isAskedForDocuments(app, headers)) ? documentLimits.fileBytes + formAround : ordinary
  const upload = uploads.get(pathname)
  if (upload === undefined) return ordinary
  const asking = new Request('http://localhost', { headers: { cookie: headers.cookie ?? '' } })
  return (await actorOf({ request: asking, context: { app } })) ? upload : ordinary
}
