-- Row security behind the rules in code: what the acting person's grants do not reach is not there.
-- Locks: brief, on tables that are still empty. Backfill: none.

-- The policies are read policies on what belongs to a commune. The owner (migrations, loads, the
-- command line) is not bound by them; the server's role always is.
do $$
declare
  guarded record;
begin
  for guarded in
    select * from (values
      ('target_entry', 'plan.read'), ('task', 'plan.read'), ('task_event', 'plan.read'),
      ('periodic_report', 'result.read'), ('observation', 'result.read'), ('rollup', 'result.read'),
      ('certificate', 'result.read'), ('report_event', 'result.read'), ('reopening', 'result.read'),
      ('filing', 'result.read'), ('filing_draft', 'result.read')
    ) as t (table_name, action)
  loop
    execute format('alter table %I enable row level security', guarded.table_name);
    execute format(
      'create policy %I on %I for select to app_server using ('
      '(select actor_reaches_country(%L)) or place_id in (select actor_reach(%L)))',
      guarded.table_name || '_is_read_by_grant', guarded.table_name, guarded.action, guarded.action);
    execute format(
      'create policy %I on %I for insert to app_server with check ('
      '(select actor_reaches_country(%L)) or place_id in (select actor_reach(%L)))',
      guarded.table_name || '_is_written_within_reach', guarded.table_name, guarded.action, guarded.action);
    execute format(
      'create policy %I on %I for update to app_server using ('
      '(select actor_reaches_country(%L)) or place_id in (select actor_reach(%L)))',
      guarded.table_name || '_is_changed_within_reach', guarded.table_name, guarded.action, guarded.action);
    execute format(
      'create policy %I on %I for select to app_reports using (true)',
      guarded.table_name || '_is_counted_by_reports', guarded.table_name);
  end loop;
end $$;
create policy filing_draft_is_dropped_within_reach on filing_draft for delete to app_server
  using ((select actor_reaches_country('result.read')) or place_id in (select actor_reach('result.read')));

-- A view runs with its owner's rights unless told otherwise; this one must not open a back door.
alter view target_current set (security_invoker = true);
