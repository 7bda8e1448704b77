import { record } from '#db/stores/audit'
import { languageOfHeard } from '#db/stores/hearing-comments'
import { hearingsToMail, noMoreMails, takeMailAttempt, type HearingToMail } from '#db/stores/hearings'
import { loadRecruitment } from '#db/stores/recruitments'
import { siteName } from '#db/stores/site'
import { hearingLetter } from '~/documents/hearing-letter.server'
import { inLanguage } from '~/domain/local-text'
import { writeToHeard } from '~/identity/door.server'
import type { AppContext } from '~/platform/app-context.server'
import { siteAddress } from '~/platform/environment.server'

/** How often a mail is tried: the column begins with as many. */
const attempts = 3

/**
 * Mails those who are heard that there is something to read, if they gave an address. The server's timer calls it, so that nobody who opens a
 * hearing could tell from the time it takes whether there is an address or whether it took the mail. The log tells that a box was opened to be
 * written to, once a hearing and however it went. How many hearings it was about.
 */
export async function tellOfHearings(app: AppContext): Promise<number> {
  if (app.mail === null) return 0
  const due = await hearingsToMail(app.db.read, app.clock.now())
  for (const hearing of due) await tellOf(app, hearing)
  return due.length
}

async function tellOf(app: AppContext, hearing: HearingToMail): Promise<void> {
  const { key, id, recruitmentKey, recruitmentId, organisationKey, mailsLeft } = hearing
  const isMine = await app.db.unitOfWork(async (tx) => {
    if (!(await takeMailAttempt(tx, hearing))) return false
    if (mailsLeft === attempts) await record(tx, app, { organisationKey, action: 'hearing-told', recruitmentId, details: { hearing: id } })
    return true
  })
  if (!isMine) return
  const isDone = await writeToHeard(app.db.read, app, { recruitmentKey, hearingKey: key, write: (email) => mailTo(app, hearing, email) })
  if (isDone) await app.db.unitOfWork((tx) => noMoreMails(tx, key))
}

/** Whether nothing more is to be done: the mail has gone, or there is no address. */
async function mailTo(app: AppContext, { key, recruitmentKey, deadline }: HearingToMail, email: string): Promise<boolean> {
  const heard = await languageOfHeard(app.db.read, key)
  if (email === '' || heard === null || app.mail === null) return true
  const { texts } = await loadRecruitment(app.db.read, recruitmentKey)
  const { language } = heard
  const letter = hearingLetter({ language, deadline, post: inLanguage(texts.title, language), organisation: await siteName(app.db.read), site: siteAddress(app.environment) })
  return (await app.mail.send({ to: email, ...letter })).ok
}
