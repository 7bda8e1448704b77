// @vitest-environment jsdom
import { cleanup, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import axe from 'axe-core'
import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { assignments, candidates } from '#db/schema/review'
import { parseScore } from '~/domain/scoring/score'
import * as overview from '~/routes/committee+/$id.index'
import * as candidate from '~/routes/committee+/$id.candidates.$candidateId'
import * as reread from '~/routes/committee+/$id.reread.$rereadingId'
import { openShortlisting } from '~/use-cases/open-shortlisting.server'
import { saveScore } from '~/use-cases/save-score.server'
import { loadNextToReadAgain } from '~/views/committee/rereading.server'
import { scoringOfThree } from '../../support/shortlisting'
import { openStaffPage } from '../../support/staff-page'
import { openTestApp, type TestApp } from '../../support/test-app'

let test: TestApp
const user = userEvent.setup()
beforeEach(async () => { test = await openTestApp() })
afterEach(async () => {
  cleanup()
  await test.close()
})

const routes = { '/committee/:id': overview, '/committee/:id/reread/:rereadingId': reread, '/committee/:id/candidates/:candidateId': candidate }

/** The chair gives everything 5 and the reviewer 2, each with a note. */
async function disagreeing() {
  const scoring = await scoringOfThree(test)
  for (const [actor, level] of [[scoring.chair, '5'], [scoring.reviewer, '2']] as const) {
    const rows = await test.app.db.read.select({ id: assignments.id }).from(assignments).innerJoin(candidates, eq(candidates.key, assignments.candidateKey)).where(eq(assignments.personKey, actor.key))
    for (const { id } of rows) await saveScore(test.app, actor, { recruitmentId: scoring.id, assignmentId: id, score: parseScore(level) ?? { kind: 'cannot-judge' }, note: `Derfor ${level}.`, revision: 0 })
  }
  const opened = await openShortlisting(test.app, scoring.chair, { recruitmentId: scoring.id })
  if (!opened.ok) throw new Error(opened.refusal)
  const first = await loadNextToReadAgain(test.app, scoring.reviewer, { recruitmentId: scoring.id })
  const rereadingId = (first.ok && first.value.id) || ''
  const open = (path: string) => openStaffPage({ test, actor: scoring.reviewer, routes, language: 'da' }, path)
  return { ...scoring, open, path: `/committee/${scoring.id}/reread/${rereadingId}` }
}

describe('reading an answer again', () => {
  it('begins on the overview, which says how many there are', async () => {
    const { id, open, path } = await disagreeing()
    await open(`/committee/${id}`)
    expect(await screen.findByText(/Der er 6 svar, hvor bedømmerne ligger langt fra hinanden/)).toBeTruthy()
    expect(screen.getByRole('link', { name: 'Læs svarene igen' }).getAttribute('href')).toBe(path)
  })

  it('shows what was given with its reasons and no names, and has no axe violation', async () => {
    const { chair, open, path } = await disagreeing()
    const { container } = await open(path)
    expect(await screen.findByText('Derfor 5.')).toBeTruthy()
    expect(screen.getByText('Din første bedømmelse: 2')).toBeTruthy()
    expect(document.body.textContent).not.toContain(chair.name)
    expect((await axe.run(container)).violations.map(({ id }) => id)).toEqual([])
  })

  it('asks why a judgement is changed, beside the field, and keeps what was chosen', async () => {
    const { open, path } = await disagreeing()
    await open(path)
    await user.click(await screen.findByRole('radio', { name: /^4/ }))
    await user.click(screen.getByRole('button', { name: 'Gem og næste' }))
    const field = await screen.findByRole('textbox', { name: /Begrundelse/ })
    await waitFor(() => { expect(field.getAttribute('aria-invalid')).toBe('true') })
    expect(screen.getByRole<HTMLInputElement>('radio', { name: /^4/ }).checked).toBe(true)
  })

  it('goes on by keys alone to the next, and the candidate’s page tells both judgements', async () => {
    const { id, open, path } = await disagreeing()
    await open(path)
    await screen.findByText('Din første bedømmelse: 2')
    await user.keyboard('4')
    await user.keyboard('n')
    await user.keyboard('Eksemplet er konkret.')
    await user.tab()
    await user.keyboard('{Enter}')
    expect(await screen.findByText('1 af 6 svar')).toBeTruthy()
    cleanup()
    const changed = await test.app.db.read.select({ id: candidates.id }).from(candidates)
    for (const { id: candidateId } of changed) {
      await open(`/committee/${id}/candidates/${candidateId}`)
      await screen.findByRole('heading', { level: 1 })
      if (screen.queryByText(/2 af 5, efter genlæsning 4 af 5/)) return
      cleanup()
    }
    throw new Error('no candidate’s page tells of the change')
  })
})
