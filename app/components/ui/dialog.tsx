import { useEffect, useRef, useState, type ReactNode } from 'react'
import { IconClose } from './icons'

interface DialogProps {
  id: string
  /** A question, as a rule; the actions are its answers. */
  title: string
  open: boolean
  /** Called when the reader closes it: by the cross or by Escape. */
  onClose: () => void
  closeLabel: string
  children: ReactNode
  actions?: ReactNode
}

/** A modal window by the browser's own <dialog>. Without JavaScript an open one stands in the page. */
export function Dialog({ id, title, open, onClose, closeLabel, children, actions }: DialogProps) {
  const ref = useModal(open)
  const [openAtFirst] = useState(open)
  return (
    <dialog ref={ref} id={id} className="dialog" aria-labelledby={`${id}-title`} open={openAtFirst} onClose={onClose}>
      <div className="dialog__header">
        <h2 id={`${id}-title`} className="dialog__title">
          {title}
        </h2>
        <form method="dialog">
          <button type="submit" className="button button-icon-only" aria-label={closeLabel}>
            <IconClose />
          </button>
        </form>
      </div>
      <div className="dialog__body">{children}</div>
      {actions && <div className="dialog__actions">{actions}</div>}
    </dialog>
  )
}

/** The attribute `open` is the server's first word only; from then on the element's own methods say whether it shows. */
function useModal(open: boolean) {
  const ref = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (ref.current) (open ? showModal : close)(ref.current)
  }, [open])
  return ref
}

function showModal(dialog: HTMLDialogElement) {
  dialog.removeAttribute('open') // one that stands in the page cannot be lifted
  if (dialog.showModal) dialog.showModal()
  else dialog.open = true
}

function close(dialog: HTMLDialogElement) {
  if (dialog.close) dialog.close()
  else dialog.open = false
}
