import { chromium } from '@playwright/test'
import { AxeBuilder } from '@axe-core/playwright'
import { findChromium, launchFlags } from '../scripts/chromium.ts'
import { startDrempel } from './running.ts'
import { Someone } from './someone.ts'
const folder = process.argv[2] ?? '/tmp/budget-look'
const executablePath = findChromium()
const drempel = await startDrempel()
const browser = await chromium.launch({ args: [...launchFlags], ...(executablePath ? { executablePath } : {}) })
try {
  const hrefs = async (p: Someone, sel: string) => p.page.$$eval(sel, (all) => all.map((a) => a.getAttribute('href') ?? ''))
  for (const width of [1280, 360]) {
    const person = await Someone.comesIn(browser, drempel.url, 'Rachid Schijnbaar', { viewport: { width, height: 800 } })
    await person.page.goto(drempel.url + '/werklijst')
    const list = await hrefs(person, 'tr.rij th a')
    for (const at of list) {
      await person.page.goto(drempel.url + at)
      if (!(await person.page.locator('.dr-cijfers').count())) continue
      await person.page.screenshot({ path: `${folder}/zaak-${width}.png`, fullPage: true })
      const { violations } = await new AxeBuilder({ page: person.page }).analyze()
      console.log('case', width, violations.map((v) => `${v.id} ${v.nodes.map((n) => n.target)}`))
      console.log('scroll', await person.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth))
      for (const act of ['recordDebt', 'recordIncome', 'recordExpenses', 'registerBudgetData', 'recordSelfReliance', 'recordAttachment']) {
        const r = await person.page.goto(`${drempel.url}${at}/${act}`)
        console.log(act, r?.status())
        await person.page.screenshot({ path: `${folder}/${act}-${width}.png`, fullPage: true })
        const found = await new AxeBuilder({ page: person.page }).analyze()
        if (found.violations.length) console.log(act, found.violations.map((v) => v.id))
      }
      break
    }
    await person.leaves()
  }
  for (const width of [1280, 360]) {
    const context = await browser.newContext({ viewport: { width, height: 800 } })
    const page = await context.newPage()
    await page.goto(drempel.url + '/kies')
    const names = await page.$$eval('button[name=person]', (all) => all.map((b) => [b.getAttribute('value') ?? '', b.textContent ?? '']))
    for (const [value] of names.reverse()) {
      await page.goto(drempel.url + '/kies')
      await page.locator(`button[name=person][value="${value}"]`).click()
      if (!page.url().includes('mijn-vh')) continue
      if (!(await page.locator('.dr-cijfers').count())) continue
      await page.screenshot({ path: `${folder}/mijn-vh-${width}.png`, fullPage: true })
      const { violations } = await new AxeBuilder({ page }).analyze()
      console.log('resident', width, violations.map((v) => v.id), await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth))
      break
    }
    await context.close()
  }
} finally {
  await browser.close()
  await drempel.stop()
}
