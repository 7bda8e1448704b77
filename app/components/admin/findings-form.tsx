import { CategoryChoices } from '~/components/category-choices'
import type { FindingCategory } from '~/domain/anonymity/categories'
import type { FormReply } from '~/forms/form-errors'
import { Form } from '~/framework'
import { useTranslation } from '~/i18n/translation'
import { Button } from '../ui/button'
import { TextField } from '../ui/text-field'

interface FindingsFormProps {
  readonly settings: { readonly hiddenCategories: readonly FindingCategory[]; readonly secondReadingPercent: number }
  readonly reply: FormReply | undefined
}

/** What redactors are not shown, and how many answers are read by two. */
export function FindingsForm({ settings: { hiddenCategories, secondReadingPercent }, reply }: FindingsFormProps) {
  const { t } = useTranslation(['findings', 'common'])
  const typed = reply?.values.secondReadingPercent
  return (
    <Form method="post" noValidate className="stack measure">
      <h2 id="second">{t('findings:second.title')}</h2>
      <TextField
        name="secondReadingPercent" id="secondReadingPercent" label={t('findings:second.percent')} hint={t('findings:second.hint')} inputMode="numeric" width="xxs"
        defaultValue={typeof typed === 'string' ? typed : String(secondReadingPercent)} {...(reply?.errors.secondReadingPercent && { error: t('findings:second.wrong') })}
      />
      <h2>{t('findings:hidden.title')}</h2>
      <p>{t('findings:hidden.text')}</p>
      <CategoryChoices chosen={hiddenCategories} />
      <Button>{t('common:save')}</Button>
    </Form>
  )
}
