import { type Kysely, sql } from 'kysely'
import { makeGate } from './gate-function.ts'

/**
 * Where a member of staff lives, as a hash with the person in it: enough to see that a case is about that address, and nothing
 * that a page can show. Only the gate reads it.
 */
const table = `
create table drempel.own_address (
  person_id uuid primary key references drempel.person on delete cascade,
  hash bytea not null
);
alter table drempel.own_address enable row level security;
alter table drempel.own_address force row level security;
grant select, insert, update, delete on drempel.own_address to drempel_gate;
create policy gate on drempel.own_address for all to drempel_gate using (true) with check (true);
`

const hashOf = (person: string, postcode: string, house: string) => `sha256(convert_to(${person}::text || '|' ||
    upper(replace(${postcode}, ' ', '')) || '|' || lower(replace(${house}, ' ', '')), 'UTF8'))`

/** Names and addresses stand where they stand to be searched; without such a table, in the entries themselves. */
const source = `case when to_regclass('drempel.search_material') is not null
    then 'join drempel.search_material v on v.entry_id = e.id' else 'join lateral (select e.value) v on true' end`

/** Of those who gave an address, which trajectories of the own organisation are about it; then who of the organisation read them. */
const found = `
  return query execute format($query$
    with home as materialized (
      select o.person_id, e.trajectory_id, e.file, e.category
      from drempel.own_address o
      join drempel.person p on p.id = o.person_id and p.organisation_id = $1
      join drempel.entry e on e.category = 'nameAndAddress' and e.replaced_at is null
        and exists (select from drempel.world w where w.trajectory_id = e.trajectory_id and w.organisation_id = $1)
      %1$s
      where o.hash = ${hashOf('o.person_id', `(v.value ->> 'postcode')`, `(v.value ->> 'houseNumber')`)})
    select a.person_id, p.name, to_char(a.at at time zone 'Europe/Amsterdam', 'YYYY-MM-DD'), count(distinct a.seq)::integer
    from home h join drempel.log_subject s on s.trajectory_id = h.trajectory_id
    join drempel.audit a on a.subject = s.subject and a.organisation_id = $1 and a.at >= $2 and a.kind <> 'denied'
    join drempel.entry_reader r on r.role = a.role and r.file = h.file and r.category = h.category
    join drempel.person p on p.id = a.person_id and p.name is not null
    where (a.person_id = h.person_id) = $3
    group by 1, 2, 3 order by 3 desc, 4 desc, 2 limit 50$query$, ${source})
  using drempel.actor_organisation(), p_from, p_own;`

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(table).execute(db)
  await makeGate(db, [
    {
      // One's own, of a member of staff; empty takes it away.
      signature: 'keep_own_address(p_postcode text, p_house text)',
      returns: 'void',
      body: `
  if drempel.actor_organisation() is null
    or not exists (select from membership m where m.person_id = drempel.actor_person() and m.role = drempel.actor_role()
      and m.organisation_id = drempel.actor_organisation()) then
    perform drempel.refuse();
  end if;
  delete from own_address o where o.person_id = drempel.actor_person();
  if p_postcode is not null and p_house is not null then
    insert into own_address values (drempel.actor_person(), ${hashOf('drempel.actor_person()', 'p_postcode', 'p_house')});
  end if;`,
    },
    {
      signature: 'has_own_address()',
      returns: 'boolean',
      volatility: 'stable',
      body: 'return exists (select from own_address o where o.person_id = drempel.actor_person());',
    },
    {
      // Who read a case at the own address (or, where false, at a colleague's): for the privacy officer, without saying whose.
      signature: 'addresses_read(p_from timestamptz, p_own boolean)',
      returns: 'table (person uuid, name text, day text, count integer)',
      volatility: 'stable',
      body: `
  if drempel.actor_role() is distinct from 'privacyOfficer' or drempel.actor_organisation() is null then
    perform drempel.refuse();
  end if;
  ${found}`,
    },
  ])
}
