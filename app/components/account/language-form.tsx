import { useTranslation } from '~/i18n/translation'
import { languages, type Language } from '~/domain/local-text'
import { Form } from '~/framework'
import { Button } from '../ui/button'
import { RadioGroup } from '../ui/radio-group'

/** The language in which Uset meets this person at every sign-in. */
export function LanguageForm({ language }: { language: Language }) {
  const { t } = useTranslation(['account', 'common'])
  const options = languages.map((code) => ({ value: code, label: t(`common:languages.${code}`) }))
  return (
    <section className="stack">
      <h2>{t('account:settings.language.title')}</h2>
      <Form method="post" action="?form=language" className="stack">
        <RadioGroup legend={t('account:settings.language.label')} name="language" options={options} defaultValue={language} />
        <Button variant="secondary">{t('account:settings.language.submit')}</Button>
      </Form>
    </section>
  )
}
