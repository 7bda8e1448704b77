import { languages } from '~/domain/local-text'
import type { FormReply } from '~/forms/form-errors'
import { Form } from '~/framework'
import { formatNumber } from '~/i18n/format'
import { useTranslation } from '~/i18n/translation'
import { useLanguage } from '~/i18n/use-language'
import type { EscoProblem } from '~/question-banks/esco-csv.server'
import { Button } from '../ui/button'
import { ErrorSummary } from '../ui/error-summary'
import { RadioGroup } from '../ui/radio-group'
import { TextField } from '../ui/text-field'

/** Why the file was not taken, and what else was chosen. */
export interface EscoReply extends Pick<FormReply, 'errors' | 'values'> {
  readonly problems: readonly EscoProblem[]
}

const mostShown = 20
type Field = 'language' | 'file'

/** The file and its language. It is sent as a whole page, with or without scripts. */
export function EscoForm({ reply }: { reply: EscoReply | undefined }) {
  const { t } = useTranslation(['admin', 'common', 'refusals'])
  const found = useProblems(reply?.problems ?? [])
  const labels = { language: t('admin:esco.language'), file: t('admin:esco.file') }
  const errorOf = (field: Field) => {
    const code = reply?.errors[field]
    return code ? { error: t(`refusals:form.${code}`) } : {}
  }
  const missing = (['language', 'file'] as const).flatMap((field) => Object.values(errorOf(field)).map((message) => ({ href: `#${field}`, message: `${labels[field]}: ${message}` })))
  const chosen = reply?.values.language
  return (
    <section className="stack measure">
      <h2>{t('admin:esco.formTitle')}</h2>
      <ErrorSummary title={found.length > 0 ? t('admin:esco.bad') : t('common:errorSummary')} errors={[...missing, ...found]} focusKey={reply} />
      <Form method="post" encType="multipart/form-data" reloadDocument noValidate className="stack">
        <RadioGroup
          name="language" legend={labels.language} hint={t('admin:esco.languageHint')} inline {...errorOf('language')} {...(typeof chosen === 'string' && { defaultValue: chosen })}
          options={languages.map((code) => ({ value: code, label: t(`common:languages.${code}`) }))}
        />
        <TextField name="file" type="file" accept=".csv,text/csv" width="xl" label={labels.file} hint={t('admin:esco.fileHint')} {...errorOf('file')} />
        <Button>{t('admin:esco.submit')}</Button>
      </Form>
    </section>
  )
}

/** The problems in words, each with its row and column; the first ones of very many. */
function useProblems(problems: readonly EscoProblem[]): { href?: string; message: string }[] {
  const { t } = useTranslation('admin')
  const language = useLanguage()
  const shown = problems.slice(0, mostShown).map((problem) => ({ href: '#file', message: inWords(problem) }))
  const more = problems.length - shown.length
  return [...shown, ...(more > 0 ? [{ message: t('esco.more', { count: more, number: formatNumber(more, language) }) }] : [])]

  function inWords({ code, row, column }: EscoProblem): string {
    const problem = t(`esco.problems.${code}`)
    if (row === null && column === null) return problem
    const place = row === null ? 'atColumn' : column === null ? 'atRow' : 'atCell'
    return t(`esco.${place}`, { problem, column, row: row === null ? '' : formatNumber(row, language) })
  }
}
