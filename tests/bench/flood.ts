import { connect, type Socket } from 'node:net'
import { answerText } from './field'
import type { Person } from './crowd'

export interface Flood {
  /** Autosaves that were saved, and those that were put off. */
  stop(): { readonly saved: number; readonly putOff: number }
}

/** Milliseconds until somebody who was put off comes again, far sooner than they were asked to. */
const impatience = 200

/**
 * People whose pages save without a pause, each as soon as the last answer is there: more than the server can take, whatever
 * machine it is. Over bare sockets, so that whoever makes the flood has the least to do.
 */
export function flood(port: number, people: readonly Person[]): Flood {
  const counts = { saved: 0, putOff: 0 }
  const sockets = people.map((person) => pour(port, person, counts))
  return {
    stop() {
      for (const socket of sockets) socket.destroy()
      return { ...counts }
    },
  }
}

function pour(port: number, person: Person, counts: { saved: number; putOff: number }): Socket {
  const socket = connect(port, '127.0.0.1')
  let times = 0
  const next = () => {
    times += 1
    const body = new URLSearchParams({ answer: `${answerText} ${times}`, revision: String(person.revision) }).toString()
    socket.write(`POST /application/questions/${person.position}/autosave HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nOrigin: http://127.0.0.1:${port}\r\nCookie: ${person.cookie}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: ${body.length}\r\n\r\n${body}`)
  }
  socket.once('connect', next)
  socket.on('error', () => undefined) // the server was killed
  let heard = ''
  socket.on('data', (part) => {
    heard += part.toString('latin1')
    const revision = /"revision":(\d+)/.exec(heard)?.[1]
    if (revision !== undefined) {
      counts.saved += 1
      Object.assign(person, { revision: Number(revision), saved: `${answerText} ${times}` })
      next()
    } else if (/^HTTP\/1\.1 503 [^]*\r\n\r\n/.test(heard)) {
      counts.putOff += 1
      setTimeout(() => { if (!socket.destroyed) next() }, impatience)
    } else return
    heard = ''
  })
  return socket
}
