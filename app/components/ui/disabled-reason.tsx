/** The sentence under a button or link that may not be used now. */
export function DisabledReason({ id, children }: { id: string; children: string }) {
  return (
    <span id={id} className="disabled-action__reason">
      {children}
    </span>
  )
}
