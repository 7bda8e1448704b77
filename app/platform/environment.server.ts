import { isAbsolute, resolve } from 'node:path'
import { z } from 'zod'

export const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'silent'] as const

/** What the operator decides outside the program. Read once, at start. */
export interface Environment {
  /** A demonstration with made-up people, or real use. One database is never both. */
  readonly mode: 'demo' | 'real'
  readonly port: number
  readonly host: string
  /** Absolute path of the folder that holds the keys and, by default, the database. */
  readonly dataDirectory: string
  /** Absolute path of the folder that backups go to, and the tombstones beside them. */
  readonly backupDirectory: string
  /** `postgres://…`, or `file:` and an absolute path. */
  readonly databaseUrl: string
  /** Scheme, host and port as people's browsers see them; null when only this machine's own address is used. */
  readonly publicOrigin: string | null
  /** How many reverse proxies stand in front, whose X-Forwarded-* headers are therefore to be believed. */
  readonly trustedProxies: number
  readonly logLevel: (typeof logLevels)[number]
  /** Through which mails go out and from whom, or null: then none is offered. */
  readonly mail: { readonly smtpUrl: string; readonly from: string } | null
  /** A Microsoft Presidio analyzer that answers are also examined by, without a slash at the end, or null. */
  readonly presidioUrl: string | null
  /** Absolute path of the folder of a model that answers are also examined by, or null. */
  readonly nerFolder: string | null
  /** Absolute path of the file that describes the organisation's own sign-in, or null: then people have passwords here. */
  readonly oidcFile: string | null
  /** Where a ClamAV daemon listens that looks at documents, `unix:/path` or `host:port`, or null: then nothing does. */
  readonly clamav: string | null
}

/** One thing that is wrong with the environment. */
export interface EnvironmentProblem {
  readonly name: string
  /** What was given, or null for nothing; a password in an address is never repeated. */
  readonly given: string | null
  readonly wanted: string
}

/** A number written in digits alone, in a range: neither '0x10' nor '1e3' nor '' is a port. */
const whole = (from: number, to: number) => z.string().regex(/^\d{1,9}$/).transform(Number).pipe(z.number().min(from).max(to))

const variables = {
  MODE: { schema: z.enum(['demo', 'real']).default('real'), wanted: 'demo or real' },
  PORT: { schema: whole(1, 65535).default(3000), wanted: 'a port, a whole number from 1 to 65535' },
  HOST: { schema: z.string().regex(/^[\w.:-]+$/).default('127.0.0.1'), wanted: 'an address to listen on, such as 127.0.0.1 or 0.0.0.0' },
  DATA_DIR: { schema: z.string().min(1).default('data/real'), wanted: 'the path of a folder' },
  BACKUP_DIR: { schema: z.string().min(1).optional(), wanted: 'the path of a folder' },
  DATABASE_URL: { schema: z.string().regex(/^(file:.|postgres(ql)?:\/\/.)/).optional(), wanted: 'postgres://user:password@host/database, or file: and a path' },
  PUBLIC_ORIGIN: { schema: z.string().refine(isPublicOrigin).optional(), wanted: 'https://host without a path (http only for localhost)' },
  TRUSTED_PROXIES: { schema: whole(0, 9).default(0), wanted: 'the number of reverse proxies in front, from 0 to 9' },
  LOG_LEVEL: { schema: z.enum(logLevels).default('info'), wanted: logLevels.join(', ') },
  SMTP_URL: { schema: z.string().refine(isSmtpUrl).optional(), wanted: 'smtp://user:password@host:port, or smtps://…, together with MAIL_FROM' },
  MAIL_FROM: { schema: z.string().regex(/^[^\s@<>(),;:"\p{Cc}]+@[^\s@<>(),;:"\p{Cc}]+$/u).optional(), wanted: 'the e-mail address that mails come from, together with SMTP_URL' },
  USET_PRESIDIO_URL: { schema: z.string().refine(isServiceUrl).transform(withoutEnd).nullable().default(null), wanted: 'http://host:port or https://host/path of a Presidio analyzer, without a password, ? or #' },
  USET_NER_FOLDER: { schema: z.string().transform((path) => resolve(path)).nullable().default(null), wanted: 'the path of a folder with model.onnx, tokenizer.json and config.json' },
  USET_OIDC_FILE: { schema: z.string().transform((path) => resolve(path)).nullable().default(null), wanted: 'the path of a JSON file that describes the sign-in of the organisation' },
  USET_CLAMAV: { schema: z.string().regex(/^(unix:\/.+|[\w.-]+:\d{1,5}|\[[\da-fA-F:]+\]:\d{1,5})$/).nullable().default(null), wanted: 'unix:/path of a socket, or host:port, of a ClamAV daemon' },
} as const

const schema = z.object({
  MODE: variables.MODE.schema,
  PORT: variables.PORT.schema,
  HOST: variables.HOST.schema,
  DATA_DIR: variables.DATA_DIR.schema,
  BACKUP_DIR: variables.BACKUP_DIR.schema,
  DATABASE_URL: variables.DATABASE_URL.schema,
  PUBLIC_ORIGIN: variables.PUBLIC_ORIGIN.schema,
  TRUSTED_PROXIES: variables.TRUSTED_PROXIES.schema,
  LOG_LEVEL: variables.LOG_LEVEL.schema,
  SMTP_URL: variables.SMTP_URL.schema,
  MAIL_FROM: variables.MAIL_FROM.schema,
  USET_PRESIDIO_URL: variables.USET_PRESIDIO_URL.schema,
  USET_NER_FOLDER: variables.USET_NER_FOLDER.schema,
  USET_OIDC_FILE: variables.USET_OIDC_FILE.schema,
  USET_CLAMAV: variables.USET_CLAMAV.schema,
})
  .refine(({ SMTP_URL, MAIL_FROM }) => MAIL_FROM === undefined || SMTP_URL !== undefined, { path: ['SMTP_URL'] })
  .refine(({ SMTP_URL, MAIL_FROM }) => SMTP_URL === undefined || MAIL_FROM !== undefined, { path: ['MAIL_FROM'] })

/** Reads the environment, or says everything that is wrong with it at once. An empty variable counts as not given. */
export function readEnvironment(given: Readonly<Record<string, string | undefined>>): Environment {
  const filled = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined && value.trim() !== ''))
  const parsed = schema.safeParse(filled)
  if (!parsed.success) throw new EnvironmentError(problemsIn(parsed.error, filled))
  const { MODE, PORT, HOST, DATA_DIR, BACKUP_DIR, DATABASE_URL, PUBLIC_ORIGIN, TRUSTED_PROXIES, LOG_LEVEL, SMTP_URL, MAIL_FROM, USET_PRESIDIO_URL, USET_NER_FOLDER, USET_OIDC_FILE, USET_CLAMAV } = parsed.data
  const dataDirectory = resolve(DATA_DIR)
  return {
    mode: MODE,
    port: PORT,
    host: HOST,
    dataDirectory,
    backupDirectory: resolve(BACKUP_DIR ?? `${dataDirectory}/backups`),
    databaseUrl: absoluteUrl(DATABASE_URL ?? `file:${dataDirectory}/uset.sqlite`),
    publicOrigin: PUBLIC_ORIGIN === undefined ? null : new URL(PUBLIC_ORIGIN).origin,
    trustedProxies: TRUSTED_PROXIES,
    logLevel: LOG_LEVEL,
    mail: SMTP_URL === undefined || MAIL_FROM === undefined ? null : { smtpUrl: SMTP_URL, from: MAIL_FROM },
    presidioUrl: USET_PRESIDIO_URL,
    nerFolder: USET_NER_FOLDER,
    oidcFile: USET_OIDC_FILE,
    clamav: USET_CLAMAV,
  }
}

/** Where people find the site: for links that are printed or mailed. */
export function siteAddress({ publicOrigin, port }: Environment): string {
  return publicOrigin ?? `http://localhost:${port}`
}

export class EnvironmentError extends Error {
  constructor(readonly problems: readonly EnvironmentProblem[]) {
    const lines = problems.map(({ name, given, wanted }) => `  ${name} is ${given === null ? 'missing' : JSON.stringify(given)}; wanted: ${wanted}.`)
    super(`The environment is not right:\n${lines.join('\n')}`)
    this.name = 'EnvironmentError'
  }
}

function problemsIn(error: z.ZodError, given: Readonly<Record<string, string | undefined>>): EnvironmentProblem[] {
  const names = new Set(error.issues.map((issue) => String(issue.path[0])))
  return Object.entries(variables)
    .filter(([name]) => names.has(name))
    .map(([name, { wanted }]) => ({ name, given: withoutPassword(given[name]), wanted }))
}

function withoutPassword(value: string | undefined): string | null {
  return value === undefined ? null : value.replace(/:[^/]*@/, ':…@').slice(0, 200)
}

function absoluteUrl(url: string): string {
  const path = /^file:(.*)$/.exec(url)?.[1]
  return path === undefined || isAbsolute(path) ? url : `file:${resolve(path)}`
}

/** Cookies and forms are only safe over https, except on the machine itself. */
function isPublicOrigin(value: string): boolean {
  if (!URL.canParse(value)) return false
  const { protocol, hostname, pathname, search, username } = new URL(value)
  const isLocal = ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
  return (protocol === 'https:' || (protocol === 'http:' && isLocal)) && pathname === '/' && search === '' && username === ''
}

function isSmtpUrl(value: string): boolean {
  return /^smtps?:\/\/./.test(value) && URL.canParse(value) && new URL(value).hostname !== ''
}

/** What is sent there is sent by fetch, which takes no password in an address; a query would be cut through by the path. */
function isServiceUrl(value: string): boolean {
  if (!/^https?:\/\/[^?#]+$/i.test(value) || !URL.canParse(value)) return false
  const { username, password } = new URL(value)
  return username === '' && password === ''
}

function withoutEnd(url: string): string {
  return new URL(url).href.replace(/\/+$/, '')
}
