import { describe, expect, it } from 'vitest'
import { acceptableBrandColour, brandCss, contrastRatio, defaultBrandColour } from '~/styles/brand'

describe('contrast', () => {
  // Published pairs: WCAG technique G18 and the usual greys around the limit.
  it.each([
    ['#000000', '#ffffff', 21],
    ['#ffffff', '#ffffff', 1],
    ['#767676', '#ffffff', 4.54],
    ['#777777', '#ffffff', 4.48],
    ['#ff0000', '#ffffff', 4],
  ])('of %s and %s is %f', (a, b, ratio) => {
    expect(contrastRatio(a, b)).toBeCloseTo(ratio, 2)
    expect(contrastRatio(b, a)).toBe(contrastRatio(a, b))
  })

  it.each([
    [defaultBrandColour, true],
    ['#767676', true],
    ['#777777', false],
    ['#febb30', false],
    ['#0B5A68', true],
    ['red', false],
    ['#fff', false],
    ['#0b5a68;}body{display:none', false],
  ])('makes %s an acceptable brand colour: %s', (hex, accepted) => {
    expect(acceptableBrandColour(hex)).toBe(accepted)
  })
})

describe('brand css', () => {
  it('derives what was not given', () => {
    expect(brandCss({ primary: defaultBrandColour })).toBe(
      ':root{--brand-primary:#0b5a68;--brand-primary-dark:#08444e;--brand-primary-darker:#062d34;--brand-tint:#eef3f4}',
    )
  })

  it('keeps what was given', () => {
    expect(brandCss({ primary: '#004d99', primaryDark: '#003366', tint: '#FFFFFF' })).toContain('--brand-primary-dark:#003366;--brand-primary-darker:#00274d;--brand-tint:#ffffff')
  })

  it('prints nothing but colours', () => {
    expect(() => brandCss({ primary: '#0b5a68}body{display:none' })).toThrow(RangeError)
  })

  it.each([defaultBrandColour, '#767676', '#c00000'])('derives shades of %s that can be read on the grey ground and on the tint', (primary) => {
    const [dark = '', tint = ''] = [/-dark:(#\w+)/, /-tint:(#\w+)/].map((shade) => shade.exec(brandCss({ primary }))?.[1])

    expect(contrastRatio(dark, '#f5f5f5')).toBeGreaterThanOrEqual(4.5)
    expect(contrastRatio(dark, tint)).toBeGreaterThanOrEqual(4.5)
  })
})
