import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { BankList } from '~/components/banks/bank-list'
import { ButtonLink } from '~/components/ui/button-link'
import { PageHeading } from '~/components/ui/page-heading'
import { useTranslation } from '~/i18n/translation'
import { valueOrThrow } from '~/platform/respond.server'
import { requireActor } from '~/platform/session.server'
import { loadBanks } from '~/views/hr/banks.server'

export const handle = { title: () => ({ key: 'banks:list.title' }) }

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args)
  return { banks: valueOrThrow(await loadBanks(args.context.app, actor)) }
}

export default function Banks() {
  const { t } = useTranslation('banks')
  return (
    <div className="stack-lg">
      <PageHeading title={t('list.title')} lead={t('list.lead')} actions={<ButtonLink variant="secondary" href="/hr/banks/import">{t('list.import')}</ButtonLink>} />
      <BankList banks={useLoaderData<typeof loader>().banks} />
    </div>
  )
}
