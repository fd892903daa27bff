-- Lets the server refresh the planner's statistics of the places after a load or a change of the
-- map. Without them a roll-up right after the load of ten thousand communes took 19 s instead of
-- 20 ms, until autovacuum came by. Only an owner may analyze, hence the function.
-- Locks: none. Backfill: none.

create function analyze_places() returns void
language plpgsql security definer set search_path = public as $$
begin
  analyze place, place_name, place_code, place_parent, place_succession, place_reach, place_map;
end
$$;
comment on function analyze_places is 'Refreshes the statistics of all tables of places, after many of their rows have changed.';
revoke execute on function analyze_places from public;
grant execute on function analyze_places to app_server;
