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
import { ok } from '~/domain/result'
import { closeForm } from '~/forms/life'
import { answerForm } from '~/platform/answer-form.server'
import { valueOrThrow } from '~/platform/respond.server'
import { requireActor } from '~/platform/session.server'
import { closeRecruitment } from '~/use-cases/close-recruitment.server'
import { loadOverview } from '~/views/hr/overview.server'

export const handle = { title: () => ({ key: 'post:close.title' }) }

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args)
  const { head, may, applications } = valueOrThrow(await loadOverview(args.context.app, actor, args.params.id ?? ''))
  return { head, applications, mayClose: may.closeEarly }
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args)
  const recruitmentId = args.params.id ?? ''
  return answerForm(args.request, closeForm, async () => {
    const closed = await closeRecruitment(args.context.app, actor, recruitmentId)
    return closed.ok ? ok(`${hrPath(recruitmentId)}?saved=closed`) : closed
  })
}

export default function Close() {
  const { t } = useTranslation(['post', 'refusals'])
  const { head, applications, mayClose } = useLoaderData<typeof loader>()
  return (
    <Form method="post" className="stack-lg measure">
      <RefusalNote reply={useActionData<typeof action>()} />
      <PageHeading title={t('post:close.title')} caption={usePostTitle(head)} lead={t('post:close.lead', { count: applications ?? 0 })} />
      <ButtonGroup>
        <Button variant="warning" {...(!mayClose && { disabledReason: t('refusals:not-now') })}>{t('post:close.action')}</Button>
        <ButtonLink variant="secondary" href={hrPath(head.recruitmentId)}>{t('post:close.keep')}</ButtonLink>
      </ButtonGroup>
    </Form>
  )
}
