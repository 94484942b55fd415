import { existsSync } from 'node:fs'
import pg from 'pg'
import { afterEach, describe, expect, it } from 'vitest'
import { freshDatabase } from '../testing/database.ts'
import { freshPasswords, openLogins } from './addresses.ts'
import { catalogueOf } from './catalogue.fixture.ts'
import { connect } from './connect.ts'
import { syncCovenant } from './covenant-rules.ts'
import { really, rules } from './example.fixture.ts'
import { migrate, ownFiles } from './migrate.ts'
import { openingSessions } from './opening-sessions.ts'
import { ordinaryDatabase } from './ordinary.fixture.ts'
import { fillRegistry } from './registry.ts'
import { asSession } from './session.ts'
import { fingerprint, sqlFiles } from './sql-files.ts'
import { openCase } from './trajectories.ts'
import { checkAssignments, checkEvents } from './vouched.ts'

const dropping: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const drop of dropping.splice(0).reverse()) await drop()
})
async function fresh(): Promise<string> {
  const { url, drop } = await freshDatabase()
  dropping.push(drop)
  return url
}

/** A login that owns its database, as a hosted PostgreSQL gives: no superuser, but it may make roles. */
async function ordinaryOwner(): Promise<string> {
  const made = await ordinaryDatabase()
  dropping.push(made.drop)
  return made.url
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
    const url = await ordinaryOwner()
    await migrate(url)
    await migrate(url)
    await syncCovenant(url, () => rules)
    await fillRegistry(url, example)
    const db = openingSessions(connect(await openLogins(url, freshPasswords())))
    try {
      await asSession(db, consultant, (tx) => openCase(tx))
    } finally {
      await db.close()
    }
    // And the owner's commands: what they look at is closed to that login too.
    expect((await checkEvents(url)).broken).toEqual([])
    expect((await checkAssignments(url)).looked).toBe(1)
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
    await syncCovenant(url, () => rules)
    await syncCovenant(url, () => ({
      ...rules,
      owners: [...rules.owners, ...rules.owners],
      audience: rules.audience.slice(0, 1),
    }))
    expect(await really(url, 'select * from drempel.audience_rule')).toEqual([
      { covenant_id: 1, event: 'informed', from_party: 'corporation', to_party: 'corporation', by_letter: false },
    ])
    expect(await really(url, 'select * from drempel.file_owner')).toHaveLength(rules.owners.length)
    expect(await really(url, 'select * from drempel.entry_rule')).toHaveLength(rules.recorders.length)
  })

  const plus = (name: string, text: string) => {
    const { schema, migrations } = ownFiles()
    return { schema, migrations: [...migrations, { name, text }] }
  }
  const addColumn = plus(
    '900-a-column',
    `alter table drempel.false_alarm add column wise boolean not null default false;
     create table drempel.later (id uuid primary key);
     create function drempel.later() returns integer language plpgsql security definer
       set search_path = pg_catalog, drempel, pg_temp as $$ begin return 1; end $$;
     grant execute on function drempel.later() to :"app";`,
  )

  it('runs what came later once, each in one transaction, and closes what it made', async () => {
    const url = await fresh()
    await migrate(url)
    const before = await catalogueOf(url)
    await migrate(url, addColumn)
    await migrate(url, addColumn)
    const added = (await catalogueOf(url)).filter((line) => !before.includes(line))
    expect(added.filter((line) => /^(policy|table|function)/.test(line)).map((line) => line.slice(0, 56))).toEqual([
      'function later owner drempel_gate for drempel_app execut',
      'policy later gate PERMISSIVE ALL to {drempel_gate} using',
      'table later kind rp owner postgres secured true for drem',
    ])
    const broken = plus('901-broken', 'create table drempel.half (id uuid); select 1 / 0')
    await expect(
      migrate(url, { ...broken, migrations: [...addColumn.migrations, ...broken.migrations] }),
    ).rejects.toThrow('division by zero')
    expect(await really(url, `select to_regclass('drempel.half') as half`)).toEqual([{ half: null }])
  })

  const base = new URL('./migrations/base/', import.meta.url)
  /** Of the schema that release 0.2.0 made: data of it must never be refused. */
  const released = '110d2dc7626a00f4b2ebc40687c20aed83be73fb6b4d0e67f6d0ab062fae9440'
  it('begins at what was released, which nobody changes in place any more', () => {
    const { schema, migrations } = ownFiles()
    expect(fingerprint(migrations.length === 0 ? schema : sqlFiles(base))).toBe(released)
  })

  it('leads to what a fresh database is', async () => {
    const [migrated, made] = [await fresh(), await fresh()]
    await migrate(made)
    if (existsSync(base)) await migrate(migrated, { schema: sqlFiles(base), migrations: [] })
    await migrate(migrated)
    const all = await catalogueOf(made)
    expect(all.length).toBeGreaterThan(800)
    expect(await catalogueOf(migrated)).toEqual(all)
    await migrate(migrated, addColumn)
    expect(await catalogueOf(migrated)).not.toEqual(all)
  })

  it('does not take over what another Drempel made, says so and changes nothing', async () => {
    const older = await fresh()
    await really(older, 'create schema drempel; create schema drempel_migrations')
    await really(older, 'create table drempel_migrations.kysely_migration (name text)')
    await expect(migrate(older)).rejects.toThrow('oudere Drempel')
    expect(await really(older, `select to_regnamespace('graphile_worker')::text as queue`)).toEqual([{ queue: null }])
    const changed = await fresh()
    await migrate(changed)
    await really(changed, `delete from drempel_migrations.done where name <> 'schema'`)
    await really(changed, `update drempel_migrations.done set fingerprint = 'other'`)
    await expect(migrate(changed)).rejects.toThrow('oudere Drempel')
    const newer = await fresh()
    await migrate(newer, addColumn)
    await expect(migrate(newer)).rejects.toThrow('nieuwere Drempel')
  })
})
