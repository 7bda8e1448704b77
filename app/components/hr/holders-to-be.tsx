import { sides } from '~/domain/custody'
import { formatList } from '~/i18n/format'
import { useTranslation } from '~/i18n/translation'
import { useLanguage } from '~/i18n/use-language'
import type { ShownHolder } from '~/views/hr/custody.server'
import { SummaryList } from '../ui/summary-list'

/** To whom the halves of a key go, by name: HR knows whether these are people of the house. */
export function HoldersToBe({ holders }: { holders: readonly ShownHolder[] }) {
  const { t } = useTranslation('custody')
  const language = useLanguage()
  return (
    <SummaryList items={sides.map((side) => ({
      term: t('publish.holders', { side: t(`sides.${side}`) }),
      value: formatList(holders.filter((holder) => holder.side === side).map(({ name }) => name ?? t('holders.emergency')), language),
    }))} />
  )
}
