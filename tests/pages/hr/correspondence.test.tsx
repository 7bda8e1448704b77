// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import axe from 'axe-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { mustSucceed } from '~/commands/demo/walk.server'
import type { Actor } from '~/platform/actor.server'
import * as committeeDocuments from '~/routes/committee+/$id.documents.index'
import * as hrDocuments from '~/routes/hr+/recruitments.$id_.documents'
import * as messagesPage from '~/routes/hr+/recruitments.$id_.messages'
import * as threadPage from '~/routes/hr+/recruitments.$id_.messages_.$threadId'
import { handInDocument } from '~/use-cases/hand-in-document.server'
import { writeMessage } from '~/use-cases/write-message.server'
import { makePdf } from '../../support/files'
import { openStaffPage } from '../../support/staff-page'
import { openTestApp, type TestApp } from '../../support/test-app'
import { askedForCertificates, releaseToCommittee, unsealedOfThree } from '../../support/unsealed'

let test: TestApp
let world: Awaited<ReturnType<typeof unsealedOfThree>>
const user = userEvent.setup()
beforeEach(async () => {
  test = await openTestApp()
  world = await unsealedOfThree(test)
})
afterEach(async () => {
  cleanup()
  await test.close()
})

const routes = {
  '/hr/recruitments/:id/documents': hrDocuments, '/hr/recruitments/:id/messages': messagesPage, '/hr/recruitments/:id/messages/:threadId': threadPage, '/committee/:id/documents': committeeDocuments,
}
const open = (actor: Actor, path: string, language: 'da' | 'en' = 'da') => { cleanup(); return openStaffPage({ test, actor, routes, language }, path) }
const violations = async (container: Element) => (await axe.run(container, { rules: { 'color-contrast': { enabled: false } } })).violations.map(({ id }) => id)

describe('documents', () => {
  it('are asked for, with what is missing said beside the field; who has handed in what stands by number, without names', async () => {
    const { container } = await open(world.hr, `/hr/recruitments/${world.id}/documents`)
    expect(await screen.findByRole('heading', { name: 'Bed om et dokument' })).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Bed om dokumentet' }))
    expect(await screen.findByRole('alert')).toBeTruthy()
    expect(screen.getByLabelText('Hvad').getAttribute('aria-invalid')).toBe('true')
    expect(await violations(container)).toEqual([])
    await user.selectOptions(screen.getByLabelText('Hvad'), 'certificates')
    await user.type(screen.getByLabelText('Sidste dag'), '2026-04-20')
    await user.click(screen.getByRole('button', { name: 'Bed om dokumentet' }))
    expect(await screen.findByText('De inviterede bliver bedt om dokumentet på deres egen side.')).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Bed ikke om: Eksamensbeviser og kursusbeviser' })).toBeTruthy()
  })

  it('are opened from the list by HR, and by the committee once names are released', async () => {
    const requestId = await askedForCertificates(test, world)
    mustSucceed(await handInDocument(test.app, world.first.accessHash, { requestId, file: await makePdf(), replaces: null, formKey: 'form' }))
    await open(world.chair, `/committee/${world.id}/documents`)
    expect(await screen.findByText('Der er ingen dokumenter at åbne')).toBeTruthy()
    await releaseToCommittee(test, world)
    for (const [actor, path] of [[world.hr, `/hr/recruitments/${world.id}/documents`], [world.chair, `/committee/${world.id}/documents`]] as const) {
      const { container } = await open(actor, path)
      const row = within(await screen.findByRole('row', { name: new RegExp(world.first.candidate.number) }))
      expect(row.getByRole('link', { name: 'Eksamensbeviser og kursusbeviser (PDF)' }).getAttribute('href')).toMatch(new RegExp(`^${path}/[\\w-]+$`))
      expect(container.textContent).not.toMatch(/Krarup|Nyholm|Rask/)
      expect(await violations(container)).toEqual([])
    }
  })
})

describe('messages', () => {
  it('are listed without who wrote them, read and answered', async () => {
    const typed = 'Er der parkering?'
    mustSucceed(await writeMessage(test.app, { accessHash: world.refused.accessHash, receiptCode: world.refused.receiptCode }, { threadId: null, typed, shown: typed, formKey: 'form' }))
    const { container } = await open(world.hr, `/hr/recruitments/${world.id}/messages`)
    const row = within(await screen.findByRole('row', { name: /Er der parkering/ }))
    expect([row.getByText('En ansøger'), row.getByText('Ulæst')]).toHaveLength(2)
    expect(await violations(container)).toEqual([])
    const thread = await open(world.hr, row.getByRole('link', { name: typed }).getAttribute('href') ?? '')
    expect(await screen.findByText('Ansøgeren har skrevet selv. Samtalen hører ikke til noget kandidatnummer.')).toBeTruthy()
    expect(await violations(thread.container)).toEqual([])
    await user.click(screen.getByRole('button', { name: 'Send svar' }))
    expect(await screen.findByRole('alert')).toBeTruthy()
    await user.type(screen.getByRole('textbox', { name: /Besked/ }), 'Ja, ved rådhuset.')
    await user.click(screen.getByRole('button', { name: 'Send svar' }))
    expect(await screen.findByText('Beskeden er sendt.')).toBeTruthy()
    expect(screen.getByText('Ja, ved rådhuset.')).toBeTruthy()
  })

  it('to a candidate by number ask for one, and keep what was typed', async () => {
    await open(world.hr, `/hr/recruitments/${world.id}/messages`, 'en')
    const form = within((await screen.findByRole('heading', { name: 'Write to a candidate' })).closest('form') as HTMLFormElement)
    await user.type(form.getByRole('textbox', { name: /Message/ }), 'Which year?')
    await user.click(form.getByRole('button', { name: 'Send to the candidate' }))
    expect(await screen.findByRole('alert')).toBeTruthy()
    const again = within(screen.getByRole('heading', { name: 'Write to a candidate' }).closest('form') as HTMLFormElement)
    expect(again.getByRole<HTMLTextAreaElement>('textbox', { name: /Message/ }).value).toBe('Which year?')
    await user.selectOptions(again.getByRole('combobox'), world.first.candidate.number)
    await user.click(again.getByRole('button', { name: 'Send to the candidate' }))
    expect(await screen.findByRole('heading', { name: `Candidate ${world.first.candidate.number}` })).toBeTruthy()
  })
})
