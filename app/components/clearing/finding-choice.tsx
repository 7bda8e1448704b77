import { useTranslation } from '~/i18n/translation'
import { Form } from '~/framework'
import type { DeskFinding } from '~/views/clearing/application.server'
import { Button, type ButtonVariant } from '../ui/button'
import { KeyHint } from './key-hint'

/** The decision on a finding as it is proposed, and the way to change what is proposed. */
export function FindingChoice({ finding, questionId }: { finding: DeskFinding; questionId: string }) {
  const { t } = useTranslation('clearing')
  const { id, words, decision } = finding
  if (decision === 'veiled') return null
  return (
    <Form method="post" action={`?at=svar-${questionId}`} replace preventScrollReset className="desk-choice">
      <input type="hidden" name="intent" value="decide" />
      <input type="hidden" name="findingId" value={id} />
      <VeilOrKeep finding={finding} />
      <a href={`?findingId=${id}#fund-${id}`} onClick={(event) => { event.preventDefault(); event.currentTarget.closest('li')?.focus() }} className="desk-choice__change">
        {t('findings.change')}{' '}<span className="sr-only">{words}</span>
      </a>
    </Form>
  )
}

interface VeilOrKeepProps {
  readonly finding: DeskFinding
  /** It is the finding that is being decided. */
  readonly isCurrent?: boolean
  readonly hasKeys?: boolean
}

/** The two buttons of a decision, with their keys. */
export function VeilOrKeep({ finding: { words, decision, isWaiting }, isCurrent = false, hasKeys = false }: VeilOrKeepProps) {
  return (
    <>
      <Decide decision="veil" words={words} variant={isCurrent ? 'primary' : 'secondary'} hasKey={hasKeys} data-finding-choice={isWaiting ? 'open' : 'free'} />
      {decision === 'open' ? <Decide decision="keep" words={words} variant={isCurrent ? 'secondary' : 'tertiary'} hasKey={hasKeys} /> : null}
    </>
  )
}

const keys = { veil: 'A', keep: 'K' } as const

interface DecideProps {
  readonly decision: keyof typeof keys
  readonly words: string
  readonly variant: ButtonVariant
  readonly hasKey: boolean
  readonly 'data-finding-choice'?: string
}

function Decide({ decision, words, variant, hasKey, ...rest }: DecideProps) {
  const { t } = useTranslation('clearing')
  return (
    <Button variant={variant} name="decision" value={decision} data-desk-do={decision} {...rest} {...(hasKey && { 'aria-keyshortcuts': keys[decision] })}>
      {t(`findings.${decision}`)}{' '}<span className="sr-only">{words}</span><KeyHint letter={keys[decision]} isShown={hasKey} />
    </Button>
  )
}
