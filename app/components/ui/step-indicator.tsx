import { classNames } from './class-names'
import { IconCheck, IconError } from './icons'

type StepState = 'done' | 'current' | 'upcoming' | 'error'

/** A step; `stateText` says its state in words (“Udfyldt”). */
export interface Step {
  label: string
  href?: string
  state: StepState
  stateText: string
}

interface StepIndicatorProps {
  label: string
  /** Where one is: “Trin 2 af 5”. */
  text: string
  steps: readonly Step[]
}

/** The way through a form of several pages. */
export function StepIndicator({ label, text, steps }: StepIndicatorProps) {
  return (
    <nav className="steps" aria-label={label}>
      <p className="step-subheading steps__text">{text}</p>
      <ol className="step-indicator steps__list">
        {steps.map((step, index) => (
          <li key={step.label} className={classNames(step.state === 'current' && 'current', step.state === 'error' && 'error', !step.href && 'disabled')}>
            <StepFace step={step} number={index + 1} />
          </li>
        ))}
      </ol>
    </nav>
  )
}

function StepFace({ step, number }: { step: Step; number: number }) {
  const { href, label, state, stateText } = step
  const content = (
    <>
      <StepSign state={state} number={number} />
      <span>
        <span className="step-title">{label}</span> <span className="step-information">{stateText}</span>
      </span>
    </>
  )
  const current = state === 'current' ? 'step' : undefined
  return href ? (
    <a className="step" href={href} aria-current={current}>
      {content}
    </a>
  ) : (
    <span className="step" aria-current={current}>
      {content}
    </span>
  )
}

function StepSign({ state, number }: { state: StepState; number: number }) {
  const Icon = state === 'done' ? IconCheck : IconError
  if (state === 'current' || state === 'upcoming') {
    return (
      <span className="step-number">
        <span>{number}</span>
      </span>
    )
  }
  return (
    <span className="step-icon">
      <Icon />
    </span>
  )
}
