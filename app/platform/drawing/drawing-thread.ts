// The thread in which documents are drawn: a program of its own in the build, without a database or a key.
import { documentAsPdf } from '~/documents/pdf/pdf.server'
import { answerQuestions } from '../thread.server'
import type { ToDraw } from './drawing.server'

answerQuestions<ToDraw, Uint8Array>(async ({ document, madeAt }) => new Uint8Array(await documentAsPdf(document, madeAt)))
