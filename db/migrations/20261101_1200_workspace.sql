-- What this installation is for, and its working day.
-- Locks: none (new table only). Backfill: none.

create table workspace (
  singleton     boolean     primary key default true check (singleton),
  title         text        not null check (title <> ''),
  place_id      uuid        not null references place (id),
  demonstration boolean     not null default false,
  working_day   date,
  constraint workspace_day_is_for_training check (working_day is null or demonstration),
  created_at    timestamptz not null default now(),
  version       integer     not null default 1
);
comment on table  workspace is 'The one row that says whose installation this is.';
comment on column workspace.demonstration is 'True when it holds illustrative figures and accounts whose passwords are public.';
comment on column workspace.working_day is 'A set day for training and for the demonstration; empty where the calendar''s own day counts. Instants (audit, sessions) are always real.';
grant select, update on workspace to app_server;
grant select on workspace to app_reports, app_portal;
