import type { ReactNode } from 'react'
import { useTranslation } from '~/i18n/translation'
import { interfaceLanguages } from '~/domain/local-text'
import { Button } from '../ui/button'
import { LanguageSwitcher } from '../ui/language-switcher'
import { MainContent } from '../ui/main-content'
import { SiteFooter } from '../ui/site-footer'
import { SiteHeader } from '../ui/site-header'
import { SiteNavigation } from '../ui/site-navigation'

interface ApplicantFrameProps {
  readonly organisation: string
  /** The path of the page, for coming back to it in another language. */
  readonly path: string
  /** Of its address, with the question mark: what was looked for is kept in another language. */
  readonly search?: string
  /** Whether an application may be open, so that it can be left. */
  readonly canLeave?: boolean
  readonly children: ReactNode
}

/** The frame of the public pages and of the applicants'. */
export function ApplicantFrame({ organisation, path, search = '', canLeave = false, children }: ApplicantFrameProps) {
  const { t, i18n } = useTranslation(['public', 'common'])
  const items = [
    { href: '/', label: t('public:frame.posts'), current: path === '/' },
    { href: '/return', label: t('public:frame.return'), current: path === '/return' },
  ]
  const footer = [
    { href: '/about/how', label: t('common:footer.how') },
    { href: '/about/privacy', label: t('common:footer.privacy') },
    { href: '/about/accessibility', label: t('common:footer.accessibility') },
    { href: '/account', label: t('common:footer.staff') },
  ]
  return (
    <>
      <SiteHeader
        organisation={organisation}
        homeHref="/"
        homeLabel={t('public:frame.home', { organisation })}
        product={t('common:siteTitle')}
        navigation={canLeave ? null : <SiteNavigation label={t('common:mainNavigation')} items={items} />}
        language={<Languages current={i18n.language} path={path + search} />}
        account={canLeave ? <LeaveButton /> : null}
      />
      <MainContent>{children}</MainContent>
      <SiteFooter label={t('common:footer.label')} organisation={organisation} links={footer} />
    </>
  )
}

function Languages({ current, path }: { current: string; path: string }) {
  const { t } = useTranslation('common')
  const names = interfaceLanguages.map((code) => ({ code, label: t(`languages.${code}`) }))
  return <LanguageSwitcher label={t('language')} current={current} languages={names} returnTo={path} />
}

/** Ends the access on this computer; the receipt code opens the application again. */
function LeaveButton() {
  const { t } = useTranslation('applicant')
  return (
    <form method="post" action="/application/leave" className="cluster">
      <Button variant="tertiary" title={t('frame.leaveHint')}>{t('frame.leave')}</Button>
    </form>
  )
}
