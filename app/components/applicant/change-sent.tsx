import { useTranslation } from '~/i18n/translation'
import type { SentPage } from '~/views/applicant/sent.server'
import { Button } from '../ui/button'
import { ButtonGroup } from '../ui/button-group'
import { ButtonLink } from '../ui/button-link'
import { Section } from './section'

/** Until the deadline what was sent can be corrected and taken back, by the applicant alone. */
export function ChangeSent({ page: { mayChange, isCorrecting } }: { readonly page: SentPage }) {
  const { t } = useTranslation('applicant')
  if (!mayChange) return null
  return (
    <Section id="change" title={t('correct.changeTitle')}>
      <p>{t(isCorrecting ? 'correct.stands' : 'correct.text')}</p>
      <form method="post" action="/application/correct">
        <ButtonGroup>
          <Button variant="secondary">{t(isCorrecting ? 'correct.goOn' : 'correct.begin')}</Button>
          <ButtonLink href="/application/withdraw" variant="tertiary">{t('correct.withdraw')}</ButtonLink>
        </ButtonGroup>
      </form>
    </Section>
  )
}
