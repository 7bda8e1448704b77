import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from '~/i18n/translation'
import { AdminTabs } from '~/components/admin/admin-tabs'
import { DetectorFigures } from '~/components/admin/detector-figures'
import { FindingsForm } from '~/components/admin/findings-form'
import { FindingsInUse } from '~/components/admin/findings-in-use'
import { ErrorSummary } from '~/components/ui/error-summary'
import { PageHeading } from '~/components/ui/page-heading'
import { StatusMessage } from '~/components/ui/status-message'
import { ok } from '~/domain/result'
import { clearingSettingsForm } from '~/forms/left-out-form'
import { answerForm } from '~/platform/answer-form.server'
import { valueOrThrow } from '~/platform/respond.server'
import { requireActor } from '~/platform/session.server'
import { changeClearingSettings } from '~/use-cases/change-settings.server'
import { loadFindingsPage } from '~/views/admin/findings.server'

export const handle = { title: () => ({ key: 'findings:title' }) }

export async function loader(args: LoaderFunctionArgs) {
  const page = valueOrThrow(await loadFindingsPage(args.context.app, await requireActor(args)))
  return { page, isSaved: new URL(args.request.url).searchParams.has('saved') }
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args)
  return answerForm(args.request, clearingSettingsForm, async ({ categories, secondReadingPercent }) => {
    const changed = await changeClearingSettings(args.context.app, actor, { hiddenCategories: categories, secondReadingPercent })
    return changed.ok ? ok('/admin/findings?saved=1') : changed
  })
}

export default function FindingsRoute() {
  const { t } = useTranslation(['findings', 'common'])
  const { page, isSaved } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const errors = reply ? [{ message: t('findings:second.wrong'), href: '#secondReadingPercent' }] : []
  return (
    <div className="stack-lg">
      <PageHeading title={t('findings:title')} lead={t('findings:lead')} />
      <AdminTabs current="findings" />
      <ErrorSummary title={t('common:errorSummary')} errors={errors} focusKey={reply} />
      <StatusMessage>{isSaved && !reply ? t('findings:saved') : null}</StatusMessage>
      <FindingsForm settings={page} reply={reply} />
      <DetectorFigures />
      <FindingsInUse found={page.found} missed={page.missed} />
    </div>
  )
}
