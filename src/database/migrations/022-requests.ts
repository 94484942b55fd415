import { type Kysely, sql } from 'kysely'
import { me } from './conditions.ts'
import { makeGate } from './gate-function.ts'

/**
 * What the resident asked stands in one file for all that hold data. Who comes to the trajectory later does not read what
 * was asked before: by the events of the own world it was never asked there.
 */
const asked = `
create policy asked_before on drempel.entry as restrictive for select to drempel_app using (
  file <> 'requests' or recorded_party = ${me.party} or ${me.role} = 'resident'
  or exists (
    select from drempel.world w
    where w.trajectory_id = entry.trajectory_id and w.party = ${me.party} and w.opened_at <= entry.recorded_at));
`

const types = [
  'requestMade',
  'requestToCorporation',
  'requestToTeam',
  'requestToWorkAndIncome',
  'identityChecked',
  'requestExtended',
  'requestDecided',
  'requestSettled',
  'restrictionLifted',
]

/** Requests and what becomes of them: a policy for the words, and the list of a privacy officer. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(asked).execute(db)
  await makeGate(db, [
    {
      // Dates and codes of the own organisation's worlds, under a reference that leads nowhere. Never a case, never a name.
      signature: 'requests_of_organisation()',
      returns: 'table (reference text, party text, type text, payload jsonb, at timestamptz, by_party text)',
      volatility: 'stable',
      body: `
  if drempel.actor_role() is distinct from 'privacyOfficer' or not exists (
    select from membership m where m.person_id = drempel.actor_person()
      and m.organisation_id = drempel.actor_organisation() and m.role = 'privacyOfficer') then
    perform drempel.refuse();
  end if;
  return query
    select upper(left(encode(sha256(convert_to(w.id::text, 'UTF8')), 'hex'), 8)), e.party, e.type, e.payload - 'how',
      e.at, e.by_party
    from world w join event e on e.trajectory_id = w.trajectory_id and e.party = w.party
    where w.organisation_id = drempel.actor_organisation() and e.type = any('{${types.join(',')}}')
    order by 1, e.seq;`,
    },
  ])
}
