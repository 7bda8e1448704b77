import type { ReactNode } from 'react'
import { useTranslation } from '~/i18n/translation'
import { Form } from '~/framework'
import { languages } from '~/domain/local-text'
import type { StaffFrame as Frame } from '~/views/staff/frame.server'
import { Button } from './ui/button'
import { LanguageSwitcher } from './ui/language-switcher'
import { MainContent } from './ui/main-content'
import { SiteFooter } from './ui/site-footer'
import { SiteHeader } from './ui/site-header'
import { SiteNavigation } from './ui/site-navigation'

interface StaffFrameProps {
  readonly frame: Frame
  /** The path of the page, for the navigation's mark and for coming back after a change of language. */
  readonly path: string
  readonly children: ReactNode
}

/** The frame of every staff page: header, navigation by what the person has to do, sign-out, footer. */
export function StaffFrame({ frame, path, children }: StaffFrameProps) {
  const { t, i18n } = useTranslation('common')
  const items = [
    { href: '/account', label: t('navigation.work'), current: path === '/account' },
    ...frame.areas.map((area) => ({ href: `/${area}`, label: t(`navigation.${area}`), current: path.startsWith(`/${area}`) })),
  ]
  const switcher = (
    <LanguageSwitcher
      label={t('language')}
      current={i18n.language}
      languages={languages.map((code) => ({ code, label: t(`languages.${code}`) }))}
      returnTo={path}
    />
  )
  return (
    <>
      <SiteHeader
        organisation={frame.organisation}
        homeHref="/account"
        homeLabel={t('navigation.work')}
        product={t('siteTitle')}
        navigation={<SiteNavigation label={t('mainNavigation')} items={items} />}
        language={switcher}
        account={<SignOut name={frame.person} />}
      />
      <MainContent>{children}</MainContent>
      <SiteFooter label={t('footer.label')} organisation={frame.organisation} links={[
        { href: '/about/how', label: t('footer.how') },
        { href: '/about/accessibility', label: t('footer.accessibility') },
      ]} />
    </>
  )
}

function SignOut({ name }: { name: string }) {
  const { t } = useTranslation('common')
  return (
    <Form method="post" action="/account/sign-out" className="cluster">
      <span>{name}</span>
      <Button variant="tertiary">{t('signOut')}</Button>
    </Form>
  )
}
