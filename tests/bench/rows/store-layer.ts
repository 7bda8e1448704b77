import { createHash } from 'node:crypto'
import { insertApplication, markSubmitted, putAnswer } from '#db/stores/applications'
import { record } from '#db/stores/audit'
import { chainHash, genesis } from '../old-chain'
import { storeSealed } from '~/identity/door.server'
import { settableClock } from '~/platform/clock.server'
import { systemRandom } from '~/platform/random.server'
import { answerText, openRecruitment, rawConnection } from '../field'
import { paired, perSecond } from '../paired'
import type { Row } from '../row'

const perRound = 250
const sealed = { keyId: 'k', suite: 's', enc: Buffer.alloc(65), sealedKey: Buffer.alloc(48), iv: Buffer.alloc(12), box: Buffer.alloc(3088), claimIv: Buffer.alloc(12), claimBox: Buffer.alloc(17), contactIv: Buffer.alloc(12), contactBox: Buffer.alloc(1040) }
const scribe = { clock: settableClock(new Date(0)), random: systemRandom }
const idOf = (n: number) => createHash('sha256').update(String(n)).digest('base64url').slice(0, 22)

/** P4: one whole application (its row, five answers, sealed identity, sent, audit event) in one transaction: our stores against the same statements prepared by hand. */
export const storeLayer: Row = {
  id: 'P4',
  what: 'store layer, whole application ÷ raw prepared statements (transactions a second, synchronous=FULL)',
  goal: { atLeast: 0.85 },
  async measure() {
    const [ours, anchor] = [await openRecruitment(), await openRecruitment()]
    await anchor.db.close()
    let made = 0
    const ratio = await paired(
      () => perSecond(perRound, async () => {
        made += 1
        const [key, id] = [made, idOf(made)]
        await ours.db.unitOfWork(async (tx) => {
          await insertApplication(tx, { id, recruitmentKey: 1, receiptHash: `r${id}`, accessHash: `a${id}`, language: 'da', noticeVersion: '1' })
          for (let questionKey = 1; questionKey <= 5; questionKey += 1) await putAnswer(tx, { applicationKey: key, questionKey, text: answerText, revision: 1 })
          await storeSealed(tx, key, sealed)
          await markSubmitted(tx, { applicationKey: key, language: 'da', idempotencyKey: id })
          await record(tx, scribe, { organisationKey: 1, action: 'application-submitted', recruitmentId: 'r' })
        })
      }),
      rawSubmissions(anchor.file),
    )
    await ours.db.close()
    return ratio
  },
}

/** The same statements, prepared once, in one transaction after another. */
export function rawSubmissions(file: string): () => Promise<number> {
  const raw = rawConnection(file)
  const application = raw.prepare("INSERT INTO applications (id, recruitment_key, receipt_hash, access_hash, state, language, notice_version) VALUES (?, 1, ?, ?, 'begun', 'da', '1')")
  const answer = raw.prepare('INSERT INTO answers (application_key, question_key, text, revision) VALUES (?, ?, ?, 1)')
  const identity = raw.prepare('INSERT INTO sealed_identities (application_key, key_id, suite, iv, box, claim_iv, claim_box, contact_iv, contact_box) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)')
  const key = raw.prepare('INSERT INTO sealed_keys (application_key, enc, sealed_key) VALUES (?, ?, ?)')
  const send = raw.prepare("UPDATE applications SET state = 'submitted', idempotency_key = ? WHERE key = ?")
  const last = raw.prepare('SELECT sequence, hash FROM audit_events ORDER BY sequence DESC LIMIT 1')
  const event = raw.prepare("INSERT INTO audit_events (sequence, id, organisation_key, recruitment_id, at, actor_id, action, details, salt, hash, commitment, subtrees) VALUES (?, ?, 1, 'r', 0, NULL, 'application-submitted', '{}', ?, ?, ?, x'')")
  const submit = raw.transaction((n: number) => {
    const id = idOf(n)
    application.run(id, `r${id}`, `a${id}`)
    for (let question = 1; question <= 5; question += 1) answer.run(n, question, answerText)
    identity.run(n, sealed.keyId, sealed.suite, sealed.iv, sealed.box, sealed.claimIv, sealed.claimBox, sealed.contactIv, sealed.contactBox)
    key.run(n, sealed.enc, sealed.sealedKey)
    send.run(id, n)
    const tail = last.get() as { sequence: number; hash: string } | undefined // the columns selected above
    const [eventId, salt] = [systemRandom.id(), systemRandom.token()]
    const { hash, commitment } = chainHash(tail?.hash ?? genesis, { sequence: (tail?.sequence ?? 0) + 1, id: eventId, organisationKey: 1, recruitmentId: 'r', at: new Date(0), actorId: null, action: 'application-submitted', details: {}, salt })
    event.run((tail?.sequence ?? 0) + 1, eventId, salt, hash, commitment)
  })
  let made = 0
  return () => perSecond(perRound, () => { made += 1; submit.immediate(made) })
}
