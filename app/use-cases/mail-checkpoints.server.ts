import { checkpointsToMail, moveMail, type KeptCheckpoint } from '#db/stores/checkpoints'
import { theOrganisation, type Organisation } from '#db/stores/organisations'
import { checkpointLetter } from '~/documents/checkpoint-letter.server'
import type { AppContext } from '~/platform/app-context.server'

const minute = 60_000
/** A mail that failed is tried again after so long, and given up after so long: by then fourteen later ones say the same and more. */
const patience = { again: 15 * minute, until: 14 * 24 * 60 * minute }

/** Mails what was made for it, one after another. The server's timer calls it. How many were due. */
export async function mailCheckpoints(app: AppContext): Promise<number> {
  const now = app.clock.now()
  const due = await checkpointsToMail(app.db.read, now)
  const organisation = due.length > 0 ? await theOrganisation(app.db.read) : null
  if (organisation) for (const checkpoint of due) await mailOne(app, organisation, checkpoint)
  return due.length
}

async function mailOne(app: AppContext, { name, settings }: Organisation, { key, note, madeAt, mailDue }: KeptCheckpoint): Promise<void> {
  if (mailDue === null) return
  const now = app.clock.now()
  const isOver = settings.checkpointEmail === '' || now.getTime() - madeAt.getTime() > patience.until
  const next = isOver ? null : new Date(now.getTime() + patience.again)
  const isMine = await app.db.unitOfWork((tx) => moveMail(tx, { key, mailDue }, next))
  if (!isMine || next === null || app.mail === null) return
  const sent = await app.mail.send({ to: settings.checkpointEmail, ...checkpointLetter({ language: settings.defaultLanguage, organisation: name, note, madeAt }) })
  if (sent.ok) await app.db.unitOfWork((tx) => moveMail(tx, { key, mailDue: next }, null))
}
