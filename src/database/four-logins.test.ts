/** Each login of the database tries what is another's. What lets it in somewhere is a grant or a policy, so each refusal is PostgreSQL's. */
import { randomBytes, randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addressFor } from './addresses.ts'
import { connect } from './connect.ts'
import { type Actor, wordOf } from './credential.ts'
import { recordEntries } from './entries.ts'
import { type Example, entryOf, example, really, rolesAt, signalledCase } from './example.fixture.ts'
import { log } from './log.ts'
import { type Login, loginNames, type Roles } from './roles.ts'
import { asSession, atDoor } from './session.ts'
import { findSession, startSession } from './sessions.ts'
import { timerActor } from './timers.ts'

let made: Example
let roles: Roles
let resident: Actor
let trajectory: string
beforeAll(async () => {
  made = await example()
  roles = await rolesAt(made.url)
  const signalled = await signalledCase(made)
  resident = signalled.resident
  trajectory = signalled.trajectoryId
  await asSession(made.db, made.actor('housingConsultant'), (tx) =>
    recordEntries(tx, trajectory, [
      entryOf('corporationFile', 'nameAndAddress', 'registration', { name: 'Noor Voorbeeld' }),
    ]),
  )
})
afterAll(() => made.close())

const poolOf = (login: Login) => ({ app: made.db.pool, worker: made.db.worker, door: made.db.door })[login]
/** As somebody on one login, whatever `asSession` would have chosen. */
async function asOn(login: Login, who: Actor, text: string, values: unknown[] = []) {
  const credential = login === 'app' ? await made.db.tokenOf(who) : wordOf(who)
  const client = await poolOf(login).connect()
  try {
    await client.query('begin')
    await client.query('select drempel.act_as($1, $2)', [credential, made.db.now().toISOString()])
    return (await client.query(text, values)).rows
  } finally {
    await client.query('rollback')
    client.release()
  }
}
const denied = /permission denied/
const hash = () => randomBytes(32)
const opening = `insert into drempel.session (token_hash, person_id, role, organisation_id, created, expires)
  values ($1, $2, $3, $4, now(), now() + interval '1 hour')`

/** Functions by the logins that may call them; what stands in none of these lists is the application's alone. */
const callable = async (login: Login) =>
  (
    await really(
      made.url,
      `select proname as name from pg_proc
        where pronamespace = 'drempel'::regnamespace and prosecdef and has_function_privilege($1, oid, 'execute') order by 1`,
      [roles[login]],
    )
  ).map(({ name }) => name)

describe('a login', () => {
  it.each(loginNames)('%s is a member of nothing, and has no power of its own', async (login) => {
    const [row] = await really(
      made.url,
      `select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication or rolinherit as strong,
        (select count(*)::int from pg_auth_members where member = r.oid) as memberships from pg_roles r where rolname = $1`,
      [roles[login]],
    )
    expect(row).toEqual({ strong: false, memberships: 0 })
    expect((await poolOf(login).query('select session_user as s, current_user as c')).rows).toEqual([
      { s: roles[login], c: roles[login] },
    ])
  })

  it.each(loginNames)('%s becomes no other role, by any way of saying so', async (login) => {
    for (const other of [...Object.values(roles).filter((name) => name !== roles[login]), 'postgres'])
      for (const say of [
        `set role "${other}"`,
        `set session authorization "${other}"`,
        `select set_config('role', '${other}', false)`,
      ])
        await expect(poolOf(login).query(say), say).rejects.toThrow(denied)
    // Being nobody else is what it was from the beginning.
    const client = await poolOf(login).connect()
    await client.query('set role none')
    expect((await client.query('select current_user as c')).rows).toEqual([{ c: roles[login] }])
    client.release()
  })

  it('of the gate is none: it has no password and would not be let in with one', async () => {
    const address = addressFor(made.url, roles.gate, 'voorbeeld')
    const client = new pg.Client({ connectionString: address })
    client.on('error', () => undefined)
    await really(made.url, `alter role "${roles.gate}" password 'voorbeeld'`)
    await expect(client.connect()).rejects.toThrow('is not permitted to log in')
    await really(made.url, `alter role "${roles.gate}" password null`)
  })
})

describe('the application', () => {
  it('opens no session, for whoever it is', async () => {
    const who = made.actor('housingConsultant')
    for (const one of [who, resident])
      await expect(asOn('app', one, opening, [hash(), one.person, one.role, one.organisation])).rejects.toThrow(denied)
    await expect(asOn('app', who, 'update drempel.session set expires = now()')).rejects.toThrow(denied)
  })

  it('reads nothing that lets anybody in, not its own person’s either', async () => {
    for (const column of [
      'session.token_hash',
      'credential.password_hash',
      'credential.sealed',
      'credential.login_key',
      'login_identity.subject_hash',
      'recovery_code.hash',
      'login_step.sealed',
      'activation_code.hash',
    ]) {
      const [table, name] = column.split('.')
      await expect(asOn('app', resident, `select ${name} from drempel.${table}`), column).rejects.toThrow(denied)
    }
    for (const call of [
      `find_credentials('\\x00', 3)`,
      `find_activation('\\x00', now())`,
      `find_identity('iss', '\\x00')`,
      `find_login_step('\\x00', now())`,
      `take_attempt('\\x00', 1, now(), now())`,
      `roles_by_mail('noor@voorbeeld.example', null)`,
    ])
      await expect(asOn('app', resident, `select drempel.${call}`), call).rejects.toThrow(denied)
    for (const change of [`insert into drempel.credential default values`, `delete from drempel.recovery_code`])
      await expect(asOn('app', resident, change)).rejects.toThrow(denied)
  })

  it('is never the program, and does nothing of what the program does by itself', async () => {
    // No session can be the program's, and its word is nothing here.
    await expect(asOn('app', timerActor('team'), 'select 1')).rejects.toThrow('refused')
    await expect(made.db.pool.query('select drempel.act_as($1, now())', [wordOf(timerActor('team'))])).rejects.toThrow(
      'no session',
    )
    const all = await callable('worker')
    const program = all.filter((name) => !shared.includes(name))
    expect(program).toContain('end_destruction')
    const [row] = await really(
      made.url,
      `select count(*)::int as open from pg_proc where pronamespace = 'drempel'::regnamespace and proname = any($1)
        and has_function_privilege($2, oid, 'execute')`,
      [program, roles.app],
    )
    expect(row).toEqual({ open: 0 })
    await expect(made.db.pool.query('select count(*) from graphile_worker._private_jobs')).rejects.toThrow(denied)
  })
})

/** What an act needs, whoever does it: a timer that runs out is an act too. */
const shared = [
  'act_as',
  'append',
  'delete_entries',
  'enqueue',
  'erase_world',
  'key_generation',
  'glass_trajectories',
  'is_assigned',
  'keep_search',
  'lost_mail',
  'my_acquaintances',
  'my_corporations',
  'my_subjects',
  'my_trajectories',
  'notify',
  'open_world',
  'opened_roles',
  'opened_since',
  'opens_all',
  'opens_entry',
  'opens_party',
  'set_timer',
  'standing',
  'subject_of',
  'take_leaves',
  'trajectories_found',
  'write_log',
]

describe('the worker', () => {
  it('is the program, and as somebody whom a mail goes to it reads and changes nothing', async () => {
    const consultant = made.actor('housingConsultant')
    expect(await asOn('worker', consultant, 'select id from drempel.world')).not.toEqual([])
    for (const change of [
      `select drempel.set_timer('${trajectory}', 'corporation', 'lapse', now())`,
      `select drempel.write_log(array['${trajectory}']::uuid[], 'readCase', 'read', null, null)`,
    ]) {
      await expect(asOn('worker', consultant, change), change).rejects.toThrow('read-only transaction')
      await expect(asOn('worker', consultant, `set transaction read write; ${change}`), change).rejects.toThrow(
        'must be set before any query',
      )
    }
    const program = `select drempel.act_as('${wordOf(timerActor('team'))}', now())`
    await expect(asOn('worker', consultant, program)).rejects.toThrow('refused')
    expect(await asOn('worker', timerActor('team'), 'select 1 as one')).toEqual([{ one: 1 }])
  })

  it('opens no session and reads nothing of logging in', async () => {
    const timer = timerActor('resident')
    await expect(asOn('worker', timer, opening, [hash(), resident.person, 'resident', null])).rejects.toThrow(denied)
    for (const table of ['session', 'credential', 'recovery_code', 'login_identity', 'login_step', 'activation_code'])
      await expect(asOn('worker', timer, `select * from drempel.${table}`), table).rejects.toThrow(denied)
    await expect(asOn('worker', timer, `select * from drempel.find_session('voorbeeld', now())`)).rejects.toThrow(
      denied,
    )
  })

  it('calls what an act needs and what the program does by itself, and nothing else', async () => {
    expect(await callable('worker')).toEqual(
      [
        ...shared,
        'add_search',
        'all_seals',
        'begin_destruction',
        'begin_search',
        'chain_heads',
        'clear_search',
        'clear_work',
        'clients_after',
        'close_trees',
        'destroy_changed',
        'due_counts',
        'due_retention',
        'due_sums',
        'due_timers',
        'empty_search',
        'end_destruction',
        'end_search',
        'keep_retention',
        'keys_after',
        'keys_destroyed',
        'keys_in_use',
        'keys_to_destroy',
        'registers_without_search',
        'sealed_document',
        'set_program_clock',
        'settle_message',
        'stale_retention',
        'take_leak_notices',
        'take_message',
        'take_records',
        'use_retention_terms',
        'welcome_persona',
        'without_search',
      ].sort(),
    )
  })

  it('clears what is past its least term by the clock and covenant of the database, and nothing before that', async () => {
    const timer = timerActor('team')
    const clear = (kind: string, before: string) =>
      asOn('worker', timer, 'select drempel.clear_work($1, $2) as count', [kind, before])
    await asSession(made.db, made.actor('housingConsultant'), (tx) => log(tx, { activity: 'readCase', kind: 'act' }))
    // Now is the second of March 2026 by the clock of these tests, and by none that is said.
    for (const before of ['2026-03-02T09:00:00Z', '2021-03-01T23:00:01Z', 'infinity'])
      await expect(clear('logs', before), before).rejects.toThrow('refused')
    for (const kind of ['sessions', 'messages', 'whatever'])
      await expect(clear(kind, '1990-01-01'), kind).rejects.toThrow('refused')
    expect(await clear('logs', '2021-03-01T23:00:00Z')).toEqual([{ count: '0' }])
  })

  it('adds nobody whom one may be where nobody may be chosen', async () => {
    const call = `select drempel.welcome_persona($1, 'Noor Voorbeeld', 1)`
    await expect(asOn('worker', timerActor('resident'), call, [resident.person])).rejects.toThrow('refused')
  })
})

describe('the door', () => {
  it('opens a session, that the application finds', async () => {
    const token = 'voorbeeld'
    const who = made.actor('housingConsultant')
    await atDoor(made.db, who, (tx) => startSession(tx, token, { expires: '2026-03-02T17:00:00Z' }))
    expect(await findSession(made.db, token)).toMatchObject({ actor: who })
  })

  it('reads no case, of whomever it lets in', async () => {
    const tables = await really(
      made.url,
      `select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'trajectory_id'
        where c.relnamespace = 'drempel'::regnamespace and c.relkind = 'r'`,
    )
    expect(tables.length).toBeGreaterThan(15)
    const others = ['client', 'audit', 'processing_record', 'passed_on', 'person', 'organisation']
    for (const who of [made.actor('housingConsultant'), resident])
      for (const name of [...tables.map(({ name }) => name), ...others])
        await expect(asOn('door', who, `select 1 from drempel.${name}`), name).rejects.toThrow(denied)
    for (const call of [
      `append('${trajectory}', '[]')`,
      `is_assigned('${trajectory}')`,
      'my_trajectories()',
      'my_glass()',
    ])
      await expect(asOn('door', resident, `select drempel.${call}`), call).rejects.toThrow(denied)
  })

  it('calls what logging in needs, and nothing else', async () => {
    expect(await callable('door')).toEqual([
      'act_as',
      'activation_of',
      'activations_waiting',
      'answer_activation',
      'demo_personas',
      'end_letter_login',
      'end_login_step',
      'find_activation',
      'find_credentials',
      'find_identity',
      'find_login_step',
      'forget_attempts',
      'keep_login_step',
      'my_openings',
      'roles_by_mail',
      'roles_of',
      'standing',
      'take_attempt',
      'trajectories_found',
      'unlink_identity',
      'use_activation',
      'write_log',
    ])
  })

  it('does nothing of what the program does by itself', async () => {
    for (const call of ['due_timers(now())', `clear_work('sessions', now())`, 'without_search(null, null, 1)'])
      await expect(asOn('door', timerActor('resident'), `select drempel.${call}`), call).rejects.toThrow(denied)
  })
})

it('the program without the address of a login does nothing that is that login’s', async () => {
  const db = connect({ worker: made.logins.worker })
  await expect(asSession(db, made.actor('housingConsultant'), async () => true)).rejects.toThrow('no address')
  await expect(findSession(db, 'voorbeeld')).rejects.toThrow('no address')
  expect(await asSession(db, timerActor('team'), async () => randomUUID())).toBeDefined()
  await db.close()
})
