import { Cast, team } from './cast.ts'
import { today, tonight } from './day.ts'
import { expect, test } from './drempel.ts'

test('who was not reached is known by the postcode only, also in the letter to the team', async ({
  browser,
  drempel,
}) => {
  const cast = new Cast(browser, drempel.url, 'De heer P. Postcodema', {}, '3599 PC')
  await cast.signal('noContact')
  const coordinator = await cast.get('coordinator')
  await coordinator.finds('3599 PC')
  await expect(coordinator.page.getByRole('heading', { level: 1 })).toHaveText('Naam niet bekend')
  const consultant = await cast.get('consultant')
  await consultant.goesTo('inviteToTalk')
  await expect(consultant.page.getByLabel('Bij de bewoner thuis')).toHaveCount(0)
  await cast.talk('3599 PC')
  const worker = await cast.get('worker')
  await worker.opens()
  const [copy, ...more] = await worker.papers()
  expect(more).toEqual([])
  expect(copy).toContain('3599PC')
  for (const secret of ['Postcodema', 'Proefstraat']) {
    expect(copy).not.toContain(secret)
    expect(await worker.world()).not.toContain(secret)
  }
  await consultant.opens()
  expect(await consultant.papers()).toContainEqual(expect.stringContaining('Postcodema'))
})

test('who refuses is not spoken of to anybody', async ({ browser, drempel }) => {
  const cast = new Cast(browser, drempel.url, 'Mevrouw W. Weigerma')
  await cast.get('coordinator')
  await cast.get('supervisor')
  const consultant = await cast.open()
  await cast.act('consultant', 'informResident', {
    channel: 'telephone',
    on: today(),
    outcome: 'refusedNameAndAddress',
  })
  await expect(consultant.page.locator(`a[href$="/sendSignal"]`)).toHaveCount(0)
  expect(await consultant.status(`${consultant.case}/sendSignal`)).toBe(409)
  await cast.act('consultant', 'closeWithoutTrajectory', { reason: 'refused' })
})

test('a talk that stops leaves no notes on either side', async ({ browser, drempel }) => {
  const cast = new Cast(browser, drempel.url, 'De heer S. Stopstra')
  await cast.signal()
  await cast.talk()
  const [consultant, worker] = [await cast.get('consultant'), await cast.get('worker')]
  await cast.act('consultant', 'writeCorporationNotes', { debts: 'Schuld bij de garage' })
  await cast.act('worker', 'writeTeamNotes', { debts: 'Lening van een neef' })
  const resident = await cast.get('resident')
  await resident.opens()
  const noted = await resident.world()
  expect(noted).toContain('garage')
  expect(noted).toContain('neef')
  await cast.act('worker', 'stopTalk', {}, ['consultant', 'coordinator'])
  for (const person of [consultant, worker, resident]) {
    const world = await person.world()
    expect(world).not.toContain('garage')
    expect(world).not.toContain('neef')
  }
})

test('not eligible, and no support wished: the case leaves the world of the team', async ({ browser, drempel }) => {
  const cast = new Cast(browser, drempel.url, 'Mevrouw N. Nietaldus')
  await cast.signal()
  await cast.talk()
  await cast.judge('notEligible')
  const worker = await cast.get('worker')
  await worker.goesTo('recordSupportWish')
  await worker.fills({ wants: 'no' })
  await worker.sends()
  await expect(worker.page).toHaveURL(/\/werklijst/)
  expect(await worker.status(worker.case)).toBe(404)
  const coordinator = await cast.get('coordinator')
  expect(await coordinator.status(coordinator.case)).toBe(404)
  expect(await worker.bytes('/werklijst').then(String)).not.toContain('Nietaldus')
  await cast.act('consultant', 'closeWithoutTrajectory', { reason: 'notEligible' })
  const consultant = await cast.get('consultant')
  await consultant.opens()
  expect(await consultant.papers()).toContainEqual(expect.stringContaining('VoorkomHuisuitzettingbegintniet'))
})

test('a difference between the two judgments is talked through, not overruled', async ({ browser, drempel }) => {
  const cast = new Cast(browser, drempel.url, 'De heer V. Verschilstra')
  await cast.signal()
  await cast.talk()
  await cast.judge('eligible', 'notEligible')
  const consultant = await cast.get('consultant')
  expect(await consultant.status(`${consultant.case}/drawUpAgreement`)).toBe(409)
  await cast.act('worker', 'discussDifference', { on: today() }, ['consultant'])
  await cast.judge('eligible')
  await cast.act('consultant', 'drawUpAgreement', { explained: 'yes' }, team)
})

test('a resident stops on a telephone, and those involved see it', async ({ browser, drempel }) => {
  const cast = new Cast(browser, drempel.url, 'Mevrouw T. Telefoontje')
  await cast.signal()
  await cast.talk()
  await cast.sign()
  const resident = await cast.get('resident', { viewport: { width: 360, height: 740 }, checked: true })
  await resident.does('withdraw', { on: today() })
  await expect(resident.page.getByRole('status')).toContainText('U bent gestopt')
  for (const part of ['consultant', 'worker', 'coordinator'] as const) {
    const person = await cast.get(part)
    await person.opens()
    expect(await person.text()).toContain('stopt')
  }
  await cast.act('coordinator', 'closeKris', { outcome: 'withdrawn' }, ['consultant', 'worker'])
  await cast.act('consultant', 'closeCorporationFile')
})

test('the landlord is told of a breach; then it gets stuck, and there are new arrangements', async ({
  browser,
  drempel,
}) => {
  const cast = new Cast(browser, drempel.url, 'De heer B. Vastloper')
  await cast.signal()
  await cast.talk()
  await cast.sign()
  await cast.refer()
  await cast.takeUp()
  const consultant = await cast.get('consultant')
  await cast.act('worker', 'noteAtRisk', { condition: 'keep-arrangements', since: today() })
  const evidence = 'Liet de afschriften twee keer niet zien'
  await cast.act('supervisor', 'reportBreach', { condition: 'open-finances', since: today(), note: evidence }, [
    'consultant',
    'worker',
  ])
  expect(await consultant.world()).toContain('open over geld')
  for (const part of ['consultant', 'worker'] as const)
    expect(await (await cast.get(part)).world()).not.toContain(evidence)
  expect(await (await cast.get('supervisor')).world()).toContain(evidence)
  await cast.act('supervisor', 'callExitTalk', await tonight(), ['consultant', 'worker'])
  const secret = 'Eigen afweging van de corporatie'
  await cast.act('consultant', 'decideExit', { decision: 'newArrangements', note: secret }, ['supervisor', 'worker'])
  for (const part of ['worker', 'coordinator', 'supervisor'] as const) {
    expect(await (await cast.get(part)).world()).not.toContain(secret)
  }
  await cast.act('supervisor', 'planHomeVisit', await tonight(), team)
})

test('a colleague takes over: the first one sees it no more, and the team hears the new name', async ({
  browser,
  drempel,
}) => {
  const cast = new Cast(browser, drempel.url, 'Mevrouw O. Overdracht')
  await cast.signal()
  await cast.talk()
  const consultant = await cast.get('consultant')
  await consultant.goesTo('handOver')
  await consultant.fills({ to: 'Gijs Voorbeeldsma' })
  await consultant.sends()
  await expect(consultant.page).toHaveURL(/\/werklijst/)
  expect(await consultant.status(consultant.case)).toBe(404)
  const colleague = await cast.comesIn('Gijs Voorbeeldsma')
  await colleague.finds('Overdracht')
  expect(await (await cast.get('worker')).world()).toContain('Gijs Voorbeeldsma')
})

test('consent to share name and address is taken back: the signal is gone as if it had never been', async ({
  browser,
  drempel,
}) => {
  const cast = new Cast(browser, drempel.url, 'De heer T. Terugnemer')
  const coordinator = await cast.get('coordinator')
  const before = await coordinator.world()
  await cast.signal()
  await coordinator.finds('Terugnemer')
  const resident = await cast.get('resident')
  await resident.does('withdrawNameAndAddress', { on: today() })
  expect(await coordinator.status(coordinator.case)).toBe(404)
  coordinator.case = ''
  expect(await coordinator.world()).toBe(before)
})
