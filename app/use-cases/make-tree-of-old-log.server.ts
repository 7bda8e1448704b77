import { record } from '#db/stores/audit'
import { isOldLog, makeTreeOfOldLog } from '#db/stores/old-log'
import { theOrganisation } from '#db/stores/organisations'
import type { AppContext } from '~/platform/app-context.server'

/** The log of an installation of before the tree becomes one when the program is started, once; an event tells the chain's last hash. */
export async function makeTreeOfOldLogOnce(app: Pick<AppContext, 'db' | 'clock' | 'random'>): Promise<void> {
  if (!(await isOldLog(app.db.read))) return
  await app.db.unitOfWork(async (tx) => {
    const organisation = await theOrganisation(tx)
    if (!organisation || !(await isOldLog(tx))) return
    const { events, head, brokenAt } = await makeTreeOfOldLog(tx)
    await record(tx, app, { organisationKey: organisation.key, action: 'log-became-tree', details: { events, head, brokenAt } })
  })
}
