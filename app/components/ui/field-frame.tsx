import type { ReactNode } from 'react'
import { classNames } from './class-names'

/** What every field may be told in words. */
export interface FieldTexts {
  label: ReactNode
  hint?: ReactNode
  /** What is wrong and how to mend it; shown in place of nothing else. */
  error?: string
  /** e.g. “valgfrit”, after the label. */
  optionalText?: string
}

interface FieldFrameProps extends FieldTexts {
  id: string
  className?: string
  largeLabel?: boolean
  children: ReactNode
}

/** Label, hint and error of one field, above it, in the order in which they are read. */
export function FieldFrame({ id, label, hint, error, optionalText, className, largeLabel, children }: FieldFrameProps) {
  return (
    <div className={classNames('form-group', error && 'form-error', className)}>
      <label className={classNames('form-label', largeLabel && 'form-label--large')} htmlFor={id}>
        {label}
        <OptionalText>{optionalText}</OptionalText>
      </label>
      <HintAndError id={id} hint={hint} error={error} />
      {children}
    </div>
  )
}

/** The word “optional”, read as part of the label. */
export function OptionalText({ children }: { children?: string | undefined }) {
  if (!children) return null
  return (
    <>
      {' '}
      <span className="form-optional">({children})</span>
    </>
  )
}

interface HintAndErrorProps {
  id: string
  hint?: ReactNode
  error?: string | undefined
}

/** The texts that `describedBy` points at. */
export function HintAndError({ id, hint, error }: HintAndErrorProps) {
  return (
    <>
      {hint && (
        <span className="form-hint" id={hintId(id)}>
          {hint}
        </span>
      )}
      {error && (
        <span className="form-error-message" id={errorId(id)}>
          {error}
        </span>
      )}
    </>
  )
}

/** The value of aria-describedby for a field with these texts; more ids may be given, and come last. */
export function describedBy(id: string, { hint, error }: Pick<FieldTexts, 'hint' | 'error'>, ...more: (string | false | undefined)[]) {
  return classNames(Boolean(hint) && hintId(id), error && errorId(id), ...more)
}

function hintId(id: string) {
  return `${id}-hint`
}

function errorId(id: string) {
  return `${id}-error`
}
