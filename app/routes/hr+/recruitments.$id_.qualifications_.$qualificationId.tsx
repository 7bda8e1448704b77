import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from '~/i18n/translation'
import { DraftPage } from '~/components/hr/draft-page'
import { hrPath } from '~/components/hr/paths'
import { QualificationForm } from '~/components/hr/qualification-form'
import { ok } from '~/domain/result'
import { qualificationForm } from '~/forms/qualifications'
import { answerForm } from '~/platform/answer-form.server'
import { valueOrThrow } from '~/platform/respond.server'
import { requireActor } from '~/platform/session.server'
import { saveQualification } from '~/use-cases/edit-qualifications.server'
import { loadQualification } from '~/views/hr/qualifications.server'

export const handle = { title: () => ({ key: 'questionnaire:qualification.title' }) }

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args)
  const { id: recruitmentId = '', qualificationId = '' } = args.params
  return valueOrThrow(await loadQualification(args.context.app, actor, { recruitmentId, qualificationId }))
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args)
  const { id: recruitmentId = '', qualificationId = '' } = args.params
  return answerForm(args.request, qualificationForm, async ({ required, ...typed }) => {
    const one = { recruitmentId, ...typed, required: required === 'required', qualificationId: qualificationId === 'new' ? null : qualificationId }
    const saved = await saveQualification(args.context.app, actor, one)
    return saved.ok ? ok(hrPath(recruitmentId, 'qualifications')) : saved
  })
}

export default function Qualification() {
  const { t } = useTranslation(['questionnaire', 'draft'])
  const page = useLoaderData<typeof loader>()
  const via = { label: t('draft:draft.qualifications'), href: hrPath(page.head.recruitmentId, 'qualifications') }
  return (
    <DraftPage head={page.head} title={t(page.qualification ? 'questionnaire:qualification.title' : 'questionnaire:qualifications.add')} via={via}>
      <QualificationForm page={page} reply={useActionData<typeof action>()} />
    </DraftPage>
  )
}
