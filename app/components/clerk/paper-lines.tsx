/** Ruled lines to write on by hand. They say nothing to a screen reader. */
export function PaperLines({ count }: { readonly count: number }) {
  return <div className="paper-lines" aria-hidden="true">{Array.from({ length: count }, (_, line) => <span key={line} className="paper-lines__line" />)}</div>
}
