/** Pieces of SQL that policies and gate functions share. Each `(select …)` is worked out once per statement, not per row. */
export const me = {
  person: '(select drempel.actor_person())',
  role: '(select drempel.actor_role())',
  party: '(select drempel.actor_party())',
  organisation: '(select drempel.actor_organisation())',
  now: '(select drempel.actor_now())',
} as const

/** Whether assignment row `a` is the actor's: to the person, or open for anyone with that role in that organisation. */
export const mine = (a: string) => `(
  ${a}.party = ${me.party} and ${a}.role = ${me.role}
  and (${a}.person_id = ${me.person} or (${a}.person_id is null and ${a}.organisation_id = ${me.organisation}))
  and (${a}.until is null or ${a}.until > ${me.now}))`

/**
 * Whether the actor is assigned, for the own party, to the trajectory of row `t`. The list is made once per statement and
 * table; a case page narrows it beforehand to its one world (`drempel.scope`), which can only take away.
 */
export const assigned = (t: string) => `${t}.trajectory_id = any((select drempel.my_trajectories())::uuid[])`
