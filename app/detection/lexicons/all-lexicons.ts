import type { LexiconFile } from './lexicon'
import da from './da.json'
import en from './en.json'
import fi from './fi.json'
import nb from './nb.json'
import sv from './sv.json'

/** The lexicons of every language, for a server and for the tests; a browser fetches those that it needs. */
export const allLexicons = [da, en, sv, nb, fi] as readonly unknown[] as readonly LexiconFile[] // the tests hold every file to the type
