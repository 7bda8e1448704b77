import { expect } from 'vitest'
import { follow, look, press, type Walker } from './walk'

/** Scores every answer with the mouse; everything that the pages showed. */
export async function scoreByMouse(reviewer: Walker, id: string, level: (answer: string) => number): Promise<string> {
  return scoreAll(reviewer, id, async (answer) => {
    await reviewer.page.getByRole('radio', { name: new RegExp(`^${level(answer)}\\b`) }).check()
    await press(reviewer, reviewer.t('committee:score.saveAndNext'))
  })
}

/** Scores every answer without touching the mouse: a level, a note, next. */
export async function scoreByKeyboard(reviewer: Walker, id: string, level: (answer: string) => number): Promise<string> {
  const { page } = reviewer
  return scoreAll(reviewer, id, async (answer) => {
    await page.keyboard.press(String(level(answer)))
    await expect.poll(() => page.locator('input[name=score]:checked').count()).toBe(1)
    await page.keyboard.press('n')
    await page.keyboard.type('Konkret handling er beskrevet.')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
  })
}

/** Reads the introduction and scores the sample answers, where that is still to be done. */
async function prepare(reviewer: Walker, id: string): Promise<void> {
  const { page, t } = reviewer
  await page.goto(`/committee/${id}/introduction`)
  await look(reviewer, 'committee-introduction')
  if ((await page.getByRole('button', { name: t('calibration:introduction.acknowledge') }).count()) === 0) return
  await press(reviewer, t('calibration:introduction.acknowledge'))
  await page.waitForURL((url) => !url.pathname.endsWith('/introduction'))
  if (!new URL(page.url()).pathname.endsWith('/samples')) return
  await look(reviewer, 'committee-samples')
  for (const scale of await page.locator('fieldset.rating').all()) await scale.getByRole('radio', { name: /^3/ }).check()
  await press(reviewer, t('calibration:samples.send'))
  await page.getByRole('heading', { name: t('calibration:samples.compareTitle') }).waitFor()
  await look(reviewer, 'committee-samples-compared')
}

async function scoreAll(reviewer: Walker, id: string, score: (answer: string) => Promise<void>): Promise<string> {
  const { page, t } = reviewer
  let shown = ''
  await prepare(reviewer, id)
  await page.goto(`/committee/${id}`)
  await look(reviewer, 'committee-overview')
  for (;;) {
    const begin = page.getByRole('link', { name: new RegExp(`^(${t('committee:questions.begin')}|${t('committee:questions.continue')}) `) }).first()
    if ((await begin.count()) === 0) break
    await begin.click()
    await page.waitForURL(/\/answers\//)
    for (let isFirst = true; /\/answers\//.test(page.url()); isFirst = false) {
      const here = page.url()
      const form = await page.waitForSelector('form:has(input[name=score])')
      if (isFirst) await look(reviewer, 'committee-answer')
      shown += await page.content()
      await score((await page.locator('.answer-text').first().textContent()) ?? '')
      await page.waitForURL((url) => url.href !== here)
      await form.waitForElementState('hidden') // the address changes a moment before the page does
    }
    await page.getByRole('heading', { level: 1 }).waitFor()
  }
  await look(reviewer, 'committee-scored')
  return shown + await page.content()
}

/** The chair ends the scoring, reads the ranking, proposes one candidate and confirms the protocol; everything that the pages showed. */
export async function proposeFirst(chair: Walker, id: string): Promise<string> {
  const { page, t } = chair
  await page.goto(`/committee/${id}/shortlist`)
  await press(chair, t('committee:shortlist.list.open'))
  await page.getByRole('table', { name: t('committee:shortlist.ranking.table') }).waitFor()
  await look(chair, 'chair-ranking')
  let shown = await page.content()
  await follow(chair, t('committee:shortlist.ranking.propose'))
  await page.getByRole('checkbox').first().check()
  await page.getByLabel(t('committee:shortlist.list.reason'), { exact: true }).fill('Udvalget lægger vægt på lovbundet sagsbehandling.')
  await look(chair, 'chair-shortlist')
  shown += await page.content()
  await press(chair, t('committee:shortlist.list.save'))
  await page.getByText(t('protocol:done.proposed')).waitFor()
  await look(chair, 'chair-protocol')
  shown += await page.content()
  await press(chair, t('protocol:confirm.chair.action'))
  await page.getByText(t('protocol:done.confirmed')).waitFor()
  return shown
}
