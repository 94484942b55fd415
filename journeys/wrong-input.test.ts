import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { accessible } from './axe.ts'
import { Cast, people, scan } from './cast.ts'
import { today, tonight } from './day.ts'
import { expect, test } from './drempel.ts'

/** A file of so many megabytes, for as long as `use` takes. */
async function withFile(megabytes: number, use: (path: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'drempel-upload-'))
  try {
    const path = join(folder, 'groot.pdf')
    writeFileSync(path, '')
    truncateSync(path, megabytes * 1024 * 1024)
    await use(path)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

test('wrong input gets an answer at the field, keeps what was typed and changes nothing', async ({
  browser,
  drempel,
}) => {
  const cast = new Cast(browser, drempel.url, 'Mevrouw F. Foutema')
  const consultant = await cast.open()
  const untouched = await consultant.world()

  await test.step('a day that does not exist', async () => {
    await consultant.goesTo('informResident')
    await consultant.fills({ channel: 'telephone', on: '31-2-2026', outcome: 'consent' })
    await consultant.sends()
    await consultant.isTold('on', /Deze dag bestaat niet/, 'on-day')
    await expect(consultant.page.locator('[name=on-day]')).toHaveValue('31')
    await expect(consultant.page.locator('[name=outcome][value=consent]')).toBeChecked()
    await accessible(consultant.page, 'full')
  })

  await test.step('nothing at all', async () => {
    await consultant.goesTo('informResident')
    await consultant.sends()
    await consultant.isTold('channel', /Geef antwoord op: hoe zocht u contact/, 'channel-1')
  })

  await test.step('a name of 10,000 characters', async () => {
    await consultant.page.goto('/nieuw')
    await consultant.fills({ name: 'N'.repeat(10_000), street: 'Proefstraat', houseNumber: '1', postcode: '35 AB' })
    await consultant.fills({ place: 'Utrecht', judgment: 'given', judgmentDate: '1-1-2099' })
    await consultant.sends()
    await consultant.isTold('name', /Dit is te lang. Schrijf hooguit 120 tekens/)
    await consultant.isTold('postcode', /Schrijf een postcode als 3512 AB/)
    await expect(consultant.page.locator('[name=name]')).toHaveValue('N'.repeat(10_000))
    await expect(consultant.page.locator('[name=street]')).toHaveValue('Proefstraat')
    await accessible(consultant.page)
  })
  expect(await consultant.world()).toBe(untouched)

  await test.step('a negative amount and a file of another kind', async () => {
    await cast.act('consultant', 'informResident', { channel: 'telephone', on: today(), outcome: 'consent' })
    await cast.act('consultant', 'sendSignal')
    await cast.talk()
    await cast.sign()
    await cast.act('coordinator', 'addWorkerToKris', {}, ['consultant'])
    await cast.act('worker', 'requestCompletion', {}, ['consultant'])
    const before = await consultant.world()
    await consultant.goesTo('completeFile')
    await consultant.fills({ arrears: '-100', specification: scan, judgmentDate: today() })
    await consultant.sends()
    await consultant.isTold('arrears', /Het bedrag kan niet onder nul zijn/)
    await expect(consultant.page.getByRole('alert')).toContainText('Koos u een bestand? Kies het dan nog een keer.')
    const text = { name: 'brief.pdf', mimeType: 'application/pdf', buffer: Buffer.from('geen pdf') }
    await consultant.fills({ arrears: '100', specification: text })
    await consultant.sends()
    await consultant.isTold('specification', /Dit is geen pdf, jpg of png/)
    await expect(consultant.page.locator('[name=arrears]')).toHaveValue('100')
    await accessible(consultant.page)
    const locked = Buffer.from('%PDF-1.7\ntrailer << /Encrypt 1 0 R >>\n%%EOF')
    await consultant.fills({ specification: { ...text, buffer: locked } })
    await consultant.sends()
    await consultant.isTold('specification', /Deze pdf is op slot/)
    await withFile(200, async (path) => {
      await consultant.page.locator('[name=specification]').setInputFiles(path)
      await consultant.sends()
      await consultant.isTold('specification', /Dit bestand is te groot. Kies een bestand van hooguit 25 MB/)
    })
    await expect(consultant.page.locator('[name=arrears]')).toHaveValue('100')
    await expect(consultant.page.locator('[name=judgmentDate-year]')).toHaveValue(today().slice(0, 4))
    expect(await consultant.world()).toBe(before)
  })

  await test.step('a mistyped KRIS number', async () => {
    const supervisor = await cast.get('supervisor')
    const before = await supervisor.world()
    await supervisor.page.goto('/opnemen')
    await supervisor.fills({ number: '4820-9371-63' })
    await supervisor.sends()
    await supervisor.isTold('number', /Dit KRIS-nummer klopt niet/)
    await expect(supervisor.page.locator('[name=number]')).toHaveValue('4820-9371-63')
    expect(await supervisor.world()).toBe(before)
  })
})

test('a double click, and the same form sent again, do it once', async ({ browser, drempel }) => {
  const cast = new Cast(browser, drempel.url, 'De heer D. Dubbelklik')
  const consultant = await cast.open()
  const contact = { channel: 'telephone', on: today(), outcome: 'noAnswer' }
  await consultant.goesTo('informResident')
  await consultant.fills(contact)
  await consultant.page.locator('main form button[type=submit]:not([formaction])').dblclick()
  await expect(consultant.page).toHaveURL(/klaar=informResident/)
  await consultant.opens()
  await expect(consultant.page.getByText('zocht contact met de bewoner')).toHaveCount(1)

  await consultant.goesTo('informResident')
  await consultant.fills(contact)
  for (const answer of await consultant.sendsTwice()) expect(answer).toBe(303)
  await consultant.opens()
  await expect(consultant.page.getByText('zocht contact met de bewoner')).toHaveCount(2)
})

test('two people at once: it happens once, and the second is told who was first', async ({ browser, drempel }) => {
  const cast = new Cast(browser, drempel.url, 'Mevrouw T. Tegelijk')
  await cast.signal()
  const coordinator = await cast.get('coordinator')
  await coordinator.finds('Tegelijk')
  await cast.act('coordinator', 'checkKnown', { result: 'notKnown' })
  await cast.act('coordinator', 'assignWorker', { worker: people.worker })
  await cast.act('consultant', 'inviteToTalk', { ...(await tonight()), place: 'teamOffice' }, ['coordinator'])
  const worker = await cast.get('worker')
  await worker.finds('Tegelijk')
  await worker.goesTo('confirmAttendance')
  await coordinator.goesTo('confirmAttendance')
  await Promise.all([worker.sends(), coordinator.sends()])
  const titles = await Promise.all(
    [worker, coordinator].map((person) => person.page.getByRole('heading', { level: 1 }).innerText()),
  )
  expect(titles.toSorted()).toEqual(['Dit is al gedaan', 'Mevrouw T. Tegelijk'])
  const second = titles[0] === 'Dit is al gedaan' ? worker : coordinator
  await expect(second.page.locator('main')).toContainText('Er is niets veranderd.')
  await accessible(second.page)
  await worker.opens()
  await expect(worker.page.getByText('bevestigde wie er komt')).toHaveCount(1)
})
