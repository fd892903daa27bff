-- The plan of a year: what a person confirmed of its text, targets as a ledger, tasks and deadlines.
-- Locks: none (new tables only). Backfill: none.

create table plan (
  id                   uuid    primary key,
  place_id             uuid    not null references place (id),
  year                 integer not null check (year between 2000 and 2100),
  title                text    not null check (title <> ''),
  document_id          uuid    references document (id),
  programme_version_id uuid    references programme_version (id),
  organisation_id      uuid    references organisation (id),
  state                text    not null default 'draft' check (state in ('draft', 'in_force', 'closed')),
  generated            boolean not null default false,
  created_by           uuid,
  created_at           timestamptz not null default now(),
  version              integer not null default 1
);
create index plan_by_place on plan (place_id, year desc);
comment on table plan is 'The plan of a year of one place under one programme version.';

create table plan_proposal (
  plan_id     uuid        not null references plan (id),
  id          uuid        not null,
  document_id uuid        not null references document (id),
  kind        text        not null check (kind in ('target', 'task', 'solution', 'reference')),
  start_at    integer     not null check (start_at >= 0),
  end_at      integer     not null,
  sentence    text        not null,
  fields      jsonb       not null,
  questions   jsonb       not null default '[]',
  state       text        not null default 'open' check (state in ('open', 'confirmed', 'dropped')),
  decided_by  uuid,
  decided_at  timestamptz,
  result_id   uuid,
  version     integer     not null default 1,
  primary key (plan_id, id),
  constraint plan_proposal_span_is_forward check (end_at > start_at),
  constraint plan_proposal_is_decided_by_a_person check (state = 'open' or (decided_by is not null and decided_at is not null))
);
comment on table  plan_proposal is 'What the reader proposes from a sentence of the plan; nothing enters the plan until a person confirms it.';
comment on column plan_proposal.fields is 'What the proposal says, as the reader read it or as the person corrected it.';
comment on column plan_proposal.questions is 'What the reader could not settle and asks the person.';
comment on column plan_proposal.result_id is 'The target entry, task or reference that the confirmation made.';

create table target_entry (
  place_id        uuid        not null references place (id),
  id              uuid        not null,
  root_id         uuid        not null,
  plan_id         uuid        not null references plan (id),
  indicator_id    uuid        not null references indicator (id),
  parent_place_id uuid,
  parent_id       uuid,
  organisation_id uuid        references organisation (id),
  year            integer     not null,
  tags            text        not null default '',
  comparator      text        not null check (comparator in ('>', '>=', '=', '<=', '<', 'between')),
  value           numeric     not null,
  value_to        numeric,
  change          text        check (change in ('increase', 'decrease')),
  scope           text,
  document_id     uuid        references document (id),
  clause          text,
  clause_start    integer,
  clause_end      integer,
  method          text        not null default 'decision' check (method in ('decision', 'hand', 'even', 'proportion', 'spreadsheet')),
  method_figure   text,
  supersedes_id   uuid,
  withdrawn       boolean     not null default false,
  reason          text,
  generated       boolean     not null default false,
  recorded_by     uuid,
  recorded_at     timestamptz not null default now(),
  primary key (place_id, id),
  constraint target_entry_parent foreign key (parent_place_id, parent_id) references target_entry (place_id, id),
  constraint target_entry_root foreign key (place_id, root_id) references target_entry (place_id, id),
  constraint target_entry_supersedes foreign key (place_id, supersedes_id) references target_entry (place_id, id),
  constraint target_entry_is_superseded_once unique (place_id, supersedes_id),
  constraint target_entry_revision_has_a_reason check (supersedes_id is null or reason <> ''),
  constraint target_entry_range_is_complete check ((comparator = 'between') = (value_to is not null)),
  constraint target_entry_range_is_forward check (value_to is null or value_to >= value)
);
create index target_entry_by_plan on target_entry (plan_id, indicator_id);
create index target_entry_by_parent on target_entry (parent_id) where parent_id is not null;
create index target_entry_by_root on target_entry (root_id);
create index target_entry_by_figure on target_entry (indicator_id, year, place_id);
comment on table  target_entry is 'A target as a ledger entry: made by a decision, superseded by a later entry, never overwritten.';
comment on column target_entry.root_id is 'The first entry of the same target: what stays its identity through every revision.';
comment on column target_entry.parent_id is 'The root of the target that this one is a part of; a breakdown is the set of children of one target.';
comment on column target_entry.organisation_id is 'The department or commune office that answers for it.';
comment on column target_entry.value is 'In the indicator''s unit.';
comment on column target_entry.method_figure is 'The indicator code in proportion to which the parent was divided.';
comment on column target_entry.withdrawn is 'True for an entry that only ends the one it supersedes.';

create view target_current as
  select t.* from target_entry t
   where not t.withdrawn
     and not exists (select from target_entry later
                      where later.place_id = t.place_id and later.supersedes_id = t.id);
comment on view target_current is 'The target entries that stand: not withdrawn, and not superseded.';

create table task (
  place_id        uuid    not null references place (id),
  id              uuid    not null,
  plan_id         uuid    references plan (id),
  kind            text    not null check (kind in ('task', 'solution', 'conclusion')),
  title           text    not null check (title <> ''),
  organisation_id uuid    references organisation (id),
  node_id         uuid    references programme_node (id),
  due_on          date,
  document_id     uuid    references document (id),
  clause          text,
  clause_start    integer,
  clause_end      integer,
  state           text    not null default 'open' check (state in ('open', 'under_way', 'done', 'cancelled')),
  completed_on    date,
  outcome         text,
  generated       boolean not null default false,
  created_by      uuid,
  created_at      timestamptz not null default now(),
  version         integer not null default 1,
  primary key (place_id, id),
  constraint task_done_is_dated check (state <> 'done' or (completed_on is not null and outcome <> '')),
  constraint task_cancelled_has_a_reason check (state <> 'cancelled' or outcome <> '')
);
create index task_by_organisation on task (organisation_id, state, due_on);
create index task_by_plan on task (plan_id);
comment on table  task is 'What an organisation is to do by a day: from the plan, from a meeting''s conclusions, or by hand.';
comment on column task.outcome is 'What was achieved, or why it was cancelled.';

create table task_coordinator (
  place_id        uuid not null,
  task_id         uuid not null,
  organisation_id uuid not null references organisation (id),
  primary key (place_id, task_id, organisation_id),
  foreign key (place_id, task_id) references task (place_id, id)
);
comment on table task_coordinator is 'The bodies that work with the one responsible for a task.';

create table task_event (
  place_id uuid        not null,
  id       uuid        not null,
  task_id  uuid        not null,
  at       timestamptz not null,
  actor_id uuid        not null,
  kind     text        not null check (kind in ('created', 'changed', 'started', 'done', 'reopened', 'cancelled', 'noted')),
  note     text        not null default '',
  detail   jsonb       not null default '{}',
  primary key (place_id, id),
  foreign key (place_id, task_id) references task (place_id, id)
);
comment on table task_event is 'The history of a task. Append-only.';

create table calendar_day (
  day   date primary key,
  kind  text not null check (kind in ('holiday', 'working')),
  title text not null,
  basis text not null
);
comment on table calendar_day is 'Days off that are not weekends, and weekend days that are worked in exchange; by notice of the government.';

grant select, insert, update on plan, plan_proposal, task to app_server;
grant select, insert on target_entry, task_event to app_server;
grant select on target_current to app_server;
grant select, insert, delete on task_coordinator to app_server;
grant select, insert, update, delete on calendar_day to app_server;
grant select on plan, target_entry, target_current, task, task_coordinator, calendar_day to app_reports;
