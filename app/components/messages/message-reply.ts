import type { MessageRefusal } from '~/use-cases/write-message.server'

/** What the last post came to: how HR would read it, or why it was not taken, with what was typed. */
export interface MessageReply {
  readonly refusal: Exclude<MessageRefusal, 'not-found'> | null
  readonly preview: string | null
  /** '' for the own thread. */
  readonly threadId: string
  readonly typed: string
  readonly formKey: string
}
