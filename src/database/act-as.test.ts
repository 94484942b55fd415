import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Actor, credentialOf } from './credential.ts'
import { type Example, example, really, signalledCase } from './example.fixture.ts'
import { readCase } from './read-case.ts'
import { readWorklist } from './read-worklist.ts'
import { asSession } from './session.ts'

let made: Example
beforeAll(async () => {
  made = await example()
})
afterAll(() => made.close())

const settings = ['person', 'role', 'party', 'organisation', 'scope', 'mine', 'municipality']
const said = `select ${settings.map((name) => `current_setting('drempel.${name}', true) as ${name}`).join(', ')}`

describe('becoming somebody', () => {
  it('is a matter of one transaction', async () => {
    const who = made.actor('vhCoordinator')
    const within = await asSession(made.db, who, async ({ client }) => (await client.query(said)).rows[0])
    expect(within).toMatchObject({ person: who.person, role: who.role, party: 'team', municipality: '1', mine: '' })
    const client = await made.db.pool.connect()
    const after = (await client.query(said)).rows[0]
    client.release()
    expect(Object.values(after).join('')).toBe('')
  })

  it('leaves nothing of who it was before in the same transaction', async () => {
    const { worldId } = await signalledCase(made)
    const consultant = made.actor('housingConsultant')
    const rows = await asSession(made.db, consultant, async ({ client, now }) => {
      await client.query('select drempel.act_as($1, $2, $3, true)', [credentialOf(consultant), now, worldId])
      await client.query('select drempel.act_as($1, $2)', [credentialOf(made.actor('housingConsultant', 1)), now])
      return (await client.query('select id from drempel.world')).rows
    })
    expect(rows).toEqual([])
  })

  it('takes what it is given as a value, whatever stands in it', async () => {
    const odd: Actor = {
      ...made.actor('vhCoordinator'),
      role: `vhCoordinator'); drop table drempel.event; --` as Actor['role'],
    }
    const role = await asSession(
      made.db,
      odd,
      async ({ client }) => (await client.query('select drempel.actor_role()')).rows,
    )
    expect(role).toEqual([{ actor_role: odd.role }])
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
    await expect(asSession(made.db, who, async () => true)).rejects.toThrow()
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
