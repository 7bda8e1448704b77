import { inLanguage } from '~/domain/local-text'
import { Form } from '~/framework'
import { useTranslation } from '~/i18n/translation'
import { useLanguage } from '~/i18n/use-language'
import type { BankFamilyPage } from '~/views/hr/banks.server'
import { Button } from '../ui/button'
import { ButtonGroup } from '../ui/button-group'
import { ButtonLink } from '../ui/button-link'
import { IconPlus } from '../ui/icons'
import { SummaryList } from '../ui/summary-list'
import { BankPage } from './bank-page'
import { BankQualifications } from './bank-qualifications'
import { BankQuestions } from './bank-questions'
import { bankPath } from './paths'

const exportFormats = ['xlsx', 'csv', 'yaml', 'json'] as const

/** One job family: its questions, its qualifications, and what it is. */
export function BankFamilyView({ page }: { page: BankFamilyPage }) {
  const { t } = useTranslation('banks')
  const { head, facts } = page
  const { family } = head
  return (
    <BankPage head={head} lead={inLanguage(facts.description, useLanguage())}>
      <ButtonGroup>
        <ButtonLink href={bankPath(family, 'questions/new')} icon={<IconPlus />}>{t('family.newQuestion')}</ButtonLink>
        <ButtonLink variant="secondary" href={bankPath(family, 'qualifications/new')}>{t('family.newQualification')}</ButtonLink>
        <ButtonLink variant="secondary" href={bankPath(family, 'edit')}>{t('family.edit')}</ButtonLink>
      </ButtonGroup>
      <section className="stack">
        <h2>{t('family.questions')}</h2>
        <BankQuestions page={page} />
      </section>
      <section className="stack">
        <h2>{t('family.qualifications')}</h2>
        <BankQualifications page={page} />
      </section>
      <section className="stack">
        <h2>{t('family.export')}</h2>
        <p>{t('family.exportHint')}</p>
        <ButtonGroup>
          {exportFormats.map((format) => <ButtonLink key={format} variant="secondary" href={bankPath(family, `export?format=${format}`)} download>{t(`formats.${format}`)}</ButtonLink>)}
        </ButtonGroup>
        <Form method="post"><Button variant="tertiary">{t('family.difference')}</Button></Form>
      </section>
      <section className="stack">
        <h2>{t('facts.title')}</h2>
        <SummaryList items={[
          { term: t('facts.isco08'), value: facts.isco08.join(', ') || '–' },
          { term: t('facts.krlAgreements'), value: facts.krlAgreements.join(', ') || '–' },
          { term: t('facts.lixAtMost'), value: facts.lixAtMost },
          { term: t('facts.licence'), value: facts.licence },
          { term: t('facts.version'), value: facts.version },
        ]} />
      </section>
    </BankPage>
  )
}
