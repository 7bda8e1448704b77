import type { MouseEvent } from 'react'
import { useTranslation } from '~/i18n/translation'
import { reachMoves } from '~/domain/anonymity/reach'
import type { Language } from '~/domain/local-text'
import { Form } from '~/framework'
import type { DeskAnswer, DeskFinding } from '~/views/clearing/application.server'
import { Button } from '../ui/button'
import type { Current } from './desk-course'
import { VeilOrKeep } from './finding-choice'
import { ReplacementField } from './replacement-field'
import type { DeskCourse } from './use-desk-course'

interface CurrentFindingProps {
  readonly finding: DeskFinding
  readonly current: Current
  readonly answer: DeskAnswer
  readonly language: Language
  readonly course: DeskCourse
}

/** How much of the text around it is shown, in characters. */
const around = 60

/**
 * The finding that is being decided: its words where they stand, how much of them is veiled, and by what. Without a script
 * the buttons that change how much ask for the page anew; nothing of it is stored before the decision.
 */
export function CurrentFinding({ finding, current, answer, language, course }: CurrentFindingProps) {
  const { id, words, decision } = finding
  const { start, end, replacement } = current
  return (
    <Form method="post" action={`?at=svar-${answer.questionId}`} replace preventScrollReset className="stack" key={decision}>
      <input type="hidden" name="intent" value="decide" />
      <input type="hidden" name="findingId" value={id} />
      <input type="hidden" name="start" value={start} />
      <input type="hidden" name="end" value={end} />
      <p lang={language} className="desk-snippet">
        {start > around ? '…' : ''}{answer.text.slice(Math.max(0, start - around), start)}
        <mark className="desk-current" aria-live="polite">{answer.text.slice(start, end)}</mark>
        {answer.text.slice(end, end + around)}{end + around < answer.text.length ? '…' : ''}
      </p>
      <ReachButtons course={course} words={words} anchor={`#fund-${id}`} />
      <div className="cluster desk-tools">
        <ReplacementField
          id={`replacement-${id}`} language={language} onLeave={(field) => { field.closest('li')?.focus() }}
          value={replacement} onChoose={course.choose}
        />
        <VeilOrKeep finding={finding} isCurrent hasKeys={course.hasKeys} />
      </div>
    </Form>
  )
}

function ReachButtons({ course, words, anchor }: { course: DeskCourse; words: string; anchor: string }) {
  const { t } = useTranslation('clearing')
  return (
    <div className="desk-reach" role="group" aria-label={t('reach.title', { words })}>
      {reachMoves.map((move) => (
        <Button
          key={move} variant="tertiary" name="move" value={move} formMethod="get" formAction={anchor}
          onClick={(event: MouseEvent) => { event.preventDefault(); course.move(move) }}
        >
          {t(`reach.${move}`)}
        </Button>
      ))}
    </div>
  )
}
