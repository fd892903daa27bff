-- Reporting duties, the reports of the units, observations, certificates and roll-ups.
-- Locks: none (new tables only). Backfill: none.

create table reporting_duty (
  id          uuid      primary key,
  code        text      not null unique,
  title_vi    text      not null,
  title_en    text      not null,
  who         text[]    not null,
  schedule    jsonb     not null,
  value_state text      not null check (value_state in ('reported', 'estimate', 'final')),
  basis       text,
  certainty   text      not null check (certainty in ('found', 'recalled', 'local')),
  validity    daterange not null default '(,)'
);
comment on table  reporting_duty is 'Who reports what, and when: the law as dated data.';
comment on column reporting_duty.who is 'Kinds of organisation that owe this report.';
comment on column reporting_duty.schedule is 'Which periods, and the due day of each; see core/duty.ts. A duty without figures (a deadline only) has no form.';

create table duty_indicator (
  duty_id      uuid    not null references reporting_duty (id),
  indicator_id uuid    not null references indicator (id),
  position     integer not null,
  primary key (duty_id, indicator_id)
);
comment on table duty_indicator is 'The lines of a duty''s form.';

create table periodic_report (
  place_id        uuid        not null references place (id),
  id              uuid        not null,
  duty_id         uuid        not null references reporting_duty (id),
  organisation_id uuid        not null references organisation (id),
  period          text        not null check (period ~ '^[0-9]{4}(-(H[12]|Q[1-4]|0[1-9]|1[0-2]))?$'),
  due_on          date        not null,
  state           text        not null default 'draft' check (state in ('draft', 'submitted', 'returned', 'certified')),
  note            text        not null default '',
  prepared_by     uuid,
  submitted_by    uuid,
  submitted_at    timestamptz,
  returned_by     uuid,
  returned_at     timestamptz,
  return_reason   text        check (return_reason <> ''),
  certified_by    uuid,
  certified_at    timestamptz,
  generated       boolean     not null default false,
  version         integer     not null default 1,
  primary key (place_id, id),
  constraint periodic_report_is_owed_once unique (place_id, organisation_id, duty_id, period),
  constraint periodic_report_submitted_is_signed check (state not in ('submitted', 'certified') or (submitted_by is not null and submitted_at is not null)),
  constraint periodic_report_returned_has_a_reason check (state <> 'returned' or (return_reason is not null and returned_by is not null)),
  constraint periodic_report_certified_by_a_second_person check (state <> 'certified' or (certified_by is not null and certified_at is not null and certified_by <> submitted_by and certified_by is distinct from prepared_by))
);
create index periodic_report_by_duty on periodic_report (duty_id, period, state);
comment on table  periodic_report is 'What one unit owes for one period: entered, submitted, returned or certified.';
comment on column periodic_report.period is 'YYYY, YYYY-H1, YYYY-Q3 or YYYY-09.';

create table observation (
  place_id      uuid        not null references place (id),
  id            uuid        not null,
  indicator_id  uuid        not null references indicator (id),
  period        text        not null check (period ~ '^[0-9]{4}(-(H[12]|Q[1-4]|0[1-9]|1[0-2]))?$'),
  tags          text        not null default '' check (tags = '' or tags ~ '^[a-z_]+=[a-z0-9_]+(;[a-z_]+=[a-z0-9_]+)*$'),
  state         text        not null check (state in ('reported', 'estimate', 'final')),
  value         numeric     not null,
  report_id     uuid,
  supersedes_id uuid,
  reason        text,
  source        text        not null check (source in ('entry', 'spreadsheet', 'load', 'api')),
  warnings      jsonb       not null default '[]',
  generated     boolean     not null default false,
  entered_by    uuid,
  recorded_at   timestamptz not null default now(),
  primary key (place_id, id),
  constraint observation_report foreign key (place_id, report_id) references periodic_report (place_id, id),
  constraint observation_supersedes foreign key (place_id, supersedes_id) references observation (place_id, id),
  constraint observation_is_superseded_once unique (place_id, supersedes_id)
);
create index observation_by_figure on observation (place_id, indicator_id, period, tags, state, recorded_at desc);
create index observation_by_report on observation (place_id, report_id);
comment on table  observation is 'A figure as somebody entered it. Append-only: a correction is a new row that supersedes the old.';
comment on column observation.tags is 'What part it is of, as dimension=value in order; empty for the undivided figure.';
comment on column observation.state is 'reported: of a period. estimate: the September estimate of a year. final: the January figure of a year.';
comment on column observation.warnings is 'What the validation warned of when it was entered, and was entered all the same.';

create table rollup (
  place_id     uuid    not null references place (id),
  indicator_id uuid    not null references indicator (id),
  year         integer not null,
  state        text    not null check (state in ('reported', 'certified', 'estimate', 'final')),
  tags         text    not null default '',
  m01 numeric, m02 numeric, m03 numeric, m04 numeric, m05 numeric, m06 numeric,
  m07 numeric, m08 numeric, m09 numeric, m10 numeric, m11 numeric, m12 numeric,
  generated    boolean not null default false,
  primary key (place_id, indicator_id, year, state, tags)
);
create index rollup_by_indicator on rollup (indicator_id, year, state);
comment on table  rollup is 'A commune''s year of one indicator as a line of twelve months, kept in the transaction of the entry. Nothing above the commune is stored.';
comment on column rollup.m03 is 'The value of the period that ends with this month: March, the first quarter.';
comment on column rollup.state is 'certified holds the values as they stood when the report was certified.';

create table certificate (
  place_id      uuid        not null references place (id),
  id            uuid        not null,
  report_id     uuid        not null,
  content       jsonb       not null,
  content_hash  text        not null check (content_hash ~ '^[0-9a-f]{64}$'),
  certified_by  uuid        not null,
  certified_at  timestamptz not null,
  supersedes_id uuid,
  primary key (place_id, id),
  foreign key (place_id, report_id) references periodic_report (place_id, id)
);
create index certificate_by_report on certificate (place_id, report_id);
comment on table certificate is 'The frozen snapshot of a certified report, with its hash. Never changed.';

create table report_event (
  place_id  uuid        not null,
  id        uuid        not null,
  report_id uuid        not null,
  at        timestamptz not null,
  actor_id  uuid        not null,
  kind      text        not null check (kind in ('saved', 'submitted', 'returned', 'certified', 'corrected', 'reopening_asked', 'reopened', 'reopening_refused')),
  note      text        not null default '',
  primary key (place_id, id),
  foreign key (place_id, report_id) references periodic_report (place_id, id)
);
create index report_event_by_report on report_event (place_id, report_id, at);
comment on table report_event is 'The history of a report. Append-only.';

create table reopening (
  place_id        uuid        not null,
  id              uuid        not null,
  report_id       uuid        not null,
  reason          text        not null check (reason <> ''),
  asked_by        uuid        not null,
  asked_at        timestamptz not null,
  state           text        not null default 'asked' check (state in ('asked', 'granted', 'refused')),
  open_until      date,
  decided_by      uuid,
  decided_at      timestamptz,
  decision_reason text,
  primary key (place_id, id),
  foreign key (place_id, report_id) references periodic_report (place_id, id),
  constraint reopening_is_decided_by_a_second_person check (state = 'asked' or (decided_by is not null and decided_by <> asked_by)),
  constraint reopening_has_a_time_box check (state <> 'granted' or open_until is not null),
  constraint reopening_refused_has_a_reason check (state <> 'refused' or decision_reason <> '')
);
comment on table reopening is 'A late unit''s request to open a closed period, its reason, and the time box it was given.';

grant select, insert, update on reporting_duty, periodic_report, reopening to app_server;
grant select, insert, delete on duty_indicator to app_server;
grant select, insert on observation, certificate, report_event to app_server;
grant select, insert, update on rollup to app_server;
grant select on reporting_duty, duty_indicator, periodic_report, observation, rollup, certificate, report_event, reopening to app_reports;

create function closing_month(period text) returns integer language sql immutable strict as $$
  select case
    when period ~ '^[0-9]{4}$' then 12
    when period ~ '-H' then right(period, 1)::int * 6
    when period ~ '-Q' then right(period, 1)::int * 3
    else right(period, 2)::int
  end
$$;
comment on function closing_month is 'The month, 1 to 12, with which a period ends; kernel/period.ts says the same.';
