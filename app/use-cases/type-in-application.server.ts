import { insertApplication } from '#db/stores/applications'
import { record } from '#db/stores/audit'
import { insertClerkEntry } from '#db/stores/clerk-entries'
import { insertLateApplication } from '#db/stores/extensions'
import { loadRecruitment, type Recruitment } from '#db/stores/recruitments'
import { answerLanguage, type Language } from '~/domain/local-text'
import { cameInTime, type Arrival } from '~/domain/recruitment/another-way'
import { beginningRefusal } from '~/domain/recruitment/intake'
import { noticeVersion } from '~/domain/recruitment/notice'
import { endOfNextWorkingDay } from '~/domain/recruitment/working-days'
import { ok, refused, type Result } from '~/domain/result'
import { formatReceiptCode, receiptCodeBytes } from '~/domain/text/receipt-code'
import type { Actor } from '~/platform/actor.server'
import { admit } from '~/platform/admit.server'
import type { AppContext } from '~/platform/app-context.server'
import { accessHash, receiptHash, type ApplicantKeys } from '~/platform/applicant-session.server'

export interface TypeIn extends Arrival {
  readonly recruitmentId: string
  /** The version of the notice that the applicant was told of. */
  readonly noticeVersion: string
  /** The language of the interface. */
  readonly language: Language
}

export type TypeInRefusal = 'not-found' | 'not-now' | 'too-many-attempts' | 'stale' | 'not-in-time'

/**
 * A clerk begins an application for somebody who applies on paper or by telephone: the same row as online, the same pages,
 * the same clearing. After the deadline only for what came in time, and then it is taken until the end of the next working day.
 * The log tells that it happened and how it came, and not to which application.
 */
export async function typeInApplication(app: AppContext, actor: Actor, wanted: TypeIn): Promise<Result<ApplicantKeys, TypeInRefusal>> {
  const { allowed } = await app.rateLimits.start.take(`account ${actor.id}`)
  if (!allowed) return refused('too-many-attempts')
  const keys: ApplicantKeys = { token: app.random.token(), receiptCode: formatReceiptCode(app.random.bytes(receiptCodeBytes)) }

  return app.db.unitOfWork(async (tx) => {
    const admitted = await admit(tx, { actor, recruitmentId: wanted.recruitmentId, capability: 'typeInApplication' })
    if (!admitted.ok) return admitted
    const recruitment = await loadRecruitment(tx, admitted.value.recruitmentKey)
    const afterDeadline = beginningRefusal(recruitment, app.clock.now()) !== null
    if (afterDeadline && !cameInTime(wanted, recruitment.deadline, app.clock.now())) return refused('not-in-time')
    if (wanted.noticeVersion !== noticeVersion) return refused('stale')

    const row = newRow(app, { keys, recruitment, language: wanted.language })
    if (afterDeadline) await insertLateApplication(tx, { ...row, extendedUntil: endOfNextWorkingDay(app.clock.now()) })
    else await insertApplication(tx, row)
    await insertClerkEntry(tx, recruitment.key, actor.key)
    await record(tx, app, {
      organisationKey: actor.organisationKey, action: 'application-typed-in', recruitmentId: recruitment.id, actorId: actor.id, details: { how: wanted.how, afterDeadline },
    })
    return ok(keys)
  })
}

function newRow(app: AppContext, { keys, recruitment, language }: { keys: ApplicantKeys; recruitment: Recruitment; language: Language }) {
  return {
    id: app.random.id(),
    recruitmentKey: recruitment.key,
    receiptHash: receiptHash(app, keys.receiptCode),
    accessHash: accessHash(app, keys.token),
    language: answerLanguage(recruitment.languages, language),
    noticeVersion,
  }
}
