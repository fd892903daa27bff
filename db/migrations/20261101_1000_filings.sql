-- Reports that an office filed: frozen content, its hash, the snapshots it cites and its files.
-- Locks: none (new tables only). Backfill: none.

create table filing_draft (
  place_id        uuid        not null references place (id),
  id              uuid        not null,
  plan_id         uuid        not null references plan (id),
  organisation_id uuid        not null references organisation (id),
  period          text        not null check (period ~ '^[0-9]{4}(-(H[12]|Q[1-4]|0[1-9]|1[0-2]))?$'),
  map_on          date        not null,
  narrative       jsonb       not null default '{}',
  updated_by      uuid        not null,
  updated_at      timestamptz not null,
  version         integer     not null default 1,
  primary key (place_id, id)
);
comment on table  filing_draft is 'A periodic report being written: its period and its words. Its figures are read fresh until it is filed.';
comment on column filing_draft.narrative is 'The sections that people write: direction, difficulties, proposals, next period.';

create table filing (
  place_id           uuid        not null references place (id),
  id                 uuid        not null,
  plan_id            uuid        not null references plan (id),
  organisation_id    uuid        not null references organisation (id),
  definition         text        not null,
  definition_version text        not null,
  code_version       text        not null,
  period             text        not null,
  map_on             date        not null,
  title              text        not null,
  number             text,
  signed_on          date        not null,
  content            jsonb       not null,
  content_hash       text        not null check (content_hash ~ '^[0-9a-f]{64}$'),
  docx_hash          text        not null references stored_file (hash),
  xlsx_hash          text        not null references stored_file (hash),
  pdf_hash           text        not null references stored_file (hash),
  corrects_id        uuid,
  generated          boolean     not null default false,
  filed_by           uuid        not null,
  filed_at           timestamptz not null,
  primary key (place_id, id),
  foreign key (place_id, corrects_id) references filing (place_id, id)
);
create index filing_by_plan on filing (plan_id, period, filed_at);
comment on table  filing is 'A filed report: frozen for ever. A correction is a new filing that points at the old.';
comment on column filing.definition_version is 'The version of the report''s definition it was made under.';
comment on column filing.code_version is 'The version of the program that made it.';

create table filing_certificate (
  place_id             uuid not null,
  filing_id            uuid not null,
  certificate_place_id uuid not null,
  certificate_id       uuid not null,
  primary key (place_id, filing_id, certificate_place_id, certificate_id),
  foreign key (place_id, filing_id) references filing (place_id, id),
  foreign key (certificate_place_id, certificate_id) references certificate (place_id, id)
);
comment on table filing_certificate is 'The certified snapshots that a filing cites.';

grant select, insert, update, delete on filing_draft to app_server;
grant select, insert on filing, filing_certificate to app_server;
grant select on filing, filing_certificate to app_reports;
