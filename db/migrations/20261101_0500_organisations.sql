-- Committees, departments, commune offices, banks and partners; who leads what.
-- Locks: none (new tables only). Backfill: none.

create table organisation (
  id         uuid      primary key,
  place_id   uuid      not null references place (id),
  code       text      not null check (code <> ''),
  name       text      not null check (name <> ''),
  short_name text,
  kind       text      not null check (kind in ('ministry', 'province-peoples-committee', 'district-peoples-committee', 'commune-peoples-committee', 'steering-committee', 'department', 'public-unit', 'mass-organisation', 'front', 'policy-bank', 'treasury', 'partner')),
  parent_id  uuid      references organisation (id),
  mandate    text      not null default '',
  existed    daterange not null default '(,)',
  version    integer   not null default 1
);
create index organisation_by_place on organisation (place_id, kind);
comment on table organisation is 'A body that leads, carries out, reports or watches: committees, departments, commune offices, banks.';

create table organisation_lead (
  organisation_id uuid      not null references organisation (id),
  node_id         uuid      not null references programme_node (id),
  part            text      not null check (part in ('lead', 'coordinate')),
  validity        daterange not null default '(,)',
  primary key (organisation_id, node_id, part, validity)
);
comment on table organisation_lead is 'Which body leads or coordinates which part of a programme in its area.';

grant select, insert, update on organisation to app_server;
grant select, insert, update, delete on organisation_lead to app_server;
grant select on organisation, organisation_lead to app_reports, app_portal;
