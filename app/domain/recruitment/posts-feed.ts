import { escapeXml } from '../text/xml'

export interface FeedItem {
  readonly title: string
  /** Absolute; stable, so that it is the item's identity as well. */
  readonly address: string
  readonly description: string
  /** '' for none. */
  readonly category: string
  readonly publishedAt: Date
}

export interface Feed {
  readonly title: string
  readonly description: string
  readonly language: string
  /** Of the page that the feed tells of, and of the feed itself; both absolute. */
  readonly address: string
  readonly ownAddress: string
  readonly items: readonly FeedItem[]
}

/** A feed in RSS 2.0 (https://www.rssboard.org/rss-specification), with the link to itself that the RSS Best Practices Profile asks for. */
export function rss({ title, description, language, address, ownAddress, items }: Feed): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">',
    '<channel>',
    element('title', title),
    element('link', address),
    element('description', description),
    element('language', language),
    `<atom:link href="${escapeXml(ownAddress)}" rel="self" type="application/rss+xml"/>`,
    ...items.map(itemOf),
    '</channel>',
    '</rss>',
    '',
  ].join('\n')
}

function itemOf({ title, address, description, category, publishedAt }: FeedItem): string {
  const guid = `<guid isPermaLink="true">${escapeXml(address)}</guid>`
  const parts = [element('title', title), element('link', address), guid, element('pubDate', publishedAt.toUTCString()), element('description', description)]
  return ['<item>', ...parts, ...(category ? [element('category', category)] : []), '</item>'].join('\n')
}

function element(name: string, text: string): string {
  return `<${name}>${escapeXml(text)}</${name}>`
}
