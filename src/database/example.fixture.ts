import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { type Party, type Role, rolesOf } from '../covenant/words.ts'
import { memoryKeys } from '../keys/index.ts'
import { freshMigratedDatabase, ownerOf } from '../testing/database.ts'
import type { Rows } from '../testing/rows.ts'
import { takeWarm } from '../testing/warm.ts'
import { connect, type Database } from './connect.ts'
import { type CovenantRules, syncCovenant } from './covenant-rules.ts'
import type { Actor } from './credential.ts'
import type { NewEntry } from './entries.ts'
import { append } from './events.ts'
import { openingSessions } from './opening-sessions.ts'
import { withOwner } from './owner.ts'
import { fillRegistry } from './registry.ts'
import { rolesHere } from './roles.ts'
import { asSession, type Tx } from './session.ts'
import { eraseWorld, openCase, openWorld } from './trajectories.ts'

const byRole = (rows: readonly { file: string; category: string; party: Party }[]) =>
  rows.flatMap(({ party, ...row }) => rolesOf[party].map((role) => ({ ...row, role })))

/** A covenant of our own, much smaller than Annex 3: these tests are about the database, not about the rules. */
export const rules: CovenantRules = {
  audience: [
    { event: 'informed', from: 'corporation', to: 'corporation' },
    { event: 'informed', from: 'corporation', to: 'resident' },
    { event: 'signalled', from: 'corporation', to: 'corporation' },
    { event: 'signalled', from: 'corporation', to: 'team' },
    { event: 'signalled', from: 'corporation', to: 'resident' },
    { event: 'checked', from: 'team', to: 'team' },
    { event: 'lasting', from: 'team', to: 'team' },
    { event: 'confirmed', from: 'team', to: 'team' },
    { event: 'confirmed', from: 'team', to: 'corporation' },
    { event: 'referred', from: 'team', to: 'team' },
    { event: 'referred', from: 'team', to: 'workAndIncome' },
    { event: 'lapsed', from: 'corporation', to: 'corporation' },
    { event: 'withdrawn', from: 'corporation', to: 'corporation' },
    { event: 'activationSent', from: 'corporation', to: 'corporation' },
    { event: 'stopped', from: 'resident', to: 'team' },
  ],
  recorders: [
    { file: 'corporationFile', category: 'nameAndAddress', phase: 'registration', role: 'housingConsultant' },
    { file: 'registrationFile', category: 'nameAndAddress', phase: 'registration', role: 'housingConsultant' },
    { file: 'corporationFile', category: 'paymentRecord', phase: 'intake', role: 'housingConsultant' },
    {
      file: 'corporationFile',
      category: 'paymentRecord',
      phase: 'registration',
      role: 'housingConsultant',
      needsReason: true,
    },
    { file: 'ktsd', category: 'lifeArea', phase: 'onboarding', role: 'vhCoordinator' },
    { file: 'kris', category: 'krisNumber', phase: 'onboarding', role: 'vhCoordinator' },
    { file: 'requests', category: 'requestText', phase: 'registration', role: 'vhCoordinator' },
  ],
  readers: byRole([
    { file: 'corporationFile', category: 'nameAndAddress', party: 'corporation' },
    { file: 'corporationFile', category: 'paymentRecord', party: 'corporation' },
    { file: 'corporationFile', category: 'nameAndAddress', party: 'resident' },
    { file: 'registrationFile', category: 'nameAndAddress', party: 'team' },
    { file: 'ktsd', category: 'lifeArea', party: 'team' },
    { file: 'ktsd', category: 'lifeArea', party: 'resident' },
    { file: 'kris', category: 'krisNumber', party: 'corporation' },
    { file: 'kris', category: 'krisNumber', party: 'team' },
    { file: 'kris', category: 'krisNumber', party: 'workAndIncome' },
    { file: 'requests', category: 'requestText', party: 'corporation' },
    { file: 'requests', category: 'requestText', party: 'team' },
  ]),
  owners: [
    { file: 'corporationFile', party: 'corporation' },
    { file: 'registrationFile', party: 'team' },
    { file: 'ktsd', party: 'team' },
    { file: 'requests', party: 'corporation' },
  ],
  removers: [
    { file: 'corporationFile', party: 'corporation' },
    { file: 'registrationFile', party: 'team' },
    { file: 'ktsd', party: 'team' },
  ],
  worldRemovers: [{ world: 'team', event: 'withdrawn', party: 'corporation', unless: 'lasting' }],
  terms: [
    { term: 'activation', days: 21 },
    { term: 'activation-wait', days: 3 },
    { term: 'glass', hours: 3 },
  ],
  register: [
    { party: 'team', role: 'vhCoordinator', does: 'checks' },
    { party: 'team', role: 'vhCoordinator', does: 'adds' },
  ],
  kept: [{ kind: 'logs', months: 60 }],
}

const staffOf = {
  'Woonstee Voorbeeld': { party: 'corporation', roles: ['housingConsultant', 'housingConsultant', 'privacyOfficer'] },
  'Thuisrecht Voorbeeld': { party: 'corporation', roles: ['housingConsultant'] },
  'Buurtteam Voorbeeld': { party: 'team', roles: ['vhCoordinator', 'vhCoordinator', 'teamWorker', 'teamWorker'] },
  'Werk en Inkomen Voorbeeld': { party: 'workAndIncome', roles: ['trajectorySupervisor', 'trajectorySupervisor'] },
} as const satisfies Record<string, { party: Exclude<Party, 'resident'>; roles: readonly Role[] }>

type Staff = ReturnType<typeof draw>

const draw = () =>
  Object.entries(staffOf).map(([name, { party, roles }]) => ({
    row: { id: randomUUID(), party, name, settings: { mailbox: `${party}@voorbeeld.example` } },
    people: roles.map((role, index) => ({ id: randomUUID(), role, name: `Noor Voorbeeld ${index + 1}`, party })),
  }))

async function fill(url: string): Promise<Staff> {
  const organisations = draw()
  await syncCovenant(url, () => rules)
  await fillRegistry(url, {
    organisations: organisations.map(({ row }) => row),
    persons: organisations.flatMap(({ row, people }) =>
      people.map(({ id, name }) => ({ id, name, organisationId: row.id, mail: `${id}@voorbeeld.example` })),
    ),
    memberships: organisations.flatMap(({ row, people }) =>
      people.map(({ id, role }) => ({ personId: id, organisationId: row.id, role })),
    ),
  })
  return organisations
}

/** As the first one of a worker began, for all after it. */
let beginning: { readonly rows: Rows; readonly organisations: Staff } | undefined

/** The same people each time, in a database that is warm. */
async function warm() {
  const { url, logins, poolFor, rows, giveBack } = await takeWarm('example', freshMigratedDatabase, beginning?.rows)
  const organisations = beginning?.organisations ?? (await fill(url))
  beginning ??= { rows: await rows(), organisations }
  return { url, logins, drop: giveBack, organisations, pools: { poolFor } }
}

async function own(from: typeof freshMigratedDatabase) {
  const made = await from()
  return { ...made, organisations: await fill(made.url), pools: {} }
}

/**
 * A database with people in every role, numbered by organisation and role; times go by `clock.now`.
 *
 * @param from how the database is made that it alone has
 */
export async function example(from?: typeof freshMigratedDatabase) {
  const { url, logins, drop, organisations, pools } = await (from ? own(from) : warm())
  const clock = { now: new Date('2026-03-02T09:00:00.000Z') }
  const db = openingSessions(connect(logins, { now: () => clock.now, max: 4, keys: memoryKeys(), ...pools }))
  const actors: Actor[] = organisations.flatMap(({ row, people }) =>
    people.map(({ id, role, party }) => ({ person: id, role, party, organisation: row.id })),
  )
  const actor = (role: Role, index = 0): Actor => {
    const found = actors.filter((candidate) => candidate.role === role)[index]
    if (!found) throw new Error(`no ${role} ${index} in the example`)
    return found
  }
  const close = async () => {
    await db.close()
    await drop()
  }
  return { url, logins, db, clock, actor, close }
}

export type Example = Awaited<ReturnType<typeof example>>

export const told = (type: string, to: Party, byPerson: string | null = null) => ({
  to,
  type,
  payload: {},
  byPerson,
})

export const entryOf = (file: string, category: string, phase: NewEntry['phase'], value: unknown): NewEntry => ({
  file,
  category,
  phase,
  purpose: 'identification',
  ground: 'notStated',
  basis: 'reading',
  value,
})

/** The corporation takes the team's world away, and says so. */
export async function withdraw(tx: Tx, trajectoryId: string, files: readonly string[]): Promise<void> {
  await append(tx, trajectoryId, [told('withdrawn', 'corporation')])
  await eraseWorld(tx, trajectoryId, 'team', files)
}

/** The first housing consultant opens a case and sends the signal to the team's pool. */
export async function signalledCase({ db, actor }: Example) {
  const consultant = actor('housingConsultant')
  const opened = await asSession(db, consultant, async (tx) => {
    const made = await openCase(tx)
    const team = actor('vhCoordinator').organisation ?? ''
    await openWorld(tx, made.trajectoryId, { party: 'team', organisationId: team })
    await append(tx, made.trajectoryId, [
      told('informed', 'corporation', consultant.person),
      told('signalled', 'corporation', consultant.person),
      told('signalled', 'team'),
      told('signalled', 'resident'),
    ])
    return made
  })
  const resident: Actor = { person: opened.residentId, role: 'resident', party: 'resident', organisation: null }
  return { ...opened, resident }
}

/** Somebody new, or `person`, who holds that role in the organisation of `at`; a resident without a case where `at` is null. */
export async function holder(url: string, role: Role, at: Actor | null, person: string = randomUUID()): Promise<Actor> {
  const organisation = at?.organisation ?? null
  await really(url, 'insert into drempel.person (id, organisation_id) values ($1, $2) on conflict do nothing', [
    person,
    organisation,
  ])
  if (organisation)
    await really(url, 'insert into drempel.membership (person_id, organisation_id, role) values ($1, $2, $3)', [
      person,
      organisation,
      role,
    ])
  return { person, role, party: at?.party ?? 'resident', organisation }
}

/** Rows of a table as the actor finds them by asking the table itself. */
export const rowsOf = (db: Database, who: Actor, table: string) =>
  asSession(db, who, async (tx) => (await tx.client.query(`select * from drempel.${table}`)).rows)

/** A query of the actor's own making, as a program gone wrong might send it. */
export const ask = (db: Database, who: Actor, text: string, values: unknown[] = []) =>
  asSession(db, who, async (tx: Tx) => (await tx.client.query(text, values)).rows)

/** A transaction of the owner. Who was cut off while nothing was asked comes in again. */
async function begun(url: string): Promise<pg.PoolClient> {
  const pool = ownerOf(url)
  for (let attempt = 1; ; attempt++) {
    const client = await pool.connect()
    try {
      // What a superuser puts in belongs to the one municipality, as what the program does.
      await client.query(`begin; do $$ begin
        if to_regproc('drempel.act_as') is not null then perform drempel.act_as('{"municipality": 1}', null); end if;
      end $$`)
      return client
    } catch (error) {
      client.release(true)
      if (attempt === 4) throw error
    }
  }
}

/** As the owner of the tests' database, a superuser: to see what is there really. */
export async function really(url: string, text: string, values: unknown[] = []): Promise<pg.QueryResultRow[]> {
  const client = await begun(url)
  let whole = false
  try {
    const { rows } = await client.query(text, values)
    await client.query('commit; reset session authorization; reset all')
    whole = true
    return rows
  } finally {
    client.release(!whole)
  }
}

/** What the roles of a database are called. */
export const rolesAt = (url: string) => withOwner(url, rolesHere)
