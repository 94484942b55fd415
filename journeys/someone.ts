import type { Browser, BrowserContext, Locator, Page } from '@playwright/test'
import { parseHTML } from 'linkedom'
import { textOf } from '../src/letters/pdf-text.ts'
import { accessible } from './axe.ts'
import { expect } from './drempel.ts'
import type { Given, Scan } from './given.ts'
import { sent } from './sent.ts'

type Circumstances = Readonly<{
  javaScriptEnabled?: boolean
  viewport?: { width: number; height: number }
  /** Look at each page with axe on the way. */
  checked?: boolean
}>

/** A person in a browser of their own, who only does what a person can do: read pages, follow links, fill in forms. */
export class Someone {
  readonly name: string
  readonly page: Page
  readonly #context: BrowserContext
  readonly #checked: boolean
  readonly #lookedAt = new Set<string>()
  /** Address of the trajectory that this person works on, once found in the worklist. */
  case = ''

  private constructor(name: string, context: BrowserContext, page: Page, checked: boolean) {
    this.name = name
    this.page = page
    this.#context = context
    this.#checked = checked
  }

  /** Comes in through the page on which one chooses a person. */
  static async comesIn(browser: Browser, url: string, name: string, how: Circumstances = {}): Promise<Someone> {
    const { checked = false, ...options } = how
    const context = await browser.newContext({ baseURL: url, locale: 'nl-NL', ...options })
    const page = await context.newPage()
    await page.goto('/')
    await page.getByRole('button', { name }).first().click()
    await expect(page).toHaveURL(/\/(werklijst|mijn-vh|logboek)$/)
    return new Someone(name, context, page, checked)
  }

  /** Searches the worklist that is open. */
  async searches(name: string): Promise<void> {
    await this.page.locator('#zoek').fill(name)
    await this.page.locator('search button').click()
  }

  async leaves(): Promise<void> {
    await this.#context.close()
  }

  /** Looks at the page with axe: each form once, the page of a trajectory once in each phase. */
  async looks(): Promise<void> {
    if (!this.#checked) return
    const kind = new URL(this.page.url()).pathname.replace(/\/zaak\/[^/]+/, 'zaak')
    const phase = await this.page.locator('li[aria-current=step]').allInnerTexts()
    const state = `${kind} ${phase} ${await this.page.getByRole('alert').count()}`
    if (this.#lookedAt.has(state)) return
    this.#lookedAt.add(state)
    await accessible(this.page)
  }

  /** Looks for a trajectory in the worklist, the way one does with many, and opens it. */
  async finds(words: string): Promise<void> {
    await this.page.goto('/werklijst')
    await this.page.getByLabel('Zoek in deze lijst').fill(words)
    await this.page.getByRole('button', { name: 'Zoek' }).click()
    await this.looks()
    const rows = this.page.locator('tr.rij th a')
    // Names that are nearly the same come along, below.
    const exact = rows.filter({ hasText: words })
    const found = (await exact.count()) > 0 ? exact : rows
    await expect(found).toHaveCount(1)
    await found.click()
    this.case = new URL(this.page.url()).pathname
  }

  /** Opens the page of the trajectory, or the resident's own. */
  async opens(): Promise<void> {
    await this.page.goto(this.case || '/werklijst')
  }

  /** Follows the link to an act that the page offers, and reads who will see it. */
  async goesTo(act: string): Promise<void> {
    await this.opens()
    const link = this.page.locator(`main a[href$="/${act}"]`).first()
    const folds = this.page.locator(`main details:not([open]):has(a[href$="/${act}"])`)
    if (await folds.count()) await folds.first().locator('summary').first().click()
    await link.click()
    await expect(this.page.getByRole('heading', { name: 'Wie ziet dit?' })).toBeVisible()
    await expect(this.page.getByRole('heading', { name: 'Waarom mag dit?' })).toBeVisible()
    await this.looks()
  }

  /** The page as it is now is Arabic, reads from right to left, and axe finds nothing. */
  async isInArabic(): Promise<void> {
    await expect(this.page.locator('html')).toHaveAttribute('dir', 'rtl')
    await expect(this.page.locator('html')).toHaveAttribute('lang', 'ar')
    await expect(this.page.getByRole('heading', { level: 1 })).toContainText(/\p{Script=Arabic}/u)
    await accessible(this.page)
  }

  async goesToInArabic(path: string): Promise<void> {
    await this.page.goto(path)
    await this.isInArabic()
  }

  async fills(given: Given): Promise<void> {
    for (const [name, value] of Object.entries(given)) await fill(this.page.locator('main form'), name, value)
  }

  async sends(): Promise<void> {
    await this.page.locator('main form button[type=submit]:not([formaction]):not([name])').click()
  }

  /** The form as it stands, sent twice at the same moment, as two impatient tabs would; gives both answers. */
  async sendsTwice(): Promise<number[]> {
    const form = this.page.locator('main form')
    const data = await form.evaluate((element) =>
      Object.fromEntries(
        [...new FormData(element as HTMLFormElement)].map(([name, value]) => [name, String(value)] as const),
      ),
    )
    const path = (await form.getAttribute('action')) ?? ''
    const send = () => this.#context.request.post(path, { form: data, maxRedirects: 0 })
    return (await Promise.all([send(), send()])).map((answer) => answer.status())
  }

  /** Does an act of which the page says that it was done. */
  async does(act: string, given: Given = {}): Promise<void> {
    // What is told of a condition is told at that condition.
    const { condition, ...rest } = given
    await this.goesTo(condition ? `voorwaarde/${condition}/${act}` : act)
    await this.fills(condition ? rest : given)
    await this.sends()
    await expect(this.page.getByRole('status'), `${this.name}: ${act}`).toBeVisible()
    await this.looks()
  }

  /** The same act without a page: what leads up to a journey is not what it looks at. */
  async sent(act: string, given: Given = {}): Promise<void> {
    await sent(this.#context.request, `${this.case}/${act}`, given)
  }

  /** Opens a file, without a page. */
  async opened(given: Given): Promise<void> {
    const leadsTo = await sent(this.#context.request, '/nieuw', given)
    this.case = new URL(leadsTo, this.page.url()).pathname
  }

  /** Finds a trajectory, without a page. */
  async found(words: string): Promise<void> {
    const answer = await this.#context.request.post('/werklijst', { form: { zoek: words } })
    const links = [...parseHTML(await answer.text()).document.querySelectorAll('tr.rij th a')]
    const exact = links.filter(({ textContent }) => textContent?.includes(words))
    const [link, ...more] = exact.length > 0 ? exact : links
    if (!link || more.length > 0) throw new Error(`${words} finds ${links.length} trajectories`)
    this.case = link.getAttribute('href') ?? ''
  }

  /** Tries wrong input: the page says what is wrong, at the field and in the summary, and keeps what was typed. */
  async isTold(field: string, message: RegExp, focus = field): Promise<void> {
    await expect(this.page).toHaveTitle(/^Fout: /)
    const summary = this.page.getByRole('alert')
    await expect(summary).toContainText(message)
    await expect(this.page.locator(`#f-${field}-fout`)).toContainText(message)
    await expect(summary.getByRole('link', { name: message })).toHaveAttribute('href', `#f-${focus}`)
  }

  /** Status of an address for this person, asked without leaving the page. */
  async status(path: string): Promise<number> {
    return (await this.#context.request.get(path, { maxRedirects: 0 })).status()
  }

  async bytes(path: string): Promise<Buffer> {
    return (await this.#context.request.get(path)).body()
  }

  /** All that this person's start page and this trajectory's page say now; for a resident also what is known. */
  async world(): Promise<string> {
    const pages = [this.case.startsWith('/mijn') ? '/mijn-vh/bekend' : '/werklijst', this.case].filter(Boolean)
    const texts = await Promise.all(pages.map((path) => this.bytes(path)))
    return texts.map(String).join('\n')
  }

  /** The text of every letter that the page offers, without white space. */
  async papers(): Promise<string[]> {
    const links = await this.page.locator('main a[href*="/stuk/"]').all()
    const paths = await Promise.all(links.map((link) => link.getAttribute('href')))
    const files = await Promise.all([...new Set(paths)].map((path) => this.bytes(path ?? '')))
    return files.filter((file) => file.includes('Typst')).map((file) => textOf(file))
  }

  /** What the main point of the trajectory's page says. */
  get main(): Locator {
    return this.page.locator('.dr-daad, .dr-wacht, .dr-rust').first()
  }

  text(): Promise<string> {
    return this.page.locator('main').innerText()
  }
}

async function fill(form: Locator, name: string, value: string | Scan): Promise<void> {
  if (typeof value !== 'string') return form.locator(`input[name="${name}"]`).setInputFiles({ ...value })
  const parts = form.locator(`[name="${name}-day"]`)
  if (await parts.count()) return fillDate(form, name, value)
  const control = form.locator(`[name="${name}"]`).first()
  const kind = await control.evaluate((element) => element.getAttribute('type') ?? element.tagName.toLowerCase())
  if (kind === 'radio' || kind === 'checkbox') {
    const box = form.locator(`[name="${name}"][value="${value}"]`)
    // The label lies over the box, so that all of it can be pressed.
    if (!(await box.isChecked())) await form.locator(`label[for="${await box.getAttribute('id')}"]`).click()
    return expect(box).toBeChecked()
  }
  if (kind === 'select') {
    await control.selectOption({ label: value })
    return
  }
  await control.fill(value)
}

/** `2026-09-10`, or the three boxes as they are typed: `31-2-2026`. */
async function fillDate(form: Locator, name: string, value: string): Promise<void> {
  const typed = value.split('-').map((part) => part.replace(/^0/, ''))
  const [day, month, year] = /^\d{4}/.test(value) ? typed.reverse() : typed
  const boxes = { day, month, year }
  for (const [part, number] of Object.entries(boxes)) await form.locator(`[name="${name}-${part}"]`).fill(number ?? '')
}
