import { redirectDocument, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData, useSubmit } from '@remix-run/react'
import { useTranslation } from '~/i18n/translation'
import { AdminTabs } from '~/components/admin/admin-tabs'
import { ReviewWarning } from '~/components/admin/review-warning'
import { SettingsFields, useSettingsLabels, type SettingsValues } from '~/components/admin/settings-fields'
import { Alert } from '~/components/ui/alert'
import { Button } from '~/components/ui/button'
import { ErrorSummary } from '~/components/ui/error-summary'
import { PageHeading } from '~/components/ui/page-heading'
import { ok } from '~/domain/result'
import { settingsForm } from '~/forms/admin-forms'
import { useZodForm } from '~/forms/use-zod-form'
import { answerForm } from '~/platform/answer-form.server'
import { valueOrThrow } from '~/platform/respond.server'
import { requireActor } from '~/platform/session.server'
import { acceptableBrandColour } from '~/styles/brand'
import { changeSettings } from '~/use-cases/change-settings.server'
import { loadSettings, type SettingsPage } from '~/views/admin/organisation.server'

export const handle = { title: () => ({ key: 'admin:settings.title' }) }

const schema = settingsForm(acceptableBrandColour)

export async function loader(args: LoaderFunctionArgs) {
  const page = valueOrThrow(await loadSettings(args.context.app, await requireActor(args)))
  return { page, isSaved: new URL(args.request.url).searchParams.has('saved') }
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args)
  return answerForm(args.request, schema, async ({ name, permanent, fixedTerm, hints, ...given }) => {
    const settings = { ...given, showsHints: hints === 'on', blindnessPolicy: { permanent, 'fixed-term': fixedTerm } }
    const changed = await changeSettings(args.context.app, actor, { name, settings })
    return changed.ok ? ok(redirectDocument('/admin/settings?saved=1', 303)) : changed // a full load: the stylesheet's colours may be new
  })
}

function defaultsOf({ name, settings: { blindnessPolicy, showsHints, graceMinutes, ...settings } }: SettingsPage): SettingsValues {
  return {
    ...settings, name, hints: showsHints ? 'on' : 'off', permanent: blindnessPolicy.permanent, fixedTerm: blindnessPolicy['fixed-term'],
    graceMinutes: String(graceMinutes),
  }
}

export default function Settings() {
  const { t } = useTranslation(['admin', 'common'])
  const { page, isSaved } = useLoaderData<typeof loader>()
  const labels = useSettingsLabels()
  const reply = useActionData<typeof action>()
  const form = useZodForm(schema, { defaults: defaultsOf(page), labels, reply, submit: useSubmit() })
  return (
    <div className="stack-lg">
      <PageHeading title={t('admin:settings.title')} lead={t('admin:settings.lead')} />
      <AdminTabs current="settings" />
      {isSaved && !reply ? <Alert kind="success" role="status"><p>{t('admin:settings.saved')}</p></Alert> : null}
      <ReviewWarning review={page.review} />
      <ErrorSummary title={t('common:errorSummary')} errors={form.summary} focusKey={form.focusKey} />
      <Form method="post" noValidate onSubmit={form.onSubmit} className="stack measure">
        <SettingsFields form={form} labels={labels} />
        <Button>{t('common:save')}</Button>
      </Form>
    </div>
  )
}
