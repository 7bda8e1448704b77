import { written } from './written'

/** A few sentences: what is named, listed or said briefly. */
export const shortText = written()
