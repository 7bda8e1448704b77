import { departmentsOf } from '#db/stores/organisations'
import { mustSucceed } from '~/commands/demo/walk.server'
import type { Actor } from '~/platform/actor.server'
import { confirmOrdinaryFigures, stageOrdinaryFigures } from '~/use-cases/bring-ordinary-figures.server'
import type { TestApp } from './test-app'

/** Puts figures of ordinary recruitments aside, a quarter each, all of the first department; their id. */
export async function stageFigures({ app, organisationKey }: Pick<TestApp, 'app' | 'organisationKey'>, hr: Actor, applicants: readonly number[]): Promise<string> {
  const [department] = await departmentsOf(app.db.read, organisationKey)
  const rows = applicants.map((count, index) => `${department?.name.da ?? ''};${2023 + Math.floor(index / 4)}-K${(index % 4) + 1};4;${count};20;24`)
  const staged = await stageOrdinaryFigures(app, hr, Buffer.from(['forvaltning;kvartal;rekrutteringer;ansøgere;indkaldt;dage fra frist til indkaldelse (median)', ...rows].join('\n')))
  if (!staged.ok) throw new Error(JSON.stringify(staged.refusal))
  return staged.value
}

/** Figures that stand, and others that wait; the id of these. */
export async function bringFigures(test: Pick<TestApp, 'app' | 'organisationKey'>, hr: Actor): Promise<string> {
  mustSucceed(await confirmOrdinaryFigures(test.app, hr, { id: await stageFigures(test, hr, [90, 80]), replaces: '' }))
  return stageFigures(test, hr, [95])
}
