import { useTranslation } from '~/i18n/translation'
import { Form } from '~/framework'
import type { DeskAnswer } from '~/views/clearing/application.server'
import { Button } from '../ui/button'
import { KeyHint } from './key-hint'

/** `<question id>:<state>` of answers, as the form takes them. */
export function asRead(answers: readonly Pick<DeskAnswer, 'questionId' | 'state'>[]): string {
  return answers.map(({ questionId, state }) => `${questionId}:${state}`).join(' ')
}

/**
 * Clears one answer, or takes the clearance back. `goTo` is where the reader goes on. The keys keep the one button from
 * becoming the other under the finger.
 */
export function ClearAnswer({ answer, goTo, hasKeys, isExamined }: { answer: DeskAnswer; goTo: string; hasKeys: boolean; isExamined: boolean }) {
  const { t } = useTranslation('clearing')
  const notYet = isExamined ? t('clear.findingsFirst') : t('clear.examinedFirst')
  const isOpen = !isExamined || answer.findings.some(({ isWaiting }) => isWaiting)
  if (answer.isCleared) {
    return (
      <Form key="withdraw" method="post" action={`?at=svar-${answer.questionId}`} replace preventScrollReset>
        <input type="hidden" name="intent" value="withdraw" />
        <input type="hidden" name="questionId" value={answer.questionId} />
        <Button variant="tertiary">{t('clear.withdraw')}{' '}<span className="sr-only">{t('answer', { number: answer.number })}</span></Button>
      </Form>
    )
  }
  return (
    <Form key="clear" method="post" action={`?at=${goTo}`} replace>
      <input type="hidden" name="intent" value="clear" />
      <input type="hidden" name="read" value={asRead([answer])} />
      <Button data-desk-clear="" {...(hasKeys && { 'aria-keyshortcuts': 'G' })} {...(isOpen && { disabledReason: notYet })}>
        {t('clear.one')}{' '}<span className="sr-only">{t('answer', { number: answer.number })}</span><KeyHint letter="G" isShown={hasKeys && !isOpen} />
      </Button>
    </Form>
  )
}
