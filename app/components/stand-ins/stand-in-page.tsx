import { inLanguage } from '~/domain/local-text'
import type { FormReply } from '~/forms/form-errors'
import { Form } from '~/framework'
import { useTranslation } from '~/i18n/translation'
import { useLanguage } from '~/i18n/use-language'
import type { StandInPage as Page } from '~/views/committee/stand-in.server'
import { committeePath } from '../committee/paths'
import { FormErrors } from '../interviews/form-errors'
import { Breadcrumb } from '../ui/breadcrumb'
import { Button } from '../ui/button'
import { ButtonLink } from '../ui/button-link'
import { Checkbox } from '../ui/checkbox'
import { PageHeading } from '../ui/page-heading'
import { RadioGroup } from '../ui/radio-group'

type Shown = Omit<Page, 'asked'> & { readonly asked: readonly (Page['asked'][number] & { readonly name: string })[] }

interface StandInPageProps {
  readonly page: Shown
  readonly reply: FormReply | undefined
  readonly recruitmentId: string
}

/** What a stand-in reads and says before anything else. */
export function StandInPage({ page, reply, recruitmentId }: StandInPageProps) {
  const { t } = useTranslation(['stand-ins', 'common', 'committee'])
  const labels = { read: t('stand-ins:own.read'), ...Object.fromEntries(page.asked.map(({ id, name }) => [`relations.${id}`, name])) }
  return (
    <div className="stack-lg">
      <Breadcrumb label={t('common:breadcrumb')} items={[{ label: t('committee:title'), href: '/committee' }, { label: t('stand-ins:own.title') }]} />
      <FormErrors reply={reply} labels={labels} />
      <PageHeading title={t('stand-ins:own.title')} caption={inLanguage(page.title, useLanguage())} lead={t('stand-ins:own.lead')} />
      <Introduction />
      {page.asked.length > 0 ? <Relations asked={page.asked} reply={reply} /> : <Standing page={page} recruitmentId={recruitmentId} />}
    </div>
  )
}

function Introduction() {
  const { t } = useTranslation('stand-ins')
  return (
    <section className="stack measure" aria-labelledby="introduction">
      <h2 id="introduction">{t('own.introduction')}</h2>
      <ul>{(['alone', 'scale', 'notes', 'hidden', 'silence'] as const).map((rule) => <li key={rule}>{t(`own.rules.${rule}`)}</li>)}</ul>
    </section>
  )
}

function Standing({ page: { hasSaid, off, maySay }, recruitmentId }: Pick<StandInPageProps, 'page' | 'recruitmentId'>) {
  const { t } = useTranslation('stand-ins')
  if (!hasSaid) return <p className="measure">{t(maySay ? 'own.nobodyYet' : 'own.later')}</p>
  return (
    <>
      <p className="measure">{t('own.said', { count: off })}</p>
      <p><ButtonLink href={committeePath(recruitmentId, 'interviews')}>{t('own.go')}</ButtonLink></p>
    </>
  )
}

function Relations({ asked, reply }: { asked: Shown['asked']; reply: FormReply | undefined }) {
  const { t } = useTranslation(['stand-ins', 'refusals'])
  const typed = reply?.values['relations']
  const chosen = (id: string) => (typeof typed === 'object' && !Array.isArray(typed) ? String((typed as Readonly<Record<string, unknown>>)[id] ?? '') : '')
  const at = (name: string) => { const code = reply?.errors[name]; return code ? { error: t(`refusals:form.${code}`) } : {} }
  return (
    <Form method="post" className="stack-lg measure" noValidate autoComplete="off" key={reply ? 'back' : 'new'}>
      <section className="stack" aria-labelledby="relations">
        <h2 id="relations">{t('stand-ins:own.relations')}</h2>
        <p>{t('stand-ins:own.relationsText')}</p>
        {asked.map(({ id }) => <input key={id} type="hidden" name="asked" value={id} />)}
        {asked.map(({ id, number, name }) => (
          <RadioGroup
            key={id} name={`relations.${id}`} legend={t('stand-ins:own.who', { name, number })} defaultValue={chosen(id)} {...at(`relations.${id}`)}
            options={(['none', 'off'] as const).map((value) => ({ value, label: t(`stand-ins:own.answers.${value}`) }))}
          />
        ))}
      </section>
      <Checkbox name="read" value="yes" label={t('stand-ins:own.read')} defaultChecked={reply?.values['read'] === 'yes'} {...at('read')} />
      <p>{t('stand-ins:own.final')}</p>
      <div><Button>{t('stand-ins:own.button')}</Button></div>
    </Form>
  )
}
