import type { FindingCategory } from '~/domain/anonymity/categories'
import type { OwnMention } from '~/domain/anonymity/comment-desk'
import type { Language } from '~/domain/local-text'
import type { AppContext } from './app-context.server'

interface Comment {
  readonly hearingId: string
  readonly text: string
  readonly language: Language
}

/**
 * What the detector finds in a comment; nothing of what the organisation does not want shown. Found anew each time it is looked at, which is a
 * few milliseconds for one text. Null when the detector failed: the redactor is told so, and reads it all the same.
 */
export async function foundInComment(app: AppContext, { hearingId, text, language }: Comment, hidden: readonly FindingCategory[]): Promise<OwnMention[] | null> {
  try {
    const [found = []] = await app.detector.examine([{ questionId: hearingId, text, language, without: new Set(hidden) }])
    return found.map(({ start, end, category }) => ({ start, end, category }))
  } catch (error) {
    app.log.incident('examining-a-comment', error) // what the error says is not told: it may quote the comment
    return null
  }
}
