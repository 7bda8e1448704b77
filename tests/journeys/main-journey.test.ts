import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Language } from '~/domain/local-text'
import { banksFolder, loadBanks } from '~/question-banks/load-banks.server'
import { found } from '../anonymity/encodings'
import { answerFrom, beginApplication, returnByCode, send, writeTooMuch, type Applicant } from './support/as-applicant'
import { proposeFirst, scoreByKeyboard, scoreByMouse } from './support/as-committee'
import { closeEarly, lockList, publishPost, unsealAndRelease } from './support/as-hr'
import { clearAll } from './support/as-redactor'
import { visitor, type widths } from './support/browser'
import { openSite } from './support/site'
import { signIn, type StaffId } from './support/staff'
import { wordsOf } from './support/texts'
import { look, type Walker } from './support/walk'

// One recruitment from an empty page to the interviews, by everybody who has a part in it, each in a browser of their own.

const site = openSite('demo')

const strong: Applicant = {
  name: 'Vibeke Thorngreen', email: 'vibeke.thorngreen@mail.example', phone: '+45 12 34 56 71',
  answers: ['Jeg slog loven op, ringede til borgeren samme dag og skrev et notat. Vibeke kan man stole på.', 'Jeg begyndte brevet med afgørelsen og forklarede fristen i min kolonihave.', 'yes'],
}
const weak: Applicant = {
  name: 'Torkild Ahlmann-Ross', email: 'torkild.ross@mail.example', phone: '+45 12 34 56 72',
  answers: ['Det gik fint.', 'Jeg skriver altid godt.', 'no'],
}
const secrets = [strong, weak].flatMap(({ name, email }) => [name, email])

interface Way {
  readonly language: Language
  readonly width: keyof typeof widths
  readonly applicantJavaScript: boolean
}

describe.each<Way>([
  { language: 'da', width: 'wide', applicantJavaScript: false },
  { language: 'en', width: 'narrow', applicantJavaScript: true },
])('from an empty page to the interviews: $language, $width, applicants with scripts: $applicantJavaScript', ({ language, width, applicantJavaScript }) => {
  const t = wordsOf(language)
  const title = language === 'da' ? 'Sagsbehandler til Borgerservice Nord' : 'Sagsbehandler til Borgerservice Syd'
  const walkers = new Map<StaffId, Walker>()

  /** Anybody's own site.browser, in the language of the walk. */
  async function walker(hasScripts: boolean): Promise<Walker> {
    const { page } = await visitor(site.browser, site.server.address, { width, language, javaScript: hasScripts })
    return { page, t, language, hasScripts }
  }

  async function staff(id: StaffId): Promise<Walker> {
    const known = walkers.get(id)
    if (known) return known
    const made = await walker(true)
    await made.page.goto('/')
    if (language === 'en') await made.page.getByRole('button', { name: t('common:languages.en') }).click()
    await signIn(made.page, id, t)
    walkers.set(id, made)
    return made
  }

  test('the whole way', { timeout: 240_000 }, async () => {
    const banks = await loadBanks(banksFolder())
    const family = banks.ok ? banks.value.find(({ id }) => id === 'clerical') : undefined
    if (!family) throw new Error('there is no bank')
    const post = { title, family, qualifications: ['statutory-case-work', 'prioritisation'], questions: chosenQuestions(family) }

    const hr = await staff('hr')
    const id = await publishPost(hr, post)
    await apply(strong)
    await applyInTwoSittings(weak)
    await closeEarly(hr, id)

    const seen = [await clearAll(await staff('redactor'), id, 'min kolonihave')]
    expect(seen.join(''), 'the own first name is found').toContain('Vibeke')
    const isStrong = (answer: string) => /loven|afgørelsen/.test(answer)
    seen.push(await scoreByKeyboard(await staff('reviewer1'), id, (answer) => (isStrong(answer) ? 5 : 2)))
    const chairView = await scoreByMouse(await staff('chair'), id, (answer) => (isStrong(answer) ? 4 : 1))
    expect(chairView, 'another’s note before the ranking').not.toContain('Konkret handling er beskrevet')
    expect(chairView, 'the veiled name').not.toContain('Vibeke')
    expect(chairView, 'the veiled phrase').not.toContain('min kolonihave')
    seen.push(chairView, await proposeFirst(await staff('chair'), id))

    const refused = await (await staff('chair')).page.goto(`/hr/recruitments/${id}/lock`)
    expect([403, 404]).toContain(refused?.status())
    expectNothingOf(seen.join(''))
    expect(found(storedBytes(), secrets)).toEqual([])
    await lockList(hr, id)
    const identities = await unsealAndRelease(hr)
    expect(identities).toContain(strong.name)
    expect(identities).not.toContain(weak.name)

    const interviews = await staff('reviewer1')
    await interviews.page.goto(`/committee/${id}/interviews`)
    await look(interviews, 'committee-interviews')
    expect(await interviews.page.content()).toContain(strong.name)
    expect(await interviews.page.content()).not.toContain(weak.name)
    await verifyLog()
    expect(found(storedBytes(), secrets)).toEqual([])
    expect(found(Buffer.from(site.server.output()), secrets)).toEqual([])
  })

  async function apply(who: Applicant): Promise<void> {
    const applicant = await walker(applicantJavaScript)
    await beginApplication(applicant, title)
    await writeTooMuch(applicant, 1)
    await answerFrom(applicant, 1, who.answers)
    await send(applicant, who)
    await applicant.page.context().close()
  }

  /** Leaves after the first answer and comes back on another machine. */
  async function applyInTwoSittings(who: Applicant): Promise<void> {
    const first = await walker(applicantJavaScript)
    const code = await beginApplication(first, title)
    await answerFrom(first, 1, who.answers.slice(0, 1))
    await first.page.context().close()
    const second = await walker(applicantJavaScript)
    await returnByCode(second, code)
    await answerFrom(second, 2, who.answers.slice(1))
    await send(second, who)
    await second.page.context().close()
  }

  async function verifyLog(): Promise<void> {
    const auditor = await staff('auditor')
    await auditor.page.goto('/audit')
    await auditor.page.getByRole('button', { name: t('audit:verify') }).click()
    await auditor.page.getByText(t('audit:whole.title')).first().waitFor()
    await look(auditor, 'auditor-log')
    expectNothingOf(await auditor.page.content())
  }
})

/** Two scored questions that cover the two qualifications, and a fact. */
function chosenQuestions({ questions: all }: { questions: readonly { id: string; kind: string; covers: readonly string[] }[] }): string[] {
  const of = (qualification: string) => all.find(({ kind, covers }) => kind === 'long-text' && covers.includes(qualification))?.id ?? ''
  return [of('statutory-case-work'), of('prioritisation'), all.find(({ kind }) => kind === 'yes-no')?.id ?? '']
}

function expectNothingOf(html: string): void {
  for (const secret of secrets) expect(html).not.toContain(secret)
}

/** Every byte of the data folder: the database, its log of changes, whatever else lies there. */
function storedBytes(): Buffer {
  const files = readdirSync(site.server.dataDirectory, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return Buffer.concat(files.map((entry) => readFileSync(join(entry.parentPath, entry.name))))
}
