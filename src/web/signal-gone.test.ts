/** What becomes of a signal: it goes when KRIS takes its place, when it was about somebody else, and where support begins. */
import pg from 'pg'
import { describe, expect, it } from 'vitest'
import type { TestStage } from '../testing/stage.ts'
import { openingStages } from '../testing/stages.ts'
import { type Told, upTo, usual } from '../testing/story.ts'

const consultant = 'corporation-a:consultant-1'
const coordinator = 'team:coordinator-1'
const worker = 'team:worker-1'

const stageOf = openingStages()

async function page(stage: TestStage, who: string, path: string): Promise<string> {
  const answer = await stage.app.request(path, { headers: { cookie: await stage.cookieOf(who) } })
  return (await answer.text()).replaceAll('&#x27;', "'")
}
const caseOf = (stage: TestStage, party: 'team' | 'corporation') =>
  `/zaak/${stage.play.cases.get('zaak')?.worlds.get(party)}`

/** In which files and tables anything stands, above all policies. */
async function left(stage: TestStage): Promise<string[]> {
  const client = new pg.Client({ connectionString: stage.url })
  await client.connect()
  try {
    const { rows } = await client.query<{ file: string }>(
      `select file from drempel.entry union select file from drempel.document
        union select 'search of ' || file from drempel.search_material order by 1`,
    )
    return rows.map(({ file }) => file)
  } finally {
    await client.end()
  }
}

describe('registration in KRIS', () => {
  it('takes the signal away with its search material, and the team goes on by the name in KRIS', async () => {
    const stage = await stageOf(...upTo('intakeReport'))
    expect(await left(stage)).toEqual(expect.arrayContaining(['signal', 'search of signal']))
    await stage.tell([usual.register({ name: 'Noor Voorbeeld-Kris' })])
    expect(await left(stage)).not.toEqual(expect.arrayContaining([expect.stringContaining('signal')]))
    for (const who of [coordinator, worker])
      for (const path of ['/werklijst', caseOf(stage, 'team')])
        expect(await page(stage, who, path)).toContain('Noor Voorbeeld-Kris')
    const own = await page(stage, 'resident', '/mijn-vh')
    expect(own).toContain('wiste de melding en de kopie van de uitnodiging')
    expect(own).toContain('Die dienden om de bewoner te vinden en uit te nodigen')
  })
})

describe('a signal about somebody else', () => {
  const officers = ['corporation-a:privacy-officer', 'team:privacy-officer']
  const others = ['corporation-b:privacy-officer', 'work-and-income:privacy-officer']
  const takenBack: Told = {
    as: consultant,
    at: '2026-03-06T10:00',
    do: 'takeBackSignal',
    with: { what: 'tenant', told: 'no' },
  }

  it('is gone from the team, and on the lists of both privacy officers, without a name', async () => {
    const stage = await stageOf(...upTo('assign'))
    const team = caseOf(stage, 'team')
    await stage.tell([takenBack])
    expect(await left(stage)).not.toEqual(expect.arrayContaining([expect.stringContaining('signal')]))
    for (const who of [coordinator, worker]) {
      expect(await page(stage, who, '/werklijst')).not.toContain('Noor')
      expect(await page(stage, who, team)).toBe(await page(stage, who, '/zaak/00000000-0000-4000-8000-00000000ffff'))
    }
    for (const who of officers) {
      const list = await page(stage, who, '/logboek')
      expect(list, who).toMatch(/Stichting Proefwonen.*Het ging om een andere huurder.*Nog niet/)
      expect(list).not.toContain('Noor')
    }
    for (const who of others) expect(await page(stage, who, '/logboek'), who).not.toContain('andere huurder')
    expect(await page(stage, 'resident', '/mijn-vh')).toContain('wist er toen nog niet van')
  })

  it('is said to be known once the resident was told, after the file was closed too, and waits on top until then', async () => {
    const stage = await stageOf(...upTo('assign'), takenBack)
    await expect(page(stage, consultant, '/werklijst')).resolves.toContain(
      'Vertel de bewoner dat de melding verkeerd was',
    )
    const top = (list: string) => list.indexOf('Meldingen over de verkeerde') < list.indexOf('Wat opvalt')
    for (const who of officers) expect(top(await page(stage, who, '/logboek')), who).toBe(true)
    const close = { do: 'closeWithoutTrajectory', with: { reason: 'other' }, at: '2026-03-06T11:00' } as const
    await stage.tell([{ as: consultant, ...close }])
    const told: Told = {
      as: consultant,
      at: '2026-03-07T10:00',
      do: 'tellWrongSignal',
      with: { channel: 'telephone', on: '2026-03-07' },
    }
    await stage.tell([told])
    for (const who of officers) {
      const list = await page(stage, who, '/logboek')
      expect(list, who).toMatch(/andere huurder.*Ja, verteld op za 7 mrt/)
      expect(list, who).not.toContain('Nog niet')
      expect(top(list), who).toBe(false)
    }
    for (const who of others) expect(await page(stage, who, '/logboek'), who).not.toContain('andere huurder')
    expect(await page(stage, 'resident', '/mijn-vh')).toContain('over de verkeerde ging, en weg is')
    await expect(stage.tell([{ ...told, at: '2026-03-08T10:00' }])).rejects.toThrow()
  })

  it('leaves nothing of the talk and of the agreement that was drawn up, on either side', async () => {
    const stage = await stageOf(...upTo('agreement'))
    expect(await left(stage)).toEqual(expect.arrayContaining(['agreement', 'intakeNotesCorporation']))
    await stage.tell([{ ...takenBack, at: '2026-03-12T12:00' }])
    expect(await left(stage)).toEqual(['corporationFile', 'search of corporationFile'])
  })

  it('is asked whether the resident knows of it', async () => {
    const stage = await stageOf(...upTo('assign'))
    await expect(stage.tell([{ ...takenBack, with: { what: 'address' } }])).rejects.toThrow('told')
  })
})

describe('a new signal after the team closed with its own support', () => {
  const given = { name: 'N. Anders', street: 'Nieuwe Weg', houseNumber: '3', postcode: '3599 AB', place: 'Utrecht' }
  const told = (as: string, at: string, act: Told['do'], values: Told['with'] = {}): Told => ({
    as,
    at,
    do: act,
    with: values,
  })
  const again = [
    ...upTo('attend'),
    told(worker, '2026-03-12T10:05', 'recordTalkConsent', { explained: 'yes', given: 'no' }),
    told(worker, '2026-03-12T10:30', 'recordSupportWish', { wants: 'yes', ...given }),
    told(consultant, '2026-03-13T09:00', 'withdrawNameAndAddress', { on: '2026-03-13' }),
    told(consultant, '2026-03-16T09:00', 'recordAnswer', {
      channel: 'telephone',
      on: '2026-03-16',
      outcome: 'consent',
    }),
    told(consultant, '2026-03-16T09:10', 'sendSignal'),
  ]
  const other = 'team:coordinator-2'

  it('waits for every coordinator of the team, as the first one did, and the support stays', async () => {
    const stage = await stageOf(...again)
    for (const who of [coordinator, other]) {
      const list = await page(stage, who, '/werklijst')
      expect(list, who).toContain('Kijk of de bewoner al bekend is')
      expect(list, who).toContain('Noor Voorbeeld')
    }
    expect(await left(stage)).toEqual(expect.arrayContaining(['ktsd', 'signal']))
    await stage.tell([
      told(other, '2026-03-17T09:00', 'checkKnown', { result: 'known' }),
      told(other, '2026-03-17T09:05', 'assignWorker', { worker: 'worker-1' }),
      told(consultant, '2026-03-17T10:00', 'inviteToTalk', {
        date: '2026-03-24',
        time: '10:00',
        minutes: '60',
        place: 'teamOffice',
      }),
      told(worker, '2026-03-17T11:00', 'confirmAttendance'),
    ])
    expect(await page(stage, worker, caseOf(stage, 'team'))).toContain('N. Anders')
  })

  it('leaves nothing when it is taken back again, but the support; and the landlord cannot tell that it stays', async () => {
    const back = told(consultant, '2026-03-18T09:00', 'withdrawNameAndAddress', { on: '2026-03-18' })
    const stage = await stageOf(...again, back)
    expect((await left(stage)).filter((file) => !/corporation|letter/i.test(file))).toEqual(['ktsd', 'search of ktsd'])
    for (const who of [coordinator, other]) {
      const list = await page(stage, who, '/werklijst')
      expect(list, who).not.toContain('Noor Voorbeeld')
      expect(list, who).not.toContain('Kijk of de bewoner')
    }
    const without = await stageOf(...again.filter((one) => one.do !== 'recordSupportWish'), back)
    const seen = async (one: TestStage) =>
      (await page(one, consultant, caseOf(one, 'corporation'))).replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '')
    expect(await seen(stage)).toBe(await seen(without))
  })
})

describe('support without a trajectory', () => {
  const given = { name: 'N. Anders', street: 'Nieuwe Weg', houseNumber: '3', postcode: '3599 AB', place: 'Utrecht' }
  const no = usual.judgeCorporation({ judgment: 'notEligible' }, '2026-03-12T11:05')

  it('is asked with the judgment, and begins with what the resident gives for it', async () => {
    const stage = await stageOf(
      ...upTo('teamNotes'),
      no,
      usual.judgeTeam({ judgment: 'notEligible', wants: 'yes', ...given }),
    )
    expect((await left(stage)).filter((file) => !/corporation|letter/i.test(file))).toEqual(['ktsd', 'search of ktsd'])
    const own = await page(stage, worker, caseOf(stage, 'team'))
    expect(own).toContain('N. Anders')
    expect(own).not.toContain('Noor Voorbeeld')
    expect(await page(stage, consultant, caseOf(stage, 'corporation'))).not.toMatch(/Anders|Nieuwe Weg|hulp van het/)
  })

  it('is not registered without an address, and not where the judgments differ', async () => {
    const stage = await stageOf(...upTo('teamNotes'), no)
    const judged = (values: Record<string, string>) => stage.tell([usual.judgeTeam(values)])
    await expect(judged({ judgment: 'notEligible', wants: 'yes' })).rejects.toThrow('name: Vul in')
    await expect(judged({ judgment: 'eligible', wants: 'yes', ...given })).rejects.toThrow('wants: De corporatie')
    await judged({ judgment: 'notEligible', wants: 'no' })
    expect(await page(stage, worker, '/werklijst')).not.toContain('Noor')
    expect((await left(stage)).filter((file) => !/corporation|letter/i.test(file))).toEqual([])
  })
})
