import { asc, eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import { secondFactorGroups } from '../../app/domain/access/second-factor'
import { custodies } from '../../app/domain/custody'
import type { LocalText } from '../../app/domain/local-text'
import { languages } from '../../app/domain/local-text'
import type { OrganisationSettings } from '../../app/domain/organisation'
import { blindnessRules } from '../../app/domain/recruitment/blindness-policy'
import { retentionBounds } from '../../app/domain/retention/bounds'
import { disclosures } from '../../app/domain/disclosure'
import { samePeriods, startingRules, type RetentionRules } from '../../app/domain/retention/periods'
import { categoriesFormat } from '../categories-format'
import type { Queries } from '../database.server'
import { prepared } from '../prepared'
import { departments, organisations } from '../schema/account'

const rule = z.enum(blindnessRules)
const months = z.number().int().min(retentionBounds.fewest).max(retentionBounds.most)
const ofEach = <Kept extends z.ZodType>(kept: Kept) => z.object({ 'not-invited': kept, invited: kept, 'given-up': kept })
const settingsFormat = z.object({
  brandColour: z.string(),
  logo: z.string().nullable(),
  defaultLanguage: z.enum(languages),
  blindnessPolicy: z.object({ permanent: rule, 'fixed-term': rule }),
  graceMinutes: z.number().int().min(0),
  /** One number for everything, in rows from before there were rules. */
  defaultRetentionMonths: z.number().int().min(1).optional(),
  retention: z.object({ periods: ofEach(z.object({ identity: months, case: months })), reasons: ofEach(z.string()) }).optional(),
  privacyContact: z.string(),
  showsHints: z.boolean().default(true),
  // Later than the first organisations: rows may lack them.
  controllerAddress: z.string().default(''),
  dataProtectionOfficer: z.string().default(''),
  helpContact: z.string().default(''),
  paperAddress: z.string().default(''),
  accessibilityReviewedOn: z.string().default(''),
  accessibilityFeedback: z.string().default(''),
  hiddenCategories: categoriesFormat.default([]),
  secondReadingPercent: z.number().int().min(0).max(100).default(0),
  custody: z.enum(custodies).default('server-held'),
  asksBlindness: z.boolean().default(false),
  asksBackground: z.boolean().default(false),
  checkpointEmail: z.string().default(''),
  disclosure: z.enum(disclosures).default('denmark'),
  secondFactorOf: z.array(z.enum(secondFactorGroups)).default([]),
}).transform(({ defaultRetentionMonths, retention, ...settings }): OrganisationSettings => ({ ...settings, retention: retention ?? rulesOf(defaultRetentionMonths) }))

function rulesOf(one: number | undefined): RetentionRules {
  return one === undefined ? startingRules : { ...startingRules, periods: samePeriods(Math.min(one, retentionBounds.most)) }
}

export interface Organisation {
  readonly key: number
  readonly id: string
  readonly name: string
  readonly settings: OrganisationSettings
  readonly isDemo: boolean
}

/** What an organisation starts with until somebody sets it otherwise. */
export const startingSettings: OrganisationSettings = {
  brandColour: '#0b5563',
  logo: null,
  defaultLanguage: 'da',
  blindnessPolicy: { permanent: 'required', 'fixed-term': 'recommended' },
  graceMinutes: 10,
  retention: startingRules,
  privacyContact: '',
  showsHints: true,
  controllerAddress: '',
  dataProtectionOfficer: '',
  helpContact: '',
  paperAddress: '',
  accessibilityReviewedOn: '',
  accessibilityFeedback: '',
  hiddenCategories: [],
  secondReadingPercent: 0,
  custody: 'server-held',
  asksBlindness: false,
  asksBackground: false,
  checkpointEmail: '',
  disclosure: 'denmark',
  secondFactorOf: [],
}

/** The organisation of this installation, or null in a new one. */
export async function theOrganisation(queries: Queries): Promise<Organisation | null> {
  const statement = prepared(queries, 'the-organisation', (name) => queries.select().from(organisations).orderBy(organisations.key).limit(1).prepare(name))
  const [row] = await statement.execute()
  return row ? { ...row, settings: settingsFormat.parse(row.settings) } : null
}

/** Whether a database holds demo data, real data, or nothing yet. The two never mix. */
export async function databaseKind(queries: Queries): Promise<'empty' | 'demo' | 'real'> {
  const organisation = await theOrganisation(queries)
  if (!organisation) return 'empty'
  return organisation.isDemo ? 'demo' : 'real'
}

export async function insertOrganisation(tx: Queries, row: { id: string; name: string; settings: OrganisationSettings; isDemo: boolean }): Promise<number> {
  const [made] = await tx.insert(organisations).values(row).returning({ key: organisations.key })
  if (!made) throw new Error('an organisation was inserted and not returned')
  return made.key
}

export async function updateOrganisation(tx: Queries, key: number, change: { name: string; settings: OrganisationSettings }): Promise<void> {
  await tx.update(organisations).set(change).where(eq(organisations.key, key))
}

export interface Department {
  readonly key: number
  readonly id: string
  readonly name: LocalText
}

export async function departmentsOf(queries: Queries, organisationKey: number): Promise<Department[]> {
  const statement = prepared(queries, 'departments', (name) => queries.select({ key: departments.key, id: departments.id, name: departments.name })
    .from(departments).where(eq(departments.organisationKey, sql.placeholder('organisationKey'))).orderBy(asc(departments.key)).prepare(name))
  return statement.execute({ organisationKey })
}

export async function insertDepartment(tx: Queries, row: { id: string; organisationKey: number; name: LocalText }): Promise<void> {
  await tx.insert(departments).values(row)
}

export async function renameDepartment(tx: Queries, key: number, name: LocalText): Promise<void> {
  await tx.update(departments).set({ name }).where(eq(departments.key, key))
}
