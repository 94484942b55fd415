import { unzipSync } from 'fflate'
import { textOf } from '../src/letters/pdf-text.ts'
import { accessible } from './axe.ts'
import { today } from './day.ts'
import { expect, test } from './drempel.ts'
import { Someone } from './someone.ts'

const kinds = ['access', 'rectification', 'erasure', 'restriction', 'objection'] as const
const arabic = /\p{Script=Arabic}/u
const who = 'Mevrouw N. Voorbeeld'
const answers = { corporation: 'Fatima Proef', team: 'Mila Testman', workAndIncome: 'Rachid Schijnbaar' } as const

test('a resident makes each request, three organisations answer, and the answers can be kept', async ({
  browser,
  drempel,
}) => {
  const how = { viewport: { width: 360, height: 800 } }
  const resident = await Someone.comesIn(browser, drempel.url, who, how)
  resident.case = '/mijn-vh'
  const requests = async () => {
    await resident.page.goto('/mijn-vh')
    await resident.page.locator('main a[href^="/mijn-vh/verzoeken"]').evaluate((link: HTMLElement) => link.click())
    await expect(resident.page.getByRole('heading', { level: 1 })).toHaveText('Mijn verzoeken')
  }

  for (const kind of kinds) {
    await test.step(kind, async () => {
      await resident.goesTo(`makeRequest?soort=${kind}`)
      await expect(resident.page.locator(`input[name=kind][value=${kind}]`)).toBeChecked()
      if (kind === 'rectification') {
        await resident.sends()
        await resident.isTold('text', /Geef antwoord op: wat precies, en waarom/)
      }
      await resident.fills(kind === 'access' ? { on: today() } : { on: today(), text: `Over ${kind}, verzonnen.` })
      await resident.sends()
      await expect(resident.page.getByRole('status')).toContainText('Uw verzoek is verstuurd.')
    })
  }
  await requests()
  await expect(resident.page.locator('script')).toHaveCount(0)
  await accessible(resident.page)
  await expect(resident.page.locator('main')).toContainText('Over objection, verzonnen.')
  await expect(resident.page.locator('main')).not.toContainText('drempel.zip')

  for (const name of Object.values(answers)) {
    await test.step(`${name} answers`, async () => {
      const worker = await Someone.comesIn(browser, drempel.url, name)
      await worker.finds(who)
      await accessible(worker.page)
      const link = worker.page.locator('#verzoeken ~ ul li', { hasText: 'Inzage' }).locator('a[href*="/decideRequest"]')
      await link.click()
      await worker.fills({ decision: 'refused' })
      await worker.sends()
      await worker.isTold('reason', /Vul in: uw uitleg aan de bewoner/)
      await worker.fills({ decision: 'granted' })
      await worker.sends()
      await expect(worker.page.getByRole('status')).toContainText('De bewoner leest uw antwoord op Mijn VH.')
      const zip = (await worker.page.locator('a[href$="/antwoord.zip"]').first().getAttribute('href')) ?? ''
      const files = unzipSync(new Uint8Array(await worker.bytes(zip)))
      expect(textOf(Buffer.from(files['gegevens.pdf'] ?? []))).toContain('Voorbeeld')
      await worker.leaves()
    })
  }

  await requests()
  for (const party of Object.keys(answers)) {
    const link = resident.page.locator(`main a[href*="/${party}.zip"]`)
    const files = unzipSync(new Uint8Array(await resident.bytes((await link.getAttribute('href')) ?? '')))
    const data = JSON.parse(Buffer.from(files['gegevens.json'] ?? []).toString('utf8'))
    expect(data.organisation.party).toBe(party)
    expect(data.entries.length).toBeGreaterThan(0)
    for (const entry of data.entries) expect(entry.readBy).toContain(party)
    expect(
      Buffer.from(files['gegevens.pdf'] ?? [])
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-')
  }

  await test.step('the same in Arabic, from right to left', async () => {
    await resident.page.goto('/taal/ar')
    await resident.goesToInArabic('/mijn-vh')
    await resident.page.locator('main a[href$="/makeRequest?soort=access"]').evaluate((a: HTMLElement) => a.click())
    await expect(resident.page).toHaveURL(/makeRequest/)
    await resident.isInArabic()
    await resident.fills({ on: today(), text: 'كل ما تعرفونه عني' })
    await resident.sends()
    await expect(resident.page.getByRole('status')).toContainText(arabic)
    await resident.goesToInArabic('/mijn-vh/verzoeken')
    await expect(resident.page.locator('main')).toContainText('كل ما تعرفونه عني')
    await expect(resident.page.locator('main')).not.toContainText('Mijn verzoeken')
    for (const path of ['/mijn-vh/bekend', '/mijn-vh/gekeken']) await resident.goesToInArabic(path)
    const files = unzipSync(new Uint8Array(await resident.bytes('/mijn-vh/gegevens.zip')))
    const data = JSON.parse(Buffer.from(files['gegevens.json'] ?? []).toString('utf8'))
    expect(
      new Set(data.entries.map((entry: { recorded: { party: string } }) => entry.recorded.party)).size,
    ).toBeGreaterThan(2)
    expect(textOf(Buffer.from(files['gegevens.pdf'] ?? []))).toMatch(arabic)
  })

  const officer = await Someone.comesIn(browser, drempel.url, 'Vera Zogenaamd')
  await officer.page.getByRole('link', { name: 'Verzoeken' }).click()
  await expect(officer.page.getByRole('heading', { level: 1 })).toHaveText('Verzoeken')
  await expect(officer.page.locator('main')).toContainText('Toegewezen')
  await expect(officer.page.locator('main')).not.toContainText('Voorbeeld')
  await accessible(officer.page)
})
