import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { AdminTabs } from '~/components/admin/admin-tabs'
import { PageHeading } from '~/components/ui/page-heading'
import { StatusMessage } from '~/components/ui/status-message'
import { RetentionRulesForm } from '~/components/retention/retention-rules-form'
import { ok } from '~/domain/result'
import { retentionRulesForm } from '~/forms/retention-rules'
import { useTranslation } from '~/i18n/translation'
import { answerForm } from '~/platform/answer-form.server'
import { valueOrThrow } from '~/platform/respond.server'
import { requireActor } from '~/platform/session.server'
import { changeRetention } from '~/use-cases/change-retention.server'
import { loadRetentionRules } from '~/views/admin/retention.server'

export const handle = { title: () => ({ key: 'retention:rules.title' }) }

export async function loader(args: LoaderFunctionArgs) {
  const rules = valueOrThrow(await loadRetentionRules(args.context.app, await requireActor(args)))
  return { rules, isSaved: new URL(args.request.url).searchParams.has('saved') }
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args)
  return answerForm(args.request, retentionRulesForm, async (rules) => {
    const changed = await changeRetention(args.context.app, actor, rules)
    return changed.ok ? ok('/admin/retention?saved=1') : changed
  })
}

export default function RetentionRulesRoute() {
  const { t } = useTranslation('retention')
  const { rules, isSaved } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  return (
    <div className="stack-lg">
      <PageHeading title={t('rules.title')} lead={t('rules.lead')} />
      <AdminTabs current="retention" />
      <StatusMessage>{isSaved && !reply ? t('rules.saved') : null}</StatusMessage>
      <RetentionRulesForm rules={rules} reply={reply} />
    </div>
  )
}
