/**
 * Photographs every page of a fresh demo as each role, on a telephone, a tablet and a desk, so that anybody can look:
 * `node --import tsx journeys/look.ts FOLDER [WIDTH…]`
 */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium } from '@playwright/test'
import { findChromium, launchFlags } from '../scripts/chromium.ts'
import { startDrempel } from './running.ts'
import { Someone } from './someone.ts'

const people = {
  consultant: 'Fatima Proef',
  consultantB: 'Hanna Testema',
  coordinator: 'Karim Voorbeeld',
  worker: 'Mila Testman',
  supervisor: 'Rachid Schijnbaar',
  officer: 'Vera Zogenaamd',
  officerA: 'Tara Nepstra',
} as const
const loose = [
  '/kies',
  '/werelden',
  '/postbus',
  '/convenant',
  '/convenant/papieren',
  '/convenant/register/team',
  '/privacy',
  '/toegankelijkheid',
  '/bestaat-niet',
]

const [folder, ...widths] = process.argv.slice(2)
if (!folder) {
  process.stderr.write('Name the folder for the pictures: node --import tsx journeys/look.ts FOLDER\n')
  process.exit(1)
}
mkdirSync(folder, { recursive: true })
const executablePath = findChromium()
const drempel = await startDrempel()
const browser = await chromium.launch({ args: [...launchFlags], ...(executablePath ? { executablePath } : {}) })
try {
  for (const width of widths.length ? widths.map(Number) : [360, 768, 1280]) await lookAll(browser, width, folder)
} finally {
  await browser.close()
  await drempel.stop()
}

async function lookAll(by: Browser, width: number, into: string): Promise<void> {
  const how = { viewport: { width, height: 800 } }
  for (const [part, name] of Object.entries(people)) {
    const person = await Someone.comesIn(by, drempel.url, name, how)
    const shoot = camera(person, width, join(into, part))
    await shoot(new URL(person.page.url()).pathname)
    await shoot('/werklijst', 'leeg', 'nietsgevonden')
    await shoot('/werklijst', 'lijkt', 'vorbeeld')
    const cases = await hrefs(person, '/werklijst', 'tr.rij th a')
    cases.push(...(await hrefs(person, '/werklijst?deel=closed', 'tr.rij th a')))
    for (const [index, address] of cases.entries()) {
      const acts = await hrefs(person, address, 'main a[href^="/zaak/"]')
      await shoot(address, `zaak-${index + 1}`)
      for (const act of acts.filter((href) => !/\/stuk\/|\.(pdf|ics)$/.test(href))) {
        await shoot(act, act.split('/').at(-1))
      }
    }
    const more = await hrefs(person, '/werklijst', '.dr-titel__knoppen a')
    for (const address of more) await shoot(address)
    if (part.startsWith('officer'))
      for (const path of ['/bewaren', '/datalekken', '/datalekken/nieuw']) await shoot(path)
    await person.leaves()
  }
  await lookAsResidents(by, width, into)
}

async function lookAsResidents(by: Browser, width: number, into: string): Promise<void> {
  const how = { viewport: { width, height: 800 } }
  const visitor = await by.newPage({ baseURL: drempel.url })
  await visitor.goto('/kies')
  const names = await visitor.getByRole('button', { name: ', bewoner' }).locator('b').allInnerTexts()
  await visitor.close()
  for (const [index, name] of names.entries()) {
    const person = await Someone.comesIn(by, drempel.url, name, how)
    const shoot = camera(person, width, join(into, `bewoner-${index + 1}`))
    await shoot('/mijn-vh')
    await shoot('/mijn-vh/bekend')
    if (index === 0) {
      for (const address of await hrefs(person, '/mijn-vh', 'main a[href^="/zaak/"]')) {
        if (!/\/stuk\/|\.(pdf|ics)$/.test(address)) await shoot(address, address.split('/').at(-1))
      }
      for (const address of loose) await shoot(address)
      const worlds = await hrefs(person, '/werelden', 'main a[href^="/werelden/"]')
      for (const address of worlds.slice(0, 1)) await shoot(address, 'vier')
      const mails = await hrefs(person, '/postbus', 'tr.rij th a')
      for (const address of mails.slice(0, 1)) await shoot(address, 'mail')
    }
    await person.leaves()
  }
}

async function hrefs(person: Someone, path: string, links: string): Promise<string[]> {
  await person.page.goto(path)
  const found = await person.page.locator(links).all()
  const all = await Promise.all(found.map((link) => link.getAttribute('href')))
  return [...new Set(all.filter((href) => href !== null))]
}

/** Takes each kind of page once. */
function camera(person: Someone, width: number, prefix: string) {
  const taken = new Set<string>()
  return async (path: string, as = path.replace(/\W+/g, '-').replace(/^-/, ''), search = '') => {
    const file = `${prefix}-${as}-${width}.png`
    if (taken.has(file)) return
    taken.add(file)
    await person.page.goto(path)
    if (search && (await person.page.locator('#zoek').count())) await person.searches(search)
    await person.page.screenshot({ path: file, fullPage: true })
    const wide = await person.page.evaluate(() => document.documentElement.scrollWidth)
    process.stdout.write(`${file}${wide > width ? `   ${wide} px wide` : ''}\n`)
  }
}
