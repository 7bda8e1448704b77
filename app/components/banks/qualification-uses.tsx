import { inLanguage } from '~/domain/local-text'
import { Form } from '~/framework'
import { useTranslation } from '~/i18n/translation'
import { useLanguage } from '~/i18n/use-language'
import type { BankQualificationPage } from '~/views/hr/banks.server'
import { Button } from '../ui/button'
import { bankPath } from './paths'

/** Which questions ask about a qualification; one that none asks about can be removed. */
export function QualificationUses({ page: { head, qualification, coveredBy } }: { page: BankQualificationPage }) {
  const { t } = useTranslation('banks')
  const language = useLanguage()
  if (!qualification) return null
  if (coveredBy.length > 0) {
    return (
      <section className="stack">
        <h2>{t('qualification.covered')}</h2>
        <ul>{coveredBy.map(({ id, prompt }) => <li key={id}><a href={bankPath(head.family, `questions/${id}`)}>{inLanguage(prompt, language) || t('family.unwritten')}</a></li>)}</ul>
      </section>
    )
  }
  return (
    <Form method="post" action="?form=remove">
      <input type="hidden" name="revision" value={head.revision} />
      <Button variant="tertiary">{t('qualification.remove')}</Button>
    </Form>
  )
}
