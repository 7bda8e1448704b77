import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from '~/i18n/translation'
import { DraftPage } from '~/components/hr/draft-page'
import { hrPath } from '~/components/hr/paths'
import { PublicationProblems } from '~/components/hr/publication-problems'
import { SamplesNote } from '~/components/hr/samples-note'
import { RefusalNote } from '~/components/refusal-note'
import { Button } from '~/components/ui/button'
import { ButtonGroup } from '~/components/ui/button-group'
import { ButtonLink } from '~/components/ui/button-link'
import { ok } from '~/domain/result'
import { publishForm } from '~/forms/life'
import { answerForm } from '~/platform/answer-form.server'
import { valueOrThrow } from '~/platform/respond.server'
import { requireActor } from '~/platform/session.server'
import { publishRecruitment } from '~/use-cases/publish-recruitment.server'
import { loadOverview } from '~/views/hr/overview.server'

export const handle = { title: () => ({ key: 'post:publish.title' }) }

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args)
  const { head, problems, isOrdinary, samples } = valueOrThrow(await loadOverview(args.context.app, actor, args.params.id ?? ''))
  return { head, problems, isOrdinary, samples }
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args)
  const recruitmentId = args.params.id ?? ''
  return answerForm(args.request, publishForm, async ({ revision }) => {
    const published = await publishRecruitment(args.context.app, actor, { recruitmentId, revision })
    return published.ok ? ok(`${hrPath(recruitmentId)}?saved=published`) : published
  })
}

const frozen = ['questions', 'rubric', 'anchors', 'qualifications', 'blindness', 'cv', 'languages'] as const

export default function Publish() {
  const { t } = useTranslation(['post', 'common'])
  const { head, problems, isOrdinary, samples } = useLoaderData<typeof loader>()
  const isReady = problems.length === 0 && !isOrdinary
  return (
    <DraftPage head={head} title={t('post:publish.title')} lead={t('post:publish.lead')}>
      <RefusalNote reply={useActionData<typeof action>()} />
      <PublicationProblems recruitmentId={head.recruitmentId} problems={problems} isOrdinary={isOrdinary} />
      {head.isEditable ? <SamplesNote recruitmentId={head.recruitmentId} samples={samples} /> : null}
      <section className="stack measure">
        <h2>{t('post:publish.freezes')}</h2>
        <ul>{frozen.map((part) => <li key={part}>{t(`post:publish.frozen.${part}`)}</li>)}</ul>
        <p>{t('post:publish.after')}</p>
      </section>
      <Form method="post">
        <input type="hidden" name="revision" value={head.revision} />
        <ButtonGroup>
          {head.isEditable && <Button {...(!isReady && { disabledReason: t('post:publish.notReady') })}>{t('post:publish.action')}</Button>}
          <ButtonLink variant="secondary" href={hrPath(head.recruitmentId)}>{t('common:back')}</ButtonLink>
        </ButtonGroup>
      </Form>
    </DraftPage>
  )
}
