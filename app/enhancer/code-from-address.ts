/** What a receipt code looks like in the address of a mailed link; whether it is one the server says. */
const codeLike = /^#([\dA-Za-z]{4}(?:-?[\dA-Za-z]{4}){3})$/

/** Puts the code of a mailed link into its field, and takes it out of the address at once, where others could read it. */
export function takeCodeFromAddress(page: Document): void {
  const view = page.defaultView
  const field = page.querySelector<HTMLInputElement>('[data-code-from-address]')
  const code = codeLike.exec(view?.location.hash ?? '')?.[1]
  if (!view || !field || code === undefined) return
  view.history.replaceState(null, '', view.location.pathname + view.location.search)
  if (field.value === '') field.value = code
}
