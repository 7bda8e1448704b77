import fc from 'fast-check'
import { JSDOM } from 'jsdom'
import { describe, expect, it } from 'vitest'
import { rss, type Feed } from '~/domain/recruitment/posts-feed'
import { escapeXml } from '~/domain/text/xml'

const { window } = new JSDOM('')
/** @throws when it is not well-formed XML */
function parsed(xml: string): Document {
  const document = new window.DOMParser().parseFromString(xml, 'application/xml')
  const error = document.querySelector('parsererror')
  if (error) throw new Error(error.textContent ?? 'not XML')
  return document
}

const item = { title: 'Leder', address: 'https://uset.example/posts/a?b=1&c=2', description: 'Kort.', category: 'Kultur', publishedAt: new Date('2026-03-02T08:00:00Z') }
const feed: Feed = { title: 'Ledige stillinger', description: 'Alle', language: 'da', address: 'https://uset.example/', ownAddress: 'https://uset.example/posts.rss?lng=da', items: [item] }
/** Of the elements of RSS itself. */
const texts = (document: Document, path: string) => [...document.querySelectorAll(path)].filter(({ namespaceURI }) => namespaceURI === null).map(({ textContent }) => textContent)

describe('a feed', () => {
  it('has what RSS 2.0 asks for', () => {
    const document = parsed(rss(feed))
    expect(document.documentElement.getAttribute('version')).toBe('2.0')
    for (const name of ['title', 'link', 'description', 'language']) expect(texts(document, `channel > ${name}`)).toHaveLength(1)
    const self = document.getElementsByTagNameNS('http://www.w3.org/2005/Atom', 'link')[0]
    expect([self?.getAttribute('rel'), self?.getAttribute('href')]).toEqual(['self', feed.ownAddress])
    expect(texts(document, 'item > guid')).toEqual([item.address])
    expect(document.querySelector('item > guid')?.getAttribute('isPermaLink')).toBe('true')
    expect(texts(document, 'item > pubDate')).toEqual(['Mon, 02 Mar 2026 08:00:00 GMT'])
    expect(texts(document, 'item > category')).toEqual(['Kultur'])
  })

  it.each([
    ['markup', '</title><script>alert(1)</script> & "x" \'y\' ]]> <![CDATA[', '</title><script>alert(1)</script> & "x" \'y\' ]]> <![CDATA['],
    ['what XML cannot write', 'a\u0000b\u0007c\u000Bd\uFFFEe\uFFFFf\uD800g', 'abcdefg'],
    ['everything else as it is', 'Ø 😀 e\u0301 \u0085\u200F عربي\tt', 'Ø 😀 e\u0301 \u0085\u200F عربي\tt'],
  ])('takes %s', (_, title, kept) => {
    expect(texts(parsed(rss({ ...feed, title, items: [{ ...item, title, description: title, category: title }] })), 'title')).toEqual([kept, kept])
  })

  it('is XML whatever the texts are', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(texts(parsed(rss({ ...feed, items: [{ ...item, title: text, description: text }] })), 'item > guid')).toEqual([item.address])
    }))
  })

  it('without posts is one too', () => {
    expect(texts(parsed(rss({ ...feed, items: [] })), 'item')).toEqual([])
  })
})

it('text in an attribute stays there', () => {
  expect(parsed(`<a b="${escapeXml('"><c/>')}"/>`).documentElement.getAttribute('b')).toBe('"><c/>')
})
