import { experienceLevels, experienceQuestions } from '~/domain/evaluation/experience'
import { useTranslation } from '~/i18n/translation'
import { Button } from '../ui/button'
import { ButtonGroup } from '../ui/button-group'
import { ButtonLink } from '../ui/button-link'
import { EmptyState } from '../ui/empty-state'
import { ErrorSummary } from '../ui/error-summary'
import { PageHeading } from '../ui/page-heading'
import { RadioGroup } from '../ui/radio-group'

interface ExperiencePageProps {
  readonly isAnswered: boolean
  /** It was sent without a single answer. */
  readonly isEmpty: boolean
}

/** How it was to apply: five questions, once, without a word of free text. */
export function ExperiencePage({ isAnswered, isEmpty }: ExperiencePageProps) {
  const { t } = useTranslation(['equality', 'common'])
  const back = <ButtonLink variant="secondary" href="/application/status">{t('equality:page.back')}</ButtonLink>
  if (isAnswered) return <div className="stack-lg"><PageHeading title={t('equality:survey.title')} /><EmptyState title={t('equality:survey.thanks')} action={back}><p>{t('equality:survey.thanksText')}</p></EmptyState></div>
  const [first] = experienceQuestions.applicant
  return (
    <div className="stack-lg">
      <ErrorSummary title={t('common:errorSummary')} errors={isEmpty ? [{ href: `#level.${first}`, message: t('equality:survey.nothing') }] : []} />
      <PageHeading title={t('equality:survey.title')} lead={t('equality:survey.lead')} />
      <p className="measure">{t('equality:survey.kept')}</p>
      <form method="post" action="/application/experience" className="stack-lg" autoComplete="off">
        <p>{t('equality:survey.scale')}</p>
        {experienceQuestions.applicant.map((question) => (
          <RadioGroup key={question} name={`level.${question}`} inline legend={t(`equality:survey.${question}`)} options={experienceLevels.map((level) => ({ value: String(level), label: t(`equality:survey.levels.${level}`) }))} />
        ))}
        <ButtonGroup>
          <Button>{t('equality:survey.send')}</Button>
          {back}
        </ButtonGroup>
      </form>
    </div>
  )
}
