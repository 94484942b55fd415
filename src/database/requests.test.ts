import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { append } from './events.ts'
import { type Example, example, really, signalledCase } from './example.fixture.ts'
import { Refused } from './failure.ts'
import { readRequests } from './requests.ts'
import { asSession } from './session.ts'

let made: Example
beforeAll(async () => {
  made = await example()
  await really(
    made.url,
    `insert into drempel.audience_rule (event, from_party, to_party, covenant_id) values ('requestMade', 'corporation', 'corporation', 1),
    ('requestMade', 'corporation', 'team', 1), ('requestMade', 'corporation', 'resident', 1) on conflict do nothing`,
  )
  const { trajectoryId } = await signalledCase(made)
  const consultant = made.actor('housingConsultant')
  await asSession(made.db, consultant, (tx) =>
    append(
      tx,
      trajectoryId,
      (['corporation', 'team', 'resident'] as const).map((to) => ({
        to,
        type: 'requestMade',
        payload: { kind: 'access', on: '2026-03-03', ...(to === 'corporation' ? { how: 'writing' } : {}) },
        at: tx.now,
        byPerson: consultant.person,
        knows: [],
      })),
    ),
  )
})
afterAll(() => made.close())

describe('the requests of an organisation', () => {
  it.each(['housingConsultant', 'vhCoordinator', 'trajectorySupervisor', 'teamWorker'] as const)(
    'are refused to a %s',
    async (role) => {
      await expect(asSession(made.db, made.actor(role), readRequests)).rejects.toThrow(Refused)
    },
  )

  it('are refused to who says to be a privacy officer and is none', async () => {
    const consultant = made.actor('housingConsultant')
    await expect(asSession(made.db, { ...consultant, role: 'privacyOfficer' }, readRequests)).rejects.toThrow(Refused)
    const officer = made.actor('privacyOfficer')
    const { organisation } = made.actor('trajectorySupervisor')
    await expect(asSession(made.db, { ...officer, organisation }, readRequests)).rejects.toThrow(Refused)
  })

  it('come without how they were told, under a reference that is no id of a world', async () => {
    const rows = await asSession(made.db, made.actor('privacyOfficer'), readRequests)
    expect(rows).toMatchObject([{ type: 'requestMade', payload: { kind: 'access', on: '2026-03-03' } }])
    expect(rows[0]?.payload).not.toHaveProperty('how')
    expect(rows[0]?.reference).toMatch(/^[0-9A-F]{8}$/)
    const worlds = await really(made.url, 'select id::text as id from drempel.world')
    for (const { id } of worlds) expect(String(id)).not.toContain(String(rows[0]?.reference).toLowerCase())
  })
})
