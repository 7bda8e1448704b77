import { readFileSync } from 'node:fs'
import { brotliDecompressSync } from 'node:zlib'
import { isCommonPassword, isOwnName } from '~/domain/access/guessable-password'
import { ok, refused, type Result } from '~/domain/result'
import { projectFile } from './project-file.server'

let listed: ReadonlySet<string> | null = null

/** Where the list is from, and under what licence, is told beside it. Read once, when the first password is chosen. */
function isListed(text: string): boolean {
  listed ??= new Set(brotliDecompressSync(readFileSync(projectFile('app', 'platform', 'data', 'common-passwords.txt.br'))).toString('utf8').split('\n'))
  return listed.has(text)
}

export type GuessablePassword = 'common-password' | 'own-name-password'

/** Refuses a new password that would be among the first guesses at this account. @param names the person's, the e-mail address, the organisation's */
export function checkNewPassword(password: string, names: readonly string[]): Result<null, GuessablePassword> {
  if (isCommonPassword(password, isListed)) return refused('common-password')
  return isOwnName(password, names) ? refused('own-name-password') : ok(null)
}
