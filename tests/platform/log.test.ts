import { expect, test } from 'vitest'
import { openLog } from '~/platform/log.server'

function logged(write: (log: ReturnType<typeof openLog>) => void, withMessages = false): string {
  const lines: string[] = []
  write(openLog({ level: 'info', withMessages, destination: { write: (line) => { lines.push(line) } } }))
  return lines.join('')
}

test('a request is logged by its route, status and time', () => {
  const line = JSON.parse(logged((log) => log.request({ method: 'GET', route: '/posts/:id', status: 200, milliseconds: 1.5 })))
  expect(line).toMatchObject({ msg: 'request', method: 'GET', route: '/posts/:id', status: 200, milliseconds: 1.5 })
  expect(Object.keys(line).sort()).toEqual(['level', 'method', 'milliseconds', 'msg', 'route', 'status', 'time'])
})

test('what an error says is not logged, nor what caused it says: both quote what people typed', () => {
  const cause = Object.assign(new TypeError('Ingeborg Canary at +45 20 30 40 50'), { code: 'SQLITE_FULL' })
  const error = new Error('Failed query: insert into answers\nparams: Ingeborg Canary,TRKM-9VWX-3CDF-H7JK\n    at Ingeborg (Canary:1:1)', { cause })
  const text = logged((log) => log.incident('0a1b2c', error))
  expect(text).not.toMatch(/Ingeborg|Canary|TRKM|20 30 40 50/)
  const { errors, incidentId } = JSON.parse(text)
  expect(incidentId).toBe('0a1b2c')
  expect(errors).toMatchObject([{ kind: 'Error' }, { kind: 'TypeError', errorCode: 'SQLITE_FULL' }])
  expect(errors[0].frames[0]).toMatch(/^at .*log\.test\.ts:\d+:\d+/)
})

test('a message that was changed after the throw hides the stack rather than risk it', () => {
  const error = new Error('Ingeborg Canary')
  error.message = 'something else'
  expect(logged((log) => log.incident('1', error))).not.toContain('Canary')
})

test.each(['Ingeborg Canary', { name: 'Ingeborg Canary' }, null])('whatever is thrown, %j, is logged by its kind alone', (thrown) => {
  expect(logged((log) => log.incident('1', thrown))).not.toContain('Canary')
})

test.each(['name', 'email', 'phone', 'code', 'token', 'password', 'text', 'address'])('a fact called %s is struck out', (key) => {
  expect(logged((log) => log.notice('something', { [key]: 'canary' }))).not.toContain('canary')
})

test('only a demonstration that is being debugged shows messages', () => {
  expect(logged((log) => log.incident('1', new Error('what happened')), true)).toContain('what happened')
})
