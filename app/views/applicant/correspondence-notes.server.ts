import type { AppContext } from '~/platform/app-context.server'
import { isAskedForDocuments } from './own-documents.server'
import { messageNote, type MessageNote } from './own-messages.server'

/** What the status page tells of documents and messages. */
export async function correspondenceNotes(app: AppContext, accessHash: string): Promise<{ messages: MessageNote | null; isAskedForDocuments: boolean }> {
  return { messages: await messageNote(app, accessHash), isAskedForDocuments: await isAskedForDocuments(app, accessHash) }
}
