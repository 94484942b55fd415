import { randomUUID } from 'node:crypto'
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

  it('leaves nothing of who it was before in the same transaction', async () => {
    const { worldId } = await signalledCase(made)
    const consultant = made.actor('housingConsultant')
    const [own, others] = [consultant, made.actor('housingConsultant', 1)]
    const tokens = [await made.db.tokenOf(own), await made.db.tokenOf(others)]
    const rows = await asSession(made.db, consultant, async ({ client, now }) => {
      await client.query('select drempel.act_as($1, $2, $3, true)', [tokens[0], now, worldId])
      await client.query('select drempel.act_as($1, $2)', [tokens[1], now])
      return (await client.query('select id from drempel.world')).rows
    })
    expect(rows).toEqual([])
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
