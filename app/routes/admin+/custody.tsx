import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { AdminTabs } from '~/components/admin/admin-tabs'
import { CustodyForm } from '~/components/admin/custody-form'
import { DrillStanding } from '~/components/officer/drill-standing'
import { KeysStanding } from '~/components/officer/keys-standing'
import { PageHeading } from '~/components/ui/page-heading'
import { StatusMessage } from '~/components/ui/status-message'
import { custodyForm } from '~/forms/officer-forms'
import { ok } from '~/domain/result'
import { useTranslation } from '~/i18n/translation'
import { answerForm } from '~/platform/answer-form.server'
import { valueOrThrow } from '~/platform/respond.server'
import { requireActor } from '~/platform/session.server'
import { changeCustody } from '~/use-cases/change-settings.server'
import { loadCustodySettings } from '~/views/admin/custody.server'

export const handle = { title: () => ({ key: 'custody:admin.title' }) }

export async function loader(args: LoaderFunctionArgs) {
  const page = valueOrThrow(await loadCustodySettings(args.context.app, await requireActor(args)))
  return { page, isSaved: new URL(args.request.url).searchParams.has('saved') }
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args)
  return answerForm(args.request, custodyForm, async ({ custody }) => {
    const changed = await changeCustody(args.context.app, actor, custody)
    return changed.ok ? ok('/admin/custody?saved=1') : changed
  })
}

export default function CustodyRoute() {
  const { t } = useTranslation('custody')
  const { page, isSaved } = useLoaderData<typeof loader>()
  return (
    <div className="stack-lg">
      <PageHeading title={t('admin.title')} lead={t('admin.lead')} />
      <AdminTabs current="custody" />
      <StatusMessage>{isSaved ? t('admin.saved') : null}</StatusMessage>
      <CustodyForm custody={page.custody} />
      <KeysStanding {...page} />
      <DrillStanding drill={page.drill} />
    </div>
  )
}
