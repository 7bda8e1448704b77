import type { ReactNode } from 'react'
import { useTranslation } from '~/i18n/translation'
import { inLanguage } from '~/domain/local-text'
import { useLanguage } from '~/i18n/use-language'
import type { DraftHead } from '~/views/hr/draft.server'
import { Alert } from '../ui/alert'
import { Breadcrumb } from '../ui/breadcrumb'
import { PageHeading } from '../ui/page-heading'
import { hrPath } from './paths'

interface DraftPageProps {
  readonly head: DraftHead
  readonly title: string
  readonly lead?: string
  readonly actions?: ReactNode
  /** A page between the overview and this one. */
  readonly via?: { readonly label: string; readonly href: string }
  readonly children: ReactNode
}

/** The frame of every page about one part of a recruitment. */
export function DraftPage({ head, title, lead, actions, via, children }: DraftPageProps) {
  const { t } = useTranslation(['draft', 'common'])
  const post = usePostTitle(head)
  return (
    <div className="stack-lg">
      <Breadcrumb label={t('common:breadcrumb')} items={[
        { label: t('common:navigation.hr'), href: '/hr' },
        { label: post, href: hrPath(head.recruitmentId) },
        ...(via ? [via] : []),
        { label: title },
      ]} />
      <PageHeading title={title} caption={post} lead={lead} actions={actions} />
      {head.isEditable ? null : <Alert kind="info" kindText={t('common:kinds.info')}>{t('draft:frozen')}</Alert>}
      {children}
    </div>
  )
}

/** The post's title in the page's language, or a name for a post that has none. */
export function usePostTitle(head: Pick<DraftHead, 'title'>): string {
  return usePostTitles()(head)
}

/** The same for several posts. */
export function usePostTitles(): (head: Pick<DraftHead, 'title'>) => string {
  const { t } = useTranslation(['draft', 'common'])
  const language = useLanguage()
  return ({ title }) => inLanguage(title, language) || t('draft:untitled')
}
