import { useTranslation } from '~/i18n/translation'
import { inLanguage } from '~/domain/local-text'
import type { FormReply } from '~/forms/form-errors'
import { useLanguage } from '~/i18n/use-language'
import type { SamplesPage as Page } from '~/views/committee/preparation.server'
import { useAnchorFocus } from '../keyboard/use-anchor-focus'
import { Breadcrumb } from '../ui/breadcrumb'
import { ButtonLink } from '../ui/button-link'
import { EmptyState } from '../ui/empty-state'
import { PageHeading } from '../ui/page-heading'
import { committeePath } from './paths'
import { SamplesCompared } from './samples-compared'
import { SamplesToScore } from './samples-to-score'

interface SamplesPageProps {
  readonly page: Page
  readonly recruitmentId: string
  readonly reply: FormReply | undefined
}

/** The sample answers: first to be scored, then held against what they were meant to be. */
export function SamplesPage({ page, recruitmentId, reply }: SamplesPageProps) {
  const { t } = useTranslation(['calibration', 'committee', 'common'])
  const name = inLanguage(page.title, useLanguage())
  useAnchorFocus('indhold')
  return (
    <div className="stack-lg">
      <Breadcrumb label={t('common:breadcrumb')} items={[
        { label: t('committee:title'), href: '/committee' }, { label: name, href: committeePath(recruitmentId) }, { label: t('calibration:samples.title') },
      ]} />
      <PageHeading title={t('calibration:samples.title')} caption={name} lead={page.isScored ? undefined : t('calibration:samples.lead')} />
      <Body page={page} reply={reply} />
      {page.isScored || page.samples.length === 0 ? <Onward mayGoOn={page.mayGoOn} recruitmentId={recruitmentId} /> : null}
    </div>
  )
}

function Body({ page, reply }: Pick<SamplesPageProps, 'page' | 'reply'>) {
  const { t } = useTranslation('calibration')
  if (page.samples.length === 0) return <EmptyState title={t('samples.none')} />
  return page.isScored ? <SamplesCompared samples={page.samples} /> : <SamplesToScore page={page} reply={reply} />
}

function Onward({ mayGoOn, recruitmentId }: { mayGoOn: boolean; recruitmentId: string }) {
  const { t } = useTranslation('calibration')
  return mayGoOn
    ? <p><ButtonLink href={committeePath(recruitmentId)}>{t('samples.goOn')}</ButtonLink></p>
    : <p>{t('samples.wait')} <ButtonLink variant="secondary" href={committeePath(recruitmentId)}>{t('introduction.back')}</ButtonLink></p>
}
