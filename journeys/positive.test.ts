import { Cast, scan, team } from './cast.ts'
import { today, tonight } from './day.ts'
import { expect, test } from './drempel.ts'

/** Its title, without white space. */
const closingLetter = /Goednieuws:ubentklaarmetVoorkomHuisuitzetting/
const everybody = ['consultant', 'worker', 'coordinator', 'supervisor'] as const

for (const javaScriptEnabled of [true, false]) {
  const way = javaScriptEnabled ? 'with JavaScript' : 'without JavaScript'

  test(`from the first telephone call to the closing letter, ${way}`, async ({ browser, drempel }) => {
    const name = javaScriptEnabled ? 'Mevrouw J. Scriptema' : 'Mevrouw Z. Scriptloos'
    const cast = new Cast(browser, drempel.url, name, { javaScriptEnabled, checked: javaScriptEnabled })
    const quick = { javaScriptEnabled }
    const colleague = await cast.comesIn('Gijs Voorbeeldsma', quick)
    const competitor = await cast.comesIn('Hanna Testema', quick)
    const supervisor = await cast.get('supervisor')
    await cast.get('coordinator')
    const worker = await cast.get('worker')
    const strangers = [colleague, competitor, supervisor]

    await test.step('1-2: the consultant calls, and sends the signal', async () => {
      const consultant = await cast.open()
      await expect(consultant.main).toContainText('Uiterlijk')
      const resident = await cast.get('resident')
      await resident.opens()
      await expect(resident.page.getByRole('heading', { level: 1 })).toContainText(/dag mevrouw/i)
      await resident.looks()
      await cast.act('consultant', 'informResident', { channel: 'telephone', on: today(), outcome: 'consent' })
      await consultant.goesTo('sendSignal')
      const sees = await consultant.page.locator('.dr-wie').innerText()
      expect(sees).toMatch(/Buurtteam\s+ziet dit\s+Werk en Inkomen\s+ziet dit niet/)
      await cast.act('consultant', 'sendSignal', {}, ['coordinator'])
      expect(await worker.status(consultant.case), 'nobody is assigned yet').toBe(404)
    })
    const consultant = await cast.get('consultant')
    const hidden = async () => {
      for (const stranger of strangers) {
        const answer = await stranger.status(consultant.case)
        expect(answer, `${stranger.name} must not find it`).toBe(404)
        expect(await stranger.bytes(consultant.case)).toEqual(await stranger.bytes('/zaak/bestaat-niet'))
        expect(await stranger.bytes('/werklijst').then(String)).not.toContain(name)
      }
    }
    await hidden()

    await test.step('3-4: the team checks and assigns, unseen; the talk is planned', async () => {
      const coordinator = await cast.get('coordinator')
      await coordinator.finds(name)
      await cast.act('coordinator', 'checkKnown', { result: 'known' })
      await cast.act('coordinator', 'assignWorker', { worker: 'Mila Testman' }, ['worker'])
      expect(await consultant.world(), 'the name comes with the confirmation').not.toContain('Mila')
      await cast.act('consultant', 'inviteToTalk', { ...(await tonight()), place: 'home' }, team)
      await worker.finds(name)
      await worker.looks()
      await cast.act('worker', 'confirmAttendance', {}, ['consultant', 'coordinator'])
      expect(await consultant.world()).toContain('Mila Testman')
      expect(await consultant.world()).not.toContain('bekend')
      const resident = await cast.get('resident')
      await resident.opens()
      await expect(resident.page.getByRole('heading', { name: '23:59 uur, bij u thuis' })).toBeVisible()
    })

    await test.step('5: the talk, with notes of each side', async () => {
      await cast.act('worker', 'recordTalkConsent', { explained: 'yes', given: 'yes' }, ['consultant', 'coordinator'])
      await cast.act('worker', 'recordHealthConsent', { given: 'yes' })
      await cast.act('worker', 'writeTeamNotes', { motivation: 'Wil rust.', physicalHealth: 'Slaapt slecht.' })
      await cast.act('consultant', 'writeCorporationNotes', { paymentRecord: 'Tot maart steeds op tijd.' })
      expect(await consultant.world()).not.toContain('Slaapt slecht')
      expect(await worker.world()).not.toContain('Tot maart')
      expect(await (await cast.get('coordinator')).world()).not.toContain('Slaapt slecht')
    })

    await test.step('6: both judge; the agreement is made, read beforehand and signed', async () => {
      await cast.judge('eligible')
      await consultant.goesTo('drawUpAgreement')
      await consultant.fills({ explained: 'yes' })
      const letter = consultant.page.context().waitForEvent('response', (r) => r.url().endsWith('/voorbeeld'))
      await consultant.page.getByRole('button', { name: 'Bekijk de overeenkomst eerst' }).click()
      expect((await letter).headers()['content-type']).toBe('application/pdf')
      await cast.act('consultant', 'drawUpAgreement', { explained: 'yes' }, team)
      await cast.act('consultant', 'recordSigning', { on: today() }, team)
    })

    await test.step('7-8: the scan goes to the coordinator, who opens KRIS', async () => {
      await cast.act('consultant', 'sendAgreement', { scan }, team)
      await cast.act('coordinator', 'openKris', {}, ['consultant', 'worker'])
    })

    await test.step('9: KRIS and KTSD', async () => {
      await cast.act('consultant', 'writeIntakeReport', { report: 'De bewoner wil blijven wonen.' }, team)
      await cast.act('coordinator', 'registerInKris', {}, ['worker'])
      const area = { area: 'money', situation: 'Post blijft liggen.', request: 'Post ordenen.' }
      await cast.act('worker', 'draftLifeAreas', { ...area, agreed: 'agreed', how: 'together' }, ['coordinator'])
      await cast.act('coordinator', 'registerLifeAreas', {}, ['worker'])
      await cast.act('coordinator', 'addWorkerToKris', {}, ['consultant', 'worker'])
      expect(await worker.world(), 'the notes are gone').not.toContain('Slaapt slecht')
      expect(await consultant.world(), 'KTSD stays with the team').not.toContain('Post blijft liggen')
    })

    await test.step('10: five fields within three days', async () => {
      await cast.act('worker', 'requestCompletion', {}, ['consultant', 'coordinator'])
      await consultant.opens()
      await expect(consultant.main).toContainText('Vul het dossier aan')
      await expect(consultant.main).toContainText(/Uiterlijk .*, nog \d dagen/)
      await cast.act(
        'consultant',
        'completeFile',
        { arrears: '1.234,56', specification: scan, judgmentDate: today() },
        team,
      )
      expect(await worker.world()).toContain('1.234,56')
    })

    await test.step('11-12: support starts, and Work and Income gets the number', async () => {
      await cast.act('worker', 'startSupport', { plan: 'Samen de post openen.' }, ['coordinator'])
      await hidden()
      await cast.act('coordinator', 'referToWorkAndIncome', {}, ['worker'])
    })

    await test.step('13: collection is frozen; the team hears only that', async () => {
      await cast.act('consultant', 'freezeCollection', { from: today() }, team)
    })

    await test.step('14: the number in the mail opens the case; home visit', async () => {
      await hidden()
      await cast.takeUp()
      strangers.pop()
      expect(await supervisor.world()).not.toContain('Post blijft liggen')
      await cast.act('supervisor', 'planHomeVisit', await tonight(), team)
      await cast.act('supervisor', 'startBudgetManagement', { on: today(), start: today() }, everybody)
    })

    await test.step('15-16: the budget file, and the quarterly talk', async () => {
      await cast.act('supervisor', 'registerBudgetData', { adults: '1', minors: '0' })
      await cast.act('supervisor', 'recordIncome', { whose: 'currentIncome', source: 'Uitkering', amount: '1.100,00' })
      expect(await worker.world()).not.toContain('1.100')
      expect(await consultant.world()).not.toContain('1.100')
      const report = { on: today(), rent: 'onTime', arrangement: 'kept', arrangements: 'Elke maand samen kijken.' }
      await cast.act('worker', 'writeProgressReport', report, everybody)
      expect(await supervisor.world()).toContain('Elke maand samen kijken')
      expect(await supervisor.world(), 'of that tab it reads the quarterly reports only').not.toContain('1.234,56')
    })

    await test.step('17a-18: it can close positively, and KRIS closes', async () => {
      await cast.act('supervisor', 'declarePositive', { rentStable: 'yes', arrears: 'arrangement' }, team)
      await cast.act('coordinator', 'closeKris', { outcome: 'positive' }, everybody)
      await cast.act('supervisor', 'endBudgetPart', {}, everybody)
    })

    await test.step('19: the corporation closes its file and the resident gets the letter', async () => {
      await cast.act('consultant', 'closeCorporationFile')
      await expect(consultant.page.locator('.dr-wacht--dicht')).toBeVisible()
      expect(await consultant.papers()).toContainEqual(expect.stringMatching(closingLetter))
      for (const part of ['coordinator', 'worker', 'supervisor'] as const) {
        const person = await cast.get(part)
        await person.opens()
        await expect(person.main).toContainText('afgesloten')
      }
      const resident = await cast.get('resident')
      await resident.opens()
      await resident.looks()
      expect(await resident.papers()).toContainEqual(expect.stringMatching(closingLetter))
    })
    await hidden()
  })
}
