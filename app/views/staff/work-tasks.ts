import type { Phase } from '~/domain/recruitment/phases'

/** What a person may have to do in a recruitment, or be waiting for. Each is a sentence in the locale files (account:work.tasks.<code>). */
export type TaskCode =
  | 'finish-draft' | 'wait-for-deadline' | 'wait-for-clearing' | 'clear' | 'decide-requests' | 'follow-scoring' | 'score' | 'wait-for-scores' | 'see-ranking' | 'propose' | 'confirm-protocol'
  | 'wait-for-chair' | 'confirm-lock' | 'wait-for-lock' | 'wait-for-unsealing' | 'unseal' | 'wait-for-officers' | 'identities' | 'interviews' | 'messages' | 'outcomes' | 'judge-interviews'

/** Whose turn it is: this person's, somebody else's; or the page is merely open to them. */
export type TaskStatus = 'due' | 'waiting' | 'open'

export interface Task {
  readonly code: TaskCode
  readonly status: TaskStatus
  /** The page under the recruitment's own, or null where there is nothing to open. */
  readonly page: '' | `/${string}` | null
}

export type Worker = 'hr' | 'redactor' | 'reviewer' | 'chair' | 'stand-in'

const due = (code: TaskCode, page: Task['page'] = ''): Task => ({ code, status: 'due', page })
const waiting = (code: TaskCode, page: Task['page'] = null): Task => ({ code, status: 'waiting', page })
const open = (code: TaskCode, page: Task['page'] = ''): Task => ({ code, status: 'open', page })

const reviewer: Partial<Record<Phase, Task>> = {
  open: waiting('wait-for-deadline'),
  clearing: waiting('wait-for-clearing'),
  scoring: due('score'),
  shortlisting: open('see-ranking', '/ranking'),
  locked: waiting('wait-for-unsealing', '/ranking'),
  unsealed: open('interviews', '/interviews'),
}

/** What comes to a redactor besides, in the phases in which it can be decided, once an applicant has asked for something. */
export const requestsTask: Task = due('decide-requests', '/requests')

/** HR's besides, when applicants have written what nobody has read. */
export const messagesTask: Task = due('messages', '/messages')

/** HR's, when an interview is over and nobody has written down what it came to. */
export const outcomesTask: Task = due('outcomes', '/outcome')

/** A member's, when an interview that they took part in is over and they have not handed in. */
export const judgeTask: Task = due('judge-interviews', '/interviews')

/** The chair's next thing once the list is proposed: HR cannot lock what the chair has not read. */
export const confirmProtocolTask: Task = due('confirm-protocol', '/protocol')

/** HR's, where two key holders open instead of HR. */
export const officersOpenTask: Task = waiting('wait-for-officers', '/identities')

/** What each does in each phase. A phase that is not named holds nothing for them. */
export const tasks: Record<Worker, Partial<Record<Phase, Task>>> = {
  hr: {
    draft: due('finish-draft'),
    open: waiting('wait-for-deadline', ''),
    clearing: waiting('wait-for-clearing', ''),
    scoring: open('follow-scoring', '/scoring'),
    shortlisting: due('confirm-lock', '/lock'),
    locked: due('unseal', '/identities'),
    unsealed: due('identities', '/identities'),
  },
  redactor: { open: waiting('wait-for-deadline'), clearing: due('clear') },
  reviewer,
  chair: { ...reviewer, shortlisting: due('propose', '/shortlist') },
  'stand-in': { locked: waiting('wait-for-unsealing', '/stand-in'), unsealed: due('interviews', '/interviews') },
}
