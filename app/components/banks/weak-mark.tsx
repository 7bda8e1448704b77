import type { Weakness } from '~/domain/scoring/weak-questions'
import { formatList } from '~/i18n/format'
import { useTranslation } from '~/i18n/translation'
import { useLanguage } from '~/i18n/use-language'
import { Badge } from '../ui/badge'

/** That a question is pointed out, and why, in a few words; nothing for one that is not. */
export function WeakMark({ weaknesses }: { weaknesses: readonly Weakness[] }) {
  const { t } = useTranslation('learned')
  const language = useLanguage()
  if (weaknesses.length === 0) return null
  return <><Badge kind="warning">{t('weak')}</Badge> {formatList(weaknesses.map((weakness) => t(`names.${weakness}`)), language)}</>
}
