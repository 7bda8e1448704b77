import type { Pdf, Pen } from './pen.server'

type Element = ReturnType<Pdf['struct']>

export interface Sheet {
  readonly pdf: Pdf
  readonly pen: Pen
  readonly parent: Element
}

/** What is drawn within is this element's content, over as many pages as it takes. A scope is a table heading's. */
export async function tagged({ pdf, parent }: Sheet, type: string, draw: () => Promise<void> | void, scope?: 'Row' | 'Column'): Promise<void> { // eslint-disable-line max-params -- a scope is rare
  const options = scope ? { scope } : {}
  const element = pdf.struct(type, options as Parameters<Pdf['struct']>[1]) // the library has scopes, and its types do not
  parent.add(element)
  const content = pdf.markStructureContent(type)
  await draw()
  pdf.endMarkedContent()
  element.add(content)
  element.end()
}

/** What is drawn within is there for the eye alone. */
export function unread(pdf: Pdf, draw: () => void): void {
  pdf.markContent('Artifact', { type: 'Layout' })
  draw()
  pdf.endMarkedContent()
}
