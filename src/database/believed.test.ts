/**
 * Whoever speaks on the pool's connection: what can be said there, as nobody and as a colleague of another organisation with a
 * session of his own, and what comes of it. On a database whose owner is a superuser, and on one whose owner is not.
 */
import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshMigratedDatabase } from '../testing/database.ts'
import { freshPasswords, openLogins } from './addresses.ts'
import { setClock } from './clock.ts'
import { connect } from './connect.ts'
import { type Actor, wordOf } from './credential.ts'
import { recordEntries } from './entries.ts'
import { type Example, entryOf, example, really, rolesAt, signalledCase } from './example.fixture.ts'
import { NotNow } from './failure.ts'
import { migrate } from './migrate.ts'
import { ordinaryDatabase } from './ordinary.fixture.ts'
import { readCase } from './read-case.ts'
import type { Roles } from './roles.ts'
import { asSession, atDoor } from './session.ts'
import { findSession, startSession } from './sessions.ts'
import { timerActor } from './timers.ts'

/** What there is to read now, of all that hangs on who one is. */
const probe = `select id::text, type from drempel.event e join drempel.world w using (trajectory_id, party)
  union all select id::text, category from drempel.entry union all select id::text, file from drempel.document
  union all select id::text, name from drempel.client union all select id::text, name from drempel.person`

const canary = 'Noor Voorbeeld, Proefstraat 14'

type Place = { readonly url: string; readonly made: Example }

/** Of an owner who is no superuser: the address of the server's own, to look at what is there really. */
async function ofOrdinaryOwner(): Promise<Place> {
  let superUrl = ''
  const made = await example(async () => {
    const fresh = await ordinaryDatabase()
    superUrl = fresh.superUrl
    await migrate(fresh.url)
    await setClock(fresh.url, 'program')
    return { ...fresh, logins: await openLogins(fresh.url, freshPasswords()) }
  })
  return { url: superUrl, made }
}
async function ofSuperuser(): Promise<Place> {
  const made = await example(freshMigratedDatabase)
  return { url: made.url, made }
}

/** What an attacker may know: names of roles, and ids that stand in an address or were seen before. */
type Known = {
  readonly roles: Roles
  readonly victim: Actor
  readonly thief: Actor
  readonly trajectory: string
  readonly world: string
  readonly entry: string
  /** The token of a session that has run out, and the hash of one that has not. */
  readonly old: string
  readonly hash: string
}
type Said = readonly string[]

const field = (number: number, value: string) =>
  `select set_config('drempel.standing', regexp_replace(current_setting('drempel.standing'),
    '^((?:[^|]*\\|){${number - 1}})[^|]*', '\\1${value}'), true)`
/** Everything that is said of whom, put together as the database would. */
const standingOf = (who: Actor, trajectory = '') =>
  `${who.person}|${who.role}|${who.party}|${who.organisation ?? ''}|1||2026-03-02 09:00:00+00||${trajectory}`

const otherRoles = ({ roles }: Known) => [roles.gate, roles.worker, roles.door, 'postgres', 'pg_read_all_data']

/** Becoming another role, or giving it to oneself. */
const raised = (known: Known): Said[] => [
  ['set role none'],
  ['reset role'],
  ['reset session authorization'],
  ...otherRoles(known).flatMap((role) => [
    [`set role "${role}"`],
    [`set session authorization "${role}"`],
    [`select set_config('role', '${role}', false)`],
    [`grant "${role}" to "${known.roles.app}"`],
  ]),
  [`alter role "${known.roles.app}" superuser`],
  [`alter role "${known.roles.app}" bypassrls`],
  [`create role thief superuser login password 'x'`],
  ['set row_security = off'],
  ['set session_replication_role = replica'],
]

/** Programs, files and other code of the server. */
const beyond = (): Said[] => [
  [`create temp table t (x text)`, `copy t from program 'id'`, 'table t'],
  [`copy (select 1) to program 'cat'`],
  [`create temp table t (x text)`, `copy t from '/etc/passwd'`, 'table t'],
  [`select pg_read_file('postgresql.conf')`],
  [`select pg_ls_dir('.')`],
  [`select lo_import('/etc/passwd')`],
  [`load 'plpgsql'`],
  [`create extension adminpack`],
  [`create function pg_temp.run(cstring) returns int language c as '/lib/x86_64-linux-gnu/libc.so.6', 'system'`],
  [`create function pg_temp.f() returns int language internal as 'pg_backend_pid'`],
  [`alter system set log_statement = 'all'`],
]

/** Another person, party, moment, municipality, world or list of trajectories. */
const forged = (known: Known): Said[] => [
  // The names of before, and the name of now without a seal.
  [
    `select set_config('drempel.person', '${known.victim.person}', true), set_config('drempel.role', '${known.victim.role}', true),
      set_config('drempel.party', 'corporation', true), set_config('drempel.municipality', '1', true)`,
  ],
  [`select set_config('drempel.standing', '${standingOf(known.victim)}', true)`],
  [
    `select set_config('drempel.standing', '${standingOf(known.victim)}', true)`,
    `select set_config('drempel.seal', encode(sha256('${standingOf(known.victim)}'), 'hex'), true)`,
  ],
  [`select set_config('drempel.standing', '${standingOf(timerActor('corporation'))}', true)`],
  // One field of what was said of oneself.
  [field(1, known.victim.person)],
  [field(2, 'timer')],
  [field(2, 'privacyOfficer')],
  [field(3, 'team')],
  [field(4, known.victim.organisation ?? '')],
  [field(1, known.victim.person), field(4, known.victim.organisation ?? '')],
  [field(5, '2')],
  [field(6, 'yes')],
  [field(7, '2020-01-01 00:00:00+00')],
  [field(8, known.world)],
  [`select set_config('drempel.mine', '{${known.trajectory}}', true)`],
  [
    `select set_config('drempel.mine', '{${known.trajectory}}', true)`,
    field(9, `' || encode(sha256('{${known.trajectory}}'), 'hex') || '`),
  ],
  // What a statement found for itself: made up, sealed for another list, or kept for a later one.
  [`select set_config('drempel.looked', repeat('0', 64) || '{${known.trajectory}}', true)`],
  [
    `select set_config('drempel.looked', left(current_setting('drempel.looked'), 64) || '{${known.trajectory}}', true)
      from (select count(drempel.my_trajectories()) offset 0) x`,
  ],
  [
    `with x as materialized (select drempel.my_trajectories()), y as materialized (
        select set_config('drempel.looked', left(current_setting('drempel.looked'), 64) || '{${known.trajectory}}', true) from x)
      select e.* from y, drempel.entry e`,
  ],
  [`select drempel.look_seal(drempel.standing(), '{${known.trajectory}}')`],
  // While a statement runs.
  [
    `with x as materialized (select set_config('drempel.standing', '${standingOf(known.victim)}', true))
      select e.* from x, drempel.entry e`,
  ],
  [
    `select e.* from drempel.organisation o cross join lateral (
      select set_config('drempel.standing', '${standingOf(known.victim)}', true) from (select o.id) y) x, drempel.entry e`,
  ],
  // Between two pieces of one statement, each policy having been asked at its own time.
  [
    'set local enable_indexscan = off',
    'set local enable_bitmapscan = off',
    `declare c cursor for select v.n, e.by_person, e.type from (values (1, 'team'), (2, null), (3, 'corporation')) v(n, p)
      left join lateral (select * from drempel.event e where e.party = v.p offset 0) e on true`,
    'fetch 1 from c',
    `select set_config('drempel.standing', '', true), set_config('drempel.mine', '{${known.trajectory}}', true)`,
    'fetch 10 from c',
  ],
  // The seal itself.
  [`select drempel.say('${standingOf(known.victim)}')`],
  [`select nextval('drempel.seal_high')`],
  [`select setval('drempel.seal_high', 1), setval('drempel.seal_low', 1)`],
  [`select currval('drempel.seal_high')`],
  [`select currval('drempel.became')`],
  [`select setval('drempel.became', 0)`],
  ['discard sequences', `select set_config('drempel.standing', '${standingOf(known.victim)}', true)`],
  [`select set_config('drempel.standing', '', true), set_config('drempel.seal', '', true)`],
  ['savepoint s', `select set_config('drempel.standing', '${standingOf(known.victim)}', true)`, 'rollback to s'],
  [`table drempel.seal_low`],
  [`drop sequence drempel.seal_low`],
  [`create temp sequence seal_high`, `select nextval('seal_high')`],
  // What one was in the transaction before, said again.
  [
    `select set_config('drempel.kept', current_setting('drempel.standing'), false),
      set_config('drempel.seal_kept', current_setting('drempel.seal'), false)`,
    'commit',
    'begin',
    `select set_config('drempel.standing', current_setting('drempel.kept'), true),
      set_config('drempel.seal', current_setting('drempel.seal_kept'), true)`,
    'select id, name from drempel.person',
  ],
  // The door to an actor, without a session.
  [`select drempel.act_as('${wordOf(known.victim)}', now())`],
  [`select drempel.act_as('${wordOf(timerActor('corporation'))}', now())`],
  [`select drempel.act_as('', now())`],
  [`select drempel.act_as(null, now())`],
  [`select drempel.act_as('${known.hash}', now())`],
  [`select drempel.act_as('${known.old}', now())`],
  [`select drempel.act_as('${known.old}', '2026-01-01')`],
  [`select drempel.act_as('${known.victim.person}', now(), '${known.world}', true)`],
]

/** Sessions, and what lets somebody in. */
const sessions = (known: Known): Said[] => [
  [
    `insert into drempel.session (token_hash, person_id, role, organisation_id, created, expires)
      values (sha256('mine'), '${known.victim.person}', '${known.victim.role}', '${known.victim.organisation}', now(), 'infinity')`,
    `select drempel.act_as('mine', now())`,
  ],
  [`update drempel.session set token_hash = sha256('mine')`, `select drempel.act_as('mine', now())`],
  [`delete from drempel.session`],
  [`select token_hash from drempel.session`],
  [`select password_hash from drempel.credential`],
  [
    `select query from pg_stat_activity where query like '%act_as%' and query not like '%$1%' and pid <> pg_backend_pid()`,
  ],
  [`select * from pg_prepared_statements where statement like '%${known.old}%'`],
  [`select drempel.find_session('${known.hash}', now())`],
  [`select drempel.roles_by_mail('noor@voorbeeld.example', null)`],
]

/** What the program does by itself. */
const program = (known: Known): Said[] => [
  [`select drempel.clear_work('logs', now())`],
  [`select drempel.begin_destruction('${known.trajectory}', 'corporationFile')`],
  [`select drempel.end_destruction(gen_random_uuid(), '${known.trajectory}', 'corporationFile', 0, 0)`],
  [
    `select drempel.keep_retention('[]', '[{"trajectory": "${known.trajectory}", "file": "corporationFile", "due": "2020-01-01"}]')`,
  ],
  [`select drempel.use_retention_terms('x', true)`],
  [`select drempel.set_program_clock('retention', 'infinity', false)`],
  [`select drempel.due_timers('infinity')`],
  [`select drempel.keys_to_destroy(100)`],
  [`select drempel.erase_world('${known.trajectory}', 'corporation', array['corporationFile'])`],
  [`select graphile_worker.add_job('mail', '{}')`],
  [`update drempel.clock set of_program = true`],
]

/** The tables and functions themselves. */
const direct = (known: Known): Said[] => [
  ['select * from drempel.entry'],
  [`select * from drempel.event where trajectory_id = '${known.trajectory}'`],
  [`select value from drempel.entry where id = '${known.entry}'`],
  ['select * from drempel.search_material'],
  [`select drempel.append('${known.trajectory}', '[]')`],
  [
    `insert into drempel.message (id, party, kind, to_mailbox, message_id, queued_at)
      values (gen_random_uuid(), 'corporation', 'news', 'dief@voorbeeld.example', gen_random_uuid(), drempel.actor_now())`,
  ],
  [`select drempel.store_activation('${known.trajectory}', sha256('mine'), now() + interval '1 day')`],
  [`select drempel.write_log(array['${known.trajectory}']::uuid[], 'readCase', 'read', null, null)`],
  [`delete from drempel.entry`],
  [`delete from drempel.audit`],
  [`update drempel.audit set kind = 'read'`],
  [`update drempel.processing_record set activity = 'x'`],
  ['truncate drempel.audit'],
  ['alter table drempel.entry disable row level security'],
  ['drop policy read on drempel.entry'],
  ['create policy all_of_it on drempel.entry using (true)'],
  ['create trigger t before insert on drempel.entry for each row execute function pg_temp.f()'],
  ['create or replace function drempel.standing() returns text language sql as $$ select null $$'],
  ['create function drempel.f() returns int language sql as $$ select 1 $$'],
  [
    `create function pg_temp.standing() returns text language sql as $$ select '${standingOf(known.victim)}' $$`,
    'set local search_path = pg_temp, drempel',
    'select * from drempel.entry',
  ],
  [
    `create function pg_temp.leak(text) returns boolean language plpgsql cost 0.0000001 as
      $$ begin raise notice '%', $1; return true; end $$`,
    'select * from drempel.entry where pg_temp.leak(category)',
  ],
  [`create temp table session as select * from drempel.session with no data`, 'select drempel.my_trajectories()'],
  [`select most_common_vals::text from pg_stats where schemaname = 'drempel' and most_common_vals is not null`],
  [`explain analyze select * from drempel.entry`],
]

const kinds = { raised, beyond, forged, sessions, program, direct }

describe.each([
  ['is a superuser', ofSuperuser],
  ['is none', ofOrdinaryOwner],
])('on a database whose owner %s', (_owner, open) => {
  let place: Place
  let client: pg.Client
  const heard: unknown[] = []
  const outcomes = new Map<string, Map<string, number>>()
  let known: Known
  let secrets: string[]
  beforeAll(async () => {
    place = await open()
    const { made, url } = place
    const { trajectoryId, worldId, resident } = await signalledCase(made)
    const victim = made.actor('housingConsultant')
    const [entry] = await asSession(made.db, victim, (tx) =>
      recordEntries(tx, trajectoryId, [entryOf('corporationFile', 'nameAndAddress', 'registration', { name: canary })]),
    )
    const old = randomBytes(32).toString('base64url')
    await atDoor(made.db, victim, (tx) => startSession(tx, old, { expires: '2026-03-01T09:00:00Z' }))
    const [session] = await really(url, `select encode(token_hash, 'hex') as hash from drempel.session limit 1`)
    await setClock(made.url, 'database')
    known = {
      roles: await rolesAt(made.url),
      victim,
      thief: made.actor('housingConsultant', 2),
      trajectory: trajectoryId,
      world: worldId,
      entry: String(entry),
      old,
      hash: String(session?.hash),
    }
    secrets = [canary, resident.person, victim.person]
    await made.db.tokenOf(known.thief)
    client = await connected()
  })
  afterAll(async () => {
    await client?.end()
    await place?.made.close()
    if (process.env.DREMPEL_PROOF)
      for (const [kind, codes] of outcomes) console.info(kind, Object.fromEntries([...codes].sort()))
    outcomes.clear()
  })

  async function connected(): Promise<pg.Client> {
    const one = new pg.Client({ connectionString: place.made.logins.app })
    one.on('notice', ({ message }) => heard.push(message))
    await one.connect()
    return one
  }

  /** A digest of every row of every table but those that say who looked. */
  const state = async () => {
    const tables = await really(
      place.url,
      `select relname as name from pg_class where relnamespace = 'drempel'::regnamespace and relkind = 'r' order by 1`,
    )
    const digests = await really(
      place.url,
      `${tables
        .map(
          ({ name }) => `select '${name}' as name, md5(coalesce(string_agg(t::text, ',' order by t::text), '')) as md5
          from drempel.${name} t`,
        )
        .join(' union all ')} order by 1`,
    )
    const catalogue = await really(
      place.url,
      `select (select md5(string_agg(p::text, ',' order by p.oid)) from pg_policy p) as policies,
        (select md5(string_agg(f.proname || f.prosrc || f.proowner, ',' order by f.oid)) from pg_proc f
          where pronamespace = 'drempel'::regnamespace) as functions,
        -- Of this database: beside it other tests make and take theirs.
        (select string_agg(concat_ws(' ', r.rolname, r.rolsuper, r.rolbypassrls, r.rolcreaterole,
            (select count(*) from pg_auth_members m where m.member = r.oid)), ',' order by r.rolname)
          from pg_roles r where r.rolname ~ '^(thief|postgres)$'
            or starts_with(r.rolname, left('${known.roles.gate}', -length('_gate')))) as roles,
        (select string_agg(relname || relrowsecurity || relforcerowsecurity, ',' order by relname) from pg_class
          where relnamespace = 'drempel'::regnamespace) as tables`,
    )
    return { digests, catalogue }
  }

  /** Says it in one transaction, which is committed where it can be; gives what came back, and what there was to read then. */
  async function say(said: Said, who: Actor | undefined) {
    const back: unknown[] = []
    heard.length = 0
    let refused: string | undefined
    try {
      await client.query('begin')
      if (who) await client.query('select drempel.act_as($1, now())', [await place.made.db.tokenOf(who)])
      for (const one of said) back.push((await client.query(one)).rows)
      back.push((await client.query(probe)).rows)
      await client.query('commit')
    } catch (error) {
      refused = error instanceof pg.DatabaseError ? error.code : String(error)
    } finally {
      await client.query('rollback')
      await client.query('discard all')
      // Of what made an object of its own the next starts on a connection of its own, or all would be refused for that.
      const [left] = (await client.query('select pg_my_temp_schema() <> 0 as left')).rows
      if (left?.left) {
        await client.end()
        client = await connected()
      }
    }
    return { refused, back: JSON.stringify([back, heard]) }
  }

  it('finds what is there, where the session is the right one', async () => {
    const { back, refused } = await say([`select id, recorded_by, value from drempel.entry`], known.victim)
    expect(refused).toBe('42501')
    const read = await say([`select id, trajectory_id from drempel.entry`], known.victim)
    expect(read.back).toContain(known.entry)
    expect(back).not.toContain(canary)
  })

  it('knows what an act recorded by its moment, also where the clock is the database’s own', async () => {
    const name = entryOf('corporationFile', 'nameAndAddress', 'registration', { name: 'Sam Verzonnen' })
    const { made, url } = place
    const [id] = await asSession(made.db, known.victim, (tx) => recordEntries(tx, known.trajectory, [name]))
    const found = await really(url, 'select entry_id from drempel.search_material where entry_id = $1', [id])
    expect(found).toHaveLength(1)
    const [row] = await really(
      url,
      'select recorded_at > now() - interval $$1 minute$$ as now from drempel.entry where id = $1',
      [id],
    )
    expect(row).toEqual({ now: true })
  })

  it.each(Object.entries(kinds))('%s: nothing is read and nothing changes', async (kind, statementsOf) => {
    const before = await state()
    for (const said of statementsOf(known))
      for (const who of [undefined, known.thief]) {
        const { back, refused = 'nothing' } = await say(said, who)
        const codes = outcomes.get(kind) ?? new Map<string, number>()
        outcomes.set(kind, codes.set(refused, (codes.get(refused) ?? 0) + 1))
        // Whoever it is: no id of that case is given back but as it was said.
        for (const secret of [...secrets, known.world, known.entry])
          if (!said.join().includes(secret)) expect(back, said.join('; ')).not.toContain(secret)
      }
    expect(await state()).toEqual(before)
  })

  const left: readonly [string, Said][] = [
    ['a table of its own', ['create temp table loot (x text)']],
    ['a function of its own', ['create function pg_temp.f() returns int language sql as $$ select 1 $$']],
    [
      'another statement under the name of one of ours',
      [
        `prepare "logged-case" (uuid, text, bytea, bytea, text) as select 'loot'`,
        `prepare "find-session" (text, timestamptz) as select set_config('drempel.loot', $1, false) as person_id`,
      ],
    ],
  ]
  it.each(left)('%s, left on a connection, is nothing to who comes next', async (_, said) => {
    const { made } = place
    const db = connect(made.logins, { now: made.db.now, max: 1, keys: made.db.keys })
    const token = await made.db.tokenOf(known.victim)
    const before = await db.pool.connect()
    // Where no temporary object may be made nothing is left either.
    for (const one of said) await before.query(one).catch((error) => expect(error.code).toBe('42501'))
    before.release()
    const session = await findSession(db, token)
    expect(session?.actor).toEqual(known.victim)
    if (!session) return
    const read = () => readCase(db, session.actor, known.world, { activity: 'readCase' })
    // A page says "not now" where its connection was not as it was opened; the next has another.
    const rows = await read().catch((error) => (error instanceof NotNow ? read() : Promise.reject(error)))
    expect(rows?.world.id).toBe(known.world)
    expect(await asSession(db, session.actor, async () => true)).toBe(true)
    const loot = await db.pool.query(`select current_setting('drempel.loot', true) as loot`)
    expect(loot.rows[0]?.loot || null).toBeNull()
    await db.close()
  })

  it('keeps its moment, in whatever order somebody has dates written and read', async () => {
    const token = await place.made.db.tokenOf(known.victim)
    await client.query(`begin; set local datestyle = 'SQL, DMY'; set local timezone = 'Pacific/Auckland'`)
    await client.query('select drempel.act_as($1, now())', [token])
    await client.query(`set local datestyle = 'SQL, MDY'`)
    const { rows } = await client.query(`select drempel.actor_now() = date_trunc('milliseconds', now()) as same`)
    await client.query('rollback')
    expect(rows).toEqual([{ same: true }])
  })

  it('comes to more than sixty', () => {
    const count = Object.values(kinds).reduce((sum, statementsOf) => sum + statementsOf(known).length, 0)
    expect(count).toBeGreaterThanOrEqual(60)
  })
})
