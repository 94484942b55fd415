import { readFileSync } from 'node:fs'
import pg from 'pg'
import { type Addresses, asSession, connect, type Database, settleKeys, timerActor } from '../src/database/index.ts'
import { leafFor, openBytes, type Place, sealBytes } from '../src/database/keys/sealed.ts'
import type { KeyRing } from '../src/keys/index.ts'
import { staffNamed } from '../src/player/organisations.ts'
import { ownDocuments } from '../src/player/own-documents.ts'
import { player } from '../src/player/player.ts'
import { readScenario } from '../src/player/scenario.ts'
import { smallPdf } from '../src/player/small-pdf.ts'

/** How many trajectories the measured people have, and how many others have. */
const own = 200
const others = 600

/** How far cases have come: a number of steps of the positive way, and how many of a hundred are there. */
const mix: readonly (readonly [steps: number, share: number])[] = [
  [3, 5],
  [4, 5],
  [8, 10],
  [15, 10],
  [20, 10],
  [27, 15],
  [31, 15],
  [34, 20],
  [39, 10],
]

export const bareTable = 'bench.line'

/**
 * Fills a database as it would be in use: a few cases are really played, act by act, and copied under other names to the
 * measured and to other people. Gives the moment at which the program's clock stands.
 */
export async function fillForBench(url: string, logins: Addresses, keys: KeyRing): Promise<Date> {
  const clock = { now: new Date(0) }
  const database = connect(logins, { now: () => clock.now, max: 4, keys })
  const stage = {
    ...ownDocuments(),
    database,
    clock,
    renderLetter: async () => smallPdf('brief'),
    deliver: async () => [],
  }
  const play = player(stage, 'bench', '.')
  const file = new URL('../scenarios/positief.yaml', import.meta.url)
  const { steps } = readScenario(readFileSync(file, 'utf8'), 'positief')
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('create schema bench')
    await client.query(copyFunction)
    let made = 0
    for (const [count, share] of mix) {
      clock.now = new Date(0)
      const name = `bench-${count}`
      for (const step of steps.slice(0, count)) {
        const number = await numberOf(client, play.cases.get(name)?.worlds.get('corporation'))
        await play.play({ ...step, case: name, with: step.do === 'takeUpCase' ? { number } : step.with })
      }
      const world = play.cases.get(name)?.worlds.get('corporation')
      await unseal(client, keys, world)
      // What the owner puts in belongs to the one municipality.
      await client.query(`begin; select drempel.act_as('{}', null)`)
      for (const [total, colleague] of [
        [own, false],
        [others, true],
      ] as const) {
        const copies = Math.round((total * share) / 100)
        for (let copy = 0; copy < copies; copy++) {
          made += 1
          await client.query('select bench.copy($1, $2, $3)', [world, made, colleague ? colleagues : {}])
        }
      }
      await client.query(
        `delete from drempel.trajectory where id = (select trajectory_id from drempel.world where id = $1)`,
        [world],
      )
      await client.query('commit')
    }
    await sealCopies(client, database)
    await client.query(bareSetup)
    await settleKeys(database, url)
    await client.query('analyze')
  } finally {
    await client.end()
    await database.close()
  }
  return new Date('2026-10-01T09:00:00Z')
}

/** Puts what the case holds in plain beside it, so that its copies can be made in the database; they are sealed at the end. */
async function unseal(client: pg.Client, keys: KeyRing, world: string | undefined): Promise<void> {
  for (const [table, column] of [
    ['entry', 'value'],
    ['document', 'bytes'],
  ] as const) {
    const { rows } = await client.query(
      `select t.id, t.trajectory_id as "trajectoryId", t.file, t.category, t.${column} as sealed
       from drempel.${table} t join drempel.world w using (trajectory_id) where w.id = $1`,
      [world],
    )
    const name = table === 'entry' ? 'entry.value' : 'document.bytes'
    for (const { sealed, ...place } of rows)
      await client.query('insert into bench.plain (id, plain) values ($1, $2)', [
        place.id,
        openBytes(keys, name, place, sealed),
      ])
  }
}

type Copy = Place & { readonly what: 'entry' | 'document'; readonly plain: Buffer }

/** As the program's own actor, a piece at a time: each copied trajectory gets keys of its own. */
async function sealCopies(client: pg.Client, database: Database): Promise<void> {
  await client.query(`declare copies cursor with hold for
    select p.what, p.plain, t.id, t.trajectory_id as "trajectoryId", t.file, t.category from bench.plain p
    join (select id, trajectory_id, file, category from drempel.entry
      union all select id, trajectory_id, file, category from drempel.document) t using (id)
    where p.what is not null order by t.trajectory_id`)
  for (;;) {
    const { rows } = await client.query<Copy>('fetch 500 from copies')
    if (rows.length === 0) break
    await asSession(database, timerActor('corporation'), async (tx) => {
      for (const [index, { what, plain, ...place }] of rows.entries()) {
        const { trajectoryId, file } = place
        const ahead = rows.slice(index).filter((row) => row.trajectoryId === trajectoryId && row.file === file).length
        const leaf = await leafFor(tx, trajectoryId, file, ahead)
        const [column, where] =
          what === 'entry' ? (['value', 'entry.value'] as const) : (['bytes', 'document.bytes'] as const)
        const sealed = sealBytes(tx, leaf, where, place, plain)
        await client.query(`update drempel.${what} set ${column} = $2 where municipality_id = 1 and id = $1`, [
          place.id,
          sealed,
        ])
      }
    })
  }
  await client.query('close copies; drop table bench.plain')
}

async function numberOf(client: pg.Client, world: string | undefined): Promise<string> {
  const { rows } = await client.query<{ number: string }>(
    `select k.number from drempel.kris_number k join drempel.world w using (trajectory_id) where w.id = $1`,
    [world],
  )
  return rows[0]?.number ?? ''
}

const person = (full: string) => staffNamed(full)?.actor.person ?? ''
const colleagues = Object.fromEntries(
  [
    ['corporation-a:consultant-1', 'corporation-a:consultant-2'],
    ['team:coordinator-1', 'team:coordinator-2'],
    ['team:worker-1', 'team:worker-2'],
    ['work-and-income:supervisor-1', 'work-and-income:supervisor-2'],
  ].map(([from = '', to = '']) => [person(from), person(to)]),
)

/** Copies all worlds of a trajectory, under another name and for the people of `p_people` (from → to). */
const copyFunction = `
create table bench.plain (id uuid primary key, what text, plain bytea not null);
create function bench.who(p_people jsonb, p_person uuid) returns uuid language sql
  as $$ select coalesce((p_people ->> p_person::text)::uuid, p_person) $$;
create function bench.copy(p_world uuid, p_number integer, p_people jsonb) returns void language plpgsql as $$
declare v_old uuid; v_new uuid := gen_random_uuid();
begin
  select trajectory_id into v_old from drempel.world where id = p_world;
  insert into drempel.trajectory (id) values (v_new);
  insert into drempel.world (trajectory_id, party, organisation_id, corporation_id, version, opened_at)
    select v_new, party, organisation_id, corporation_id, version, opened_at from drempel.world where trajectory_id = v_old;
  insert into drempel.assignment (trajectory_id, party, organisation_id, role, person_id, since, until)
    select v_new, party, organisation_id, role, bench.who(p_people, person_id), since, until
    from drempel.assignment where trajectory_id = v_old;
  insert into drempel.event (trajectory_id, party, seq, act, draft, type, payload, at, by_party, by_role, by_person, hash)
    select v_new, party, seq, act, draft, type, payload, at, by_party, by_role, bench.who(p_people, by_person), hash
    from drempel.event where trajectory_id = v_old;
  insert into drempel.acquaintance (trajectory_id, party, person_id)
    select v_new, party, bench.who(p_people, person_id) from drempel.acquaintance where trajectory_id = v_old;
  create temporary table twin on commit drop as
    select id as old, gen_random_uuid() as new from drempel.document where trajectory_id = v_old;
  insert into drempel.document (id, trajectory_id, file, category, media_type, bytes, recorded_party, recorded_at)
    select t.new, v_new, file, category, media_type, bytes, recorded_party, recorded_at
    from drempel.document d join twin t on t.old = d.id;
  insert into bench.plain select t.new, 'document', p.plain from bench.plain p join twin t on t.old = p.id;
  create temporary table twin_entry on commit drop as
    select id as old, gen_random_uuid() as new from drempel.entry where trajectory_id = v_old and replaced_at is null;
  insert into drempel.entry (id, trajectory_id, file, category, phase, purpose, ground, basis, value, document_id,
      recorded_party, recorded_role, recorded_by, recorded_at)
    select n.new, v_new, file, category, phase, purpose, ground, basis, value, t.new, recorded_party, recorded_role,
      bench.who(p_people, recorded_by), recorded_at
    from drempel.entry e join twin_entry n on n.old = e.id left join twin t on t.old = e.document_id;
  insert into bench.plain
    select n.new, 'entry', convert_to((case e.category
        when 'nameAndAddress' then convert_from(p.plain, 'UTF8')::jsonb
          || jsonb_build_object('name', 'N. Voorbeeld ' || (p_number * 7919 % 1000), 'houseNumber', p_number::text)
        when 'krisNumber' then jsonb_build_object('number', lpad(p_number::text, 4, '0') || '-0000-00')
        else convert_from(p.plain, 'UTF8')::jsonb end)::text, 'UTF8')
    from twin_entry n join drempel.entry e on e.id = n.old join bench.plain p on p.id = n.old;
  drop table twin, twin_entry;
end $$;`

/** Rows as wide as those of a case, in pages of every size up to a thousand. */
const bareSetup = `
create table ${bareTable} (page text, seq integer, id uuid, at timestamptz, category text, value jsonb, by_person uuid,
  recorded timestamptz, primary key (page, seq));
insert into ${bareTable}
  select p::text, s, gen_random_uuid(), now(), 'nameAndAddress',
    jsonb_build_object('name', 'N. Voorbeeld ' || s, 'street', 'Proefstraat', 'houseNumber', s, 'place', 'Utrecht'),
    gen_random_uuid(), now()
  from generate_series(1, 250) p, generate_series(1, p) s;
grant usage on schema bench to public;
grant select on ${bareTable} to public;`
