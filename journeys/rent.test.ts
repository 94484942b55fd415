import { accessible } from './axe.ts'
import { Cast } from './cast.ts'
import { expect, test } from './drempel.ts'
import type { Scan } from './given.ts'

const list = (text: string, encoding: BufferEncoding = 'utf8'): Scan => ({
  name: 'betalingen.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(text, encoding),
})

test('the landlord types a month, takes payments from a file once, and sees the chart', async ({
  browser,
  drempel,
}) => {
  const cast = new Cast(browser, drempel.url, 'Mevrouw H. Huurema')
  const consultant = await cast.open()
  const { page } = consultant

  await test.step('wrong input gets its answer at the field, and what was typed stays', async () => {
    await consultant.goesTo('recordRent')
    await consultant.fills({ month: '2-2025', due: '-642,18', payments: '31-2-2025 642,18' })
    await consultant.sends()
    await consultant.isTold('due', /Het bedrag kan niet onder nul zijn/)
    await consultant.fills({ due: '642,18' })
    await consultant.sends()
    await consultant.isTold('payments', /Regel 1: ‘31-2-2025 642,18’. Deze dag bestaat niet/)
    await expect(page.locator('[name=payments]')).toHaveValue('31-2-2025 642,18')
    await accessible(page)
  })

  await test.step('a month', async () => {
    await consultant.does('recordRent', {
      month: '2-2025',
      due: '642,18',
      payments: '3-2-2025 300\n27-2-2025 342,18',
      opening: '1.200,00',
    })
    await expect(page.getByRole('heading', { name: 'Huur en betalingen' })).toBeVisible()
    await expect(page.locator('.dr-cijfers')).toContainText('€ 1.200,00')
  })

  await test.step('a list in Latin-1 with a formula that is not read, and a day that does not exist', async () => {
    const wrong = 'Datum;Bedrag;Kenmerk;Reden\n31-02-2025;642,18;VH-12345;café\n27-03-2025;veel;VH-12345;=cmd|calc\n'
    await consultant.goesTo('importRent')
    await consultant.fills({ file: list(wrong, 'latin1'), reference: 'VH-12345' })
    await consultant.sends()
    await consultant.isTold('file', /Regel 2, kolom Datum: ‘31-02-2025’. Deze dag bestaat niet/)
    await expect(page.getByRole('alert')).toContainText('Regel 3, kolom Bedrag: ‘veel’. Dit is geen bedrag.')
    await expect(page.locator('[name=reference]')).toHaveValue('VH-12345')
    await accessible(page)
  })

  await test.step('a good list is shown first, then recorded, and changes nothing the second time', async () => {
    const lines = [
      'Datum;Soort;Bedrag',
      '01-03-2025;Huur;642,18',
      '01-04-2025;Huur;642,18',
      '27-03-2025;Betaling;642,18',
    ]
    const good = { file: list(`${lines.join('\r\n')}\r\n03-02-2025;Betaling;300,00\r\n`), reference: 'VH-12345' }
    const isWhole = page.getByText('Ja, alles is van deze huurder')
    await consultant.goesTo('importRent')
    await consultant.fills(good)
    await consultant.sends()
    await consultant.isTold('file', /Wij begrijpen nog niet alles in dit bestand/)
    await accessible(page)
    await isWhole.click()
    await consultant.fills(good)
    await consultant.sends()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Dit komt erin')
    await expect(page.locator('main')).toContainText('Er komt 1 betaling bij. Van 2 maanden komt of verandert de huur.')
    await expect(page.getByRole('table', { name: 'Wat er al staat' })).toContainText('€ 300,00')
    await accessible(page, 'full')
    await page.getByRole('button', { name: 'Zet dit in het overzicht' }).click()
    await expect(page.getByRole('status')).toContainText('De betalingen staan erin')
    const before = await consultant.world()
    await consultant.goesTo('importRent')
    await consultant.fills(good)
    await consultant.sends()
    await isWhole.click()
    await consultant.fills(good)
    await consultant.sends()
    await expect(page.locator('main')).toContainText('Alles uit dit bestand staat er al. Er verandert niets.')
    await expect(page.getByRole('button', { name: 'Zet dit in het overzicht' })).toHaveCount(0)
    expect(await consultant.world()).toBe(before)
  })

  await test.step('the page of the rent, in figures, a chart and a table', async () => {
    await consultant.opens()
    await page.getByRole('link', { name: 'Bekijk huur en betalingen' }).first().click()
    await expect(
      page.getByRole('img', { name: /Huur en betalingen, februari 2025 tot en met april 2025/ }),
    ).toBeVisible()
    await expect(page.getByRole('row', { name: /maart 2025/ })).toContainText('€ 642,18')
    await accessible(page, 'full')
    await page.getByRole('link', { name: /februari 2025/ }).click()
    await expect(page.locator('[name=payments]')).toHaveValue('3-2-2025 300,00\n27-2-2025 342,18')
    await expect(page.locator('[name=correct]')).toBeChecked()
  })
})

test('the resident reads both ledgers, and who keeps none has no such page', async ({ browser, drempel }) => {
  const cast = new Cast(browser, drempel.url, 'De heer L. Leesma')
  const consultant = await cast.open()
  await cast.act('consultant', 'recordRent', { month: '1-2025', due: '600', payments: '30-1-2025 600' })
  expect(await consultant.status(`${consultant.case}/huur`)).toBe(200)
  const resident = await cast.get('resident')
  await resident.page.goto('/mijn-vh/bekend')
  const path = await resident.page.locator('main a[href$="/huur"]').first().getAttribute('href')
  await resident.page.goto(path ?? '')
  await expect(resident.page.getByRole('heading', { level: 1 })).toHaveText('Huur en betalingen')
  await accessible(resident.page)
  const coordinator = await cast.get('coordinator')
  expect(await coordinator.status(`${consultant.case}/huur`)).toBe(404)
})
