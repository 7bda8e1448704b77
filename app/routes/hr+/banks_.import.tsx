import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData } from '@remix-run/react'
import { ImportProblems } from '~/components/banks/import-problems'
import { Breadcrumb } from '~/components/ui/breadcrumb'
import { Button } from '~/components/ui/button'
import { FileField } from '~/components/ui/file-field'
import { PageHeading } from '~/components/ui/page-heading'
import { useTranslation } from '~/i18n/translation'
import { fileIn } from '~/forms/posted-file'
import { refusalResponse, valueOrThrow } from '~/platform/respond.server'
import { requireActor } from '~/platform/session.server'
import type { ExchangeProblem } from '~/question-banks/exchange/problem'
import { stageImport } from '~/use-cases/import-banks.server'
import { loadBanks } from '~/views/hr/banks.server'

export const handle = { title: () => ({ key: 'exchange:import.title' }) }

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args)
  valueOrThrow(await loadBanks(args.context.app, actor))
  return null
}

interface Reply {
  readonly hasNoFile: boolean
  readonly problems: readonly ExchangeProblem[]
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args)
  const file = fileIn(await args.request.formData())
  if (!file) return data<Reply>({ hasNoFile: true, problems: [] }, { status: 422 })
  const staged = await stageImport(args.context.app, actor, { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })
  if (staged.ok) return redirect(`/hr/banks/import/${staged.value}`, 303)
  if (staged.refusal === 'not-found') throw refusalResponse('not-found')
  return data<Reply>({ hasNoFile: false, problems: staged.refusal.problems }, { status: 422 })
}

export default function ImportBank() {
  const { t } = useTranslation(['exchange', 'banks', 'common'])
  const reply = useActionData<typeof action>()
  const error = reply?.hasNoFile ? { error: t('exchange:import.noFile') } : {}
  return (
    <div className="stack-lg">
      <Breadcrumb label={t('common:breadcrumb')} items={[{ label: t('banks:list.title'), href: '/hr/banks' }, { label: t('exchange:import.title') }]} />
      <PageHeading title={t('exchange:import.title')} lead={t('exchange:import.lead')} />
      {reply && reply.problems.length > 0 && <ImportProblems problems={reply.problems} />}
      <Form method="post" encType="multipart/form-data" reloadDocument className="stack measure">
        <FileField name="file" label={t('exchange:import.file')} hint={t('exchange:import.fileHint')} accept=".xlsx,.csv,.yaml,.yml,.json" {...error} />
        <Button>{t('exchange:import.submit')}</Button>
      </Form>
    </div>
  )
}
