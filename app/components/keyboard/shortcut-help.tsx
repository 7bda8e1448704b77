import { Checkbox } from '../ui/checkbox'
import { Details } from '../ui/details'

interface ShortcutHelpProps {
  readonly title: string
  readonly keysHeading: string
  readonly meaningHeading: string
  readonly switchLabel: string
  readonly isOn: boolean
  readonly onSwitch: (isOn: boolean) => void
  readonly items: readonly { readonly keys: string; readonly meaning: string }[]
}

/** The page's shortcuts in words, and the switch that turns them off (WCAG 2.1.4). */
export function ShortcutHelp({ title, keysHeading, meaningHeading, switchLabel, isOn, onSwitch, items }: ShortcutHelpProps) {
  return (
    <Details summary={title}>
      <div className="stack">
        <Checkbox name="shortcuts" label={switchLabel} checked={isOn} onChange={(event) => onSwitch(event.currentTarget.checked)} />
        <table className="table table--compact">
          <caption className="sr-only">{title}</caption>
          <thead>
            <tr><th scope="col">{keysHeading}</th><th scope="col">{meaningHeading}</th></tr>
          </thead>
          <tbody>
            {items.map(({ keys, meaning }) => (
              <tr key={keys}><th scope="row"><kbd>{keys}</kbd></th><td>{meaning}</td></tr>
            ))}
          </tbody>
        </table>
      </div>
    </Details>
  )
}
