import { Form } from '~/framework'
import { useTranslation } from '~/i18n/translation'
import type { CheckpointsPage } from '~/views/audit/checkpoints.server'
import { Button } from '../ui/button'
import { SummaryList } from '../ui/summary-list'

/** How large the log is, what its fingerprint is, and by which key that is said. */
export function LogStanding({ page: { size, root, key, mailedTo } }: { page: CheckpointsPage }) {
  const { t } = useTranslation('checkpoints')
  return (
    <section className="stack">
      <h2>{t('now.title')}</h2>
      <SummaryList items={[
        { term: t('now.size'), value: size },
        { term: t('now.root'), value: <code className="protocol__long">{root}</code> },
        { term: t('now.key'), value: <><code className="protocol__long">{key}</code><p className="form-hint">{t('now.keyHint')}</p></> },
        { term: t('now.mailedTo'), value: mailedTo || t('now.nobody') },
      ]} />
      <Form method="post">
        <Button name="intent" value="make">{t('make')}</Button>
      </Form>
    </section>
  )
}
