import { written } from './written'

/** A piece of the work itself, done on a case or text that comes with the question. */
export const workSample = written('material')
