import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from '~/i18n/translation'
import { AdminTabs } from '~/components/admin/admin-tabs'
import { RefusalNote } from '~/components/refusal-note'
import { Alert } from '~/components/ui/alert'
import { Button } from '~/components/ui/button'
import { CheckboxGroup } from '~/components/ui/checkbox-group'
import { PageHeading } from '~/components/ui/page-heading'
import { secondFactorGroups } from '~/domain/access/second-factor'
import { inLanguage } from '~/domain/local-text'
import { ok } from '~/domain/result'
import { secondFactorRuleForm } from '~/forms/sign-in-forms'
import { useLanguage } from '~/i18n/use-language'
import { answerForm } from '~/platform/answer-form.server'
import { valueOrThrow } from '~/platform/respond.server'
import { requireActor } from '~/platform/session.server'
import { changeSecondFactorRule } from '~/use-cases/change-settings.server'
import { loadSignInRule } from '~/views/admin/sign-in-rule.server'

export const handle = { title: () => ({ key: 'sign-in:rule.title' }) }

export async function loader(args: LoaderFunctionArgs) {
  const rule = valueOrThrow(await loadSignInRule(args.context.app, await requireActor(args)))
  return { rule, isSaved: new URL(args.request.url).searchParams.has('saved') }
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args)
  return answerForm(args.request, secondFactorRuleForm, async (wanted) => {
    const changed = await changeSecondFactorRule(args.context.app, actor, wanted)
    return changed.ok ? ok('/admin/sign-in?saved=1') : changed
  })
}

export default function SignInRule() {
  const { t } = useTranslation(['sign-in', 'common'])
  const { rule, isSaved } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const language = useLanguage()
  const options = secondFactorGroups.map((group) => ({ value: group, label: t(`sign-in:rule.groups.${group}`) }))
  return (
    <div className="stack-lg">
      <RefusalNote reply={reply} />
      <PageHeading title={t('sign-in:rule.title')} lead={t('sign-in:rule.lead')} />
      <AdminTabs current="sign-in" />
      {isSaved && !reply ? <Alert kind="success" role="status"><p>{t('sign-in:rule.saved')}</p></Alert> : null}
      <Form method="post" className="stack measure">
        <CheckboxGroup legend={t('sign-in:rule.legend')} hint={t('sign-in:rule.hint')} name="secondFactorOf" options={options} defaultValues={rule.demandedOf} />
        <Button>{t('common:save')}</Button>
      </Form>
      <p className="measure">{rule.organisation ? t('sign-in:rule.outside', { label: inLanguage(rule.organisation, language) }) : t('sign-in:rule.noOutside')}</p>
    </div>
  )
}
