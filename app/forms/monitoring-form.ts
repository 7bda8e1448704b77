import * as z from 'zod/mini'
import { textsFromLines } from '../domain/local-text'
import { isReadyQuestion, monitoringThresholds, mostGroups, ownQuestion, readyQuestion, type MonitoringQuestion } from '../domain/monitoring/questions'
import type { FormErrorCode } from './form-errors'
import { choice, localText, publicId, text, ticked } from './fields'

const longestQuestion = 200
const longestGroups = 600
const fewestGroups = 2

const fields = z.object({
  ground: text(4000),
  ready: ticked(),
  prompt: localText(longestQuestion),
  groups: localText(longestGroups),
  threshold: choice(monitoringThresholds.map(String) as ['5', '10']), // the same two, as a form has them
})

interface Wrong {
  readonly field: 'ready' | 'prompt.da' | 'groups.da'
  readonly code: FormErrorCode
}

/** Something must be asked, and a question of one's own has two answers at least. */
function whatIsWrong({ ready, prompt, groups }: z.output<typeof fields>): Wrong | null {
  const [isWritten, lines] = [Object.keys(prompt).length > 0, textsFromLines(groups).length]
  if (!isWritten && lines === 0) return ready.some(isReadyQuestion) ? null : { field: 'ready', code: 'choose-some' }
  if (!isWritten) return { field: 'prompt.da', code: 'required' }
  if (lines === 0) return { field: 'groups.da', code: 'required' }
  if (lines < fewestGroups) return { field: 'groups.da', code: 'too-short' }
  return lines > mostGroups ? { field: 'groups.da', code: 'too-long' } : null
}

/** What is to be asked of applicants, and on what ground: of the ready questions, and one in the organisation's own words. */
export const monitoringForm = z.pipe(fields.check((payload) => {
  const wrong = whatIsWrong(payload.value)
  if (wrong) payload.issues.push({ code: 'custom', input: payload.value, path: wrong.field.split('.'), message: wrong.code })
}), z.transform(({ ground, ready, prompt, groups, threshold }: z.output<typeof fields>) => ({ ground, threshold: threshold === '5' ? 5 as const : 10 as const, questions: questionsOf(ready, prompt, groups) })))

function questionsOf(ready: readonly string[], prompt: z.output<typeof fields>['prompt'], groups: z.output<typeof fields>['groups']): MonitoringQuestion[] {
  const own = Object.keys(prompt).length > 0 ? [ownQuestion(1, prompt, textsFromLines(groups))] : []
  return [...ready.filter(isReadyQuestion).map(readyQuestion), ...own]
}

/** Which basis a button is about. */
export const basisForm = z.object({ intent: choice(['confirm', 'end']), basis: publicId })
