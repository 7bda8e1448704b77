import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { EnvironmentError, readEnvironment, siteAddress } from '~/platform/environment.server'

function problemsOf(given: Record<string, string>): EnvironmentError {
  try {
    readEnvironment(given)
  } catch (error) {
    if (error instanceof EnvironmentError) return error
    throw error
  }
  throw new Error('the environment was accepted')
}

describe('the environment', () => {
  test('needs nothing: every variable has a default', () => {
    expect(readEnvironment({ PATH: '/bin' })).toEqual({
      mode: 'real',
      port: 3000,
      host: '127.0.0.1',
      dataDirectory: resolve('data/real'),
      backupDirectory: resolve('data/real/backups'),
      databaseUrl: `file:${resolve('data/real')}/uset.sqlite`,
      publicOrigin: null,
      trustedProxies: 0,
      logLevel: 'info',
      mail: null,
      presidioUrl: null,
      nerFolder: null,
      oidcFile: null,
      clamav: null,
    })
  })

  test('names everything that is wrong at once: what, what was given, what is wanted', () => {
    const error = problemsOf({ MODE: 'test', PORT: '70000', TRUSTED_PROXIES: 'one', LOG_LEVEL: 'loud', PUBLIC_ORIGIN: 'http://job.example' })
    expect(error.message.split('\n')).toEqual([
      'The environment is not right:',
      '  MODE is "test"; wanted: demo or real.',
      '  PORT is "70000"; wanted: a port, a whole number from 1 to 65535.',
      '  PUBLIC_ORIGIN is "http://job.example"; wanted: https://host without a path (http only for localhost).',
      '  TRUSTED_PROXIES is "one"; wanted: the number of reverse proxies in front, from 0 to 9.',
      '  LOG_LEVEL is "loud"; wanted: trace, debug, info, warn, error, silent.',
    ])
  })

  test.each(['0', '65536', '1e3', '0x50', '80.5', '-1', 'http'])('%s is no port', (PORT) => {
    expect(problemsOf({ PORT }).problems.map(({ name }) => name)).toEqual(['PORT'])
  })

  test('a password in an address is not repeated', () => {
    const error = problemsOf({ DATABASE_URL: 'mysql://uset:very-secret@db/uset' })
    expect(error.message).not.toContain('very-secret')
    expect(error.message).toContain('mysql:')
  })

  test('an empty variable counts as not given', () => {
    expect(readEnvironment({ PORT: '', PUBLIC_ORIGIN: ' ', DATABASE_URL: '' }).port).toBe(3000)
  })

  test('a database file is found by an absolute path whatever the folder of the process', () => {
    expect(readEnvironment({ DATABASE_URL: 'file:data/x.sqlite' }).databaseUrl).toBe(`file:${resolve('data/x.sqlite')}`)
    expect(readEnvironment({ DATABASE_URL: 'postgres://u:p@h/d' }).databaseUrl).toBe('postgres://u:p@h/d')
  })

  test.each([
    ['https://job.example', 'https://job.example'],
    ['https://job.example/', 'https://job.example'],
    ['https://Job.Example:443', 'https://job.example'],
    ['http://localhost:3000', 'http://localhost:3000'],
  ])('the public origin %s is %s', (given, expected) => {
    const environment = readEnvironment({ PUBLIC_ORIGIN: given })
    expect(environment.publicOrigin).toBe(expected)
    expect(siteAddress(environment)).toBe(expected)
  })

  test.each(['job.example', 'https://job.example/path', 'https://u:p@job.example', 'ftp://job.example'])('%s is no public origin', (PUBLIC_ORIGIN) => {
    expect(problemsOf({ PUBLIC_ORIGIN }).problems.map(({ name }) => name)).toEqual(['PUBLIC_ORIGIN'])
  })

  test('mail is set up by both of its variables or by none', () => {
    expect(readEnvironment({ SMTP_URL: 'smtps://u:p@mail.example', MAIL_FROM: 'job@solbjerg.example' }).mail).toEqual({ smtpUrl: 'smtps://u:p@mail.example', from: 'job@solbjerg.example' })
    expect(problemsOf({ SMTP_URL: 'smtp://mail.example' }).problems.map(({ name }) => name)).toEqual(['MAIL_FROM'])
    expect(problemsOf({ MAIL_FROM: 'job@solbjerg.example' }).problems.map(({ name }) => name)).toEqual(['SMTP_URL'])
  })

  test.each(['mail.example:25', 'http://mail.example', 'smtp://', 'smtp:///x'])('%s is no mail server', (SMTP_URL) => {
    expect(problemsOf({ SMTP_URL, MAIL_FROM: 'job@solbjerg.example' }).problems.map(({ name }) => name)).toContain('SMTP_URL')
  })

  test.each(['nobody', 'Job <job@solbjerg.example>', 'job@solbjerg.example\r\nBcc: x@y.example', 'a@b.example, c@d.example'])('%s is no sender', (MAIL_FROM) => {
    expect(problemsOf({ SMTP_URL: 'smtp://mail.example', MAIL_FROM }).problems.map(({ name }) => name)).toEqual(['MAIL_FROM'])
  })

  test('a mail password is not repeated, whatever stands in it', () => {
    expect(problemsOf({ SMTP_URL: 'smpt://uset:very@secret@mail.example', MAIL_FROM: 'job@solbjerg.example' }).message).not.toMatch(/very|secret/)
  })

  test.each([
    ['http://localhost:5002', 'http://localhost:5002'],
    ['https://Presidio.example/analyzer//', 'https://presidio.example/analyzer'],
  ])('the analyzer %s is %s', (USET_PRESIDIO_URL, expected) => {
    expect(readEnvironment({ USET_PRESIDIO_URL }).presidioUrl).toBe(expected)
  })

  test.each(['localhost:5002', 'ftp://presidio.example', 'file:///etc/passwd', 'http://', 'https://u:p@presidio.example', 'http://presidio.example/?x', 'http://presidio.example/#x', 'yes'])('%s is no analyzer', (USET_PRESIDIO_URL) => {
    const { message, problems } = problemsOf({ USET_PRESIDIO_URL })
    expect(problems.map(({ name }) => name)).toEqual(['USET_PRESIDIO_URL'])
    expect(message).toContain('wanted: http://host:port or https://host/path of a Presidio analyzer')
    expect(message).not.toContain('u:p')
  })

  test('a model is found by an absolute path whatever the folder of the process', () => {
    expect(readEnvironment({ USET_NER_FOLDER: 'models/ner' }).nerFolder).toBe(resolve('models/ner'))
  })
})
