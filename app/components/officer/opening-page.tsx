import { inLanguage } from '~/domain/local-text'
import { formatList } from '~/i18n/format'
import { useTranslation } from '~/i18n/translation'
import { useLanguage } from '~/i18n/use-language'
import type { OpeningPage as Page } from '~/views/officer/opening.server'
import { Alert } from '../ui/alert'
import { Breadcrumb } from '../ui/breadcrumb'
import { PageHeading } from '../ui/page-heading'
import { HandOver } from './hand-over'
import { OpenHere } from './open-here'
import { PassOn } from './pass-on'

/** One recruitment as its officers open it together. */
export function OpeningPage({ page, recruitmentId }: { page: Page; recruitmentId: string }) {
  const { t } = useTranslation(['custody', 'common'])
  const language = useLanguage()
  return (
    <div className="stack-lg">
      <Breadcrumb label={t('common:breadcrumb')} items={[{ label: t('custody:title'), href: '/officer' }, { label: t('custody:opening.title') }]} />
      <PageHeading title={t('custody:opening.title')} caption={inLanguage(page.title, language)} lead={t('custody:opening.lead')} />
      <Opening page={page} recruitmentId={recruitmentId} />
      {page.may.passOn && page.hasHalf ? <PassOn wanting={page.wanting} recruitmentId={recruitmentId} /> : null}
    </div>
  )
}

/** What this page has opened is told by `OpenHere`, which therefore stays in its place when the phase changes. */
function Opening({ page, recruitmentId }: { page: Page; recruitmentId: string }) {
  const { t } = useTranslation('custody')
  const isOver = page.phase === 'unsealed' || page.phase === 'concluded'
  if (!isOver && !page.may.open) return <Alert kind="info"><p>{t('opening.notLocked')}</p></Alert>
  if (!isOver && !page.hasHalf) return <Alert kind="warning"><p>{t('opening.noHalf')}</p></Alert>
  return (
    <>
      <Now page={page} recruitmentId={recruitmentId} />
      <OpenHere page={page} recruitmentId={recruitmentId} />
    </>
  )
}

function Now({ page: { may, invited, opening }, recruitmentId }: { page: Page; recruitmentId: string }) {
  const { t } = useTranslation('custody')
  const language = useLanguage()
  if (!may.open) return null
  return (
    <>
      <p>{t('opening.invited', { count: invited.length, numbers: formatList(invited, language) })}</p>
      {opening && !opening.isMine && !opening.isOwnSide ? <HandOver opening={opening} recruitmentId={recruitmentId} /> : null}
    </>
  )
}
