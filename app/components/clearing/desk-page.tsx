import { useTranslation } from '~/i18n/translation'
import { inLanguage } from '~/domain/local-text'
import type { DeskDone, DeskQuery, DeskReply } from '~/forms/desk-form'
import { useLanguage } from '~/i18n/use-language'
import type { DeskApplication } from '~/views/clearing/application.server'
import { useAnchorFocus } from '../keyboard/use-anchor-focus'
import { useShortcutChoice } from '../keyboard/use-shortcut-choice'
import { Breadcrumb } from '../ui/breadcrumb'
import { PageHeading } from '../ui/page-heading'
import { ProgressMeter } from '../ui/progress-meter'
import { DeskAnswer } from './desk-answer'
import { DeskBar } from './desk-bar'
import { DeskErrors } from './desk-errors'
import { DeskFinish } from './desk-finish'
import { DeskShortcuts } from './desk-shortcuts'
import { ExaminationNote } from './examination-note'
import { useDeskCourse } from './use-desk-course'
import { VeilPhrase } from './veil-phrase'

interface DeskPageProps {
  readonly desk: DeskApplication
  readonly recruitmentId: string
  /** The finding that the address asks for. */
  readonly asked: DeskQuery | null
  readonly done: DeskDone | null
  readonly reply: DeskReply | undefined
}

/** One whole application at the clearing desk. */
export function DeskPage({ desk, recruitmentId, asked, done, reply }: DeskPageProps) {
  const { t } = useTranslation(['clearing', 'common'])
  const language = useLanguage()
  const shortcuts = useShortcutChoice()
  useAnchorFocus()
  const course = useDeskCourse(desk, { asked, shortcuts })
  const title = inLanguage(desk.recruitmentTitle, language)
  const cleared = desk.answers.length - desk.left
  return (
    <div className="stack-lg">
      <DeskErrors reply={reply} />
      <Breadcrumb label={t('common:breadcrumb')} items={[
        { label: t('clearing:title'), href: '/clearing' }, { label: title, href: `/clearing/${recruitmentId}` }, { label: t('clearing:application', { label: desk.label }) },
      ]} />
      <PageHeading caption={title} title={t('clearing:application', { label: desk.label })} lead={t('clearing:desk.lead')} />
      <ExaminationNote desk={desk} />
      <ProgressMeter label={t('clearing:progress.label')} value={cleared} max={Math.max(desk.answers.length, 1)} text={t('clearing:progress.text', { cleared, answers: desk.answers.length })} />
      {shortcuts.isReady ? <DeskShortcuts desk={desk} course={course} isOn={shortcuts.isOn} onSwitch={shortcuts.choose} /> : null}
      <div id="begynd" tabIndex={-1} className="stack-lg">
        {desk.answers.map((answer, index) => (
          <DeskAnswer key={answer.questionId} answer={answer} language={desk.language} course={course} goTo={placeAfter(desk, index)} isExamined={desk.isExamined} />
        ))}
      </div>
      <VeilPhrase desk={desk} reply={reply} />
      <DeskFinish desk={desk} recruitmentId={recruitmentId} hasKeys={course.hasKeys} />
      <DeskBar desk={desk} done={reply ? null : done} hasKeys={course.hasKeys} />
    </div>
  )
}

/** Where to go when an answer is cleared: to the next one that is not, or to the end of the page. */
function placeAfter({ answers }: DeskApplication, index: number): string {
  const next = [...answers.slice(index + 1), ...answers.slice(0, index)].find(({ isCleared }) => !isCleared)
  return next ? `svar-${next.questionId}` : 'faerdig'
}
