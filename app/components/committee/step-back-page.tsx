import { Form } from '~/framework'
import { useTranslation } from '~/i18n/translation'
import { Button } from '../ui/button'
import { ButtonGroup } from '../ui/button-group'
import { ButtonLink } from '../ui/button-link'
import { PageHeading } from '../ui/page-heading'

interface StepBackPageProps {
  readonly candidateNumber: string
  readonly answerHref: string
}

const consequences = ['answers', 'scores', 'nobody', 'log', 'final'] as const

/** What stepping back means, before it is done: it cannot be undone. */
export function StepBackPage({ candidateNumber, answerHref }: StepBackPageProps) {
  const { t } = useTranslation('committee')
  return (
    <div className="stack-lg measure">
      <PageHeading title={t('stepBack.title', { number: candidateNumber })} lead={t('stepBack.lead')} />
      <ul>{consequences.map((one) => <li key={one}>{t(`stepBack.what.${one}`)}</li>)}</ul>
      <Form method="post">
        <ButtonGroup>
          <Button variant="warning" name="intent" value="step-back">{t('stepBack.confirm')}</Button>
          <ButtonLink variant="secondary" href={answerHref}>{t('stepBack.back')}</ButtonLink>
        </ButtonGroup>
      </Form>
    </div>
  )
}
