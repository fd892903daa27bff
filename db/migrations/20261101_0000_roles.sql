-- The three roles that programs sign in as: the server, the reports and the public portal.
-- Locks: none. Backfill: none. The embedded server has made them already, with a password; on a
-- server of the office's own, whoever migrates must be able to make roles, or find them made.

do $$
declare
  program text;
begin
  foreach program in array array['app_server', 'app_reports', 'app_portal'] loop
    if not exists (select from pg_roles where rolname = program) then
      begin
        execute format('create role %I nologin', program);
      exception
        when duplicate_object or unique_violation then null; -- another server starts beside us
        when insufficient_privilege then
          raise exception using
            errcode = 'insufficient_privilege',
            message = format('Thiếu vai trò %s trong PostgreSQL và người dùng %s không được tạo vai trò. / '
                             'Role %s is missing and user %s may not create roles.',
                             program, current_user, program, current_user),
            hint = 'Quản trị viên chạy / An administrator runs: '
                   'create role app_server; create role app_reports; create role app_portal; '
                   || format('grant app_server, app_reports, app_portal to %I;', current_user);
      end;
    end if;
    -- So that the owner can act with a role's rights (set role). A superuser needs no membership.
    if not pg_has_role(current_user, program, 'set') then
      execute format('grant %I to %I', program, current_user);
    end if;
  end loop;
end $$;

-- Nothing is open to everyone: each table and function says who may use it.
revoke all on schema public from public;
grant usage on schema public to app_server, app_reports, app_portal;
alter default privileges revoke execute on functions from public;

-- The data dictionary and `chitieu verify` name the state of the schema.
grant select on schema_migration to app_server, app_reports;
