import type { ReactNode } from 'react'
import { useTranslation } from '~/i18n/translation'
import { languages } from '~/domain/local-text'
import { LanguageSwitcher } from '../ui/language-switcher'
import { MainContent } from '../ui/main-content'
import { SiteFooter } from '../ui/site-footer'
import { SiteHeader } from '../ui/site-header'

interface DoorFrameProps {
  readonly organisation: string
  readonly path: string
  readonly children: ReactNode
}

/** The frame of the pages before the sign-in: no navigation, since nothing is open yet. */
export function DoorFrame({ organisation, path, children }: DoorFrameProps) {
  const { t, i18n } = useTranslation(['account', 'common'])
  const name = organisation || t('common:siteTitle')
  const switcher = (
    <LanguageSwitcher
      label={t('common:language')}
      current={i18n.language}
      languages={languages.map((code) => ({ code, label: t(`common:languages.${code}`) }))}
      returnTo={path}
    />
  )
  return (
    <>
      <SiteHeader organisation={name} homeHref="/" homeLabel={t('account:home', { organisation: name })} product={t('common:siteTitle')} language={switcher} />
      <MainContent>{children}</MainContent>
      <SiteFooter label={t('common:footer.label')} organisation={name} links={[
        { href: '/about/how', label: t('common:footer.how') },
        { href: '/about/accessibility', label: t('common:footer.accessibility') },
      ]} />
    </>
  )
}
