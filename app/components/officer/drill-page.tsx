import { useTranslation } from '~/i18n/translation'
import type { DrillPage as Page } from '~/views/officer/drill.server'
import { Alert } from '../ui/alert'
import { PageHeading } from '../ui/page-heading'
import { OpeningPage } from './opening-page'

/** The ceremony over made-up people, marked as such; the same page as a real one. */
export function DrillPage({ page: { opening, drill, hasJustPassed } }: { page: Page }) {
  const { t } = useTranslation(['custody', 'common'])
  if (opening) {
    return (
      <div className="stack-lg">
        <Alert kind="warning" kindText={t('common:kinds.warning')} title={t('custody:drill.mark')}><p>{t('custody:drill.markText')}</p></Alert>
        <OpeningPage page={{ ...opening, title: { da: t('custody:drill.post') } }} recruitmentId="drill" />
      </div>
    )
  }
  return (
    <div className="stack-lg">
      <PageHeading title={t('custody:drill.title')} />
      {hasJustPassed && drill.last
        ? <Alert kind="success" kindText={t('common:kinds.success')} role="status"><p>{t('custody:drill.passed')}</p></Alert>
        : <p>{t('custody:drill.none')}</p>}
      <p><a href="/officer">{t('custody:drill.toKeys')}</a></p>
    </div>
  )
}
