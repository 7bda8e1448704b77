import { useId } from 'react'

interface ProgressMeterProps {
  label: string
  value: number
  max: number
  /** The same in words: “3 af 12 svar”. */
  text: string
}

/** How far one has come. */
export function ProgressMeter({ label, value, max, text }: ProgressMeterProps) {
  const id = useId()
  return (
    <div className="progress-meter">
      <div className="progress-meter__words">
        <label htmlFor={id}>{label}</label>
        <span className="num">{text}</span>
      </div>
      <progress id={id} className="progress-meter__bar" value={value} max={max} aria-valuetext={text} />
    </div>
  )
}
