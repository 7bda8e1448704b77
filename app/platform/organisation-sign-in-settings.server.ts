import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { z } from 'zod'
import { organisationRoles } from '~/domain/access/capabilities'

/** What a group at the organisation makes of somebody here; `staff` is an account without a role of its own, for committees. */
const groupRoles = [...organisationRoles, 'staff'] as const
export type GroupRole = (typeof groupRoles)[number]

const isLocal = (url: URL) => ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname)
const issuer = z.url().refine((value) => { const url = new URL(value); return url.protocol === 'https:' || (url.protocol === 'http:' && isLocal(url)) })

const format = z.strictObject({
  issuer,
  clientId: z.string().min(1),
  clientSecretFile: z.string().min(1).optional(),
  clientSecretVariable: z.string().regex(/^\w+$/).optional(),
  label: z.object({ da: z.string().min(1).max(80), en: z.string().min(1).max(80) }),
  scopes: z.array(z.string().regex(/^[\w.:/-]+$/)).default(['openid', 'profile', 'email']).refine((scopes) => scopes.includes('openid')),
  groupsClaim: z.string().min(1).default('groups'),
  roles: z.record(z.string(), z.enum(groupRoles)).nullable().default(null),
  createsAccounts: z.boolean().default(false),
  trustsEmail: z.boolean().default(false),
  endsLocalSignIn: z.boolean().default(false),
  secondFactor: z.object({ amr: z.array(z.string()).default([]), acr: z.array(z.string()).default([]) }).default({ amr: [], acr: [] }),
})
  .refine(({ clientSecretFile, clientSecretVariable }) => (clientSecretFile === undefined) !== (clientSecretVariable === undefined), { path: ['clientSecretFile'] })
  .refine(({ roles, createsAccounts }) => roles !== null || !createsAccounts, { path: ['createsAccounts'] })

/** How the organisation's own sign-in (OpenID Connect) is used: docs/self-hosting.md tells it in words. */
export interface OrganisationSignInSettings extends Omit<z.output<typeof format>, 'clientSecretFile' | 'clientSecretVariable'> {
  readonly clientSecret: string
}

/** The file is not right; the message says where. A secret is never repeated. */
export class OrganisationSignInError extends Error {
  override readonly name = 'OrganisationSignInError'
}

/** Reads the file that USET_OIDC_FILE names. @throws OrganisationSignInError */
export function readOrganisationSignIn(file: string, variables: Readonly<Record<string, string | undefined>>): OrganisationSignInSettings {
  const parsed = format.safeParse(jsonIn(file))
  if (!parsed.success) throw new OrganisationSignInError(`${file} is not right at: ${[...new Set(parsed.error.issues.map(({ path }) => path.join('.') || 'the whole'))].join(', ')}`)
  const { clientSecretFile, clientSecretVariable = '', ...settings } = parsed.data
  const clientSecret = clientSecretFile === undefined ? variables[clientSecretVariable] : textOf(resolve(dirname(file), clientSecretFile))
  if (!clientSecret?.trim()) throw new OrganisationSignInError(`${file}: the client's secret is empty`)
  return { ...settings, clientSecret: clientSecret.trim() }
}

function jsonIn(file: string): unknown {
  try {
    return JSON.parse(textOf(file))
  } catch (error) {
    if (error instanceof OrganisationSignInError) throw error
    throw new OrganisationSignInError(`${file} is not JSON`)
  }
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    throw new OrganisationSignInError(`${file} cannot be read`)
  }
}
