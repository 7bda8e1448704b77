import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from '~/i18n/translation'
import { DraftPage } from '~/components/hr/draft-page'
import { hrPath } from '~/components/hr/paths'
import { PublishForm } from '~/components/hr/publish-form'
import { PublicationProblems } from '~/components/hr/publication-problems'
import { SamplesNote } from '~/components/hr/samples-note'
import { RefusalNote } from '~/components/refusal-note'
import { ok } from '~/domain/result'
import { publishForm } from '~/forms/life'
import { answerForm } from '~/platform/answer-form.server'
import { valueOrThrow } from '~/platform/respond.server'
import { requireActor } from '~/platform/session.server'
import { publishRecruitment } from '~/use-cases/publish-recruitment.server'
import { loadCustodyToBe } from '~/views/hr/custody.server'
import { loadOverview } from '~/views/hr/overview.server'

export const handle = { title: () => ({ key: 'post:publish.title' }) }

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args)
  const { head, problems, isOrdinary, samples } = valueOrThrow(await loadOverview(args.context.app, actor, args.params.id ?? ''))
  const custody = valueOrThrow(await loadCustodyToBe(args.context.app, actor, args.params.id ?? ''))
  return { head, problems, isOrdinary, samples, custody }
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args)
  const recruitmentId = args.params.id ?? ''
  return answerForm(args.request, publishForm, async ({ revision, publicKey, shares }) => {
    const published = await publishRecruitment(args.context.app, actor, { recruitmentId, revision, splitKey: publicKey && shares ? { publicKey, shares } : undefined })
    return published.ok ? ok(`${hrPath(recruitmentId)}?saved=published`) : published
  })
}

const frozen = ['questions', 'rubric', 'anchors', 'qualifications', 'blindness', 'cv', 'languages'] as const

export default function Publish() {
  const { t } = useTranslation('post')
  const { head, problems, isOrdinary, samples, custody } = useLoaderData<typeof loader>()
  const isReady = problems.length === 0 && !isOrdinary
  return (
    <DraftPage head={head} title={t('publish.title')} lead={t('publish.lead')}>
      <RefusalNote reply={useActionData<typeof action>()} />
      <PublicationProblems recruitmentId={head.recruitmentId} problems={problems} isOrdinary={isOrdinary} />
      {head.isEditable ? <SamplesNote recruitmentId={head.recruitmentId} samples={samples} /> : null}
      <section className="stack measure">
        <h2>{t('publish.freezes')}</h2>
        <ul>{frozen.map((part) => <li key={part}>{t(`publish.frozen.${part}`)}</li>)}</ul>
        <p>{t('publish.after')}</p>
      </section>
      {head.isEditable ? <PublishForm head={head} isReady={isReady} custody={custody} /> : null}
    </DraftPage>
  )
}
