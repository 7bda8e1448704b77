import type { ReactNode } from 'react'
import { useTranslation } from '~/i18n/translation'
import type { Preview } from '~/views/hr/preview.server'
import { DraftMark } from '../ui/draft-mark'
import { Tabs } from '../ui/tabs'
import { DraftPage } from './draft-page'
import { hrPath } from './paths'

const audiences = ['applicant', 'reviewer'] as const

interface PreviewFrameProps {
  readonly preview: Preview
  readonly audience: (typeof audiences)[number]
  readonly children: ReactNode
}

/** Around what somebody else will see: whose eyes, which language, and a mark that it is no more than a preview. */
export function PreviewFrame({ preview: { head, language, languages }, audience, children }: PreviewFrameProps) {
  const { t } = useTranslation(['hr', 'common'])
  const address = (who: string, lng: string) => `${hrPath(head.recruitmentId, `preview/${who}`)}?in=${lng}`
  return (
    <DraftPage head={head} title={t(`hr:preview.${audience}`)} lead={t(`hr:preview.leads.${audience}`)}>
      <Tabs label={t('hr:preview.audiences')} items={audiences.map((who) => ({ href: address(who, language), label: t(`hr:preview.tabs.${who}`), current: who === audience }))} />
      {languages.length > 1 && (
        <Tabs label={t('hr:preview.languages')} items={languages.map((lng) => ({ href: address(audience, lng), label: t(`common:languages.${lng}`), current: lng === language }))} />
      )}
      <DraftMark>{t('hr:preview.mark')}</DraftMark>
      {children}
    </DraftPage>
  )
}

/** The way from a previewed question to where it is worded. */
export function EditThis({ preview: { head }, questionId, number }: { preview: Preview; questionId: string; number: number }) {
  const { t } = useTranslation('hr')
  if (!head.isEditable) return null
  return <p><a href={hrPath(head.recruitmentId, `questions/${questionId}`)}>{t('preview.edit', { number })}</a></p>
}
