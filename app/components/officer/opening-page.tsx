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
import { NotSealedAnew } from './not-sealed-anew'
import { PassOn } from './pass-on'
import { SayLost } from './say-lost'

/** One recruitment as its officers open it together. */
export function OpeningPage({ page, recruitmentId }: { page: Page; recruitmentId: string }) {
  const { t } = useTranslation(['custody', 'common'])
  const language = useLanguage()
  return (
    <div className="stack-lg">
      <Breadcrumb label={t('common:breadcrumb')} items={[{ label: t('custody:title'), href: '/officer' }, { label: t('custody:opening.title') }]} />
      <PageHeading title={t('custody:opening.title')} caption={inLanguage(page.title, language)} lead={t('custody:opening.lead')} />
      <Opening page={page} recruitmentId={recruitmentId} />
      {page.half === 'held' || page.phase === 'unsealed' ? null : <SayLost half={page.half} recruitmentId={recruitmentId} />}
      {page.may.passOn && page.hasHalf && page.isReliedOn ? <PassOn wanting={page.wanting} recruitmentId={recruitmentId} /> : null}
    </div>
  )
}

/** What this page has opened is told by `OpenHere`, which therefore stays in its place when the phase changes. */
function Opening({ page, recruitmentId }: { page: Page; recruitmentId: string }) {
  const { t } = useTranslation('custody')
  const isOver = (page.phase === 'unsealed' && !page.may.open) || page.phase === 'concluded'
  const inTheWay = isOver ? null : whatIsInTheWay(page)
  if (inTheWay === 'lost') return null // said below
  if (inTheWay) return <Alert kind={inTheWay === 'notLocked' ? 'info' : 'warning'}><p>{inTheWay === 'unconfirmed' ? t('errors.unconfirmed') : t(`opening.${inTheWay}`)}</p></Alert>
  return (
    <>
      <Now page={page} recruitmentId={recruitmentId} />
      <OpenHere page={page} recruitmentId={recruitmentId} />
    </>
  )
}

function whatIsInTheWay({ may, isReliedOn, half, hasHalf }: Page): 'notLocked' | 'unconfirmed' | 'lost' | 'noHalf' | null {
  if (!may.open) return 'notLocked'
  if (!isReliedOn) return 'unconfirmed'
  if (half === 'lost') return 'lost'
  return hasHalf ? null : 'noHalf'
}

function Now({ page: { may, invited, notSealedAnew, opening }, recruitmentId }: { page: Page; recruitmentId: string }) {
  const { t } = useTranslation('custody')
  const language = useLanguage()
  if (!may.open) return null
  return (
    <>
      <p>{t('opening.invited', { count: invited.length, numbers: formatList(invited, language) })}</p>
      <NotSealedAnew numbers={notSealedAnew} />
      {opening && !opening.isMine && !opening.isOwnSide ? <HandOver opening={opening} recruitmentId={recruitmentId} /> : null}
    </>
  )
}
