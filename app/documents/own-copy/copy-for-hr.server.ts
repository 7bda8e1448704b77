import { invitedOfApplication } from '#db/stores/invited-applicant'
import { theOrganisation } from '#db/stores/organisations'
import { noNeeds, type OwnIdentity } from '~/domain/identity'
import { ok, type Result } from '~/domain/result'
import type { AppContext } from '~/platform/app-context.server'
import { readReleased } from '~/released/released-identities.server'
import { loadRecordFor } from '~/views/applicant/own-record.server'
import type { CaseDocument } from '../case-file/case-part'
import { coverLetter } from './cover-letter.server'
import { ownCopyDocument } from './own-copy-document.server'
import { ownCopyAsJson } from './own-copy-json'
import { writtenAfterwards, type WantedCopy } from './written-afterwards.server'

export interface CopyForHr {
  readonly documents: readonly CaseDocument[]
  /** The number of whoever's name stands in it, which is a look at it; null where it lies sealed. */
  readonly named: string | null
}

/**
 * What is kept of one applicant, as files that HR hands them: the applicant's own copy as it is, what was written of them after the lock, and a letter
 * that says what it is. The name stands in it only where it was opened at the unsealing; a sealed one stays sealed. The receipt code never does.
 */
export async function copyForHr(app: AppContext, wanted: WantedCopy): Promise<Result<CopyForHr, 'access-ended'>> {
  const { applicant: { application }, language } = wanted
  const record = await loadRecordFor(app, application.key, language)
  if (!record.ok) return record
  const { identity, named } = await openName(app, wanted)
  const copy = { record: record.value, identity, receiptCode: null }
  const { subjects, ...cover } = coverLetter({ copy, language, disclosure: (await theOrganisation(app.db.read))?.settings.disclosure ?? 'denmark', written: await writtenAfterwards(app, wanted) })
  const date = record.value.madeAt
  const documents: CaseDocument[] = [
    { ...cover, date, path: 'foelgebrev.pdf' },
    { date, subject: subjects.copy, path: 'egne-oplysninger.pdf', content: { kind: 'pdf', document: ownCopyDocument(copy) } },
    { date, subject: subjects.data, path: 'egne-oplysninger.json', content: { kind: 'text', text: `${JSON.stringify(ownCopyAsJson(copy), null, 2)}\n` } },
  ]
  return ok({ documents, named })
}

/** Who it is, where the unsealing has opened that. */
async function openName(app: AppContext, { recruitmentKey, applicant: { application } }: WantedCopy): Promise<{ identity: OwnIdentity | null; named: string | null }> {
  const invited = await invitedOfApplication(app.db.read, { recruitmentKey, applicationKey: application.key })
  const [released] = await readReleased(app.db.read, app, { as: 'hr', candidates: invited ? [invited] : [] })
  if (!invited || !released) return { identity: null, named: null }
  return { identity: { ...released.contact, ...(released.needs ?? noNeeds) }, named: invited.number }
}
