import { documentRequestsOf, type DocumentRequest } from '#db/stores/documents'
import { threadsOf } from '#db/stores/messages'
import { findRecruitment } from '#db/stores/recruitments'
import { documentAsPdf } from '~/documents/pdf/pdf.server'
import { localDayAt } from '~/domain/recruitment/local-time'
import type { Actor } from '~/platform/actor.server'
import type { AppContext } from '~/platform/app-context.server'
import { accessHash } from '~/platform/applicant-session.server'
import { askForDocuments } from '~/use-cases/ask-for-documents.server'
import { handInDocument } from '~/use-cases/hand-in-document.server'
import { returnToApplication } from '~/use-cases/return-to-application.server'
import { writeMessage } from '~/use-cases/write-message.server'
import { writeToApplicants } from '~/use-cases/write-to-applicants.server'
import { mustSucceed } from './walk.server'

interface Corresponding {
  readonly recruitmentId: string
  readonly hr: Actor
  /** The receipt codes of those who applied. */
  readonly codes: readonly string[]
}

async function comeBack(app: AppContext, typedCode: string) {
  const { token, receiptCode } = mustSucceed(await returnToApplication(app, { typedCode, clientAddress: app.random.id() }))
  return { accessHash: accessHash(app, token), receiptCode }
}

/** While a post is open somebody asks HR about it and somebody else has something to tell; HR answers the one, and tells everybody. */
export async function askSomething(app: AppContext, { recruitmentId, hr, codes }: Corresponding): Promise<void> {
  const texts = ['Hej, det er Mette Holm. Må jeg tage kontakt til kontorets leder, før jeg søger? I kan ringe på 20 30 40 50.', 'Jeg kan ikke se, om stillingen kan besættes på 32 timer. Er det muligt?']
  for (const [index, typed] of texts.entries()) {
    const code = codes[index]
    if (code === undefined) continue
    const access = await comeBack(app, code)
    const wanted = { threadId: null, typed, formKey: app.random.id() }
    const shown = mustSucceed(await writeMessage(app, access, { ...wanted, shown: null }))
    if (shown.kind === 'preview') mustSucceed(await writeMessage(app, access, { ...wanted, shown: shown.text }))
  }
  const [thread] = await threadsOf(app.db.read, (await findRecruitment(app.db.read, recruitmentId))?.key ?? 0)
  const tell = (to: Parameters<typeof writeToApplicants>[2]['to'], text: string) => writeToApplicants(app, hr, { recruitmentId, to, text, formKey: app.random.id() })
  if (thread) mustSucceed(await tell({ kind: 'thread', threadId: thread.id }, 'Tak for spørgsmålet. Ja, det kan lade sig gøre. Skriv det gerne i dit svar på det sidste spørgsmål.'))
  mustSucceed(await tell({ kind: 'everybody' }, 'I opslaget stod, at samtalerne holdes i uge 24. Det bliver uge 25.'))
}

const week = 7 * 86_400_000

/** HR asks the invited for a CV and certificates, and the first of them hands both in. */
export async function handInPapers(app: AppContext, { recruitmentId, hr, codes }: Corresponding): Promise<void> {
  const until = localDayAt(new Date(app.clock.now().getTime() + 4 * week))
  for (const kind of ['cv', 'certificates'] as const) mustSucceed(await askForDocuments(app, hr, { recruitmentId, wish: { intent: 'ask', kind, name: '', until } }))
  const requests = await documentRequestsOf(app.db.read, (await findRecruitment(app.db.read, recruitmentId))?.key ?? 0)
  for (const code of codes) if (await handIn(app, code, requests)) return
}

/** Whether this one is among the invited, and has handed in all that is asked for. */
async function handIn(app: AppContext, code: string, requests: readonly DocumentRequest[]): Promise<boolean> {
  const access = await comeBack(app, code)
  for (const { id, kind } of requests) {
    const done = await handInDocument(app, access.accessHash, { requestId: id, file: await paper(app, kind === 'cv' ? 'CV' : 'Eksamensbevis'), replaces: null, formKey: app.random.id() })
    if (!done.ok) return false
  }
  return true
}

function paper(app: AppContext, title: string): Promise<Buffer> {
  const pages = { language: 'da', title, pageLabel: 'Side {page} af {pages}' } as const
  return documentAsPdf({ ...pages, blocks: [{ kind: 'paragraph', text: 'Et opdigtet dokument til demonstrationen.' }] }, app.clock.now())
}
