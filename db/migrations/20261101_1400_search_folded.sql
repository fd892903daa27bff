-- Documents and organisations are searched as people type: without marks, Đ as d, y as i. The words
-- are folded by the database, so that no writer can forget it; kernel/fold.ts folds the question,
-- and a test proves that the two agree.
-- Locks: exclusive on document and organisation while their columns are computed (seconds at most:
-- a province has thousands of rows). Backfill: by the generated columns themselves.

create function fold_vietnamese(words text) returns text
language sql immutable strict parallel safe as $$
  select btrim(regexp_replace(
           translate(
             regexp_replace(
               lower(translate(normalize(words, NFD), 'ĐđÐð', 'dddd') collate "C"),
               '[\u0300-\u036f''’‘ʼ´`]', '', 'g'),
             'y', 'i'),
           '[^a-z0-9]+', ' ', 'g'))
$$;
comment on function fold_vietnamese is 'Small letters without marks, đ as d, y as i, words parted by one space: the twin of foldVietnamese in kernel/fold.ts.';
revoke execute on function fold_vietnamese from public;
grant execute on function fold_vietnamese to app_server, app_reports, app_portal;

alter table document add column folded text not null
  generated always as (fold_vietnamese(coalesce(number, '') || ' ' || title || ' ' || coalesce(issuer, ''))) stored;
create index document_by_folded on document using gin (folded gin_trgm_ops);
comment on column document.folded is 'Number, title and issuer as searches compare them.';

alter table organisation add column folded text not null
  generated always as (fold_vietnamese(name || ' ' || coalesce(short_name, '') || ' ' || code)) stored;
create index organisation_by_folded on organisation using gin (folded gin_trgm_ops);
comment on column organisation.folded is 'Name, short name and code as searches compare them.';
