import { experienceLevels, experienceQuestions } from '~/domain/evaluation/experience'
import { inLanguage } from '~/domain/local-text'
import type { FormReply } from '~/forms/form-errors'
import { Form } from '~/framework'
import { useTranslation } from '~/i18n/translation'
import { useLanguage } from '~/i18n/use-language'
import type { ExperiencePage as Page } from '~/views/committee/experience.server'
import { Button } from '../ui/button'
import { ButtonLink } from '../ui/button-link'
import { EmptyState } from '../ui/empty-state'
import { ErrorSummary } from '../ui/error-summary'
import { PageHeading } from '../ui/page-heading'
import { RadioGroup } from '../ui/radio-group'

interface ExperiencePageProps {
  readonly page: Page
  readonly recruitmentId: string
  readonly reply: FormReply | undefined
}

/** How it was to score: five questions, once, without a word of free text. */
export function ExperiencePage({ page: { title, isAnswered }, recruitmentId, reply }: ExperiencePageProps) {
  const { t } = useTranslation(['experience', 'common'])
  const caption = inLanguage(title, useLanguage())
  const back = `/committee/${recruitmentId}`
  const overview = <ButtonLink variant="secondary" href={back}>{t('experience:page.back')}</ButtonLink>
  if (isAnswered) return <div className="stack-lg"><PageHeading caption={caption} title={t('experience:page.title')} /><EmptyState title={t('experience:page.thanks')} action={overview}><p>{t('experience:page.thanksText')}</p></EmptyState></div>
  const [first] = experienceQuestions.reviewer
  const errors = reply ? [reply.refusal === 'incomplete' ? { message: t('experience:page.nothing'), href: `#level.${first}` } : { message: t('experience:page.refused') }] : []
  return (
    <div className="stack-lg">
      <PageHeading caption={caption} title={t('experience:page.title')} lead={t('experience:page.lead')} />
      <p className="measure">{t('experience:page.kept')}</p>
      <Form method="post" className="stack-lg" noValidate>
        <ErrorSummary title={t('common:errorSummary')} errors={errors} focusKey={reply} />
        <p>{t('experience:page.scale')}</p>
        {experienceQuestions.reviewer.map((question) => (
          <RadioGroup key={question} name={`level.${question}`} inline legend={t(`experience:reviewer.${question}`)} options={experienceLevels.map((level) => ({ value: String(level), label: t(`experience:levels.${level}`) }))} />
        ))}
        <div className="cluster">
          <Button>{t('experience:page.send')}</Button>
          <a href={back}>{t('experience:page.back')}</a>
        </div>
      </Form>
    </div>
  )
}
