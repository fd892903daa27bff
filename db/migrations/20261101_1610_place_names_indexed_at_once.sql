-- After a load the new names wait in a list beside their index until autovacuum files them, and each
-- search reads that list from end to end. They are filed together with the statistics.
-- Locks: none. Backfill: none.

create or replace function analyze_places() returns void
language plpgsql security definer set search_path = public as $$
begin
  perform gin_clean_pending_list('place_name_by_folded');
  analyze place, place_name, place_code, place_parent, place_succession, place_reach, place_map;
end
$$;
