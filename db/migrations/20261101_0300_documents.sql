-- Decisions, plans, letters and minutes: the legal basis of everything else.
-- Locks: none (new tables only). Backfill: none.

create table document (
  id            uuid        primary key,
  place_id      uuid        not null references place (id),
  kind          text        not null check (kind in ('law', 'resolution', 'decree', 'decision', 'circular', 'directive', 'plan', 'letter', 'notice', 'minutes', 'report', 'other')),
  number        text,
  issuer        text,
  issued_on     date,
  title         text        not null check (title <> ''),
  body          text        not null default '',
  file_hash     text        references stored_file (hash),
  generated     boolean     not null default false,
  recorded_by   uuid,
  recorded_at   timestamptz not null default now(),
  version       integer     not null default 1
);
create index document_by_place on document (place_id, issued_on desc, id);
create index document_by_number on document (number);
comment on table  document is 'A decision, plan, letter or minutes, as issued. What it sets is traced to its sentences.';
comment on column document.place_id is 'The area of the office that recorded it; who may see it follows from there.';
comment on column document.body is 'The text as read, in NFC; offsets of sentences refer to it.';
comment on column document.generated is 'True for illustrative material that no office issued.';

create table document_reference (
  document_id uuid not null references document (id),
  number      text not null,
  issuer      text,
  issued_on   date,
  cited_id    uuid references document (id),
  primary key (document_id, number)
);
comment on table document_reference is 'The documents that a document cites, by number; linked where the cited one is recorded here.';

grant select, insert, update on document to app_server;
grant select, insert, update on document_reference to app_server;
grant select on document, document_reference to app_reports, app_portal;
