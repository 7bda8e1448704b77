import type { ReactNode } from 'react'

interface SiteHeaderProps {
  organisation: string
  homeHref: string
  /** Where the link on logo and name leads; said after the names that it shows. */
  homeLabel: string
  product?: string
  logo?: { src: string }
  navigation?: ReactNode
  language?: ReactNode
  account?: ReactNode
}

/** Whose site this is, who is signed in, and where one can go. */
export function SiteHeader(props: SiteHeaderProps) {
  const { account, language, navigation } = props
  return (
    <header className="site-header">
      <div className="container site-header__bar">
        <HomeLink {...props} />
        {(account || language) && (
          <div className="site-header__tools">
            {account}
            {language}
          </div>
        )}
      </div>
      {navigation}
    </header>
  )
}

function HomeLink({ organisation, homeHref, homeLabel, product, logo }: SiteHeaderProps) {
  return (
    <a className="site-header__home" href={homeHref}>
      {logo && <img className="site-header__logo" src={logo.src} alt="" />}
      <span className="site-header__names">
        <span className="site-header__organisation">{organisation}</span>
        {product && <span className="site-header__product">{product}</span>}
      </span>
      <span className="sr-only">, {homeLabel}</span>
    </a>
  )
}
