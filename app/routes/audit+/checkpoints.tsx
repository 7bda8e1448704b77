import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from '~/i18n/translation'
import { CheckCheckpoint } from '~/components/audit/check-checkpoint'
import { CheckpointList } from '~/components/audit/checkpoint-list'
import { LogStanding } from '~/components/audit/log-standing'
import { TakeLogOut } from '~/components/audit/take-log-out'
import { ButtonLink } from '~/components/ui/button-link'
import { PageHeading } from '~/components/ui/page-heading'
import { StatusMessage } from '~/components/ui/status-message'
import { ok } from '~/domain/result'
import { checkpointForm } from '~/forms/checkpoint-form'
import { fileIn } from '~/forms/posted-file'
import { answerPosted } from '~/platform/answer-form.server'
import { valueOrThrow } from '~/platform/respond.server'
import { requireActor } from '~/platform/session.server'
import type { ComparedCheckpoint } from '~/use-cases/check-log.server'
import { makeCheckpoint } from '~/use-cases/make-checkpoint.server'
import { checkCheckpoint } from '~/use-cases/verify-audit-log.server'
import { loadCheckpoints } from '~/views/audit/checkpoints.server'

export const handle = { title: () => ({ key: 'checkpoints:title' }) }

export async function loader(args: LoaderFunctionArgs) {
  const page = valueOrThrow(await loadCheckpoints(args.context.app, await requireActor(args)))
  return { page, isMade: new URL(args.request.url).searchParams.has('made') }
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args)
  const { request, context: { app } } = args
  const posted = await request.formData()
  const file = fileIn(posted)
  if (file) posted.set('text', await file.text())
  return answerPosted<typeof checkpointForm, string | { checked: ComparedCheckpoint; text: string }>({ request, posted }, checkpointForm, async ({ intent, text }) => {
    if (intent === 'check') {
      const checked = await checkCheckpoint(app, actor, text)
      return checked.ok ? ok({ checked: checked.value, text }) : checked
    }
    const made = await makeCheckpoint(app, actor)
    return made.ok ? ok('/audit/checkpoints?made=1') : made
  })
}

export default function Checkpoints() {
  const { t } = useTranslation('checkpoints')
  const { page, isMade } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  return (
    <div className="stack-lg">
      <PageHeading title={t('title')} lead={t('lead')} actions={<ButtonLink variant="secondary" href="/audit">{t('back')}</ButtonLink>} />
      <StatusMessage>{isMade && !reply ? t('made') : null}</StatusMessage>
      <LogStanding page={page} />
      <CheckpointList kept={page.kept} />
      <CheckCheckpoint checked={reply && 'checked' in reply ? reply : null} refused={reply && 'errors' in reply ? reply : null} />
      <TakeLogOut />
    </div>
  )
}
