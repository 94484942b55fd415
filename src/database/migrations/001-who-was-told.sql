-- After 0.2.0: that somebody was told since.

-- The resident whom a signal wrongly was about.
alter table drempel.wrong_signal add column told_on date;
grant select (told_on) on drempel.wrong_signal to :"app";
-- On the lists of both, also where the team's world and the case itself went since: the pseudonym is what they have.
create function drempel.note_wrong_signal_told(p_trajectory uuid, p_on date) returns void
language plpgsql security definer set search_path = pg_catalog, drempel, pg_temp as $$
begin
  perform drempel.enter(p_trajectory);
  if drempel.by_letter() or not drempel.told_now(p_trajectory, 'wrongSignalTold') then perform drempel.refuse(); end if;
  update wrong_signal s set told_on = p_on
    where s.subject = (drempel.subjects_of(array[p_trajectory]))[1] and not s.told and s.told_on is null;
end $$;
grant execute on function drempel.note_wrong_signal_told(uuid, date) to :"app";
