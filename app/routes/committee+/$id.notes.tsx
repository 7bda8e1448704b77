import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, useParams } from '@remix-run/react'
import { committeePath } from '~/components/committee/paths'
import { NotesPage } from '~/components/interviews/notes-page'
import type { Refusal } from '~/domain/refusals'
import { ok, type Result } from '~/domain/result'
import { noteForm } from '~/forms/case-notes'
import { answerForm } from '~/platform/answer-form.server'
import { valueOrThrow } from '~/platform/respond.server'
import { requireActor } from '~/platform/session.server'
import { writeNote } from '~/use-cases/write-note.server'
import { loadNotes } from '~/views/staff/notes.server'

export const handle = { title: () => ({ key: 'interviews:notes.title' }) }

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args)
  return valueOrThrow(await loadNotes(args.context.app, actor, { recruitmentId: args.params.id ?? '', as: 'chair' }))
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args)
  const { params: { id: recruitmentId = '' }, context: { app } } = args
  return answerForm(args.request, noteForm, async ({ text, isMeant }): Promise<Result<string | ReturnType<typeof warned>, Refusal>> => {
    const done = await writeNote(app, actor, { recruitmentId, text, isMeant: isMeant !== '' })
    if (!done.ok) return done
    return done.value.kind === 'written' ? ok(committeePath(recruitmentId, 'notes')) : ok(warned(text, done.value.hints))
  })
}

/** Nothing was written yet: the words stay, and what looks like a person is pointed out. */
const warned = (text: string, hints: readonly { readonly words: string }[]) => data({ warning: { words: hints.map(({ words }) => words), text } }, { status: 422 })

export default function Notes() {
  const reply = useActionData<typeof action>()
  const isWarning = reply !== undefined && 'warning' in reply
  return <NotesPage page={useLoaderData<typeof loader>()} home={committeePath(useParams().id ?? '')} reply={isWarning ? undefined : reply} warning={isWarning ? reply.warning : undefined} />
}
