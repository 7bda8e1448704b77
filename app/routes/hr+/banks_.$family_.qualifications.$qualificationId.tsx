import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { BankPage } from '~/components/banks/bank-page'
import { BankQualificationForm } from '~/components/banks/bank-qualification-form'
import { QualificationSkills } from '~/components/banks/qualification-skills'
import { QualificationUses } from '~/components/banks/qualification-uses'
import { bankPath, skillsPath } from '~/components/banks/paths'
import { ok } from '~/domain/result'
import { bankQualificationForm, removeBankQualificationForm, skillForm } from '~/forms/banks'
import { useTranslation } from '~/i18n/translation'
import { answerForm } from '~/platform/answer-form.server'
import { valueOrThrow } from '~/platform/respond.server'
import { requireActor } from '~/platform/session.server'
import { removeBankQualification, writeBankQualification } from '~/use-cases/keep-banks.server'
import { linkSkill, unlinkSkill } from '~/use-cases/link-skills.server'
import { loadBankQualification } from '~/views/hr/banks.server'

export const handle = { title: () => ({ key: 'banks:qualification.edit' }) }

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args)
  const { family = '', qualificationId = '' } = args.params
  const skill = new URL(args.request.url).searchParams.get('skill') ?? ''
  return valueOrThrow(await loadBankQualification(args.context.app, actor, { family, qualificationId, skill }))
}

const skillIntents = { link: linkSkill, unlink: unlinkSkill }

/** The form of the text, the button that removes, or one of those that link skills; the address says which was sent. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args)
  const { request, params: { family = '', qualificationId = '' }, context: { app } } = args
  const form = new URL(request.url).searchParams.get('form')
  if (form === 'remove') {
    return answerForm(request, removeBankQualificationForm, async ({ revision }) => {
      const removed = await removeBankQualification(app, actor, { family, revision, qualificationId })
      return removed.ok ? ok(bankPath(family)) : removed
    })
  }
  if (form === 'skill') {
    return answerForm(request, skillForm, async ({ intent, query, ...skill }) => {
      const done = await skillIntents[intent](app, actor, { family, qualificationId, ...skill })
      return done.ok ? ok(skillsPath({ family, qualificationId, query })) : done
    })
  }
  return answerForm(request, bankQualificationForm, async ({ revision, ...written }) => {
    const done = await writeBankQualification(app, actor, { family, revision, qualificationId: qualificationId === 'new' ? null : qualificationId, written })
    return done.ok ? ok(bankPath(family)) : done
  })
}

export default function BankQualificationRoute() {
  const { t } = useTranslation('banks')
  const page = useLoaderData<typeof loader>()
  return (
    <BankPage head={page.head} title={t(page.qualification ? 'qualification.edit' : 'qualification.new')}>
      <BankQualificationForm key={page.qualification?.id ?? 'new'} page={page} reply={useActionData<typeof action>()} />
      <QualificationSkills page={page} />
      <QualificationUses page={page} />
    </BankPage>
  )
}
