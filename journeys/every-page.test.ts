import { accessible } from './axe.ts'
import { expect, test } from './drempel.ts'
import { Someone } from './someone.ts'

/** By whom one comes in, and which pages there are to see then; the demo gives them content. */
const pages = {
  'Fatima Proef': ['/werklijst', '/werklijst?deel=closed', '/nieuw', '/doorgegeven'],
  'Karim Voorbeeld': ['/werklijst', '/inspringen', '/register', '/register/nieuw'],
  'Mila Testman': ['/werklijst'],
  'Rachid Schijnbaar': ['/werklijst', '/opnemen', '/doorgeven'],
  'Mevrouw N. Voorbeeld': [
    '/mijn-vh',
    '/mijn-vh/bekend',
    '/kies',
    '/werelden',
    '/postbus',
    '/convenant',
    '/bestaat-niet',
  ],
  'Tara Nepstra': ['/bewaren', '/datalekken', '/datalekken/nieuw'],
  'Vera Zogenaamd': [
    '/logboek',
    '/bewaren',
    '/privacy',
    '/toegankelijkheid',
    '/convenant/papieren',
    '/convenant/register/team',
    '/convenant/dpia',
  ],
} as const

for (const [name, paths] of Object.entries(pages)) {
  test(`axe finds nothing on the pages of ${name}, and nothing sticks out`, async ({ browser, drempel }) => {
    const person = await Someone.comesIn(browser, drempel.url, name)
    for (const path of paths) {
      await person.page.goto(path)
      await accessible(person.page, 'full')
      await expect.soft(person.page.getByRole('heading', { level: 1 }), path).toHaveCount(1)
    }
    for (const name of paths.some((path) => path === '/werklijst') ? ['nietsgevonden', 'vorbeeld'] : []) {
      await person.page.goto('/werklijst')
      await person.searches(name)
      await accessible(person.page, 'full')
      expect(person.page.url(), 'what was searched for stands in no address').not.toContain(name)
    }
    const first = person.page.locator('tr.rij th a, main a[href^="/werelden/"], main a[href^="/postbus/"]')
    for (const path of ['/werklijst', '/werelden', '/postbus']) {
      await person.page.goto(path)
      if (!(await first.count())) continue
      await first.first().click()
      await accessible(person.page)
    }
    await person.leaves()
  })
}
