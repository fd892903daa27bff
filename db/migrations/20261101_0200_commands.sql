-- What every write goes through: receipts, the audit chain, and stored files.
-- Locks: none (new tables only). Backfill: none.

create table command_receipt (
  actor_id     uuid        not null,
  command_id   uuid        not null,
  request_hash text        not null,
  answer       jsonb,
  at           timestamptz not null,
  primary key (actor_id, command_id)
);
comment on table  command_receipt is 'One row for each command done, with its answer: a command that arrives again is answered from here and not done again.';
comment on column command_receipt.request_hash is 'SHA-256 of what was asked; the same id with another request is refused.';

create table audit_entry (
  chain_id      uuid        not null,
  seq           bigint      not null,
  at            timestamptz not null,
  actor_id      uuid,
  action        text        not null,
  subject       text        not null,
  outcome       text        not null check (outcome in ('done', 'refused', 'read')),
  command_id    uuid,
  detail        jsonb       not null default '{}',
  previous_hash bytea       not null,
  hash          bytea       not null,
  primary key (chain_id, seq)
);
create index audit_entry_by_subject on audit_entry (subject, at);
create index audit_entry_by_actor on audit_entry (actor_id, at);
comment on table  audit_entry is 'Who did what, and what was refused. Append-only; each row of a chain carries the hash of the row before.';
comment on column audit_entry.chain_id is 'The place the act concerns, so that communes do not wait for one another; the nil UUID for acts without a place.';

create table audit_head (
  chain_id uuid   primary key,
  seq      bigint not null,
  hash     bytea  not null
);
comment on table audit_head is 'The last row of each audit chain; its lock puts the rows of one chain in order.';

create function audit_hash(
  previous_hash bytea, chain_id uuid, seq bigint, at timestamptz, actor_id uuid, action text,
  subject text, outcome text, command_id uuid, detail jsonb
) returns bytea language sql immutable as $$
  select sha256(previous_hash || convert_to(jsonb_build_array(
    chain_id, seq, (extract(epoch from at) * 1000000)::bigint, actor_id, action, subject, outcome,
    command_id, detail)::text, 'UTF8'))
$$;
comment on function audit_hash is 'The hash of an audit row over the hash of the row before it.';

create function append_audit(
  in_chain uuid, in_at timestamptz, in_actor uuid, in_action text, in_subject text, in_outcome text,
  in_command uuid, in_detail jsonb
) returns bigint language plpgsql security definer set search_path = public as $$
declare
  head audit_head;
  next_hash bytea;
begin
  insert into audit_head values (in_chain, 0, '\x') on conflict do nothing;
  select * into head from audit_head where chain_id = in_chain for update;
  next_hash := audit_hash(head.hash, in_chain, head.seq + 1, in_at, in_actor, in_action, in_subject,
                          in_outcome, in_command, in_detail);
  insert into audit_entry values (in_chain, head.seq + 1, in_at, in_actor, in_action, in_subject,
                                  in_outcome, in_command, in_detail, head.hash, next_hash);
  update audit_head set seq = head.seq + 1, hash = next_hash where chain_id = in_chain;
  return head.seq + 1;
end $$;
comment on function append_audit is 'The only way to write the audit: takes the next place in the chain and seals it.';

create function broken_audit_links() returns table (chain_id uuid, seq bigint) language sql stable as $$
  with linked as (
    select e.*, lag(e.hash, 1, '\x'::bytea) over chain as expected_previous,
           lag(e.seq, 1, 0::bigint) over chain as expected_seq
      from audit_entry e
    window chain as (partition by e.chain_id order by e.seq)
  )
  select l.chain_id, l.seq from linked l
   where l.previous_hash <> l.expected_previous
      or l.seq <> l.expected_seq + 1
      or l.hash <> audit_hash(l.previous_hash, l.chain_id, l.seq, l.at, l.actor_id, l.action,
                              l.subject, l.outcome, l.command_id, l.detail)
  union all
  select h.chain_id, h.seq from audit_head h
   where not exists (select from audit_entry e where e.chain_id = h.chain_id and e.seq = h.seq and e.hash = h.hash)
$$;
comment on function broken_audit_links is 'Rows whose hash, order or predecessor does not hold, and heads whose last row is gone. Empty when the chain is whole.';

create table stored_file (
  hash        text        primary key check (hash ~ '^[0-9a-f]{64}$'),
  size        bigint      not null check (size > 0),
  media_type  text        not null,
  name        text        not null,
  width       integer,
  height      integer,
  uploaded_by uuid,
  uploaded_at timestamptz not null default now()
);
comment on table stored_file is 'Files kept outside the database under the SHA-256 of their content.';

create table attachment (
  place_id     uuid        not null references place (id),
  id           uuid        not null,
  subject_kind text        not null check (subject_kind in ('document', 'task', 'periodic_report', 'grant')),
  subject_id   uuid        not null,
  file_hash    text        not null references stored_file (hash),
  caption      text        not null default '',
  attached_by  uuid        not null,
  attached_at  timestamptz not null default now(),
  removed_at   timestamptz,
  removed_by   uuid,
  primary key (place_id, id)
);
create index attachment_by_subject on attachment (subject_kind, subject_id);
create index attachment_by_file on attachment (file_hash);
comment on table attachment is 'Which file is the evidence of what.';

revoke execute on function append_audit from public;
grant execute on function append_audit, audit_hash, broken_audit_links to app_server;
-- Evidence is never changed or deleted by the application.
grant select on audit_entry, audit_head to app_server, app_reports;
grant select, insert, update on command_receipt to app_server;
grant select, insert on stored_file to app_server;
grant select, insert, update on attachment to app_server;
grant select on stored_file, attachment to app_reports;
