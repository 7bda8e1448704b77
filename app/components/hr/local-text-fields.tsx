import type { FieldValues, Path } from 'react-hook-form'
import { useTranslation } from '~/i18n/translation'
import { languages as allLanguages, type Language, type LocalText } from '~/domain/local-text'
import type { ZodForm } from '~/forms/use-zod-form'
import { TextAreaField } from '../ui/text-area-field'
import { TextField } from '../ui/text-field'

interface LocalTextFieldsProps<Values extends FieldValues> {
  readonly form: ZodForm<Values>
  readonly name: string
  readonly label: string
  readonly hint?: string
  /** The languages of the post; texts in others are carried along unseen. */
  readonly languages: readonly Language[]
  /** Rows of the field; a single line when left out. */
  readonly rows?: number
  readonly isOptional?: boolean
}

/** One text, a field for each language that the post takes answers in. */
export function LocalTextFields<Values extends FieldValues>({ form, name, label, hint, languages, rows, isOptional }: LocalTextFieldsProps<Values>) {
  const { t } = useTranslation(['hr', 'common'])
  return allLanguages.map((language) => {
    const { error, ...field } = form.field(`${name}.${language}` as Path<Values>) // the names of a localText in the schema
    if (!languages.includes(language)) return <input key={language} type="hidden" {...field} />
    const props = {
      ...field, label: localLabel(t, label, language), lang: language,
      ...(hint !== undefined && { hint }), ...(error !== undefined && { error }), ...(isOptional && { optionalText: t('common:optional') }),
    }
    return rows === undefined ? <TextField key={language} {...props} width="full" /> : <TextAreaField key={language} {...props} rows={rows} />
  })
}

type Translate = ReturnType<typeof useTranslation<['hr', 'common']>>['t']

/** “Titel på dansk” */
export function localLabel(t: Translate, label: string, language: Language): string {
  return t('hr:inLanguage', { label, language: t(`hr:languages.${language}`) })
}

/** The labels of a text's fields by name, for the error summary. */
export function localLabels(t: Translate, texts: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).flatMap(([name, label]) => allLanguages.map((language) => [`${name}.${language}`, localLabel(t, label, language)])))
}

/** The fields of a text, empty where it is missing. */
export function both(text: LocalText | null | undefined) {
  return { da: text?.da ?? '', en: text?.en ?? '' }
}
