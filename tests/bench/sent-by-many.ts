import { mustSucceed } from '~/commands/demo/walk.server'
import { noNeeds } from '~/domain/identity'
import { noticeVersion } from '~/domain/recruitment/notice'
import type { Actor } from '~/platform/actor.server'
import { accessHash } from '~/platform/applicant-session.server'
import { beginApplication } from '~/use-cases/begin-application.server'
import { closeRecruitment } from '~/use-cases/close-recruitment.server'
import { saveAnswer } from '~/use-cases/save-answer.server'
import { submitApplication } from '~/use-cases/submit-application.server'
import { labelledAnswers } from '../detection/evaluation/labelled'
import type { BenchApp } from './bench-app'
import { questionCount } from './crowd'
import { openPost } from './rows/pages'

/** A post to which so many have applied, who answer as people do, past the deadline. `reviewers`: beside the chair and the one who is there. */
export async function sentByMany(bench: BenchApp, applicants: number, reviewers: readonly Actor[] = []): Promise<string> {
  const { app } = bench
  const texts = labelledAnswers('da', 'dev').map(({ text }) => text)
  const { recruitmentId } = await openPost(bench, reviewers)
  for (let applicant = 0; applicant < applicants; applicant += 1) {
    const keys = mustSucceed(await beginApplication(app, { recruitmentId, noticeVersion, language: 'da', clientAddress: 'bench' }))
    const access = accessHash(app, keys.token)
    for (let position = 1; position <= questionCount; position += 1) {
      mustSucceed(await saveAnswer(app, { accessHash: access, position, typed: texts[(applicant * questionCount + position) % texts.length] ?? '', revision: 0 }))
    }
    const identity = { name: `Kirsten Overgaard ${applicant}`, email: `k${applicant}@mail.example`, phone: '', ...noNeeds }
    mustSucceed(await submitApplication(app, { accessHash: access, receiptCode: keys.receiptCode, identity, idempotencyKey: app.random.id(), language: 'da' }))
  }
  mustSucceed(await closeRecruitment(app, bench.hr.hr, recruitmentId))
  return recruitmentId
}
