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
 * Whether the actor is assigned, for the own party, to the trajectory of row `t`. A page finds the list once as it becomes
 * its reader (`drempel.mine`), narrowed to its one world where there is one (`drempel.scope`); an act, which can change
 * who is assigned, asks for each statement and table.
 */
export const assigned = (t: string) =>
  `${t}.trajectory_id = any(coalesce((select drempel.trajectories_found()), (select drempel.my_trajectories())))`
