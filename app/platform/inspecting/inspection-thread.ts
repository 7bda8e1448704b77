// The thread in which files from outside are read and written anew: a program of its own in the build, without a database or a key.
import { inspectFile } from '~/inspection/inspect-file.server'
import { answerQuestions } from '../thread.server'
import type { Inspected } from './inspecting.server'

answerQuestions<Uint8Array, Inspected>((bytes) => inspectFile(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)))
