// @vitest-environment jsdom
import { expect, it } from 'vitest'
import { autosave } from '~/enhancer/autosave'

const leave = () => window.dispatchEvent(new Event('beforeunload', { cancelable: true }))

it('warns before a page with unsaved text is left, and not when the form itself is sent', () => {
  document.body.innerHTML = '<form data-autosave="/x"><input type="hidden" name="revision" value="0"><textarea name="answer"></textarea></form>'
  const [form, field] = [document.querySelector('form'), document.querySelector('textarea')]
  if (!form || !field) throw new Error('no form')
  autosave(form)
  expect(leave()).toBe(true)
  field.value = 'et'
  expect(leave()).toBe(false)
  form.dispatchEvent(new SubmitEvent('submit', { bubbles: true, cancelable: true }))
  expect(leave()).toBe(true)
})
