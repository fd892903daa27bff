-- People who sign in, their sessions and tokens, and what they are granted.
-- Locks: none (new tables only). Backfill: none.

create table app_user (
  id                  uuid        primary key,
  username            text        not null check (username = lower(username) and username ~ '^[a-z0-9._-]{2,64}$'),
  name                text        not null check (name <> ''),
  position            text        not null default '',
  organisation_id     uuid        references organisation (id),
  password_hash       text,
  password_changed_at timestamptz,
  must_change         boolean     not null default false,
  totp_secret         text,
  totp_confirmed_at   timestamptz,
  totp_last_step      bigint,
  state               text        not null default 'active' check (state in ('active', 'locked')),
  language            text        not null default 'vi' check (language in ('vi', 'en')),
  demonstration       boolean     not null default false,
  created_at          timestamptz not null default now(),
  version             integer     not null default 1,
  constraint app_user_username_is_unique unique (username)
);
comment on table  app_user is 'A person who signs in.';
comment on column app_user.password_hash is 'Argon2id.';
comment on column app_user.totp_last_step is 'The last time step whose code was used; a code is good once.';
comment on column app_user.demonstration is 'True for the accounts of the demonstration, whose passwords are public.';

create table user_session (
  id            uuid        primary key,
  user_id       uuid        not null references app_user (id),
  token_hash    bytea       not null unique,
  device_key    text        not null,
  device_label  text        not null,
  created_at    timestamptz not null,
  last_seen_at  timestamptz not null,
  expires_at    timestamptz not null,
  revoked_at    timestamptz
);
create index user_session_by_user on user_session (user_id, created_at desc);
comment on table  user_session is 'A signed-in device. Only the hash of its token is kept.';

create table sign_in_attempt (
  id         uuid        primary key,
  at         timestamptz not null,
  username   text        not null,
  device_key text        not null,
  outcome    text        not null check (outcome in ('accepted', 'refused', 'limited'))
);
create index sign_in_attempt_by_username on sign_in_attempt (username, at desc);
create index sign_in_attempt_by_device on sign_in_attempt (device_key, at desc);
comment on table sign_in_attempt is 'Attempts to sign in, for the limits by account and by device.';

create table user_grant (
  id                uuid        primary key,
  user_id           uuid        not null references app_user (id),
  action            text        not null,
  place_id          uuid        not null references place (id),
  node_id           uuid        references programme_node (id),
  validity          daterange   not null,
  basis             text        not null check (basis <> ''),
  basis_document_id uuid        references document (id),
  granted_by        uuid        references app_user (id),
  delegated_from    uuid        references user_grant (id),
  granted_at        timestamptz not null default now(),
  revoked_at        timestamptz,
  revoked_by        uuid        references app_user (id),
  constraint user_grant_is_not_given_to_oneself check (granted_by is distinct from user_id)
);
create index user_grant_by_user on user_grant (user_id);
comment on table  user_grant is 'An action over a place and all it reaches, optionally one part of a programme, for a period, by a document.';
comment on column user_grant.delegated_from is 'The grant it was delegated from; it ends when that one ends.';

create table access_token (
  id           uuid        primary key,
  user_id      uuid        not null references app_user (id),
  name         text        not null check (name <> ''),
  token_hash   bytea       not null unique,
  actions      text[]      not null,
  place_id     uuid        references place (id),
  created_at   timestamptz not null,
  expires_at   timestamptz not null,
  last_used_at timestamptz,
  revoked_at   timestamptz
);
create index access_token_by_user on access_token (user_id);
comment on table  access_token is 'A personal token for programs: its owner''s grants, narrowed to some actions and a place.';

grant select, insert, update on app_user, user_session, user_grant, access_token to app_server;
grant select, insert on sign_in_attempt to app_server;
grant select (id, name, position, organisation_id) on app_user to app_reports;

-- Whom the row-security policies ask. The server says who acts (app.actor_id) and which day it is
-- (app.today); what that person may reach is read from the grants here, not taken from the server.
create function actor_reach(wanted text) returns setof uuid
language sql stable security definer set search_path = public as $$
  with recursive usable as (
    select g.id, g.place_id, g.delegated_from, g.validity, g.revoked_at
      from user_grant g
      join app_user u on u.id = g.user_id and u.state = 'active'
     where g.user_id = nullif(current_setting('app.actor_id', true), '')::uuid
       and g.action = wanted
       and g.revoked_at is null
       and g.validity @> coalesce(nullif(current_setting('app.today', true), '')::date, current_date)
  ), chain as (
    select id as leaf, delegated_from as up from usable where delegated_from is not null
    union all
    select c.leaf, g.delegated_from from chain c join user_grant g on g.id = c.up
  ), cut as (
    select c.leaf from chain c join user_grant g on g.id = c.up
     where g.revoked_at is not null
        or not g.validity @> coalesce(nullif(current_setting('app.today', true), '')::date, current_date)
  )
  select distinct r.reached_id
    from usable u join place_reach r on r.place_id = u.place_id
   where u.id not in (select leaf from cut)
$$;
comment on function actor_reach is 'The places over which the acting person holds a grant of this action today.';

create function actor_reaches_country(wanted text) returns boolean
language sql stable security definer set search_path = public as $$
  select exists (
    select from user_grant g
      join place p on p.id = g.place_id and p.level = 'country'
      join app_user u on u.id = g.user_id and u.state = 'active'
     where g.user_id = nullif(current_setting('app.actor_id', true), '')::uuid
       and g.action = wanted and g.revoked_at is null and g.delegated_from is null
       and g.validity @> coalesce(nullif(current_setting('app.today', true), '')::date, current_date))
$$;
comment on function actor_reaches_country is 'Whether the acting person may do this everywhere; spares big reads the look at each row.';
revoke execute on function actor_reach, actor_reaches_country from public;
grant execute on function actor_reach, actor_reaches_country to app_server;
