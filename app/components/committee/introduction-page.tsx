import { useTranslation } from '~/i18n/translation'
import { inLanguage } from '~/domain/local-text'
import { Form } from '~/framework'
import { formatDateTime } from '~/i18n/format'
import { useLanguage } from '~/i18n/use-language'
import type { IntroductionPage as Page } from '~/views/committee/preparation.server'
import { Breadcrumb } from '../ui/breadcrumb'
import { Button } from '../ui/button'
import { ButtonGroup } from '../ui/button-group'
import { ButtonLink } from '../ui/button-link'
import { PageHeading } from '../ui/page-heading'
import { introductionSections } from './introduction-sections'
import { committeePath } from './paths'

interface IntroductionPageProps {
  readonly page: Page
  readonly recruitmentId: string
}

/** What a reviewer reads before the first answer of a recruitment, and says to have read. */
export function IntroductionPage({ page, recruitmentId }: IntroductionPageProps) {
  const { t } = useTranslation(['calibration', 'committee', 'common'])
  const name = inLanguage(page.title, useLanguage())
  return (
    <div className="stack-lg">
      <Breadcrumb label={t('common:breadcrumb')} items={[
        { label: t('committee:title'), href: '/committee' }, { label: name, href: committeePath(recruitmentId) }, { label: t('calibration:introduction.title') },
      ]} />
      <PageHeading title={t('calibration:introduction.title')} caption={name} lead={page.mayAcknowledge && !page.readAt ? t('calibration:introduction.lead') : undefined} />
      {Object.entries(introductionSections).map(([section, points]) => (
        <section key={section} className="stack measure">
          <h2 className="h4">{t(`calibration:introduction.${section as 'bias'}.title`)}</h2>
          <ul>{points.map((point) => <li key={point}>{t(`calibration:introduction.${section}.${point}` as 'calibration:introduction.bias.halo')}</li>)}</ul>
        </section>
      ))}
      <Acknowledge page={page} recruitmentId={recruitmentId} />
    </div>
  )
}

function Acknowledge({ page: { readAt, mayAcknowledge, hasSamples }, recruitmentId }: IntroductionPageProps) {
  const { t } = useTranslation('calibration')
  const language = useLanguage()
  if (mayAcknowledge && !readAt) {
    return (
      <Form method="post" className="stack measure">
        <p className="muted">{t('introduction.kept')}</p>
        <ButtonGroup><Button>{t('introduction.acknowledge')}</Button></ButtonGroup>
      </Form>
    )
  }
  return (
    <div className="stack measure">
      {readAt ? <p>{t('introduction.read', { when: formatDateTime(new Date(readAt), language) })}</p> : null}
      <ButtonGroup>
        {readAt && mayAcknowledge && hasSamples ? <ButtonLink href={committeePath(recruitmentId, 'samples')}>{t('introduction.toSamples')}</ButtonLink> : null}
        <ButtonLink variant="secondary" href={committeePath(recruitmentId)}>{t('introduction.back')}</ButtonLink>
      </ButtonGroup>
    </div>
  )
}
