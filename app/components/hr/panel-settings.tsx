import { readers } from '~/domain/scoring/panel'
import { Form } from '~/framework'
import { useTranslation } from '~/i18n/translation'
import type { CommitteePage } from '~/views/hr/committee.server'
import { Alert } from '../ui/alert'
import { Button } from '../ui/button'
import { Checkbox } from '../ui/checkbox'
import { SelectField } from '../ui/select-field'

/** Who reads what, and whether applicants see who reads: a form while it is a draft, afterwards two sentences. */
export function PanelSettings({ page }: { page: CommitteePage }) {
  const { t } = useTranslation('post')
  return (
    <section className="stack" aria-labelledby="panel-heading">
      <h2 id="panel-heading">{t('panel.title')}</h2>
      {page.reviewers === readers.least ? <Alert kind="info"><p>{t('panel.few')}</p></Alert> : null}
      {page.head.isEditable ? <PanelForm page={page} /> : <PanelAsSet page={page} />}
    </section>
  )
}

function PanelForm({ page: { head, readersPerAnswer, publishesCommittee, limits } }: { page: CommitteePage }) {
  const { t } = useTranslation('post')
  const counts = Array.from({ length: limits.most - readers.least }, (_, index) => String(readers.least + index))
  const options = [{ value: '', label: t('panel.everyone') }, ...counts.map((count) => ({ value: count, label: t('panel.count', { count: Number(count) }) }))]
  return (
    <Form method="post" preventScrollReset className="stack measure">
      <input type="hidden" name="intent" value="panel" />
      <input type="hidden" name="revision" value={head.revision} />
      <SelectField name="readersPerAnswer" label={t('panel.readers')} hint={t('panel.readersHint')} options={options} defaultValue={readersPerAnswer === null ? '' : String(readersPerAnswer)} />
      <Checkbox name="publishesCommittee" value="yes" label={t('panel.publish')} hint={t('panel.publishHint')} defaultChecked={publishesCommittee} />
      <Button variant="secondary">{t('panel.save')}</Button>
    </Form>
  )
}

function PanelAsSet({ page: { readersPerAnswer, publishesCommittee } }: { page: CommitteePage }) {
  const { t } = useTranslation('post')
  return (
    <>
      <p>{readersPerAnswer === null ? t('panel.isEveryone') : t('panel.isCount', { count: readersPerAnswer })}</p>
      <p>{t(publishesCommittee ? 'panel.isPublished' : 'panel.isUnpublished')}</p>
    </>
  )
}
