import { useTranslation } from '~/i18n/translation'
import { Form } from '~/framework'
import type { PersonDetails } from '~/views/admin/people.server'
import { Button } from '../ui/button'

/** What an administrator can do about somebody's sign-in: end the sessions, and take off a second factor that is lost. */
export function PersonSignIn({ person: { hasSecondFactor, isYou } }: { person: PersonDetails }) {
  const { t } = useTranslation('sign-in')
  return (
    <Form method="post" action="?form=account" className="stack">
      <h2>{t('person.title')}</h2>
      <p>{t(hasSecondFactor ? 'person.has' : 'person.hasNot')}</p>
      <p><Button variant="secondary" name="intent" value="end-sessions">{t('person.end')}</Button></p>
      {hasSecondFactor ? (
        <>
          <p>{t('person.resetText')}</p>
          <p>{isYou ? <Button variant="secondary" disabledReason={t('person.resetOwn')}>{t('person.reset')}</Button> : <Button variant="warning" name="intent" value="reset">{t('person.reset')}</Button>}</p>
        </>
      ) : null}
    </Form>
  )
}
