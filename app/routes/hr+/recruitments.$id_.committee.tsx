import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type * as z from 'zod/mini'
import { useTranslation } from '~/i18n/translation'
import { CommitteeMembers, NameMember } from '~/components/hr/committee-members'
import { DraftPage } from '~/components/hr/draft-page'
import { Guidance } from '~/components/hr/guidance'
import { ListHeading } from '~/components/hr/list-heading'
import { hrPath } from '~/components/hr/paths'
import { PanelSettings } from '~/components/hr/panel-settings'
import { RefusalNote } from '~/components/refusal-note'
import { ok } from '~/domain/result'
import { committeeForm } from '~/forms/committee'
import type { Actor } from '~/platform/actor.server'
import { answerForm } from '~/platform/answer-form.server'
import type { AppContext } from '~/platform/app-context.server'
import { valueOrThrow } from '~/platform/respond.server'
import { requireActor } from '~/platform/session.server'
import { changeMember, nameMember } from '~/use-cases/edit-committee.server'
import { setPanel } from '~/use-cases/set-panel.server'
import { loadCommitteePage } from '~/views/hr/committee.server'

export const handle = { title: () => ({ key: 'draft:draft.committee' }) }

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args)
  return valueOrThrow(await loadCommitteePage(args.context.app, actor, args.params.id ?? ''))
}

interface At {
  readonly app: AppContext
  readonly actor: Actor
  readonly recruitmentId: string
}

function doneWith({ app, actor, recruitmentId }: At, typed: z.output<typeof committeeForm>) {
  if (typed.intent === 'panel') return setPanel(app, actor, { recruitmentId, ...typed })
  return typed.intent === 'name' ? nameMember(app, actor, { recruitmentId, ...typed }) : changeMember(app, actor, { recruitmentId, ...typed })
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args)
  const { app } = args.context
  const recruitmentId = args.params.id ?? ''
  return answerForm(args.request, committeeForm, async (typed) => {
    const done = await doneWith({ app, actor, recruitmentId }, typed)
    return done.ok ? ok(hrPath(recruitmentId, 'committee')) : done
  })
}

export default function Committee() {
  const { t } = useTranslation(['draft', 'post'])
  const page = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  return (
    <DraftPage head={page.head} title={t('draft:draft.committee')} lead={t('post:committee.lead', page.limits)}>
      <RefusalNote reply={reply} />
      <Guidance title={t('post:committee.guidance.title')} text={t('post:committee.guidance.text')} />
      <p>{t('post:committee.count', { count: page.reviewers })}</p>
      <ListHeading count={page.members.length}>{t('post:committee.members')}</ListHeading>
      {page.members.length > 0 ? <CommitteeMembers page={page} /> : <p>{t('post:committee.none')}</p>}
      {page.head.isEditable && <NameMember page={page} reply={reply} />}
      <PanelSettings page={page} />
    </DraftPage>
  )
}
