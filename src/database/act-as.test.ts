import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from './credential.ts'
import { type Example, example, really, signalledCase } from './example.fixture.ts'
import { readCase } from './read-case.ts'
import { readWorklist } from './read-worklist.ts'
import { asSession, atDoor } from './session.ts'

let made: Example
beforeAll(async () => {
  made = await example()
})
afterAll(() => made.close())

const said = `select drempel.actor_person() as person, drempel.actor_role() as role, drempel.actor_party() as party,
  drempel.actor_organisation() as organisation, drempel.municipality() as municipality, drempel.actor_scope() as scope,
  drempel.trajectories_found() as found`

describe('becoming somebody', () => {
  it('is a matter of one transaction', async () => {
    const who = made.actor('vhCoordinator')
    const within = await asSession(made.db, who, async ({ client }) => (await client.query(said)).rows[0])
    expect(within).toMatchObject({ person: who.person, role: who.role, party: 'team', municipality: 1, found: null })
    const client = await made.db.pool.connect()
    const after = (await client.query(said)).rows[0]
    client.release()
    expect(Object.values(after).filter((value) => value !== null)).toEqual([])
  })

  it('is done once: a transaction stays whose it is, until it ends', async () => {
    const { worldId } = await signalledCase(made)
    const own = made.actor('housingConsultant')
    const tokens = await Promise.all([own, made.actor('housingConsultant', 1)].map((who) => made.db.tokenOf(who)))
    const become = 'select drempel.act_as($1, $2, $3, true)'
    const ids = 'select id from drempel.world where id = $1'
    const as = (work: (client: pg.PoolClient, now: string) => Promise<unknown>) =>
      asSession(made.db, own, ({ client, now }) => work(client, now))
    const narrowed = as(async (client, now) => {
      await client.query(become, [tokens[0], now, worldId])
      return (await client.query(ids, [worldId])).rows
    })
    expect(await narrowed).toEqual([{ id: worldId }])
    await expect(as((client, now) => client.query(become, [tokens[1], now, null]))).rejects.toThrow('refused')
    // What was said of it taken away, it is nobody's, and becomes nobody else.
    const blanked = `select set_config('drempel.standing', '', true)`
    const gone = as(async (client) => {
      await client.query(blanked)
      await client.query(ids, [worldId])
    })
    await expect(gone).rejects.toThrow('no session')
    const anew = as(async (client, now) => {
      await client.query(blanked)
      await client.query(become, [tokens[1], now, null])
    })
    await expect(anew).rejects.toThrow('no session')
  })

  it('looks for its trajectories once a statement, and anew where who is assigned changed in it', async () => {
    const { trajectoryId } = await signalledCase(made)
    const mine = `select '${trajectoryId}' = any(drempel.trajectories()) as mine`
    const found = `select '${trajectoryId}' = any(drempel.trajectories_found()) as mine`
    const [own, other] = [made.actor('housingConsultant'), made.actor('housingConsultant', 1)]
    const give = `select drempel.hand_over('${trajectoryId}', 'housingConsultant', '${own.person}', '${other.person}') as mine`
    const said = await asSession(made.db, own, async ({ client }) => [
      // One message is one moment, as one statement is.
      ...((await client.query(
        `${mine}; ${found}; ${give}; ${found}; ${mine}; ${found}`,
      )) as unknown as pg.QueryResult[]),
      await client.query(found),
    ])
    expect(said.flatMap(({ rows }) => rows.map(({ mine: one }) => one))).toEqual([
      ...[true, true, true, null, false, false],
      null,
    ])
  })

  it('takes what it is given as a value, whatever stands in it', async () => {
    const said = async (role: string) =>
      atDoor(
        made.db,
        { ...made.actor('vhCoordinator'), role: role as Actor['role'] },
        async ({ client }) => (await client.query('select drempel.actor_role()')).rows,
      )
    const odd = `vhCoordinator'); drop table drempel.event; --`
    expect(await said(odd)).toEqual([{ actor_role: odd }])
    // What would be two fields of what is sealed is none.
    await expect(said('vhCoordinator|team')).rejects.toThrow('refused')
  })
})

/** While `work` runs, one of the gate's functions says something else. */
async function whereInstead(name: string, parts: readonly (readonly [string, string])[], work: () => Promise<void>) {
  const [row] = await really(made.url, `select pg_get_functiondef($1::regproc) as text`, [`drempel.${name}`])
  const text: string = row?.text
  const other = parts.reduce((so, [from, to]) => {
    expect(so).toContain(from)
    return so.replace(from, to)
  }, text)
  await really(made.url, other)
  try {
    await work()
  } finally {
    await really(made.url, text)
  }
}

const besideCursor = "c.name <> '' or c.statement is distinct from current_query()"

/** Messages of the protocol, with one Sync at their end; rejects as that ends. */
function sent(client: pg.PoolClient, write: (connection: pg.Connection) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const quiet = () => undefined
    client.query({
      submit(connection: pg.Connection) {
        write(connection)
      },
      callback: reject,
      handleError: reject,
      handleReadyForQuery: () => resolve(),
      handleRowDescription: quiet,
      handleDataRow: quiet,
      handleCommandComplete: quiet,
      handlePortalSuspended: quiet,
      handleEmptyQuery: quiet,
    } as pg.Submittable)
  })
}
/** A statement in a portal of its own, which leaves the one without a name as it is. */
const beside = (client: pg.PoolClient, text: string) =>
  sent(client, (connection) => {
    connection.parse({ name: 'beside', text, types: [] }, true)
    connection.bind({ portal: 'beside', statement: 'beside', values: [] }, true)
    connection.execute({ portal: 'beside', rows: '' }, true)
    connection.close({ type: 'P', name: 'beside' }, true)
    connection.close({ type: 'S', name: 'beside' }, true)
    connection.sync()
  })
/** A function called by its number: the one way to run something in no portal at all. */
function called(client: pg.PoolClient, oid: number, values: readonly (string | null)[]): Promise<void> {
  const int = (value: number) => Buffer.from([value >> 24, value >> 16, value >> 8, value])
  const parts = values.map((value) =>
    value === null ? int(-1) : Buffer.concat([int(Buffer.byteLength(value)), Buffer.from(value)]),
  )
  const body = Buffer.concat([int(oid), Buffer.from([0, 1, 0, 0, 0, values.length]), ...parts, Buffer.from([0, 0])])
  return sent(client, (connection) => {
    connection.stream.write(Buffer.concat([Buffer.from('F'), int(body.length + 4), body]))
  })
}

describe('two sessions in one transaction', () => {
  /** What the first needs of a condition, then the second: gives the events that came of it. */
  async function mixed(first: Actor, second: Actor): Promise<unknown[]> {
    const [one, other] = [await made.db.tokenOf(first), await made.db.tokenOf(second)]
    const client = await made.db.pool.connect()
    try {
      await client.query('begin')
      const become = 'select drempel.act_as($1, $2)'
      await client.query(become, [one, made.clock.now])
      for (const way of ['enable_indexscan', 'enable_bitmapscan']) await client.query(`set local ${way} = off`)
      await client.query(`declare c cursor for
        select e.type from (values (1, 'corporation'), (2, null), (3, 'team')) v(n, p)
        left join lateral (select * from drempel.event e where e.party = v.p offset 0) e on true`)
      await client.query('fetch 1 from c')
      await client.query(become, [other, made.clock.now])
      return (await client.query('fetch all from c')).rows.filter(({ type }) => type !== null)
    } finally {
      client.release(true)
    }
  }

  it('never meet, where each by itself reads nothing of it', async () => {
    const { trajectoryId } = await signalledCase(made)
    // Reads the world of the corporation, and a colleague of the team to whom nothing was given.
    const [consultant, worker] = [made.actor('housingConsultant'), made.actor('teamWorker')]
    const toTeam = 'select from drempel.event where party = $1 and trajectory_id = $2'
    expect(await really(made.url, toTeam, ['team', trajectoryId])).not.toEqual([])
    await expect(mixed(worker, consultant)).rejects.toMatchObject({ code: '08P01' })
    await whereInstead('act_as', [[besideCursor, 'false']], () =>
      expect(mixed(worker, consultant)).rejects.toMatchObject({ code: '42501' }),
    )
    // What both of them keep out.
    const open = [
      [besideCursor, 'false'],
      ['drempel.became_here()', 'false'],
    ] as const
    await whereInstead('act_as', open, async () => expect(await mixed(worker, consultant)).not.toEqual([]))
  })
})

describe('a statement that stopped half-way', () => {
  it('keeps another from coming in, also where it has no name and who comes is in no statement', async () => {
    const [who, other] = [made.actor('housingConsultant'), made.actor('teamWorker')]
    const [one, two] = [await made.db.tokenOf(who), await made.db.tokenOf(other)]
    const [row] = await really(made.url, `select 'drempel.act_as'::regproc::oid::int as oid`)
    const client = await made.db.pool.connect()
    try {
      await client.query('begin')
      await client.query('select drempel.act_as($1, $2)', [one, made.clock.now])
      await sent(client, (connection) => {
        connection.parse({ name: '', text: 'select * from (values (1), (2)) v', types: [] }, true)
        connection.bind({ statement: '', values: [] }, true)
        connection.execute({ portal: '', rows: '1' }, true)
        connection.sync()
      })
      await beside(client, `select set_config('drempel.standing', '', true)`)
      await beside(client, 'discard sequences')
      const coming = called(client, row?.oid, [two, made.clock.now.toISOString(), null, 'f'])
      await expect(coming).rejects.toMatchObject({ code: '08P01' })
    } finally {
      client.release(true)
    }
  })
})

describe('a transaction that was left open', () => {
  it('becomes nobody, and stays nobody for long', async () => {
    const who = made.actor('vhCoordinator')
    const token = await made.db.tokenOf(who)
    const become = 'select drempel.act_as($1, $2)'
    await whereInstead('act_as', [["'1 minute'", "'40 milliseconds'"]], async () => {
      const client = await made.db.pool.connect()
      await client.query('begin')
      await client.query('select pg_sleep(0.05)')
      await expect(client.query(become, [token, made.clock.now])).rejects.toMatchObject({ code: '08P01' })
      client.release(true)
    })
    await whereInstead('standing', [["'10 minutes'", "'40 milliseconds'"]], async () => {
      const left = asSession(made.db, who, async ({ client }) => {
        await client.query('select pg_sleep(0.05)')
        return client.query('select id from drempel.world')
      })
      await expect(left).rejects.toThrow('no session')
    })
  })
})

describe('another municipality', () => {
  it('is neither read nor reached, by the same person either', async () => {
    const who = made.actor('housingConsultant')
    const { trajectoryId, worldId } = await signalledCase(made)
    const [there, world] = [randomUUID(), randomUUID()]
    const here: Actor = { ...who, municipality: 1 }
    const elsewhere: Actor = { ...who, municipality: 2 }
    await really(made.url, 'insert into drempel.municipality values (2)')
    await really(made.url, 'insert into drempel.covenant (id, municipality_id) values (2, 2)')
    // With two there is no session any more that does not say where.
    await expect(asSession(made.db, made.actor('privacyOfficer'), async () => true)).rejects.toThrow()
    for (const [text, values] of [
      ['insert into drempel.trajectory (municipality_id, id, covenant_id) values (2, $1, 2)', [there]],
      [
        `insert into drempel.world (municipality_id, trajectory_id, party, id, organisation_id, corporation_id, opened_at)
          values (2, $1, 'corporation', $2, $3, $3, now())`,
        [there, world, who.organisation],
      ],
      [
        `insert into drempel.assignment (municipality_id, trajectory_id, party, organisation_id, role, person_id, since)
          values (2, $1, 'corporation', $2, 'housingConsultant', $3, '2026-01-01')`,
        [there, who.organisation, who.person],
      ],
    ] as const)
      await really(made.url, text, [...values])
    const worlds = async (actor: Actor) =>
      (await readWorklist(made.db, actor, { activity: 'listCases' })).map((row) => row.worldId)
    expect(await worlds(elsewhere)).toEqual([world])
    expect(await worlds(here)).toContain(worldId)
    expect(await worlds(here)).not.toContain(world)
    expect(await readCase(made.db, here, world, { activity: 'readCase' })).toBeUndefined()
    expect(await readCase(made.db, elsewhere, worldId, { activity: 'readCase' })).toBeUndefined()
    for (const [actor, id] of [
      [here, there],
      [elsewhere, trajectoryId],
    ] as const)
      await expect(
        asSession(made.db, actor, ({ client }) => client.query(`select drempel.append($1, '[]')`, [id])),
      ).rejects.toThrow('refused')
  })
})
