/** The key that does the same as the button it stands on; nothing while keys are switched off. */
export function KeyHint({ letter, isShown }: { letter: string; isShown: boolean }) {
  return isShown ? <kbd aria-hidden="true" className="key-hint">{letter}</kbd> : null
}
