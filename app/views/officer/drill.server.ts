import { drillSharesWithin } from '#db/stores/drills'
import { keyOfPerson } from '#db/stores/officer-keys'
import { otherSide, sideOf } from '~/domain/custody'
import { isOnMadeUpList, madeUpApplicants } from '~/domain/drill'
import { ok, refused, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import type { AppContext } from '~/platform/app-context.server'
import { currentDrill } from '~/platform/current-drill.server'
import { shownDrill, type ShownDrill } from '../staff/shown-drill.server'
import type { OpeningPage } from './opening.server'

export interface DrillPage {
  /** As the page of an opening is; null while no drill runs. */
  readonly opening: Omit<OpeningPage, 'title'> | null
  readonly drill: ShownDrill
  /** One was passed within the hour: what both officers see when theirs is over. */
  readonly hasJustPassed: boolean
}

const hour = 3_600_000

/** The drill that runs, as the two officers' pages show an opening. */
export async function loadDrillPage(app: AppContext, actor: Actor): Promise<Result<DrillPage, 'not-found'>> {
  const side = sideOf(actor.roles)
  if (side === null) return refused('not-found')
  const { read } = app.db
  const drill = await shownDrill(app, actor.organisationKey)
  const hasJustPassed = drill.last !== null && app.clock.now().getTime() - drill.last.at.getTime() < hour
  const running = await currentDrill(app, read, actor.organisationKey)
  if (!running) return ok({ opening: null, drill, hasJustPassed })

  const own = await keyOfPerson(read, actor.key)
  const { unsealingId: id, openerKey, openerName, openerSide, recipient, handed } = running
  return ok({
    drill, hasJustPassed,
    opening: {
      phase: 'locked', side, other: otherSide[side], half: 'held', wanting: [], notSealedAnew: [], may: { open: true, passOn: false },
      hasHalf: (await drillSharesWithin(read, { drillKey: running.key, personKey: actor.key, side })).length > 0,
      isReliedOn: own !== null && !own.awaitsWord && own.provenAt !== null,
      invited: madeUpApplicants.flatMap((_, index) => (isOnMadeUpList(index) ? [String(index + 1)] : [])),
      opening: id !== null && recipient !== null ? { id, openerName, recipient, isMine: openerKey === actor.key, isOwnSide: openerSide === side, isHanded: handed !== null } : null,
    },
  })
}
