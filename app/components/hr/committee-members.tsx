import { useTranslation } from '~/i18n/translation'
import { memberRoles } from '~/forms/committee'
import type { FormReply } from '~/forms/form-errors'
import { Form } from '~/framework'
import type { CommitteePage } from '~/views/hr/committee.server'
import { Badge } from '../ui/badge'
import { Button } from '../ui/button'
import { SelectField } from '../ui/select-field'

/** Who is named, and for what; each can be given another role or be taken off. */
export function CommitteeMembers({ page: { head, members } }: { page: CommitteePage }) {
  const { t } = useTranslation(['draft', 'post'])
  return (
    <ul className="nobullet-list no-max-width stack" aria-label={t('post:committee.members')}>
      {members.map((member) => (
        <li key={member.personId}>
          <div className="panel stack">
            <p><strong>{member.name}</strong> <Badge kind="info">{t(`post:roles.${member.role}`)}</Badge></p>
            {head.isEditable && <ChangeRole revision={head.revision} member={member} />}
          </div>
        </li>
      ))}
    </ul>
  )
}

function ChangeRole({ revision, member: { personId, name, role } }: { revision: number; member: CommitteePage['members'][number] }) {
  const { t } = useTranslation(['draft', 'post'])
  const about = <> <span className="sr-only">{name}</span></>
  const others = memberRoles.filter((one) => one !== role)
  return (
    <Form method="post" preventScrollReset className="cluster">
      <input type="hidden" name="intent" value="change" />
      <input type="hidden" name="revision" value={revision} />
      <input type="hidden" name="personId" value={personId} />
      {others.map((other) => <Button key={other} variant="tertiary" name="role" value={other}>{t(`post:committee.make.${other}`)}{about}</Button>)}
      <Button variant="tertiary" name="role" value="none">{t('post:committee.takeOff')}{about}</Button>
    </Form>
  )
}

/** Refusals that are about who was chosen. */
const aboutThePerson = ['typed-in', 'roles-clash', 'named-twice'] as const

/** Names one more person. */
export function NameMember({ page: { head, people }, reply }: { page: CommitteePage; reply: FormReply | undefined }) {
  const { t } = useTranslation(['draft', 'post', 'refusals'])
  const refusal = aboutThePerson.find((one) => reply?.values.intent === 'name' && one === reply.refusal)
  const options = [{ value: '', label: t('draft:choose') }, ...people.map(({ personId, name }) => ({ value: personId, label: name }))]
  return (
    <Form method="post" className="stack measure">
      <h2>{t('post:committee.add')}</h2>
      <input type="hidden" name="intent" value="name" />
      <input type="hidden" name="revision" value={head.revision} />
      <SelectField key={people.length} name="personId" label={t('post:committee.person')} hint={t('post:committee.personHint')} options={options} required {...(refusal && { defaultValue: String(reply?.values.personId), error: t(`refusals:${refusal}`) })} />
      <SelectField name="role" label={t('post:committee.role')} hint={t('post:committee.roleHint')} options={memberRoles.map((value) => ({ value, label: t(`post:roles.${value}`) }))} />
      <Button variant="secondary">{t('post:committee.addAction')}</Button>
    </Form>
  )
}
