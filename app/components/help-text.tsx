import { Fragment } from 'react'
import { helpBlocks, type Block, type Line } from '~/domain/text/help-markup'

/** A help text with its paragraphs, lists, strong and emphasised words. No other mark means anything. */
export function HelpText({ text, lang }: { text: string; lang?: string | undefined }) {
  return <div className="help-text stack" lang={lang}>{helpBlocks(text).map((block, index) => <HelpBlock key={index} block={block} />)}</div>
}

function HelpBlock({ block: { kind, lines } }: { block: Block }) {
  if (kind === 'paragraph') return <p>{lines.map((line, index) => <Fragment key={index}>{index > 0 && <br />}<Words line={line} /></Fragment>)}</p>
  const items = lines.map((line, index) => <li key={index}><Words line={line} /></li>)
  return kind === 'list' ? <ul>{items}</ul> : <ol>{items}</ol>
}

const elements = { strong: 'strong', emphasis: 'em' } as const

function Words({ line }: { line: Line }) {
  return line.map(({ kind, text }, index) => {
    if (kind === 'text') return <Fragment key={index}>{text}</Fragment>
    const Element = elements[kind]
    return <Element key={index}>{text}</Element>
  })
}
