// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { Article13 } from '~/components/applicant/article-13'
import { interfaceLanguages } from '~/domain/local-text'
import { instanceFor } from '~/i18n/instance.server'
import { TranslationProvider } from '~/i18n/translation'

afterEach(cleanup)

const contacts = { organisation: 'Solbjerg', controllerAddress: '', privacyContact: '', dataProtectionOfficer: '', helpContact: '', paperAddress: '' }
const shown = (language: (typeof interfaceLanguages)[number], disclosure: 'denmark' | 'finland' | 'sweden') =>
  render(<TranslationProvider i18n={instanceFor(language)}><Article13 contacts={{ ...contacts, disclosure }} periods={null} /></TranslationProvider>)

describe.each(interfaceLanguages)('the privacy notice in %s', (language) => {
  it('says before somebody applies that others may ask to see the application, where the law lets them', () => {
    const { container } = shown(language, 'denmark')
    const danish = container.querySelectorAll('dt').length
    expect(container.textContent).not.toContain('621/1999')
    shown(language, 'finland')
    expect(screen.getByText(/621\/1999/)).toBeTruthy()
    expect(shown(language, 'sweden').container.querySelectorAll('dt')).toHaveLength(danish + 1)
  })
})
