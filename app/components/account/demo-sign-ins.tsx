import { useTranslation } from '~/i18n/translation'
import { inLanguage } from '~/domain/local-text'
import { Form } from '~/framework'
import { useLanguage } from '~/i18n/use-language'
import type { DemoSignIn, SignInPage } from '~/views/staff/sign-in.server'
import { Button } from '../ui/button'
import { Table } from '../ui/table'

interface DemoSignInsProps {
  readonly demo: NonNullable<SignInPage['demo']>
  readonly returnTo: string
}

/** Everybody in the demonstration, one press away. */
export function DemoSignIns({ demo, returnTo }: DemoSignInsProps) {
  const { t } = useTranslation('account')
  const language = useLanguage()
  const columns = [
    { key: 'name', header: t('signIn.demo.name'), cell: (person: DemoSignIn) => person.name, rowHeader: true },
    { key: 'part', header: t('signIn.demo.part'), cell: (person: DemoSignIn) => inLanguage(person.part, language) },
    { key: 'email', header: t('signIn.demo.email'), cell: (person: DemoSignIn) => person.email },
    {
      key: 'as', header: <span className="sr-only">{t('signIn.submit')}</span>, cell: (person: DemoSignIn) => (
        <Form method="post">
          <input type="hidden" name="email" value={person.email} />
          <input type="hidden" name="password" value={demo.password} />
          <input type="hidden" name="returnTo" value={returnTo} />
          <Button variant="secondary" aria-label={t('signIn.demo.as', { name: person.name })}>{t('signIn.submit')}</Button>
        </Form>
      ),
    },
  ]
  return (
    <section className="panel panel--muted stack">
      <h2>{t('signIn.demo.title')}</h2>
      <p>{t('signIn.demo.text')}</p>
      <p>{t('signIn.demo.password')}: <code>{demo.password}</code></p>
      <Table label={t('signIn.demo.title')} captionHidden columns={columns} rows={demo.people} rowKey={(person) => person.email} compact />
    </section>
  )
}
