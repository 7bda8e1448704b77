/** Buttons that only a script can make work are hidden until it does. */
export function showPrintButtons(page: Document): void {
  for (const button of page.querySelectorAll<HTMLElement>('[data-print]')) {
    button.hidden = false
    button.addEventListener('click', () => { page.defaultView?.print() })
  }
}
