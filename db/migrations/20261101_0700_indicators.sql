-- The catalogue of indicators: what is measured, in what unit, and how it adds.
-- Locks: none (new tables only). Backfill: none.

create table indicator (
  id                   uuid      primary key,
  code                 text      not null unique,
  title_vi             text      not null check (title_vi <> ''),
  title_en             text,
  unit                 text      not null,
  kind                 text      not null check (kind in ('outcome', 'output', 'baseline')),
  direction            text      not null check (direction in ('up', 'down')),
  adds_over_time       text      not null check (adds_over_time in ('increment', 'cumulative', 'stock')),
  adds_over_place      text      not null check (adds_over_place in ('sum', 'none')),
  formula              jsonb,
  decimals             smallint  not null default 0 check (decimals between 0 and 6),
  lowest               numeric,
  highest              numeric,
  definition           text      not null default '',
  basis                text,
  certainty            text      not null check (certainty in ('found', 'recalled', 'derived', 'local')),
  programme_version_id uuid      references programme_version (id),
  node_id              uuid      references programme_node (id),
  validity             daterange not null default '(,)',
  national_target      jsonb,
  constraint indicator_with_a_formula_is_never_added check (formula is null or adds_over_place = 'none')
);
create index indicator_by_node on indicator (node_id);
comment on table  indicator is 'What is measured: a definition, a unit, and how its values add over time and place.';
comment on column indicator.adds_over_time is 'increment: a period''s own amount, summed. cumulative: since the start of the year, the last one counts. stock: as at the end of the period, the last one counts.';
comment on column indicator.adds_over_place is 'sum: upper levels are the sum of communes. none: shares and averages, which are computed from their parts or not at all.';
comment on column indicator.formula is 'For derived indicators: {"kind":"ratio","numerator":code,"denominator":code,"times":100} or {"kind":"fall_since_last_year","of":code}. Never typed.';
comment on column indicator.lowest is 'Below this a value is impossible and refused.';
comment on column indicator.highest is 'Above this a value is impossible and refused.';
comment on column indicator.national_target is 'Comparator, value and year that the programme itself sets, with its certainty.';

create table tag_value (
  dimension text not null check (dimension ~ '^[a-z_]+$'),
  value     text not null check (value ~ '^[a-z0-9_]+$'),
  title_vi  text not null,
  title_en  text not null,
  position  integer not null,
  primary key (dimension, value)
);
comment on table tag_value is 'By what a figure may be divided: sex, ethnic group, class of household, sex of its head. Tags are sparse: the undivided part is legal.';

grant select, insert, update on indicator, tag_value to app_server;
grant select on indicator, tag_value to app_reports, app_portal;
