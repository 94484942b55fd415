/** Whoever can write the database can change the audit: what was changed, taken out, moved or cut off is found. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type ChainHead, chainHeads, checkChains } from './audit.ts'
import { example, really } from './example.fixture.ts'
import { log } from './log.ts'
import { asSession } from './session.ts'

let made: Awaited<ReturnType<typeof example>>
let organisation: string
let heads: ChainHead[]
beforeAll(async () => {
  made = await example()
  organisation = made.actor('housingConsultant').organisation ?? ''
})
afterAll(() => made.close())

const write = (activity: string) =>
  asSession(made.db, made.actor('housingConsultant'), (tx) => log(tx, { activity, kind: 'act' }))
const all = () => really(made.url, `select * from drempel.audit order by organisation_id, seq`)
const restore = async (rows: readonly Record<string, unknown>[], chain: readonly Record<string, unknown>[]) => {
  await really(made.url, 'delete from drempel.audit')
  await really(made.url, 'delete from drempel.audit_chain')
  for (const [table, list] of [
    ['audit', rows],
    ['audit_chain', chain],
  ] as const)
    for (const row of list) {
      const columns = Object.keys(row)
      await really(
        made.url,
        `insert into drempel.${table} (${columns}) values (${columns.map((_, i) => `$${i + 1}`)})`,
        Object.values(row),
      )
    }
}

describe('the chain of an organisation', () => {
  let rows: Record<string, unknown>[]
  let chain: Record<string, unknown>[]
  beforeAll(async () => {
    for (const activity of ['openCase', 'informResident', 'sendSignal', 'readCase', 'inviteToTalk'])
      await write(activity)
    await asSession(made.db, made.actor('teamWorker'), (tx) => log(tx, { activity: 'readWorklist', kind: 'read' }))
    rows = await all()
    chain = await really(made.url, 'select * from drempel.audit_chain')
    heads = await chainHeads(made.db)
  })
  beforeEach(() => restore(rows, chain))

  const tampered: readonly [string, string, number, string][] = [
    ['another activity', `update drempel.audit set activity = 'x' where seq = 2`, 2, 'changed'],
    ['another moment', `update drempel.audit set at = at + interval '1 microsecond' where seq = 3`, 3, 'changed'],
    ['another person', `update drempel.audit set person_id = gen_random_uuid() where seq = 1`, 1, 'changed'],
    ['another role', `update drempel.audit set role = 'teamWorker' where seq = 2`, 2, 'changed'],
    ['another party', `update drempel.audit set party = 'team' where seq = 2`, 2, 'changed'],
    ['another kind', `update drempel.audit set kind = 'denied' where seq = 5`, 5, 'changed'],
    ['another subject', `update drempel.audit set subject = gen_random_uuid() where seq = 3`, 3, 'changed'],
    ['another hash', `update drempel.audit set hash = sha256('x') where seq = 4`, 4, 'changed'],
    ['a record taken out', `delete from drempel.audit where seq = 2`, 2, 'missing'],
    ['the last record taken out', `delete from drempel.audit where seq = 5`, 5, 'shortened'],
    ['everything taken out', `delete from drempel.audit`, 1, 'shortened'],
    [
      'two records in another order',
      `update drempel.audit set seq = case seq when 2 then 13 when 3 then 12 end where seq in (2, 3);
       update drempel.audit set seq = seq - 10 where seq > 10`,
      2,
      'changed',
    ],
    ['the head taken away', `delete from drempel.audit_chain`, 5, 'noHead'],
  ]
  it.each(tampered)('shows %s', async (_, change, seq, what) => {
    const only = change.replaceAll('where ', `where organisation_id = '${organisation}' and `)
    const bare = change.includes('where') ? only : `${change} where organisation_id = '${organisation}'`
    for (const statement of bare.split(';')) await really(made.url, statement)
    expect((await checkChains(made.url)).broken).toEqual([{ organisation, seq, what }])
  })

  it('cut short with its head is found by the head that was published', async () => {
    const before = rows.find((row) => row.organisation_id === organisation && row.seq === '4')
    await really(made.url, `delete from drempel.audit where organisation_id = $1 and seq = 5`, [organisation])
    await really(made.url, `update drempel.audit_chain set seq = 4, hash = $2 where organisation_id = $1`, [
      organisation,
      before?.hash,
    ])
    expect((await checkChains(made.url)).broken).toEqual([])
    expect((await checkChains(made.url, heads)).broken).toEqual([{ organisation, seq: 5, what: 'notAsPublished' }])
  })

  it('written again from the first link is found by the head that was published, and by nothing else', async () => {
    await really(made.url, `delete from drempel.audit where organisation_id = $1`, [organisation])
    await really(made.url, `delete from drempel.audit_chain where organisation_id = $1`, [organisation])
    for (const activity of ['openCase', 'informResident', 'sendSignal', 'readWorklist', 'inviteToTalk', 'readCase'])
      await write(activity)
    expect((await checkChains(made.url)).broken).toEqual([])
    expect((await checkChains(made.url, heads)).broken).toEqual([{ organisation, seq: 5, what: 'notAsPublished' }])
  })

  it('of an organisation that is gone altogether is missed by the head that was published', async () => {
    await really(made.url, `delete from drempel.audit where organisation_id = $1`, [organisation])
    await really(made.url, `delete from drempel.audit_chain where organisation_id = $1`, [organisation])
    expect((await checkChains(made.url)).broken).toEqual([])
    expect((await checkChains(made.url, heads)).broken).toEqual([{ organisation, seq: 1, what: 'notAsPublished' }])
  })

  it('holds when nobody touched it, also after it grew beyond the published head', async () => {
    expect((await checkChains(made.url, heads)).broken).toEqual([])
    await write('recordAnswer')
    expect((await checkChains(made.url, heads)).broken).toEqual([])
  })
})

describe('many at once', () => {
  it('write one chain without gaps', async () => {
    await Promise.all(Array.from({ length: 40 }, (_, index) => write(`act${index}`)))
    expect((await checkChains(made.url)).broken).toEqual([])
  })
})
