import { drawable } from './drawable'
import type { Block, Document } from './document'

const style = `body{font:1rem/1.5 system-ui,sans-serif;max-width:42rem;margin:2rem auto;padding:0 1rem;color:#1a1a1a;background:#fff}
blockquote{margin:.5rem 0;padding-left:1rem;border-left:.25rem solid #767676}
blockquote,dd,li,p{white-space:pre-wrap;overflow-wrap:anywhere}dt{font-weight:600}dd{margin:0 0 .5rem}
.code{font:600 1.5rem/1.4 ui-monospace,monospace}`

/** The document as one page that needs nothing else: no script, no picture, no address that it would fetch from. */
export function documentAsHtml({ language, title, blocks }: Document): string {
  return `<!DOCTYPE html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${escaped(title)}</title><style>${style}</style></head>
<body><main>
<h1>${escaped(title)}</h1>
${blocks.map(markup).join('\n')}
</main></body>
</html>
`
}

type Written = { readonly [Kind in Block['kind']]: (block: Extract<Block, { kind: Kind }>) => string }

const written: Written = {
  heading: ({ level, text }) => `<h${level} dir="auto">${escaped(text)}</h${level}>`,
  paragraph: ({ text }) => `<p dir="auto">${escaped(text)}</p>`,
  facts: ({ rows }) => `<dl>${rows.map(({ term, value }) => `<dt>${escaped(term)}</dt><dd dir="auto">${escaped(value)}</dd>`).join('')}</dl>`,
  list({ ordered = false, items }) {
    const tag = ordered ? 'ol' : 'ul'
    return `<${tag}>${items.map((item) => `<li dir="auto">${escaped(item)}</li>`).join('')}</${tag}>`
  },
  table({ label, columns, rows }) {
    const head = columns.map(({ header }) => `<th scope="col">${escaped(header)}</th>`).join('')
    const body = rows.map(([first = '', ...rest]) => `<tr><th scope="row">${escaped(first)}</th>${rest.map((cell) => `<td dir="auto">${escaped(cell)}</td>`).join('')}</tr>`).join('')
    return `<table><caption>${escaped(label)}</caption><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`
  },
  picture: ({ alt }) => `<p>${escaped(alt)}</p>`,
  quotation: ({ text }) => `<blockquote dir="auto">${escaped(text)}</blockquote>`,
  code: ({ label, text }) => `<p>${escaped(label)}<br><span class="code">${escaped(text)}</span></p>`,
}

function markup(block: Block): string {
  return written[block.kind](block as never) // the table's own kind
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

function escaped(text: string): string {
  return drawable(text).replace(/[&<>"']/g, (character) => entities[character] ?? character)
}
