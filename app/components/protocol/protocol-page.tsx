import type { ReactNode } from 'react'
import { inLanguage, type LocalText } from '~/domain/local-text'
import { useTranslation } from '~/i18n/translation'
import { useLanguage } from '~/i18n/use-language'
import type { ShownProtocol } from '~/views/staff/protocol.server'
import { Fingerprint } from '../shortlist/lock-note'
import { Alert } from '../ui/alert'
import { ButtonLink } from '../ui/button-link'
import { EmptyState } from '../ui/empty-state'
import { IconDown } from '../ui/icons'
import { PageHeading } from '../ui/page-heading'
import { PrintThis } from './print-this'
import { ProtocolDocument } from './protocol-document'
import { ProtocolState } from './protocol-state'

interface ProtocolPageProps {
  readonly title: LocalText
  readonly shown: ShownProtocol | null
  /** The address of the file; null where the reader does not get it. */
  readonly fileHref: string | null
  readonly withheld?: readonly string[]
  /** What is said before all else: why something was refused, that something was done. */
  readonly notices?: ReactNode
  /** What the reader does when all is read. */
  readonly children?: ReactNode
}

/** The protocol of a shortlist, for the chair and for HR: the hash first and last, the words between, made to be printed. */
export function ProtocolPage({ title, shown, notices, ...rest }: ProtocolPageProps) {
  const { t } = useTranslation('protocol')
  return (
    <article className="protocol stack-lg">
      {notices}
      <PageHeading title={t('title')} caption={inLanguage(shown?.protocol?.title ?? title, useLanguage())} lead={shown && !shown.lock ? t('lead') : undefined} />
      {shown ? <Shown shown={shown} {...rest} /> : <EmptyState title={t('none.title')}><p>{t('none.text')}</p></EmptyState>}
    </article>
  )
}

function Shown({ shown, fileHref, withheld = [], children }: Omit<ProtocolPageProps, 'title' | 'notices'> & { shown: ShownProtocol }) {
  const { t } = useTranslation('protocol')
  return (
    <>
      <ProtocolState shown={shown} />
      <Fingerprint hash={shown.hash} />
      {withheld.length > 0 ? <Alert kind="info"><p>{t('withheld')}</p></Alert> : null}
      <div className="actions cluster">
        <PrintThis />
        {fileHref ? <ButtonLink variant="secondary" href={fileHref} icon={<IconDown />} download>{t('download')}</ButtonLink> : null}
      </div>
      {shown.protocol ? <ProtocolDocument protocol={shown.protocol} names={shown.names} withheld={withheld} /> : <p className="measure">{t(shown.isIntact ? 'older' : 'changed')}</p>}
      <p className="measure">{t('check')}</p>
      <Fingerprint hash={shown.hash} />
      {children}
    </>
  )
}
