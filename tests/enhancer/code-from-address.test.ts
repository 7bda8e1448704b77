// @vitest-environment jsdom
import { beforeEach, expect, it } from 'vitest'
import { takeCodeFromAddress } from '~/enhancer/code-from-address'

const field = () => document.querySelector('input') as HTMLInputElement // of the page below

beforeEach(() => { document.body.innerHTML = '<form><input name="code" data-code-from-address=""></form>' })

it('fills the field from a mailed link and takes the code out of the address at once', () => {
  history.replaceState(null, '', '/return?ended=1#TRKM-9VWX-3CDF-H7JK')
  takeCodeFromAddress(document)
  expect(field().value).toBe('TRKM-9VWX-3CDF-H7JK')
  expect(location.href).toMatch(/\/return\?ended=1$/)
})

it('leaves alone what is no code, and what was typed', () => {
  history.replaceState(null, '', '/return#main')
  takeCodeFromAddress(document)
  expect([field().value, location.hash]).toEqual(['', '#main'])
  field().value = 'typed'
  history.replaceState(null, '', '/return#TRKM9VWX3CDFH7JK')
  takeCodeFromAddress(document)
  expect([field().value, location.hash]).toEqual(['typed', ''])
})

it('does nothing on pages without the field', () => {
  document.body.innerHTML = ''
  history.replaceState(null, '', '/#TRKM-9VWX-3CDF-H7JK')
  takeCodeFromAddress(document)
  expect(location.hash).toBe('#TRKM-9VWX-3CDF-H7JK')
})
