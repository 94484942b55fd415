import pg from 'pg'
import { afterEach, describe, expect, it } from 'vitest'
import { freshDatabase } from '../testing/database.ts'
import { asActor } from './actor.ts'
import { connect } from './connect.ts'
import { syncCovenant } from './covenant-rules.ts'
import { really, rules } from './example.fixture.ts'
import { migrate } from './migrate.ts'
import { fillRegistry } from './registry.ts'
import { openCase } from './trajectories.ts'

const dropping: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const drop of dropping.splice(0).reverse()) await drop()
})
async function fresh(): Promise<string> {
  const { url, drop } = await freshDatabase()
  dropping.push(drop)
  return url
}

/** A login that owns its database, as a hosted PostgreSQL gives; no superuser, and the roles are there already. */
async function ordinaryOwner(): Promise<string> {
  const { url, drop } = await freshDatabase()
  const database = new URL(url).pathname.slice(1)
  const login = `${database}_owner`
  const cluster = Object.assign(new URL(url), { pathname: '/postgres' }).href
  await really(cluster, `create role ${login} login createrole password 'voorbeeld'`)
  dropping.push(() => really(cluster, `drop role ${login}`), drop)
  await really(cluster, `alter database ${database} owner to ${login}`)
  const [{ inherit } = {}] = await really(
    cluster,
    `select case when current_setting('server_version_num')::int >= 160000 then 'with inherit false, set true' else ''
      end as inherit`,
  )
  await really(cluster, `grant drempel_app, drempel_gate to ${login} ${inherit}`)
  return Object.assign(new URL(url), { username: login, password: 'voorbeeld' }).href
}

const example = {
  organisations: [{ id: '10000000-0000-4000-8000-000000000001', party: 'corporation', name: 'Woonstee Voorbeeld' }],
  persons: [
    {
      id: '20000000-0000-4000-8000-000000000001',
      organisationId: '10000000-0000-4000-8000-000000000001',
      name: 'Noor Voorbeeld',
    },
  ],
  memberships: [
    {
      personId: '20000000-0000-4000-8000-000000000001',
      organisationId: '10000000-0000-4000-8000-000000000001',
      role: 'housingConsultant',
    },
  ],
} as const
const consultant = {
  person: example.persons[0].id,
  role: 'housingConsultant',
  party: 'corporation',
  organisation: example.organisations[0].id,
} as const

describe('migrating', () => {
  it('is refused nowhere when two start at once, and the second time changes nothing', async () => {
    const url = await fresh()
    await Promise.all([migrate(url), migrate(url), migrate(url)])
    const catalogue = () =>
      really(url, `select relname, relacl::text from pg_class where relnamespace = 'drempel'::regnamespace order by 1`)
    const before = await catalogue()
    await migrate(url)
    expect(await catalogue()).toEqual(before)
  })

  it('serves a login that is no superuser, whom the cases stay closed to', async () => {
    await migrate(await fresh())
    const url = await ordinaryOwner()
    await migrate(url)
    await migrate(url)
    await syncCovenant(url, rules)
    await fillRegistry(url, example)
    const db = connect(url)
    try {
      await asActor(db, consultant, (tx) => openCase(tx))
    } finally {
      await db.close()
    }
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    try {
      const { rows } = await client.query<{ here: string; cases: string; version: number }>(
        `select (select count(*) from drempel.organisation) as here, (select count(*) from drempel.world) as cases,
          current_setting('server_version_num')::int as version`,
      )
      expect(rows[0]?.here).toBe('1')
      // Before 16 a member of a role always holds its rights, so there the login's word is all there is.
      if ((rows[0]?.version ?? 0) >= 160000) expect(rows[0]?.cases).toBe('0')
    } finally {
      await client.end()
    }
  })

  it('puts the covenant’s rules in place of the old ones', async () => {
    const url = await fresh()
    await migrate(url)
    await syncCovenant(url, rules)
    await syncCovenant(url, {
      ...rules,
      owners: [...rules.owners, ...rules.owners],
      audience: rules.audience.slice(0, 1),
    })
    expect(await really(url, 'select * from drempel.audience_rule')).toEqual([
      { event: 'informed', from_party: 'corporation', to_party: 'corporation' },
    ])
    expect(await really(url, 'select * from drempel.file_owner')).toHaveLength(rules.owners.length)
    expect(await really(url, 'select * from drempel.entry_rule')).toHaveLength(rules.recorders.length)
  })
})
