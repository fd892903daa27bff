-- Whether anything was ever reported or targeted on an indicator, wherever that was: row security
-- shows a person only their own area, and the meaning of a figure must not change under the others.
-- Locks: none. Backfill: none.

create function indicator_is_in_use(wanted uuid) returns boolean
language sql stable security definer set search_path = public as $$
  select exists (select from observation where indicator_id = wanted)
      or exists (select from target_entry where indicator_id = wanted)
$$;
comment on function indicator_is_in_use is 'Whether figures or targets exist for this indicator in any place; says no more than that.';
revoke execute on function indicator_is_in_use from public;
grant execute on function indicator_is_in_use to app_server;

create index if not exists observation_by_indicator on observation (indicator_id);
create index if not exists target_entry_by_indicator on target_entry (indicator_id);
