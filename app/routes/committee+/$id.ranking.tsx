import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, useParams } from '@remix-run/react'
import { useTranslation } from '~/i18n/translation'
import { RankingPage } from '~/components/shortlist/ranking-page'
import { ButtonLink } from '~/components/ui/button-link'
import { valueOrThrow } from '~/platform/respond.server'
import { requireActor } from '~/platform/session.server'
import { loadRanking } from '~/views/committee/ranking.server'

export const handle = { title: () => ({ key: 'committee:shortlist.ranking.title' }) }

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args)
  return valueOrThrow(await loadRanking(args.context.app, actor, { recruitmentId: args.params.id ?? '', top: new URL(args.request.url).searchParams.get('top') }))
}

export default function CommitteeRanking() {
  const { t } = useTranslation('committee')
  const { title, figures, surety, secondLook, mayPropose, steppedBackFrom } = useLoaderData<typeof loader>()
  const base = `/committee/${useParams().id ?? ''}`
  return (
    <RankingPage
      title={title} figures={figures} surety={surety} secondLook={secondLook} candidateHref={(id) => (steppedBackFrom.includes(id) ? null : `${base}/candidates/${id}`)}
      actions={<ButtonLink href={`${base}/shortlist`}>{t(mayPropose ? 'shortlist.ranking.propose' : 'shortlist.ranking.see')}</ButtonLink>}
    />
  )
}
