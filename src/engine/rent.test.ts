/** The ledger as people keep it, on a real database: wrong input first, and nothing that others could notice. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ActName } from '../covenant/index.ts'
import { type Outcome, perform } from '../engine/index.ts'
import { staffNamed } from '../player/organisations.ts'
import { ledgersOf, proposalFor } from '../process/any-time/rent/ledgers.ts'
import { askCase, type CaseQuestion } from '../questions/index.ts'
import { openStage, type TestStage } from '../testing/stage.ts'
import { upTo } from '../testing/story.ts'
import type { Raw } from '../trajectory/index.ts'

const consultant = 'corporation-a:consultant-1'
const supervisor = 'work-and-income:supervisor-1'
let stage: TestStage

beforeAll(async () => {
  stage = await openStage()
  await stage.tell(upTo('budget'))
  stage.clock.now = new Date('2026-09-01T08:00:00Z')
})
afterAll(() => stage.close())

async function does(who: string, act: ActName, raw: Raw): Promise<Outcome> {
  const actor = staffNamed(who)?.actor
  const worldId = actor && stage.play.cases.get('zaak')?.worlds.get(actor.party)
  if (!actor || !worldId) throw new Error(`${who} has no world`)
  stage.clock.now = new Date(stage.clock.now.getTime() + 1000)
  return perform(stage.play.services, actor, { worldId, act, raw: async () => raw, strict: true })
}

async function seenBy(who: string): Promise<CaseQuestion> {
  const played = stage.play.cases.get('zaak')
  const actor = who === 'resident' ? played?.resident : staffNamed(who)?.actor
  const question = actor && (await askCase(stage.play.services, actor, played?.worlds.get(actor.party) ?? ''))
  if (!question) throw new Error(`${who} sees nothing`)
  return question
}
const monthsOf = async (who: string) =>
  ledgersOf((await seenBy(who)).context).map(({ party, ledger }) => [
    party,
    ...ledger.months.map(
      ({ key, due, payments }) => `${key} ${due} ${payments.map(({ on, cents }) => `${on}:${cents}`)}`,
    ),
  ])
const eventsOf = async (who: string) => (await seenBy(who)).context.events.length
const text = (csv: string): Raw => ({ file: { bytes: Buffer.from(csv) } })
const problems = (outcome: Outcome) =>
  outcome.kind === 'invalid' ? outcome.problems.map(({ field, problem }) => `${field}: ${problem}`) : [outcome.kind]

describe('a month that is typed', () => {
  it.each([
    [{ month: '13-2026', due: '600' }, 'month: notAMonth'],
    [{ month: '8-2026', due: '-600' }, 'due: negative'],
    [{ month: '8-2026', due: '600.000' }, 'due: tooLarge'],
    [{ month: '8-2026' }, 'due: required'],
    [{ month: '2-2026', payments: '31-2-2026 600' }, 'payments: rowNoSuchDate'],
    [{ month: '8-2026', payments: 'zeshonderd euro' }, 'payments: paymentLine'],
    [{ month: '8-2026', payments: '28-8-2026' }, 'payments: paymentLine'],
    [{ month: '8-2026', payments: '28-8-2026 900.000' }, 'payments: rowTooLarge'],
    [{ month: '8-2026', payments: '28-7-2026 600' }, 'payments: paymentNotInMonth'],
    [{ month: '9-2026', payments: '28-9-2026 600' }, 'payments: paymentInFuture'],
    [{ month: '10-2026', due: '600' }, 'month: monthAhead'],
  ])('is refused at its field: %j', async (raw, problem) => {
    expect(problems(await does(consultant, 'recordRent', raw))).toEqual([problem])
  })

  it('is refused to who keeps no ledger, as what does not exist', async () => {
    expect(await does('team:worker-1', 'recordRent', { month: '8-2026', due: '600' })).toEqual({ kind: 'notFound' })
    expect(await does(supervisor, 'recordRent', { month: '8-2026', due: '600' })).toEqual({ kind: 'notFound' })
    expect(await does(supervisor, 'importRent', {})).toEqual({ kind: 'notFound' })
  })

  it('stands with the corporation and the resident only, and changes nothing for the others', async () => {
    const before = await Promise.all([eventsOf('team:worker-1'), eventsOf(supervisor)])
    const raw = { month: '7-2026', due: '642,18', payments: '3-7-2026 300\n28-7-2026 342,18', opening: '1200' }
    expect(await does(consultant, 'recordRent', raw)).toMatchObject({ kind: 'done' })
    const own = [['corporation', '2026-07 64218 2026-07-03:30000,2026-07-28:34218']]
    expect(await monthsOf(consultant)).toEqual(own)
    expect(await monthsOf('resident')).toEqual(own)
    expect(await monthsOf(supervisor)).toEqual([])
    expect(await Promise.all([eventsOf('team:worker-1'), eventsOf(supervisor)])).toEqual(before)
  })

  it('is not replaced unless one says so, and is no event when it says the same', async () => {
    const other = { month: '7-2026', due: '650' }
    expect(problems(await does(consultant, 'recordRent', other))).toEqual(['month: monthExists'])
    expect(problems(await does(consultant, 'recordRent', { ...other, month: '6-2026' }))).toEqual([
      'month: beforeLedger',
    ])
    const before = await eventsOf(consultant)
    const same = { month: '7-2026', due: '642,18', payments: '28-7-2026 342,18\n3-7-2026 300', opening: '1200' }
    expect(await does(consultant, 'recordRent', { ...same, correct: 'yes' })).toMatchObject({ kind: 'done' })
    expect(await eventsOf(consultant)).toBe(before)
    const corrected = { ...same, payments: '3-7-2026 300', correct: 'yes' }
    expect(await does(consultant, 'recordRent', corrected)).toMatchObject({ kind: 'done' })
    expect(await monthsOf(consultant)).toEqual([['corporation', '2026-07 64218 2026-07-03:30000']])
    expect(await eventsOf(consultant)).toBe(before + 1)
  })
})

describe('a file', () => {
  const good = 'Datum;Soort;Bedrag\n01-08-2026;Huur;642,18\n28-07-2026;Betaling;342,18\n28-08-2026;Betaling;642,18'

  it.each([
    [{}, ['file: fileMissing']],
    [{ rows: 'niets' }, ['rows: importRows']],
    [{ rows: '[["payment","2026-02-31",100]]' }, ['rows: importRows']],
    [{ rows: '[["due","2026-08",-100]]' }, ['rows: importRows']],
    [{ reference: '=1', ...text(good) }, ['reference: referenceShape']],
    [{ file: { bytes: Buffer.from('%PDF-1.7\n') } }, ['file: importKind']],
    [{ file: { bytes: Buffer.alloc(26 * 1024 * 1024, 'a') } }, ['file: importTooLarge']],
    [text('Date,Amount\n05/08/2026,642.18'), ['file: importAsks']],
    [
      text(`Datum;Bedrag\n${'x;y\n'.repeat(40)}`),
      [...Array(25).fill('file: rowNotADate'), 'file: importMore'].slice(0, 2),
    ],
  ])('is refused, and nothing of it is kept', async (raw, expected) => {
    const before = await monthsOf(consultant)
    const found = problems(await does(consultant, 'importRent', raw as Raw))
    expect(found.slice(0, 1)).toEqual(expected.slice(0, 1).map((one) => one.replace('rows:', 'file:')))
    expect(found.length).toBeLessThan(27)
    expect(await monthsOf(consultant)).toEqual(before)
  })

  it('is refused whole for one wrong line', async () => {
    const before = await monthsOf(consultant)
    expect(problems(await does(consultant, 'importRent', text(`${good}\n31-02-2026;Betaling;10`)))).toEqual([
      'file: rowNoSuchDate',
    ])
    expect(await monthsOf(consultant)).toEqual(before)
  })

  it('is taken once, however often it comes', async () => {
    expect(await does(consultant, 'importRent', text(good))).toMatchObject({
      kind: 'done',
    })
    const once = await monthsOf(consultant)
    expect(once[0]).toContain('2026-08 64218 2026-08-28:64218')
    expect(once[0]).toContain('2026-07 64218 2026-07-03:30000,2026-07-28:34218')
    const events = await eventsOf(consultant)
    expect(await does(consultant, 'importRent', text(good))).toMatchObject({ kind: 'done' })
    expect(await monthsOf(consultant)).toEqual(once)
    expect(await eventsOf(consultant)).toBe(events)
  })
})

describe('an arrangement', () => {
  const raw = { kind: 'arrangement', from: '2026-08-01', total: '1200', instalment: '50', dayOfMonth: '15' }
  it.each([
    [{ ...raw, instalment: '' }, ['instalment: required']],
    [{ ...raw, dayOfMonth: '32' }, ['dayOfMonth: tooLarge']],
    [{ ...raw, instalment: '1300' }, ['instalment: aboveTotal']],
    [{ ...raw, total: '0', instalment: '' }, ['total: tooSmall', 'instalment: required']],
    [{ ...raw, from: '31-2-2026' }, ['from: noSuchDate']],
  ])('is refused at its field: %j', async (given, expected) => {
    expect(problems(await does(supervisor, 'recordBudgetArrangement', given))).toEqual(expected)
  })

  it('of Work and Income stands apart from the landlord’s, and each proposes from its own', async () => {
    expect(await does(supervisor, 'recordBudgetArrangement', raw)).toMatchObject({ kind: 'done' })
    const month = { month: '8-2026', due: '642,18', payments: '15-8-2026 50\n28-8-2026 642,18', opening: '1200' }
    expect(await does(supervisor, 'recordBudgetRent', month)).toMatchObject({ kind: 'done' })
    expect(await monthsOf(supervisor)).toEqual([['workAndIncome', '2026-08 64218 2026-08-15:5000,2026-08-28:64218']])
    expect((await monthsOf('resident')).map(([party]) => party)).toEqual(['corporation', 'workAndIncome'])
    const codes = async (who: string) => proposalFor((await seenBy(who)).context)?.reasons.map(({ code }) => code)
    // Rent comes first: August was not paid before its first day, so the fifty euros went there.
    expect(await codes(supervisor)).toEqual(['rentLate', 'instalmentMissed'])
    expect(await codes(consultant)).toEqual(['rentLate', 'noArrangement'])
    expect(await codes('resident')).toBeUndefined()
    expect(await codes('team:worker-1')).toBeUndefined()
  })

  it('leaves no figure in any event', async () => {
    for (const who of [consultant, supervisor, 'resident'])
      for (const event of (await seenBy(who)).context.events)
        if (event.type === 'rentRecorded' || event.type === 'arrangementRecorded') expect(event.payload).toEqual({})
  })
})
