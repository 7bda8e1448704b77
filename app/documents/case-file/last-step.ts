import type { EssentialStep } from '~/domain/case-file/essential-steps'
import type { LoadedCase } from './case-part'

/** When the last of these steps was taken; where none was, when the case ended or its list was locked. */
export function lastStep({ steps, lock, recruitment }: Pick<LoadedCase['data'], 'steps' | 'lock' | 'recruitment'>, actions: readonly EssentialStep[]): Date {
  const last = steps.filter(({ action }) => actions.includes(action)).at(-1)
  return new Date(last?.at ?? recruitment.endedAt ?? lock?.lockedAt ?? recruitment.publishedAt ?? 0)
}
