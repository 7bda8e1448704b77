import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from '~/i18n/translation'
import { DraftPage } from '~/components/hr/draft-page'
import { Guidance } from '~/components/hr/guidance'
import { ListHeading } from '~/components/hr/list-heading'
import { hrPath } from '~/components/hr/paths'
import { QualificationChoices } from '~/components/hr/qualification-choices'
import { QualificationList } from '~/components/hr/qualification-list'
import { RefusalNote } from '~/components/refusal-note'
import { Button } from '~/components/ui/button'
import { ButtonLink } from '~/components/ui/button-link'
import { arrangeOrChooseForm, destinationOf } from '~/forms/qualifications'
import { ok, refused } from '~/domain/result'
import { answerForm } from '~/platform/answer-form.server'
import { valueOrThrow } from '~/platform/respond.server'
import { requireActor } from '~/platform/session.server'
import { arrangeQualification, chooseQualifications } from '~/use-cases/edit-qualifications.server'
import { loadQualificationsPage } from '~/views/hr/qualifications.server'

export const handle = { title: () => ({ key: 'draft:draft.qualifications' }) }

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args)
  return valueOrThrow(await loadQualificationsPage(args.context.app, actor, args.params.id ?? ''))
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args)
  const { app } = args.context
  const recruitmentId = args.params.id ?? ''
  return answerForm(args.request, arrangeOrChooseForm, async (typed) => {
    const { revision } = typed
    if ('bank' in typed) {
      const chosen = await chooseQualifications(app, actor, { recruitmentId, revision, choices: typed.bank })
      return chosen.ok ? ok(`${hrPath(recruitmentId)}?saved=qualifications`) : chosen
    }
    const to = destinationOf(typed)
    if (to === null) return refused('invalid-form')
    const arranged = await arrangeQualification(app, actor, { recruitmentId, revision, qualificationId: typed.itemId, to })
    return arranged.ok ? ok(hrPath(recruitmentId, 'qualifications')) : arranged
  })
}

export default function Qualifications() {
  const { t } = useTranslation(['questionnaire', 'draft'])
  const page = useLoaderData<typeof loader>()
  const { head, chosen, bank } = page
  return (
    <DraftPage head={head} title={t('draft:draft.qualifications')} lead={t('draft:draft.hints.qualifications')}>
      <RefusalNote reply={useActionData<typeof action>()} />
      <Guidance title={t('questionnaire:guidance.qualifications.title')} text={t('questionnaire:guidance.qualifications.text')} />
      {chosen.length > 0 && <section className="stack"><ListHeading count={chosen.length}>{t('questionnaire:qualifications.chosen')}</ListHeading><QualificationList page={page} /></section>}
      {head.isEditable && <p><ButtonLink variant="secondary" href={hrPath(head.recruitmentId, 'qualifications/new')}>{t('questionnaire:qualifications.add')}</ButtonLink></p>}
      {head.isEditable && (
        <Form method="post" className="stack">
          <h2>{t('questionnaire:qualifications.fromBank')}</h2>
          <input type="hidden" name="revision" value={head.revision} />
          <QualificationChoices bank={bank} />
          <Button>{t('questionnaire:qualifications.save')}</Button>
        </Form>
      )}
    </DraftPage>
  )
}
