import { unzipSync } from 'fflate'
import { accessible } from './axe.ts'
import { Cast } from './cast.ts'
import { expect, test } from './drempel.ts'

test('the resident reads by whom something is known, takes it away and asks to be called, without a script', async ({
  browser,
  drempel,
}) => {
  const cast = new Cast(browser, drempel.url, 'Mevrouw V. Vraagstaart', undefined, '3599 XV')
  await cast.signal()
  const resident = await cast.get('resident', { javaScriptEnabled: false })
  const { page } = resident

  await test.step('what is known, by organisation', async () => {
    await page.goto('/mijn-vh')
    await page.getByRole('link', { name: 'Bekijk alles wat we over u weten' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Wat weten we over u?')
    const name = page.locator('section[aria-labelledby=corporation] details').first()
    await name.locator('summary').click()
    await expect(name).toContainText('Grondslag:')
  })

  await test.step('all of it in one file', async () => {
    const coming = page.waitForEvent('download')
    await page.getByRole('link', { name: 'Neem alles mee (zip)' }).click()
    const download = await coming
    expect(download.suggestedFilename()).toBe('gegevens.zip')
    const chunks: Buffer[] = []
    for await (const chunk of await download.createReadStream()) chunks.push(Buffer.from(chunk))
    const files = unzipSync(Buffer.concat(chunks))
    expect(Object.keys(files)).toContain('gegevens.pdf')
    const data = JSON.parse(Buffer.from(files['gegevens.json'] ?? []).toString())
    expect(JSON.stringify(data.entries)).toContain('Mevrouw V. Vraagstaart')
  })

  await test.step('somebody is asked to call, and only who is asked hears it', async () => {
    await page.goto('/mijn-vh')
    await page.getByText('Vragen of iemand mij belt').click()
    await page.getByRole('link', { name: 'Vraag of ik word gebeld' }).click()
    await resident.fills({ whom: 'corporation', phone: '030 000 00 01' })
    await resident.sends()
    await expect(page.getByRole('status')).toContainText('U wordt binnen twee werkdagen gebeld')
    const consultant = await cast.get('consultant')
    await consultant.opens()
    await expect(consultant.page.locator('main')).toContainText('Bel de bewoner')
    await expect(consultant.page.locator('main')).toContainText('030 000 00 01')
  })

  await test.step('the pages can be read by everybody', async () => {
    const again = await cast.comesIn('Mevrouw V. Vraagstaart')
    for (const path of ['/mijn-vh', '/mijn-vh/bekend']) {
      await again.page.goto(path)
      await accessible(again.page)
    }
    await again.leaves()
  })
})
