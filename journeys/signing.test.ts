/** Steps 6 and 7 at the resident's table: everybody signs on one screen. */
import type { Locator, Page } from '@playwright/test'
import { textOf } from '../src/letters/pdf-text.ts'
import { accessible } from './axe.ts'
import { Cast, people, team } from './cast.ts'
import { expect, test } from './drempel.ts'
import type { Someone } from './someone.ts'

const boxOf = (page: Page, name: string) => page.locator(`[data-tekenvak="${name}"] svg`)
const drawnIn = (page: Page, name: string) => page.locator(`input[name="${name}"]`).inputValue()

/** With the mouse: a wave from left to right, with the pen lifted once. */
async function draw(page: Page, box: Locator): Promise<void> {
  await box.scrollIntoViewIfNeeded()
  const { x, y, width, height } = (await box.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
  const at = (across: number, down: number) => [x + across * width, y + down * height] as const
  for (const line of [0.15, 0.55]) {
    await page.mouse.move(...at(line, 0.5))
    await page.mouse.down()
    for (let step = 1; step <= 12; step++) await page.mouse.move(...at(line + step * 0.025, step % 2 ? 0.3 : 0.7))
    await page.mouse.up()
  }
}

/** Up to the agreement that waits for its signatures. */
async function ready(cast: Cast): Promise<Someone> {
  await cast.signal()
  await cast.talk()
  await cast.judge('eligible')
  await cast.act('consultant', 'drawUpAgreement', { explained: 'yes' }, team)
  return cast.get('consultant')
}

test('everybody signs on the screen; what is sealed is with the team at once', async ({ browser, drempel }) => {
  const cast = new Cast(browser, drempel.url, 'Mevrouw T. Tekenaar', { viewport: { width: 1024, height: 768 } })
  const consultant = await ready(cast)
  const { page } = consultant

  await test.step('an empty box and a dash are told at their place, and what was drawn stays', async () => {
    await consultant.goesTo('signOnTablet')
    await expect(page.getByText('Laat op papier tekenen')).toHaveCount(0)
    await accessible(page, 'full')
    await expect(page.locator('input[name=name1]')).toHaveValue('Mevrouw T. Tekenaar')
    await expect(page.locator('input[name=name2]')).toHaveValue(people.consultant)
    await consultant.fills({ place: 'Utrecht', name3: 'Sam Verzonnen' })
    await draw(page, boxOf(page, 'signature1'))
    const dash = (await boxOf(page, 'signature2').boundingBox()) ?? { x: 0, y: 0 }
    await page.mouse.move(dash.x + 50, dash.y + 50)
    await page.mouse.down()
    await page.mouse.move(dash.x + 60, dash.y + 52)
    await page.mouse.up()
    const drawn = await drawnIn(page, 'signature1')
    expect(drawn).toMatch(/^M\d+ \d+(L\d+ \d+)+M\d+ \d+(L\d+ \d+)+$/)
    await consultant.sends()
    await consultant.isTold('signature2', /te klein/)
    await consultant.isTold('signature3', /Teken nog in het vak: handtekening van wie ook tekent/)
    expect(await drawnIn(page, 'signature1')).toBe(drawn)
    await accessible(page)
  })

  await test.step('“Opnieuw” clears a box', async () => {
    const box = page.locator('[data-tekenvak="signature2"]')
    await box.getByRole('button', { name: 'Opnieuw' }).click()
    expect(await drawnIn(page, 'signature2')).toBe('')
    for (const name of ['signature2', 'signature3']) await draw(page, boxOf(page, name))
  })

  await test.step('nothing but our own script may run, and only here', async () => {
    const policy = async (path: string) => (await page.request.get(path)).headers()['content-security-policy']
    expect(await policy(`${consultant.case}/signOnTablet`)).toMatch(/default-src 'none'.*script-src 'self'$/)
    expect(await policy(consultant.case)).not.toContain('script-src')
  })

  await test.step('it is sealed, and everybody who may finds it with its seal', async () => {
    await consultant.sends()
    await expect(page.getByRole('status')).toContainText('getekend, verzegeld en verstuurd')
    for (const part of ['consultant', 'coordinator', 'worker'] as const) {
      const person = await cast.get(part)
      await person.opens()
      const entry = person.page.locator('details', { hasText: 'Verzegeld op' })
      await expect(entry).toContainText('in Utrecht')
      await entry.locator('summary').click()
      await expect(entry).toContainText(/Vingerafdruk van de sleutel: [\da-f]{8}( [\da-f]{8}){7}/)
      const link = person.page.getByRole('link', { name: 'Bekijk: getekende overeenkomst' })
      const pdf = await person.bytes((await link.getAttribute('href')) ?? '')
      const text = textOf(pdf)
      for (const words of ['MevrouwT.Tekenaar', 'FatimaProef', 'SamVerzonnen', 'PlaatsUtrecht', 'Getekendopeenscherm'])
        expect(text).toContain(words)
    }
    await accessible(page)
    const resident = await cast.get('resident')
    await resident.opens()
    expect((await resident.papers()).some((paper) => paper.includes('Getekendopeenscherm'))).toBe(true)
    await cast.act('coordinator', 'openKris', {}, ['consultant', 'worker'])
    await cast.act('coordinator', 'registerInKris', {}, ['worker'])
    await expect((await cast.get('coordinator')).page.getByText('Verzegeld op')).toHaveCount(2)
  })
})

test('without a script the page says to sign on paper', async ({ browser, drempel }) => {
  const cast = new Cast(browser, drempel.url, 'Mevrouw P. Papier', { javaScriptEnabled: false })
  const consultant = await ready(cast)
  await consultant.goesTo('signOnTablet')
  await expect(consultant.page.getByText('Laat op papier tekenen en maak er een scan van').first()).toBeVisible()
  await expect(boxOf(consultant.page, 'signature1')).toBeHidden()
  await consultant.fills({ place: 'Utrecht', name3: 'Sam Verzonnen' })
  await consultant.sends()
  await consultant.isTold('signature1', /Teken nog in het vak: handtekening van de bewoner/)
})
