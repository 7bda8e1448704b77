import type { ReactNode } from 'react'
import { useTranslation } from '~/i18n/translation'
import type { FormReply } from '~/forms/form-errors'
import { Form } from '~/framework'
import type { PersonDetails, PersonLine } from '~/views/admin/people.server'
import { RefusalNote } from '../refusal-note'
import { Alert } from '../ui/alert'
import { Badge } from '../ui/badge'
import { Button } from '../ui/button'
import { ButtonLink } from '../ui/button-link'
import { Details } from '../ui/details'
import { PageHeading } from '../ui/page-heading'
import { OneTimeLink } from './one-time-link'
import { PersonSignIn } from './person-sign-in'
import { RolesField } from './roles-field'

interface PersonPageProps {
  readonly person: PersonDetails
  readonly isSaved: boolean
  /** A one-time link that was just made, to be shown this once. */
  readonly link: string | null
  readonly reply: FormReply | undefined
}

/** One account: its roles, a new link, its end. */
export function PersonPage({ person, isSaved, link, reply }: PersonPageProps) {
  const { t } = useTranslation('admin')
  const { name, email, roles, state } = person
  return (
    <div className="stack-lg measure">
      <RefusalNote reply={reply} />
      <PageHeading title={name} caption={t('person.title')} lead={email} status={<Badge>{t(`states.${state}`)}</Badge>} />
      {isSaved && !reply && !link ? <Alert kind="success" role="status"><p>{t('person.saved')}</p></Alert> : null}
      {link ? <OneTimeLink link={link} /> : null}
      {state === 'closed' ? <p>{t('person.closedText')}</p> : <OpenAccount roles={roles}><PersonSignIn person={person} /></OpenAccount>}
      <p><ButtonLink variant="secondary" href="/admin">{t('people.back')}</ButtonLink></p>
    </div>
  )
}

function OpenAccount({ roles, children }: Pick<PersonLine, 'roles'> & { children: ReactNode }) {
  const { t } = useTranslation('admin')
  return (
    <>
      <Form method="post" action="?form=roles" className="stack">
        <RolesField name="roles" defaultValues={roles} />
        <p>{t('person.rolesText')}</p>
        <Button>{t('person.saveRoles')}</Button>
      </Form>
      <Form method="post" action="?form=account" className="stack">
        <h2>{t('person.linkTitle')}</h2>
        <p>{t('person.linkText')}</p>
        <Button variant="secondary" name="intent" value="link">{t('person.link')}</Button>
      </Form>
      {children}
      <Details summary={t('person.closeTitle')}>
        <Form method="post" action="?form=account" className="stack">
          <p>{t('person.closeText')}</p>
          <Button variant="warning" name="intent" value="close">{t('person.close')}</Button>
        </Form>
      </Details>
    </>
  )
}
