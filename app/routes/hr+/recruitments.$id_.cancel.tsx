import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from '~/i18n/translation'
import { usePostTitle } from '~/components/hr/draft-page'
import { hrPath } from '~/components/hr/paths'
import { RefusalNote } from '~/components/refusal-note'
import { Button } from '~/components/ui/button'
import { ButtonGroup } from '~/components/ui/button-group'
import { ButtonLink } from '~/components/ui/button-link'
import { PageHeading } from '~/components/ui/page-heading'
import { RadioGroup } from '~/components/ui/radio-group'
import { cancelReasons } from '~/domain/recruitment/cancel-reasons'
import { ok } from '~/domain/result'
import { cancelForm } from '~/forms/life'
import { answerForm } from '~/platform/answer-form.server'
import { valueOrThrow } from '~/platform/respond.server'
import { requireActor } from '~/platform/session.server'
import { cancelRecruitment } from '~/use-cases/cancel-recruitment.server'
import { loadOverview } from '~/views/hr/overview.server'

export const handle = { title: () => ({ key: 'post:cancel.title' }) }

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args)
  const { head, may, applications } = valueOrThrow(await loadOverview(args.context.app, actor, args.params.id ?? ''))
  return { head, applications, mayCancel: may.cancel }
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args)
  const recruitmentId = args.params.id ?? ''
  return answerForm(args.request, cancelForm, async ({ reason }) => {
    const cancelled = await cancelRecruitment(args.context.app, actor, { recruitmentId, reason })
    return cancelled.ok ? ok(`${hrPath(recruitmentId)}?saved=cancelled`) : cancelled
  })
}

export default function Cancel() {
  const { t } = useTranslation(['post', 'refusals'])
  const { head, applications, mayCancel } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  return (
    <Form method="post" className="stack-lg measure">
      <RefusalNote reply={reply} />
      <PageHeading title={t('post:cancel.title')} caption={usePostTitle(head)} lead={t('post:cancel.lead', { count: applications ?? 0 })} />
      <RadioGroup name="reason" legend={t('post:cancel.reason')} hint={t('post:cancel.hint')} options={cancelReasons.map((value) => ({ value, label: t(`post:cancelReasons.${value}`) }))} />
      <ButtonGroup>
        <Button variant="warning" {...(!mayCancel && { disabledReason: t('refusals:not-now') })}>{t('post:cancel.action')}</Button>
        <ButtonLink variant="secondary" href={hrPath(head.recruitmentId)}>{t('post:cancel.keep')}</ButtonLink>
      </ButtonGroup>
    </Form>
  )
}
