import { useTranslation } from '~/i18n/translation'
import { inLanguage } from '~/domain/local-text'
import type { DeskIntent, DeskReply } from '~/forms/desk-form'
import { useLanguage } from '~/i18n/use-language'
import type { DeskApplication } from '~/views/clearing/application.server'
import { useAnchorFocus } from '../keyboard/use-anchor-focus'
import { useShortcutChoice } from '../keyboard/use-shortcut-choice'
import { Breadcrumb } from '../ui/breadcrumb'
import { PageHeading } from '../ui/page-heading'
import { ProgressMeter } from '../ui/progress-meter'
import { DeskAnswer } from './desk-answer'
import { DeskFinish } from './desk-finish'
import { DeskMessages } from './desk-messages'
import { DeskShortcuts } from './desk-shortcuts'
import { VeilPhrase } from './veil-phrase'

interface DeskPageProps {
  readonly desk: DeskApplication
  readonly recruitmentId: string
  readonly done: { readonly intent: DeskIntent; readonly count: number } | null
  readonly reply: DeskReply | undefined
}

/** One whole application at the clearing desk. */
export function DeskPage({ desk, recruitmentId, done, reply }: DeskPageProps) {
  const { t } = useTranslation(['clearing', 'common'])
  const language = useLanguage()
  const shortcuts = useShortcutChoice()
  useAnchorFocus()
  const title = inLanguage(desk.recruitmentTitle, language)
  const cleared = desk.answers.length - desk.left
  return (
    <div className="stack-lg">
      <DeskMessages done={done} reply={reply} />
      <Breadcrumb label={t('common:breadcrumb')} items={[
        { label: t('clearing:title'), href: '/clearing' }, { label: title, href: `/clearing/${recruitmentId}` }, { label: t('clearing:application', { label: desk.label }) },
      ]} />
      <PageHeading caption={title} title={t('clearing:application', { label: desk.label })} lead={t('clearing:desk.lead')} />
      <ProgressMeter label={t('clearing:progress.label')} value={cleared} max={Math.max(desk.answers.length, 1)} text={t('clearing:progress.text', { cleared, answers: desk.answers.length })} />
      {shortcuts.isReady ? <DeskShortcuts isOn={shortcuts.isOn} onSwitch={shortcuts.choose} /> : null}
      <VeilPhrase desk={desk} reply={reply} />
      {desk.answers.map((answer, index) => (
        <DeskAnswer
          key={answer.questionId} answer={answer} language={desk.language} isReady={shortcuts.isReady}
          goTo={placeAfter(desk, index)}
        />
      ))}
      <DeskFinish desk={desk} recruitmentId={recruitmentId} />
    </div>
  )
}

/** Where to go when an answer is cleared: to the next one that is not, or to the end of the page. */
function placeAfter({ answers }: DeskApplication, index: number): string {
  const next = [...answers.slice(index + 1), ...answers.slice(0, index)].find(({ isCleared }) => !isCleared)
  return next ? `svar-${next.questionId}` : 'faerdig'
}
