import { categoryGroups, groupsLeftOut, type FindingCategory } from '~/domain/anonymity/categories'
import { useTranslation } from '~/i18n/translation'
import { CheckboxGroup } from './ui/checkbox-group'

interface CategoryChoicesProps {
  readonly chosen: readonly FindingCategory[]
  readonly isDisabled?: boolean
}

/** The categories of findings that may be left out, group by group, to be ticked. What names a person is not among them. */
export function CategoryChoices({ chosen, isDisabled = false }: CategoryChoicesProps) {
  const { t } = useTranslation('clearing')
  return groupsLeftOut.map((group) => (
    <CheckboxGroup
      key={group} id={`categories-${group}`} name="categories" legend={t(`choiceGroups.${group}`)} defaultValues={chosen} disabled={isDisabled}
      options={categoryGroups[group].map((category) => ({ value: category, label: capitalised(t(`categories.${category}`)) }))}
    />
  ))
}

function capitalised(words: string): string {
  return `${words.charAt(0).toLocaleUpperCase()}${words.slice(1)}`
}
