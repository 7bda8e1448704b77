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
  const { t } = useTranslation('common')
  const localLabel = useLocalLabel()
  return allLanguages.map((language) => {
    const { error, ...field } = form.field(`${name}.${language}` as Path<Values>) // the names of a localText in the schema
    if (!languages.includes(language)) return <input key={language} type="hidden" {...field} />
    const props = {
      ...field, label: localLabel(label, language), lang: language,
      ...(hint !== undefined && { hint }), ...(error !== undefined && { error }), ...(isOptional && { optionalText: t('optional') }),
    }
    return rows === undefined ? <TextField key={language} {...props} width="full" /> : <TextAreaField key={language} {...props} rows={rows} />
  })
}

/** “Titel på dansk” */
function useLocalLabel(): (label: string, language: Language) => string {
  const { t } = useTranslation('common')
  return (label, language) => t('inLanguage', { label, language: t(`inLanguages.${language}`) })
}

/** The labels of a text's fields by name, for the error summary. */
export function useLocalLabels(): (texts: Readonly<Record<string, string>>) => Record<string, string> {
  const localLabel = useLocalLabel()
  return (texts) => Object.fromEntries(Object.entries(texts).flatMap(([name, label]) => allLanguages.map((language) => [`${name}.${language}`, localLabel(label, language)])))
}

/** The fields of a text, empty where it is missing. */
export function both(text: LocalText | null | undefined) {
  return { da: text?.da ?? '', en: text?.en ?? '' }
}
