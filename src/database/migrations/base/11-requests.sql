-- Requests of residents stand in events and entries; a privacy officer gets a list.

-- Dates and codes of the own organisation's worlds, under a reference that leads nowhere. Never a case, never a name.
create function drempel.requests_of_organisation()
  returns table (reference text, party text, type text, payload jsonb, at timestamptz, by_party text)
language plpgsql stable security definer set search_path = pg_catalog, drempel, pg_temp as $$
begin
  if drempel.actor_role() is distinct from 'privacyOfficer' or not exists (
    select from membership m where m.person_id = drempel.actor_person()
      and m.organisation_id = drempel.actor_organisation() and m.role = 'privacyOfficer') then
    perform drempel.refuse();
  end if;
  return query
    select upper(left(encode(sha256(convert_to(w.id::text, 'UTF8')), 'hex'), 8)), e.party, e.type, e.payload - 'how',
      e.at, e.by_party
    from world w join event e on e.trajectory_id = w.trajectory_id and e.party = w.party
    where w.organisation_id = drempel.actor_organisation() and e.type in ('requestMade',
      'requestToCorporation', 'requestToTeam', 'requestToWorkAndIncome', 'identityChecked', 'requestExtended',
      'requestDecided', 'requestSettled', 'restrictionLifted')
    order by 1, e.seq;
end $$;
grant execute on function drempel.requests_of_organisation() to :"app";
