import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { BankFamilyForm } from '~/components/banks/bank-family-form'
import { BankPage } from '~/components/banks/bank-page'
import { bankPath } from '~/components/banks/paths'
import { ok } from '~/domain/result'
import { bankFamilyForm } from '~/forms/banks'
import { useTranslation } from '~/i18n/translation'
import { answerForm } from '~/platform/answer-form.server'
import { valueOrThrow } from '~/platform/respond.server'
import { requireActor } from '~/platform/session.server'
import { writeBankFamily } from '~/use-cases/keep-banks.server'
import { loadBankFamily } from '~/views/hr/banks.server'

export const handle = { title: () => ({ key: 'banks:family.edit' }) }

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args)
  return valueOrThrow(await loadBankFamily(args.context.app, actor, args.params.family ?? ''))
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args)
  const family = args.params.family ?? ''
  return answerForm(args.request, bankFamilyForm, async ({ revision, ...written }) => {
    const done = await writeBankFamily(args.context.app, actor, { family, revision, written })
    return done.ok ? ok(bankPath(family)) : done
  })
}

export default function EditBankFamily() {
  const { t } = useTranslation('banks')
  const page = useLoaderData<typeof loader>()
  return <BankPage head={page.head} title={t('family.edit')}><BankFamilyForm page={page} reply={useActionData<typeof action>()} /></BankPage>
}
