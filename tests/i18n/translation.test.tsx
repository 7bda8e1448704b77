import { renderToString } from 'react-dom/server'
import { expect, test } from 'vitest'
import { makeInstance, resourcesFrom } from '~/i18n/make-instance'
import { TranslationProvider, useTranslation } from '~/i18n/translation'

const texts = (language: string, breadcrumb: string) => ({ [`./locales/${language}/common.json`]: { breadcrumb, titleWithSite: '{{title}} – Uset' } })
const resources = resourcesFrom({ ...texts('da', 'Du er her'), ...texts('en', 'You are here') })
const instances = { da: makeInstance('da', resources), en: makeInstance('en', resources) }

function Sample({ title }: { title: string }) {
  const { t } = useTranslation('common')
  return <p>{`${t('breadcrumb')}: ${t('titleWithSite', { title })}`}</p>
}

const shown = (language: 'da' | 'en', title: string) =>
  renderToString(<TranslationProvider i18n={instances[language]}><Sample title={title} /></TranslationProvider>)

test('a text that is remembered stays that of its language, and values are put in anew each time', () => {
  for (let time = 0; time < 2; time += 1) {
    expect(shown('da', 'Forsiden')).toBe('<p>Du er her: Forsiden – Uset</p>')
    expect(shown('en', 'Home')).toBe('<p>You are here: Home – Uset</p>')
    expect(shown('da', 'Svar')).toBe('<p>Du er her: Svar – Uset</p>')
  }
})

test('a text that arrives later is shown from then on', () => {
  const late = makeInstance('da', resourcesFrom({ './locales/da/public.json': {} }))
  const page = () => renderToString(<TranslationProvider i18n={late}><Sample title="x" /></TranslationProvider>)
  expect(page()).toBe('<p>breadcrumb: titleWithSite</p>')
  late.addResourceBundle('da', 'common', { breadcrumb: 'Du er her', titleWithSite: '{{title}} – Uset' })
  expect(page()).toBe('<p>Du er her: x – Uset</p>')
})
