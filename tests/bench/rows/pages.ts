import { createRequestHandler, type ServerBuild } from '@remix-run/node'
import { loadQuestions } from '#db/stores/questionnaires'
import { findRecruitment } from '#db/stores/recruitments'
import { draftFromBank } from '~/commands/demo/draft-from-bank.server'
import { mustSucceed } from '~/commands/demo/walk.server'
import type { Actor } from '~/platform/actor.server'
import { applicantCookie } from '~/platform/applicant-session.server'
import { bundleFrom } from '~/platform/http/bundle.server'
import { availableBanks } from '~/question-banks/available-banks.server'
import { beginApplication } from '~/use-cases/begin-application.server'
import { loadQuestionBanks } from '~/use-cases/load-question-banks.server'
import { publishRecruitment } from '~/use-cases/publish-recruitment.server'
import { noticeVersion } from '~/domain/recruitment/notice'
import { applicantBuild, staffBuild, withMinimalPage } from '../builds'
import { closedLoop, openLoop, percentile } from '../open-loop'
import { paired } from '../paired'
import type { Row } from '../row'
import { openBenchApp, type BenchApp } from '../bench-app'
import { startBenchServer } from '../bench-server'

/** A published post out of a bank, and the cookie of somebody who has begun to apply. */
export async function openPost({ app, hr }: BenchApp, reviewers: readonly Actor[] = []): Promise<{ recruitmentId: string; cookie: string }> {
  await loadQuestionBanks(app)
  const bank = (await availableBanks(app.db.read)).find(({ id }) => id === 'clerical')
  if (!bank) throw new Error('the bank is missing')
  const scored = bank.questions.filter(({ scored: isScored, wordLimit }) => isScored && (wordLimit ?? 999) >= 150).slice(0, 5)
  const text = { da: 'Opslag', en: 'Post' }
  const recruitmentId = await draftFromBank(app, hr.hr, {
    bank, questionIds: scored.map(({ id }) => id), requiredQualifications: scored.flatMap(({ covers }) => covers), desiredQualifications: [],
    title: text, summary: text, duties: text, department: 0, deadline: new Date(app.clock.now().getTime() + 86_400_000),
    members: [{ personKey: hr.chair.key, role: 'chair' }, { personKey: hr.reviewer.key, role: 'reviewer' }, { personKey: hr.redactor.key, role: 'redactor' }, ...reviewers.map(({ key }) => ({ personKey: key, role: 'reviewer' as const }))],
  })
  const recruitment = await findRecruitment(app.db.read, recruitmentId)
  mustSucceed(await publishRecruitment(app, hr.hr, { recruitmentId, revision: recruitment?.revision ?? 0 }))
  await loadQuestions(app.db.read, recruitment?.key ?? 0)
  const keys = mustSucceed(await beginApplication(app, { recruitmentId, noticeVersion, language: 'da', clientAddress: 'bench' }))
  return { recruitmentId, cookie: applicantCookie(app, keys).split(';')[0] ?? '' }
}

interface Asked {
  readonly build: ServerBuild
  readonly path: string
  readonly cookie?: string
  /** The framework's own handler over all the routes, instead of ours with one per pattern. */
  readonly isPlain?: boolean
}

/** Pages a second out of one build, eight asked for at a time, without a network in between. */
function pagesPerSecond({ app }: BenchApp, { build, path, cookie = '', isPlain = false }: Asked): () => Promise<number> {
  const handle = isPlain ? createRequestHandler(build, 'production') : bundleFrom(build).handle
  const context = { app, nonce: 'n', clientAddress: 'bench', incidentId: 'i' }
  const once = async () => {
    const response = await handle(new Request(`http://localhost${path}`, { headers: { cookie, 'accept-language': 'da' } }), context)
    if (response.status !== 200) throw new Error(`${path} answered ${response.status}`)
    await response.arrayBuffer()
  }
  return () => closedLoop(once, { clients: 8, milliseconds: 400 })
}

const questionPage: Row = {
  id: 'P6',
  what: 'applicant\'s question page ÷ minimal page of the plain framework, same routes (pages a second)',
  goal: { atLeast: 0.65 },
  async measure() {
    const bench = await openBenchApp()
    const { cookie } = await openPost(bench)
    const build = await applicantBuild()
    const ratio = await paired(
      pagesPerSecond(bench, { build, path: '/application/questions/1', cookie }),
      pagesPerSecond(bench, { build: withMinimalPage(build, Object.keys(build.routes)), path: '/minimal', isPlain: true }),
    )
    await bench.close()
    return ratio
  },
}

const fullApp: Row = {
  id: 'P7',
  what: 'minimal page as served, all routes of both bundles ÷ plain framework with 8 routes (pages a second)',
  goal: { atLeast: 0.8 },
  async measure() {
    const bench = await openBenchApp()
    const build = await applicantBuild()
    const ratio = await paired(
      pagesPerSecond(bench, { build: withMinimalPage(build, Object.keys(build.routes)), path: '/minimal' }),
      pagesPerSecond(bench, { build: withMinimalPage(build, Object.keys(build.routes).slice(0, 7)), path: '/minimal', isPlain: true }),
    )
    await bench.close()
    return ratio
  },
}

/** What the two bundles save: the same page if the staff's routes were in the same bundle. */
const oneBundle: Row = {
  id: 'P7b',
  what: 'plain framework with the staff\'s routes in the same bundle ÷ with 8 routes (what is avoided; no goal)',
  goal: { atLeast: 0 },
  async measure() {
    const bench = await openBenchApp()
    const [applicant, staff] = [await applicantBuild(), await staffBuild()]
    const all = { ...applicant, routes: { ...staff.routes, ...applicant.routes } }
    const ratio = await paired(
      pagesPerSecond(bench, { build: withMinimalPage(all, Object.keys(all.routes)), path: '/minimal', isPlain: true }),
      pagesPerSecond(bench, { build: withMinimalPage(applicant, Object.keys(applicant.routes).slice(0, 7)), path: '/minimal', isPlain: true }),
    )
    await bench.close()
    return ratio
  },
}

const tail: Row = {
  id: 'P9',
  what: 'p99 ÷ p50 of the page of a post, the real server, 100 requests a second arriving at random',
  goal: { atMost: 6 },
  async measure() {
    const server = await startBenchServer()
    const load = { address: server.address, path: server.postPath, rate: 100, seconds: 4 }
    await openLoop({ ...load, seconds: 2 })
    const rounds = []
    for (let round = 0; round < 5; round += 1) rounds.push(await openLoop(load))
    await server.stop()
    const figures = rounds.map(({ sorted }) => ({ p50: percentile(sorted, 0.5), p99: percentile(sorted, 0.99) }))
    const ratios = figures.map(({ p50, p99 }) => p99 / p50).sort((a, b) => a - b)
    const middleOf = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN
    return {
      median: middleOf([...ratios]), lowest: ratios[0] ?? NaN, highest: ratios.at(-1) ?? NaN,
      ours: middleOf(figures.map(({ p99 }) => p99)), anchor: middleOf(figures.map(({ p50 }) => p50)),
    }
  },
}

export const pages: readonly Row[] = [questionPage, fullApp, oneBundle, tail]
