import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { databaseKind } from '#db/stores/organisations'
import { demoCodeFile, demoEmail, demoKeyFolder, demoPassword, demoPeople } from '../commands/demo/municipality'
import { seedDemo } from '../commands/demo/seed'
import { issueFirstAdministratorLink } from '../use-cases/issue-first-administrator-link.server'
import type { AppContext } from './app-context.server'
import { siteAddress, type Environment } from './environment.server'

/** The database is not one to go on with: real data in a demonstration, the other way round, or half a demonstration. */
export class WrongDatabaseError extends Error {
  override readonly name = 'WrongDatabaseError'
}

const mismatches = {
  demo:
    'This database holds real data, so the demonstration will not run on it. Choose another DATA_DIR or DATABASE_URL.\n' +
    'Denne database indeholder rigtige data, så demonstrationen kører ikke på den. Vælg en anden DATA_DIR eller DATABASE_URL.',
  real:
    'This database holds demonstration data and is not for real use. Choose another DATA_DIR or DATABASE_URL.\n' +
    'Denne database indeholder demonstrationsdata og er ikke til rigtig brug. Vælg en anden DATA_DIR eller DATABASE_URL.',
} as const

const unfinished = (folder: string) =>
  `The demonstration's data were not finished last time. Delete the folder ${folder} (and the database, if it is elsewhere) and start again.\n` +
  `Demonstrationens data blev ikke færdige sidste gang. Slet mappen ${folder} (og databasen, hvis den ligger et andet sted), og start igen.`

/** Makes sure that the database is of the kind that was asked for; fills an empty one for a demonstration. */
export async function prepareData(app: AppContext): Promise<void> {
  const { mode, dataDirectory } = app.environment
  const seeding = join(dataDirectory, 'demo-unfinished')
  if (existsSync(seeding)) throw new WrongDatabaseError(unfinished(dataDirectory))
  const kind = await databaseKind(app.db.read)
  if (kind !== 'empty' && kind !== mode) throw new WrongDatabaseError(mismatches[mode])
  if (kind !== 'empty' || mode !== 'demo') return
  writeFileSync(seeding, '')
  await seedDemo(app)
  rmSync(seeding)
}

/** What the terminal says once the server answers. */
export async function greet(app: AppContext): Promise<string> {
  const address = siteAddress(app.environment)
  const lines = app.environment.mode === 'demo' ? demoLines(address, app.environment) : await realLines(app, address)
  return `\n${lines.map((line) => `  ${line}`.trimEnd()).join('\n')}\n\n`
}

function demoLines(address: string, { dataDirectory }: Environment): string[] {
  const width = Math.max(...demoPeople.map((person) => demoEmail(person).length))
  return [
    'Uset · demonstration',
    '',
    `Applicants / Ansøgere:    ${address}/`,
    `Staff / Medarbejdere:     ${address}/account/sign-in`,
    '',
    `Password for all / Adgangskode for alle:  ${demoPassword}`,
    ...demoPeople.map((person) => `${demoEmail(person).padEnd(width)}  ${person.part.en} / ${person.part.da}`),
    '',
    `Key files of the key holders / Nøgleholdernes nøglefiler:  ${join(dataDirectory, demoKeyFolder)}`,
    `Receipt codes of some applicants / Nogle ansøgeres koder:  ${join(dataDirectory, demoCodeFile)}`,
    '',
    'Stop: Ctrl+C. Everybody here is made up. / Alle personer her er opdigtede.',
  ]
}

async function realLines(app: AppContext, address: string): Promise<string[]> {
  const path = await issueFirstAdministratorLink(app)
  const first = [
    '',
    'There is no administrator yet. Open this link once to become it:',
    'Der er endnu ingen administrator. Åbn dette link én gang for at blive det:',
    `${address}${path ?? ''}`,
  ]
  return ['Uset', '', `Address / Adresse:  ${address}/`, ...(path === null ? [] : first)]
}
