import type { Browser } from '@playwright/test'
import { smallPdf } from '../src/player/small-pdf.ts'
import { today, tonight } from './day.ts'
import { expect } from './drempel.ts'
import type { Given, Scan } from './given.ts'
import { Someone } from './someone.ts'

export const scan: Scan = {
  name: 'scan.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from(smallPdf('Voorbeeld van een scan')),
}

export const people = {
  consultant: 'Fatima Proef',
  coordinator: 'Karim Voorbeeld',
  worker: 'Mila Testman',
  supervisor: 'Rachid Schijnbaar',
} as const
export type Part = keyof typeof people | 'resident'

export const team: readonly Part[] = ['coordinator', 'worker']
const isTeam = (part: Part) => team.includes(part)

/** Where two texts part, with what stands around it; empty when they are the same. */
function firstDifference(before: string, after: string): string {
  if (before === after) return ''
  const at = [...after].findIndex((sign, index) => sign !== before[index])
  return after.slice(Math.max(0, at - 60), at + 120)
}

type How = Parameters<typeof Someone.comesIn>[3]

/** The people around one resident, each in a browser of their own. */
export class Cast {
  readonly resident: string
  readonly postcode: string
  readonly #browser: Browser
  readonly #url: string
  readonly #how: How
  readonly #present = new Map<Part, Someone>()

  constructor(browser: Browser, url: string, resident: string, how?: How, postcode = '3599 XY') {
    this.#browser = browser
    this.#url = url
    this.resident = resident
    this.postcode = postcode
    this.#how = how
  }

  async comesIn(name: string, how: How = this.#how): Promise<Someone> {
    return Someone.comesIn(this.#browser, this.#url, name, how)
  }

  /** Somebody of this trajectory; comes in when first asked for. */
  async get(part: Part, how: How = this.#how): Promise<Someone> {
    const here = this.#present.get(part)
    if (here) return here
    const person = await this.comesIn(part === 'resident' ? this.resident : people[part], how)
    if (part === 'resident') person.case = '/mijn-vh'
    this.#present.set(part, person)
    return person
  }

  /**
   * One does an act; of the other parties only those in `seenBy` may notice. What the rest get to see stays the same to
   * the byte. The resident sees everything, and is not named.
   */
  async act(part: Part, name: string, given: Given = {}, seenBy: readonly Part[] = []): Promise<void> {
    await this.#unseen(part, name, seenBy, (person) => person.does(name, given))
  }

  /** The same without a page, for what leads up to a journey. */
  async #sent(part: Part, name: string, given: Given = {}, seenBy: readonly Part[] = []): Promise<void> {
    await this.#unseen(part, name, seenBy, (person) => person.sent(name, given))
  }

  async #unseen(part: Part, name: string, seenBy: readonly Part[], work: (person: Someone) => Promise<void>) {
    const may = [part, 'resident', ...seenBy, ...(isTeam(part) || seenBy.some(isTeam) ? team : [])]
    const others = [...this.#present].filter(([other]) => !may.includes(other))
    const day = today()
    const before = await Promise.all(others.map(([, other]) => other.world()))
    await work(await this.get(part))
    if (day !== today()) return
    for (const [index, [other, watcher]] of others.entries()) {
      const difference = firstDifference(before[index] ?? '', await watcher.world())
      expect(difference, `${other} must not notice ${name}`).toBe('')
    }
  }

  get #file(): Given {
    const address = { street: 'Proefstraat', houseNumber: '14', postcode: this.postcode, place: 'Utrecht' }
    return { name: this.resident, ...address, judgment: 'possible' }
  }

  /** Step 1: the consultant opens a file. */
  async open(more: Given = {}): Promise<Someone> {
    const consultant = await this.get('consultant')
    await consultant.page.goto('/werklijst')
    await consultant.page.getByRole('link', { name: 'Nieuwe zaak' }).click()
    await consultant.looks()
    await consultant.fills({ ...this.#file, ...more })
    await consultant.sends()
    await expect(consultant.page.getByRole('status')).toContainText('De zaak is begonnen')
    consultant.case = new URL(consultant.page.url()).pathname
    return consultant
  }

  /** Steps 1-2. */
  async signal(route: 'consent' | 'noContact' = 'consent'): Promise<void> {
    await (await this.get('consultant')).opened(this.#file)
    await this.#sent('consultant', 'informResident', { channel: 'telephone', on: today(), outcome: route })
    await this.#sent('consultant', 'sendSignal', route === 'consent' ? {} : { moreAddresses: 'yes' }, ['coordinator'])
  }

  /** Steps 3-4, and consent for the talk. */
  async talk(known = this.resident): Promise<void> {
    await (await this.get('coordinator')).found(known)
    await this.#sent('coordinator', 'checkKnown', { result: 'notKnown' })
    await this.#sent('coordinator', 'assignWorker', { worker: people.worker })
    await this.#sent('consultant', 'inviteToTalk', { ...(await tonight()), place: 'corporationOffice' }, [
      'coordinator',
    ])
    await (await this.get('worker')).found(known)
    await this.#sent('worker', 'confirmAttendance', {}, ['consultant', 'coordinator'])
    await this.#sent('worker', 'recordTalkConsent', { explained: 'yes', given: 'yes' }, ['consultant', 'coordinator'])
  }

  async judge(corporation: string, team = corporation): Promise<void> {
    await this.act('consultant', 'judgeEligibility', { judgment: corporation }, ['worker', 'coordinator'])
    await this.act('worker', 'judgeEligibility', { judgment: team }, ['consultant', 'coordinator'])
  }

  /** Steps 6-8: from the judgments to the KRIS number. */
  async sign(): Promise<void> {
    await this.#sent('consultant', 'judgeEligibility', { judgment: 'eligible' }, team)
    await this.#sent('worker', 'judgeEligibility', { judgment: 'eligible' }, ['consultant', 'coordinator'])
    await this.#sent('consultant', 'drawUpAgreement', { explained: 'yes' }, team)
    await this.#sent('consultant', 'recordSigning', { on: today() }, team)
    await this.#sent('consultant', 'sendAgreement', { scan }, team)
    await this.#sent('coordinator', 'openKris', {}, ['consultant', 'worker'])
  }

  /** Steps 9-12: everything is filled in and Work and Income has the number. */
  async refer(): Promise<void> {
    await this.#sent('coordinator', 'registerInKris', {}, ['worker'])
    await this.#sent('coordinator', 'addWorkerToKris', {}, ['consultant', 'worker'])
    await this.#sent('worker', 'startSupport', { plan: 'Samen de post openen en een betaalplan maken.' }, [
      'coordinator',
    ])
    await this.#sent('coordinator', 'referToWorkAndIncome', {}, ['worker'])
  }

  /** Step 14: the number comes by mail and opens the trajectory. */
  async takeUp(): Promise<string> {
    const supervisor = await this.get('supervisor')
    const number = await this.mailedNumber(supervisor)
    await supervisor.page.goto('/werklijst')
    await supervisor.page.getByRole('link', { name: 'Zaak opnemen met KRIS-nummer' }).click()
    await supervisor.looks()
    await supervisor.fills({ number })
    await supervisor.sends()
    await expect(supervisor.page.getByRole('status')).toContainText('De zaak is van u')
    supervisor.case = new URL(supervisor.page.url()).pathname
    return number
  }

  /** From the mailbox: the newest number sent to Work and Income, once it has come. */
  async mailedNumber(reader: Someone): Promise<string> {
    // With its word before it: a random id in an address can look like a number.
    const number = /KRIS (\d{4}-\d{4}-\d{2})/.exec(String(await (await this.get('coordinator')).world()))?.[1] ?? ''
    expect(number).not.toBe('')
    await expect(async () => {
      await reader.page.goto('/postbus')
      await reader.page.getByRole('link', { name: 'Aanmelding VH' }).first().click()
      expect(await reader.page.locator('.dr-mail').innerText()).toContain(number)
    }).toPass()
    const text = await reader.page.locator('.dr-mail').innerText()
    return /\d{4}-\d{4}-\d{2}/.exec(text)?.[0] ?? ''
  }
}
