import type { StepState } from '~/domain/trial/cells'

interface StepsPictureProps {
  readonly label: string
  readonly quarters: readonly string[]
  readonly rows: readonly { readonly label: string; readonly states: readonly StepState[] }[]
  readonly legend: readonly { readonly state: StepState; readonly text: string }[]
}

const size = 18

/** Which department recruited how in which quarter. Shapes tell it, not colours; the same stands in the table below. */
export function StepsPicture({ label, quarters, rows, legend }: StepsPictureProps) {
  return (
    <figure className="steps-picture stack">
      <div className="steps-picture__grid" role="img" aria-label={label}>
        {rows.map(({ label: name, states }) => (
          <div key={name} className="steps-picture__row">
            <span>{name}</span>
            <div className="steps-picture__states">{states.map((state, index) => <State key={quarters[index]} state={state} />)}</div>
          </div>
        ))}
        <div className="steps-picture__row"><span /><span>{quarters.length > 1 ? `${quarters[0] ?? ''} – ${quarters.at(-1) ?? ''}` : quarters[0]}</span></div>
      </div>
      <figcaption className="cluster">{legend.map(({ state, text }) => <span key={state} className="steps-picture__legend"><State state={state} /> {text}</span>)}</figcaption>
    </figure>
  )
}

function State({ state }: { state: StepState }) {
  const [edge, inner] = [2, size - 4]
  return (
    <svg viewBox={`0 0 ${size} ${size}`} aria-hidden="true" focusable="false">
      {state === 'nothing' ? <circle cx={size / 2} cy={size / 2} r="1.5" fill="#595959" /> : <rect x={edge} y={edge} width={inner} height={inner} fill={state === 'hidden' ? '#0b5563' : '#ffffff'} stroke="#0b5563" strokeWidth="1.5" />}
      {state === 'both' ? <path d={`M${edge} ${edge} V${size - edge} H${size - edge} Z`} fill="#0b5563" /> : null}
    </svg>
  )
}
