import { inLanguage } from '~/domain/local-text'
import { longestRelations } from '~/domain/scoring/relations'
import { Form } from '~/framework'
import { typedText } from '~/forms/parse-form'
import type { FormReply } from '~/forms/form-errors'
import { useTranslation } from '~/i18n/translation'
import { useLanguage } from '~/i18n/use-language'
import type { RelationsPage as Page } from '~/views/committee/relations.server'
import { Breadcrumb } from '../ui/breadcrumb'
import { Button } from '../ui/button'
import { ErrorSummary } from '../ui/error-summary'
import { PageHeading } from '../ui/page-heading'
import { StatusMessage } from '../ui/status-message'
import { TextAreaField } from '../ui/text-area-field'

interface RelationsPageProps {
  readonly page: Page
  readonly recruitmentId: string
  readonly isSaved: boolean
  readonly reply: FormReply | undefined
}

const facts = ['own', 'when', 'silent'] as const

/** Whom the reader knows and who may apply. */
export function RelationsPage({ page: { title, names }, recruitmentId, isSaved, reply }: RelationsPageProps) {
  const { t } = useTranslation(['committee', 'common'])
  const name = inLanguage(title, useLanguage())
  const error = useNamesError(reply)
  return (
    <div className="stack-lg">
      <Breadcrumb label={t('common:breadcrumb')} items={[{ label: t('committee:title'), href: '/committee' }, { label: name, href: `/committee/${recruitmentId}` }, { label: t('committee:relations.link') }]} />
      <ErrorSummary title={t('common:errorSummary')} errors={error ? [{ message: error, href: '#names' }] : []} focusKey={reply} />
      <PageHeading title={t('committee:relations.title')} caption={name} lead={t('committee:relations.lead')} />
      <ul className="measure">{facts.map((fact) => <li key={fact}>{t(`committee:relations.what.${fact}`)}</li>)}</ul>
      <Form method="post" className="stack measure">
        <TextAreaField name="names" rows={6} maxLength={longestRelations} label={t('committee:relations.field')} hint={t('committee:relations.hint')} defaultValue={typedText(reply?.values.names) ?? names} autoComplete="off" {...(error !== undefined && { error })} />
        <Button>{t('committee:relations.save')}</Button>
        <StatusMessage>{isSaved && !reply ? t('committee:relations.saved') : null}</StatusMessage>
      </Form>
    </div>
  )
}

function useNamesError(reply: FormReply | undefined): string | undefined {
  const { t } = useTranslation('refusals')
  const code = reply?.errors.names
  return code && t(`form.${code}`)
}
