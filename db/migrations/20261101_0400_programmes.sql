-- Programme trees, their versions and the cross-walks between them.
-- Locks: none (new tables only). Backfill: none.

create table programme (
  id          uuid primary key,
  code        text not null unique,
  short_title text not null,
  title_vi    text not null,
  title_en    text
);
comment on table programme is 'A national target programme, or another programme an office runs.';

create table programme_version (
  id              uuid      primary key,
  programme_id    uuid      not null references programme (id),
  label           text      not null,
  validity        daterange not null,
  spendable_until date,
  owner           text,
  level_labels    text[]    not null,
  note            text,
  recorded_by     uuid,
  recorded_at     timestamptz not null default now()
);
comment on table  programme_version is 'A programme''s tree as one legal basis sets it.';
comment on column programme_version.spendable_until is 'The last day on which money of this version may be spent.';
comment on column programme_version.level_labels is 'What each level is called, from the top: Dự án, Tiểu dự án, Nội dung.';

create table programme_basis (
  version_id uuid    not null references programme_version (id),
  position   integer not null,
  kind       text    not null,
  number     text    not null,
  issued_on  date,
  primary key (version_id, position)
);
comment on table programme_basis is 'The legal documents a version of a programme rests on.';

create table programme_node (
  id            uuid    primary key,
  version_id    uuid    not null references programme_version (id),
  parent_id     uuid    references programme_node (id),
  code          text    not null check (code <> ''),
  depth         integer not null check (depth >= 1),
  position      integer not null,
  title_vi      text    not null check (title_vi <> ''),
  title_en      text,
  lead          text,
  capital_kinds text[]  not null default '{}' check (capital_kinds <@ array['investment', 'recurrent', 'credit']),
  norms_in      text,
  note          text,
  added_by      uuid,
  added_at      timestamptz not null default now(),
  constraint programme_node_code_is_unique_in_its_tree unique (version_id, code)
);
comment on table  programme_node is 'A project, sub-project or content of a programme.';
comment on column programme_node.added_by is 'The person who added it here; empty for nodes of the loaded tree.';

create table programme_node_reach (
  node_id    uuid not null references programme_node (id),
  reached_id uuid not null references programme_node (id),
  primary key (node_id, reached_id)
);
create index programme_node_reach_by_reached on programme_node_reach (reached_id, node_id);
comment on table programme_node_reach is 'A node and all beneath it: what a grant on a node covers.';

create table programme_crosswalk (
  from_node_id uuid not null references programme_node (id),
  to_node_id   uuid not null references programme_node (id),
  certainty    text not null,
  note         text,
  primary key (from_node_id, to_node_id)
);
comment on table programme_crosswalk is 'Where the content of an older programme goes on in a newer one.';

grant select, insert, update on programme, programme_version, programme_node to app_server;
grant select, insert on programme_basis, programme_node_reach, programme_crosswalk to app_server;
grant select on programme, programme_version, programme_basis, programme_node, programme_node_reach, programme_crosswalk to app_reports, app_portal;
