import { useTranslation } from '~/i18n/translation'
import { usePageFacts } from './page-facts'
import { ButtonLink } from './ui/button-link'
import { MainContent } from './ui/main-content'
import { PageHeading } from './ui/page-heading'

/** What went wrong, as far as the reader may know. */
export interface Failure {
  readonly status: number
  /** A code of app/domain/refusals.ts, or null. */
  readonly refusal: string | null
}

const kinds: Partial<Record<number, 'notFound' | 'signInNeeded' | 'tooMany' | 'noRoom'>> = { 401: 'signInNeeded', 404: 'notFound', 429: 'tooMany', 503: 'noRoom' }

function kindOf({ status }: Failure) {
  return kinds[status] ?? (status >= 500 ? 'unexpected' : 'refused')
}

/** The document's title of an error's page. */
export function ErrorTitle({ failure }: { failure: Failure }) {
  const { t } = useTranslation('common')
  return <title>{t('titleWithSite', { title: t(`errors.${kindOf(failure)}.title`) })}</title>
}

/**
 * The plain page for whatever went wrong: what the reader can do, and nothing about what is or is not there.
 * Every 404 is the same page, whatever the reason for it.
 */
export function ErrorPage({ failure }: { failure: Failure }) {
  const { t } = useTranslation(['common', 'refusals'])
  const { incidentId } = usePageFacts()
  const kind = kindOf(failure)
  const reason = kind === 'refused' && failure.refusal ? t(`refusals:${failure.refusal}` as 'refusals:not-found', { defaultValue: '' }) : ''
  return (
    <MainContent width="text">
      <PageHeading title={t(`errors.${kind}.title`)} lead={reason || t(`errors.${kind}.text`)} />
      {kind === 'unexpected' && incidentId ? <p>{t('errors.unexpected.incident', { incident: incidentId })}</p> : null}
      <ButtonLink href={kind === 'signInNeeded' ? '/account/sign-in' : '/'} variant="secondary">
        {t(`errors.${kind}.action`)}
      </ButtonLink>
    </MainContent>
  )
}
