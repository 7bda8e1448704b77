import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from '~/i18n/translation'
import { AdminTabs } from '~/components/admin/admin-tabs'
import { BlindnessSettingsForm } from '~/components/admin/blindness-settings-form'
import { PageHeading } from '~/components/ui/page-heading'
import { StatusMessage } from '~/components/ui/status-message'
import { ok } from '~/domain/result'
import { blindnessSettingsForm } from '~/forms/blindness'
import { answerForm } from '~/platform/answer-form.server'
import { valueOrThrow } from '~/platform/respond.server'
import { requireActor } from '~/platform/session.server'
import { changeBlindnessCheck } from '~/use-cases/change-settings.server'
import { loadBlindnessSettings } from '~/views/admin/blindness.server'

export const handle = { title: () => ({ key: 'blindness:settings.title' }) }

export async function loader(args: LoaderFunctionArgs) {
  const settings = valueOrThrow(await loadBlindnessSettings(args.context.app, await requireActor(args)))
  return { settings, isSaved: new URL(args.request.url).searchParams.has('saved') }
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args)
  return answerForm(args.request, blindnessSettingsForm, async ({ asks }) => {
    const changed = await changeBlindnessCheck(args.context.app, actor, asks)
    return changed.ok ? ok('/admin/blindness?saved=1') : changed
  })
}

export default function BlindnessSettingsRoute() {
  const { t } = useTranslation('blindness')
  const { settings, isSaved } = useLoaderData<typeof loader>()
  return (
    <div className="stack-lg">
      <PageHeading title={t('settings.title')} lead={t('settings.lead')} />
      <AdminTabs current="blindness" />
      <StatusMessage>{isSaved ? t('settings.saved') : null}</StatusMessage>
      <BlindnessSettingsForm settings={settings} />
    </div>
  )
}
