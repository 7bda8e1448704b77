import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from '~/i18n/translation'
import { NewRecruitmentForm } from '~/components/hr/new-recruitment-form'
import { hrPath } from '~/components/hr/paths'
import { Breadcrumb } from '~/components/ui/breadcrumb'
import { PageHeading } from '~/components/ui/page-heading'
import { ok } from '~/domain/result'
import { newRecruitmentForm } from '~/forms/new-recruitment'
import { answerForm } from '~/platform/answer-form.server'
import { valueOrThrow } from '~/platform/respond.server'
import { requireActor } from '~/platform/session.server'
import { createRecruitment } from '~/use-cases/create-recruitment.server'
import { loadNewRecruitment } from '~/views/hr/new-recruitment.server'

export const handle = { title: () => ({ key: 'hr:new.title' }) }

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args)
  return valueOrThrow(await loadNewRecruitment(args.context.app, actor))
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args)
  return answerForm(args.request, newRecruitmentForm, async (typed) => {
    const created = await createRecruitment(args.context.app, actor, typed)
    return created.ok ? ok(hrPath(created.value.recruitmentId)) : created
  })
}

export default function NewRecruitment() {
  const { t } = useTranslation(['hr', 'common'])
  return (
    <div className="stack-lg">
      <Breadcrumb label={t('common:breadcrumb')} items={[{ label: t('hr:home.title'), href: '/hr' }, { label: t('hr:new.title') }]} />
      <PageHeading title={t('hr:new.title')} lead={t('hr:new.lead')} />
      <NewRecruitmentForm page={useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />
    </div>
  )
}
