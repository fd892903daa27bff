-- Administrative units through time: a unit keeps its identity while its name, code and parent change.
-- Locks: none (new tables only). Backfill: none.

create extension if not exists pg_trgm;
create extension if not exists btree_gist;

create table place_change (
  id              uuid        primary key,
  kind            text        not null check (kind in ('load', 'reform', 'merge', 'split', 'rename', 'move', 'dissolve', 'create')),
  title           text        not null check (title <> ''),
  decision_number text,
  decision_issuer text,
  decided_on      date,
  effective_on    date        not null,
  state           text        not null check (state in ('proposed', 'applied', 'undone')),
  proposal        jsonb       not null default '{}',
  undoes          uuid        references place_change (id),
  undone_by       uuid        references place_change (id),
  created_by      uuid,
  recorded_at     timestamptz not null default now(),
  constraint place_change_undone_names_the_decision check (state <> 'undone' or undone_by is not null)
);
comment on table  place_change is 'A decision that changes the map: a merger, a split, a new name, or the load of a national list.';
comment on column place_change.effective_on is 'The first day on which the changed map holds.';
comment on column place_change.proposal is 'What was asked for, as the command carried it; shown again in the preview and the history.';
comment on column place_change.undoes is 'The earlier decision that this one takes back.';
comment on column place_change.undone_by is 'The later decision that took this one back.';

create table place (
  id                uuid      primary key,
  level             text      not null check (level in ('country', 'province', 'district', 'commune')),
  existed           daterange not null,
  created_by_change uuid      references place_change (id),
  ended_by_change   uuid      references place_change (id)
);
comment on table  place is 'An administrative unit with an identity of its own; codes and names are attributes with a period.';
comment on column place.existed is 'From the first day to the day after the last; unbounded below where the beginning is not known.';

create table place_name (
  place_id  uuid      not null references place (id),
  name      text      not null check (name <> ''),
  kind      text      not null check (kind in ('official', 'variant')),
  folded    text      not null,
  validity  daterange not null,
  primary key (place_id, name, validity)
);
create index place_name_by_folded on place_name using gin (folded gin_trgm_ops);
create index place_name_by_prefix on place_name (folded text_pattern_ops);
comment on table  place_name is 'What a unit is called, and when; variants are spellings in use beside the official one.';
comment on column place_name.folded is 'The name without marks, in lower case, as searches compare it.';

create table place_code (
  place_id  uuid      not null references place (id),
  code      text      not null check (code ~ '^[0-9]{2,5}$'),
  validity  daterange not null,
  primary key (place_id, code, validity),
  constraint place_code_names_one_unit_at_a_time
    exclude using gist (code with =, validity with &&)
);
create index place_code_by_code on place_code (code);
comment on table place_code is 'General Statistics Office codes. Codes are reused: a code names a unit only together with a date.';

create table place_parent (
  place_id  uuid      not null references place (id),
  parent_id uuid      not null references place (id),
  validity  daterange not null,
  primary key (place_id, parent_id, validity),
  constraint place_has_one_parent_at_a_time
    exclude using gist (place_id with =, validity with &&),
  constraint place_is_not_its_own_parent check (place_id <> parent_id)
);
create index place_parent_by_parent on place_parent (parent_id);
comment on table place_parent is 'Which unit a unit lies in, and when.';

create table place_succession (
  from_id   uuid    not null references place (id),
  to_id     uuid    not null references place (id),
  on_date   date    not null,
  share     numeric check (share > 0 and share <= 1),
  is_main   boolean not null default true,
  change_id uuid    not null references place_change (id),
  primary key (from_id, to_id, on_date)
);
create index place_succession_by_to on place_succession (to_id);
comment on table  place_succession is 'Which unit carries on from which, from which day.';
comment on column place_succession.share is 'The part of the old unit that went this way, where a unit was split and the part is known.';
comment on column place_succession.is_main is 'The successor that holds most of the old unit, where sources name only that one.';

create table place_reach (
  place_id   uuid not null references place (id),
  reached_id uuid not null references place (id),
  primary key (place_id, reached_id)
);
create index place_reach_by_reached on place_reach (reached_id, place_id);
comment on table place_reach is 'All that a grant over a unit reaches: itself, all that lies or ever lay beneath it, and all that these succeeded.';

create table place_map (
  map_on      date not null,
  place_id    uuid not null references place (id),
  commune_id  uuid references place (id),
  district_id uuid references place (id),
  province_id uuid references place (id),
  primary key (map_on, place_id)
);
create index place_map_by_commune on place_map (map_on, commune_id);
create index place_map_by_district on place_map (map_on, district_id);
create index place_map_by_province on place_map (map_on, province_id);
comment on table  place_map is 'For a map date and every commune that ever was: the units of that map that hold it now.';
comment on column place_map.commune_id is 'Empty where the lineage does not say which commune of this map holds the unit; the known upper units still do.';

grant select, insert, update on place, place_name, place_code, place_parent, place_change to app_server;
grant select, insert, delete on place_succession to app_server;
-- Kept tables, computed anew when the map changes.
grant select, insert, update, delete on place_reach, place_map to app_server;
-- A name or code that began on the day of an undone change never was.
grant delete on place_name, place_code, place_parent to app_server;
grant select on place, place_name, place_code, place_parent, place_change, place_succession, place_reach, place_map to app_reports, app_portal;
