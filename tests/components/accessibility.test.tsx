// @vitest-environment jsdom
import { cleanup, render } from '@testing-library/react'
import axe from 'axe-core'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterEach, describe, expect, it } from 'vitest'
import { gallery } from './gallery'

afterEach(cleanup)

/** A browser without layout cannot judge colours; the journeys in a real one do. A fragment has no landmarks or h1. */
const rules = { 'color-contrast': { enabled: false }, region: { enabled: false }, 'page-has-heading-one': { enabled: false }, 'heading-order': { enabled: false } }

describe.each(Object.entries(gallery))('%s', (_name, element) => {
  it('has no violation that axe-core knows of', async () => {
    const { container } = render(element)

    const { violations } = await axe.run(container, { rules })

    expect(violations.map(({ id, nodes }) => ({ id, nodes: nodes.map((node) => node.html) }))).toEqual([])
  })

  it('is drawn by the server without inline styles or scripts', () => {
    const html = renderToStaticMarkup(createElement('div', null, element))

    expect(html).not.toMatch(/<script|\sstyle=|\son[a-z]+=|javascript:/i)
  })

  it('gives no id twice', () => {
    const { container } = render(element)
    const ids = [...container.querySelectorAll('[id]')].map(({ id }) => id)

    expect(ids).toEqual([...new Set(ids)])
  })
})
