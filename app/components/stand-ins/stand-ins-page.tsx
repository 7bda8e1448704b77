import { inLanguage } from '~/domain/local-text'
import { standInReasons } from '~/domain/recruitment/stand-in'
import type { FormReply } from '~/forms/form-errors'
import { Form } from '~/framework'
import { formatDate } from '~/i18n/format'
import { useTranslation } from '~/i18n/translation'
import { useLanguage } from '~/i18n/use-language'
import type { StandInsPage as Page } from '~/views/staff/stand-ins.server'
import { FormErrors } from '../interviews/form-errors'
import { useTyped } from '../retention/use-typed'
import { Breadcrumb } from '../ui/breadcrumb'
import { Button } from '../ui/button'
import { PageHeading } from '../ui/page-heading'
import { SelectField } from '../ui/select-field'
import { SummaryList } from '../ui/summary-list'
import { Table } from '../ui/table'

interface StandInsPageProps {
  readonly page: Page
  readonly reply: FormReply | undefined
  readonly back: string
}

/** Who takes part in the interviews, and who has taken whose place; the chair or HR names a stand-in. */
export function StandInsPage({ page, reply, back }: StandInsPageProps) {
  const { t } = useTranslation(['stand-ins', 'common'])
  const title = inLanguage(page.title, useLanguage())
  return (
    <div className="stack-lg">
      <Breadcrumb label={t('common:breadcrumb')} items={[{ label: title, href: back }, { label: t('stand-ins:title') }]} />
      <FormErrors reply={reply} labels={{ insteadOf: t('stand-ins:name.insteadOf'), personId: t('stand-ins:name.person'), reason: t('stand-ins:name.reason') }} />
      <PageHeading title={t('stand-ins:title')} caption={title} lead={t('stand-ins:lead')} />
      <section className="stack" aria-labelledby="panel">
        <h2 id="panel">{t('stand-ins:panel')}</h2>
        <SummaryList items={page.panel.map(({ name, role }) => ({ term: name, value: t(`stand-ins:roles.${role}`) }))} />
      </section>
      {page.named.length > 0 ? <Named named={page.named} /> : null}
      <Name page={page} reply={reply} />
    </div>
  )
}

function Named({ named }: Pick<Page, 'named'>) {
  const { t } = useTranslation('stand-ins')
  const language = useLanguage()
  type Row = Page['named'][number]
  return (
    <Table
      label={t('named')} rows={named} rowKey={({ name }) => name}
      columns={[
        { key: 'name', header: t('columns.name'), rowHeader: true, cell: ({ name }: Row) => name },
        { key: 'insteadOf', header: t('columns.insteadOf'), cell: ({ insteadOf }: Row) => insteadOf },
        { key: 'reason', header: t('columns.reason'), cell: ({ reason }: Row) => t(`reasons.${reason}`) },
        { key: 'day', header: t('columns.day'), cell: ({ namedAt }: Row) => formatDate(new Date(namedAt), language) },
        { key: 'ready', header: t('columns.ready'), cell: ({ isReady }: Row) => t(isReady ? 'ready' : 'notReady') },
      ]}
    />
  )
}

function Name({ page: { panel, people }, reply }: Pick<StandInsPageProps, 'page' | 'reply'>) {
  const { t } = useTranslation('stand-ins')
  const [insteadOf, person, reason] = [useTyped(reply, 'insteadOf'), useTyped(reply, 'personId'), useTyped(reply, 'reason')]
  if (people.length === 0) return <p className="measure">{t('name.nobody')}</p>
  const choose = { value: '', label: t('name.choose') }
  return (
    <Form method="post" className="panel stack measure" autoComplete="off" noValidate key={reply ? 'back' : 'new'}>
      <h2>{t('name.title')}</h2>
      <p>{t('name.text')}</p>
      <SelectField name="insteadOf" label={t('name.insteadOf')} options={[choose, ...panel.map(({ id, name }) => ({ value: id, label: name }))]} {...insteadOf} />
      <SelectField name="personId" label={t('name.person')} hint={t('name.personHint')} options={[choose, ...people.map(({ id, name }) => ({ value: id, label: name }))]} {...person} />
      <SelectField name="reason" label={t('name.reason')} hint={t('name.reasonHint')} options={[choose, ...standInReasons.map((value) => ({ value, label: t(`reasons.${value}`) }))]} {...reason} />
      <p>{t('name.final')}</p>
      <div><Button>{t('name.button')}</Button></div>
    </Form>
  )
}
