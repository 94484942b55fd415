/** The notes of the talk go in every way there is, whole, and nothing of them comes back (3.1 step 9, reading). */
import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterEach, describe, expect, it } from 'vitest'
import { asSession, documents } from '../database/index.ts'
import { staffNamed } from '../player/organisations.ts'
import { type Kept, openStage, type TestStage } from '../testing/stage.ts'
import { between, type Told, upTo, usual } from '../testing/story.ts'

const consultant = 'corporation-a:consultant-1'
const worker = 'team:worker-1'
const coordinator = 'team:coordinator-1'
const secret = 'Betaalde vier jaar op tijd.'

/** Both sides noted, one corrected what it wrote, one noted with a reason. */
const noted: readonly Told[] = [
  ...upTo('teamNotes', { health: 'skip' }),
  usual.corporationNotes({ paymentRecord: `${secret} Nu niet meer.` }, '2026-03-12T10:50'),
  {
    as: worker,
    at: '2026-03-12T10:55',
    do: 'recordSubject',
    with: {
      file: 'intakeNotesTeam',
      category: 'otherSubject',
      text: 'Wil Nederlands leren.',
      reason: 'Leest brieven.',
    },
  },
]
const signed = [...noted, ...between('judgeTeam', 'sign')]

const stages: TestStage[] = []
const kept = new Map<readonly Told[], Promise<Kept>>()
async function played(beginning: readonly Told[], ...steps: readonly Told[]): Promise<TestStage> {
  const play = async () => {
    const stage = await openStage()
    await stage.tell(beginning)
    return stage.keep()
  }
  if (!kept.has(beginning)) kept.set(beginning, play())
  const from = await kept.get(beginning)
  const stage = await openStage(from ? { from } : {})
  stages.push(stage)
  await stage.tell(steps)
  return stage
}
afterEach(async () => {
  for (const stage of stages.splice(0)) await stage.close()
})

type Left = { readonly file: string; readonly category: string }
/** All rows of notes there are, older values and documents too, above all policies. */
async function left(stage: TestStage): Promise<string[]> {
  const client = new pg.Client({ connectionString: stage.url })
  await client.connect()
  try {
    const { rows } = await client.query<Left>(
      `select file, category from drempel.entry where file like 'intakeNotes%'
       union all select file, category from drempel.document where file like 'intakeNotes%' order by 1, 2`,
    )
    return rows.map(({ file, category }) => `${file.replace('intakeNotes', '')} ${category}`)
  } finally {
    await client.end()
  }
}
const both = ['Corporation paymentRecord', 'Corporation paymentRecord', 'Team debts', 'Team otherSubject']
const ofTeam = both.filter((one) => one.startsWith('Team'))

const worldOf = (stage: TestStage, party: string) => stage.play.cases.get('zaak')?.worlds.get(party as never) ?? ''
async function ask(stage: TestStage, who: string, path: string, body?: Record<string, string>) {
  const answer = await stage.app.request(path, {
    headers: { cookie: await stage.cookieOf(who) },
    ...(body ? { method: 'POST', body: new URLSearchParams(body) } : {}),
  })
  return { status: answer.status, page: await answer.text() }
}
const page = async (stage: TestStage, who: string) =>
  (await ask(stage, who, `/zaak/${worldOf(stage, who.startsWith('corporation') ? 'corporation' : 'team')}`)).page

const doesNotWant = { judgment: 'doesNotWant' }
const atOnce: readonly [string, readonly Told[], readonly Told[]][] = [
  [
    'both judge that the resident does not want',
    noted,
    [usual.judgeTeam(doesNotWant), usual.judgeCorporation(doesNotWant)],
  ],
  ['the talk is stopped', noted, [usual.stopTalk({}, '2026-03-12T11:00')]],
  ['the resident stops before the signature', noted, [usual.withdraw({ on: '2026-03-13' }, '2026-03-13T10:00')]],
  [
    'it ends in another way',
    noted,
    [{ as: consultant, at: '2026-03-13T10:00', do: 'endOtherwise', with: { way: 'moved' } }],
  ],
  ['the resident stops after the signature', signed, [usual.withdraw({ on: '2026-03-17' }, '2026-03-17T10:00')]],
  [
    'it ends otherwise after the signature',
    signed,
    [{ as: consultant, at: '2026-03-17T10:00', do: 'endOtherwise', with: { way: 'moved' } }],
  ],
]

describe('at once', () => {
  it('are not gone while the talk goes on: what was written over is kept too', async () => {
    expect(await left(await played(noted))).toEqual(both)
    expect(await page(await played(noted), consultant)).toContain(secret)
  })

  it.each(atOnce)('when %s', async (_, beginning, steps) => {
    const stage = await played(beginning, ...steps)
    expect(await left(stage)).toEqual([])
    expect(await page(stage, consultant)).not.toContain(secret)
  })

  it('when the agreement lapses unsigned', async () => {
    const stage = await played(noted, ...between('judgeTeam', 'agreement'))
    await stage.play.passTime('2026-04-11T10:00:00.000Z')
    expect(await left(stage)).toEqual(both)
    await stage.play.passTime('2026-04-12T10:00:00.000Z')
    expect(await left(stage)).toEqual([])
  })
})

describe('after the signature', () => {
  it('each side’s go by its own act, and the other side’s stay', async () => {
    const stage = await played(signed, usual.scan(), usual.kris(), usual.intakeReport())
    expect(await left(stage)).toEqual(ofTeam)
    await stage.tell(between('register', 'registerAreas'))
    expect(await left(stage)).toEqual([])
  })

  it('go after fourteen days at the latest, with a reminder from the tenth', async () => {
    const stage = await played(signed)
    const at = async (day: string) => {
      await stage.play.passTime(`${day}T10:00:00.000Z`)
      return { left: await left(stage), consultant: await page(stage, consultant), worker: await page(stage, worker) }
    }
    expect((await at('2026-03-25')).consultant).not.toContain('Uw gespreksnotities gaan weg')
    const reminded = await at('2026-03-26')
    for (const seen of [reminded.consultant, reminded.worker])
      expect(seen).toContain('Uw gespreksnotities gaan weg na maandag 30 maart 2026 (nog 4 dagen)')
    expect(await page(stage, coordinator)).not.toContain('gespreksnotities gaan weg')
    expect((await at('2026-03-30')).left).toEqual(both)
    const gone = await at('2026-03-31')
    expect(gone.left).toEqual([])
    expect(gone.consultant).not.toContain('Uw gespreksnotities gaan weg')
    expect(gone.consultant).not.toContain(secret)
  })

  it('go also where only a reason opened them, or an address was given', async () => {
    const only = noted.filter(({ do: act }) => !act.endsWith('Notes'))
    const stage = await played(only, ...between('judgeTeam', 'sign'))
    expect(await left(stage)).toEqual(['Team otherSubject'])
    await stage.play.passTime('2026-03-31T10:00:00.000Z')
    expect(await left(stage)).toEqual([])
  })

  it('keep the address that the resident gave until KRIS has it, and no longer', async () => {
    const { name, street, houseNumber, postcode, place } = usual.open().with as Record<string, string>
    const stage = await played(
      [
        usual.open(),
        usual.contact({ outcome: 'noContact' }),
        usual.signal({ moreAddresses: 'true' }),
        ...between('check', 'consent'),
        {
          as: worker,
          at: '2026-03-12T10:30',
          do: 'recordNameAndAddress',
          with: { name, street, houseNumber, postcode, place },
        },
        usual.teamNotes(),
      ],
      ...between('judgeTeam', 'sign'),
    )
    await stage.play.passTime('2026-03-31T10:00:00.000Z')
    expect(await left(stage)).toEqual(['Team nameAndAddress'])
    await stage.tell([
      usual.scan({}, '2026-04-01T09:00'),
      usual.kris({}, '2026-04-01T10:00'),
      usual.register({}, '2026-04-01T11:00'),
    ])
    expect(await left(stage)).toEqual([])
    expect(await page(stage, worker)).toContain(String(name))
  })
})

describe('a form that was opened before and comes back afterwards', () => {
  const typed = 'Dit typte de woonconsulent van tevoren.'

  it('is answered without a word of them, and records nothing', async () => {
    const stage = await played(noted)
    const base = `/zaak/${worldOf(stage, 'corporation')}`
    const [, correct] =
      /href="(\/zaak\/[^"]+\/gegeven\/[^"]+\/correctEntry)"[^>]*>[^<]*betalingsverleden/.exec(
        await page(stage, consultant),
      ) ?? []
    const forms = [`${base}/writeCorporationNotes`, correct ?? '']
    for (const path of forms) {
      const open = await ask(stage, consultant, path)
      expect([path, open.status, open.page.includes(secret)]).toEqual([path, 200, true])
    }
    await stage.tell([usual.stopTalk({}, '2026-03-12T11:00')])
    const sent = [
      await ask(stage, consultant, forms[0] ?? '', { paymentRecord: typed }),
      await ask(stage, consultant, forms[1] ?? '', { text: typed, why: 'wasWrong' }),
      await ask(stage, consultant, forms[0] ?? ''),
      await ask(stage, consultant, forms[1] ?? ''),
    ]
    expect(sent.map(({ status }) => status)).toEqual([409, 404, 409, 404])
    for (const { page: text } of sent) expect(text).not.toContain(secret)
    // Who corrected what is gone gets the own words back, once; they stand nowhere.
    expect(sent.map(({ page: text }) => text.includes(typed))).toEqual([false, true, false, false])
    expect(await left(stage)).toEqual([])
  })

  it('finds the address of a document of theirs as one that never was', async () => {
    const stage = await played(noted)
    const { actor } = staffNamed(consultant) ?? {}
    const world = worldOf(stage, 'corporation')
    if (!actor) throw new Error('no consultant')
    const id = await asSession(stage.database, actor, async (tx) => {
      const { rows } = await tx.client.query<{ id: string }>(
        'select trajectory_id as id from drempel.world where id = $1',
        [world],
      )
      return documents.store(tx, rows[0]?.id ?? '', {
        file: 'intakeNotesCorporation',
        category: 'paymentRecord',
        mediaType: 'image/png',
        bytes: Buffer.from('een verzonnen scan'),
      })
    })
    const path = (document: string) => `/zaak/${world}/stuk/${document}`
    expect((await ask(stage, consultant, path(id))).status).toBe(200)
    await stage.tell([usual.stopTalk({}, '2026-03-12T11:00')])
    const [gone, never] = [await ask(stage, consultant, path(id)), await ask(stage, consultant, path(randomUUID()))]
    expect(gone).toEqual(never)
    expect(gone.status).toBe(404)
  })
})
