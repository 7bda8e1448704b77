import { useTranslation } from 'react-i18next'
import { inLanguage } from '~/domain/local-text'
import { useLanguage } from '~/i18n/use-language'
import type { DeskApplication } from '~/views/clearing/application.server'
import { useAnchorFocus } from '../keyboard/use-anchor-focus'
import { useShortcutChoice } from '../keyboard/use-shortcut-choice'
import { Breadcrumb } from '../ui/breadcrumb'
import { PageHeading } from '../ui/page-heading'
import { ProgressMeter } from '../ui/progress-meter'
import { DeskAnswer } from './desk-answer'
import { DeskFinish } from './desk-finish'
import { DeskShortcuts } from './desk-shortcuts'
import { VeilPhrase } from './veil-phrase'

interface DeskPageProps {
  readonly desk: DeskApplication
  readonly recruitmentId: string
  readonly phrase: { readonly typed: string; readonly error: string | undefined }
}

/** One whole application at the clearing desk. */
export function DeskPage({ desk, recruitmentId, phrase }: DeskPageProps) {
  const { t } = useTranslation(['clearing', 'common'])
  const language = useLanguage()
  const shortcuts = useShortcutChoice()
  useAnchorFocus()
  const title = inLanguage(desk.recruitmentTitle, language)
  const cleared = desk.answers.length - desk.left
  return (
    <>
      <Breadcrumb label={t('common:breadcrumb')} items={[
        { label: t('clearing:title'), href: '/clearing' }, { label: title, href: `/clearing/${recruitmentId}` }, { label: t('clearing:application', { label: desk.label }) },
      ]} />
      <PageHeading caption={title} title={t('clearing:application', { label: desk.label })} lead={t('clearing:desk.lead')} />
      <ProgressMeter label={t('clearing:progress.label')} value={cleared} max={Math.max(desk.answers.length, 1)} text={t('clearing:progress.text', { cleared, answers: desk.answers.length })} />
      {shortcuts.isReady ? <DeskShortcuts isOn={shortcuts.isOn} onSwitch={shortcuts.choose} /> : null}
      <VeilPhrase desk={desk} typed={phrase.typed} error={phrase.error} />
      {desk.answers.map((answer, index) => (
        <DeskAnswer
          key={answer.questionId} answer={answer} language={desk.language} isReady={shortcuts.isReady}
          goTo={placeAfter(desk, index)}
        />
      ))}
      <DeskFinish desk={desk} recruitmentId={recruitmentId} />
    </>
  )
}

/** Where to go when an answer is cleared: to the next one that is not, or to the end of the page. */
function placeAfter({ answers }: DeskApplication, index: number): string {
  const next = [...answers.slice(index + 1), ...answers.slice(0, index)].find(({ isCleared }) => !isCleared)
  return next ? `svar-${next.questionId}` : 'faerdig'
}
