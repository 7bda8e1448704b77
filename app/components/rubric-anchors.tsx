import { inLanguage } from '~/domain/local-text'
import { anchorLevels, type Anchors } from '~/domain/questionnaire/question'
import { useLanguage } from '~/i18n/use-language'
import { AnchorList } from './ui/anchor-list'

/** What an answer at 1, 3 and 5 looks like, in the language of the page. */
export function RubricAnchors({ anchors }: { anchors: Anchors | null }) {
  const language = useLanguage()
  if (!anchors) return null
  return <AnchorList items={anchorLevels.map((level) => ({ level, text: inLanguage(anchors[level], language) }))} />
}
