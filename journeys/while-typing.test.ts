import type { Page } from '@playwright/test'
import { accessible } from './axe.ts'
import { Cast } from './cast.ts'
import { today } from './day.ts'
import { expect, test } from './drempel.ts'

/** As long as the page waits before it reads, counted by the page's own clock: a busy computer only makes it longer. */
const stopsTyping = (page: Page) => page.evaluate(() => new Promise((done) => setTimeout(done, 1_000)))

const sentence = /U schreef: ‘gevangenis’\. Dit gaat over politie, een strafbaar feit of een straf\./

test('who writes what may not stand there is told while typing, and nothing leaves the browser', async ({
  browser,
  drempel,
}) => {
  const cast = new Cast(browser, drempel.url, 'De heer T. Tikker')
  const consultant = await cast.open()
  await consultant.does('informResident', { channel: 'telephone', on: today(), outcome: 'refusedTeam' })
  await consultant.goesTo('closeWithoutTrajectory')
  const { page } = consultant
  const note = page.locator('[name=note]')
  const advice = page.locator('#f-note-advies')
  await page.waitForLoadState('networkidle')
  const requests: string[] = []
  page.on('request', (request) => requests.push(request.url()))

  await test.step('nothing is said of a sentence that may stand there', async () => {
    await note.pressSequentially('Hij betaalt weer op tijd.')
    await stopsTyping(page)
    await expect(advice).toBeEmpty()
  })

  await test.step('the first key fetched what was learned, and nothing was sent with it', async () => {
    expect(requests.length).toBeGreaterThan(0)
    for (const url of requests.splice(0)) expect(url).toMatch(/^http:\/\/[^/]+\/assets\/[\w-]+\.js$/)
  })

  await test.step('the words, why, and what to write instead stand beneath the field', async () => {
    await note.fill('')
    await note.pressSequentially('Zijn zoon zit in de gevangenis')
    await expect(advice).toHaveText(sentence)
    await expect(advice).toContainText('is tot 1 juni niet bereikbaar')
    await expect(advice).toHaveAttribute('aria-live', 'polite')
    await expect(note).toHaveAccessibleDescription(/Dit gaat over politie/)
    await accessible(page, 'full')
  })

  await test.step('by the rules of the file: health too', async () => {
    await note.pressSequentially(' en is depressief.')
    await expect(advice.locator('p')).toHaveCount(2)
    await expect(advice).toContainText('Dit gaat over gezondheid.')
  })

  await test.step('it goes when the words go', async () => {
    await note.fill('Is tot 1 juni niet bereikbaar.')
    await expect(advice).toBeEmpty()
  })
  expect(requests).toEqual([])

  await test.step('saving says the same, once', async () => {
    await consultant.fills({ reason: 'other', note: 'Zit in de gevangenis.' })
    const said = await advice.locator('p').innerText()
    await consultant.sends()
    await consultant.isTold('note', sentence)
    const refusal = await page.locator('#f-note-fout').innerText()
    expect(refusal.replace(/^Fout:\s*/, '')).toBe(said.replace('Let op. ', ''))
    await note.press('End')
    await note.pressSequentially(' Nu')
    await stopsTyping(page)
    await expect(advice).toBeEmpty()
    await expect(page.locator('#f-falseAlarm-advies')).toHaveCount(0)
  })
})

test('in English the advice is in English', async ({ browser, drempel }) => {
  const cast = new Cast(browser, drempel.url, 'Mevrouw E. Engels')
  const consultant = await cast.get('consultant')
  await consultant.page.goto('/taal/en')
  await consultant.page.goto('/nieuw')
  await consultant.page.locator('[name=court]').pressSequentially('Zit in de gevangenis')
  await expect(consultant.page.locator('#f-court-advies')).toHaveText(/You wrote: ‘gevangenis’/)
})

test('without JavaScript the form is whole, and saving still refuses', async ({ browser, drempel }) => {
  const cast = new Cast(browser, drempel.url, 'Mevrouw Z. Zonder', { javaScriptEnabled: false })
  const consultant = await cast.get('consultant')
  await consultant.page.goto('/nieuw')
  await consultant.fills({ name: cast.resident, street: 'Proefstraat', houseNumber: '1', postcode: '3599 XY' })
  await consultant.fills({ place: 'Utrecht', judgment: 'possible', court: 'Zit in de gevangenis' })
  await consultant.sends()
  await consultant.isTold('court', sentence)
})

test('pages of a resident, and forms without free text, have no script', async ({ browser, drempel }) => {
  const cast = new Cast(browser, drempel.url, 'De heer S. Scriptloos')
  const consultant = await cast.open()
  await consultant.goesTo('informResident')
  await expect(consultant.page.locator('script')).toHaveCount(0)
  const resident = await cast.get('resident')
  await resident.opens()
  for (const act of ['', '/withdraw', '/makeRequest?soort=access']) {
    if (act)
      await resident.page
        .locator(`main a[href$="${act}"]`)
        .first()
        .evaluate((link: HTMLElement) => link.click())
    await expect(resident.page.locator('script')).toHaveCount(0)
    await resident.opens()
  }
})
