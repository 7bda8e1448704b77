import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { BankDifferenceView } from '~/components/banks/bank-difference'
import { bankPath } from '~/components/banks/paths'
import { RefusalNote } from '~/components/refusal-note'
import { Breadcrumb } from '~/components/ui/breadcrumb'
import { Button } from '~/components/ui/button'
import { PageHeading } from '~/components/ui/page-heading'
import { inLanguage } from '~/domain/local-text'
import { ok } from '~/domain/result'
import { importForm } from '~/forms/banks'
import { useTranslation } from '~/i18n/translation'
import { useLanguage } from '~/i18n/use-language'
import { answerForm } from '~/platform/answer-form.server'
import { valueOrThrow } from '~/platform/respond.server'
import { requireActor } from '~/platform/session.server'
import { discardImport, takeOverImport } from '~/use-cases/import-banks.server'
import { loadImport } from '~/views/hr/bank-imports.server'

export const handle = { title: () => ({ key: 'exchange:import.review' }) }

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args)
  return valueOrThrow(await loadImport(args.context.app, actor, args.params.importId ?? ''))
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args)
  const { app } = args.context
  const importId = args.params.importId ?? ''
  return answerForm(args.request, importForm, async ({ revision, intent }) => {
    if (intent === 'discard') {
      const discarded = await discardImport(app, actor, importId)
      return discarded.ok ? ok('/hr/banks') : discarded
    }
    const taken = await takeOverImport(app, actor, { importId, revision })
    return taken.ok ? ok(bankPath(taken.value)) : taken
  })
}

export default function ReviewImport() {
  const { t } = useTranslation(['exchange', 'banks', 'common'])
  const { name, revision, isNew, questions, qualifications, difference } = useLoaderData<typeof loader>()
  const title = inLanguage(name, useLanguage())
  const isSame = difference?.isEmpty === true
  return (
    <div className="stack-lg">
      <Breadcrumb label={t('common:breadcrumb')} items={[{ label: t('banks:list.title'), href: '/hr/banks' }, { label: t('exchange:import.title'), href: '/hr/banks/import' }, { label: title }]} />
      <PageHeading title={t('exchange:import.review')} caption={title} lead={isNew ? t('exchange:import.new', { qualifications, questions }) : isSame ? t('exchange:import.same') : t('exchange:import.rule')} />
      <RefusalNote reply={useActionData<typeof action>()} />
      {difference && <BankDifferenceView difference={difference} />}
      <Form method="post" className="cluster">
        <input type="hidden" name="revision" value={revision} />
        {!isSame && <Button name="intent" value="take">{t('exchange:import.takeOver')}</Button>}
        <Button variant="tertiary" name="intent" value="discard">{t('exchange:import.discard')}</Button>
      </Form>
    </div>
  )
}
