-- The three roles that programs sign in as: the server, the reports and the public portal.
-- Locks: none. Backfill: none. The embedded server has made them already, with a password; on a
-- server of the office's own, whoever migrates must be able to make roles, or find them made.

do $$
declare
  program text;
  -- From PostgreSQL 16 on, to be a member of a role no longer means that one may act as it.
  may_act_as constant text :=
    case when current_setting('server_version_num')::int >= 160000 then 'SET' else 'MEMBER' end;
begin
  foreach program in array array['app_server', 'app_reports', 'app_portal'] loop
    if not exists (select from pg_roles where rolname = program) then
      begin
        execute format('create role %I nologin', program);
      exception
        when duplicate_object or unique_violation then null; -- another server starts beside us
      end;
    end if;
    -- The owner acts as the role where the role has no password. A superuser may anyway.
    if not pg_has_role(current_user, program, may_act_as) then
      execute format('grant %I to %I', program, current_user);
    end if;
  end loop;
exception
  when insufficient_privilege then
    raise exception using
      errcode = 'insufficient_privilege',
      message = format('Người dùng %1$s không được tạo hoặc dùng vai trò %2$s của PostgreSQL. / '
                       'User %1$s may not make or act as the PostgreSQL role %2$s.',
                       current_user, program),
      hint = 'Quản trị viên chạy / An administrator runs: '
             'create role app_server; create role app_reports; create role app_portal; '
             || format('grant app_server, app_reports, app_portal to %I;', current_user);
end $$;

-- Nothing is open to everyone: each table and function says who may use it.
revoke all on schema public from public;
grant usage on schema public to app_server, app_reports, app_portal;
alter default privileges revoke execute on functions from public;

-- The data dictionary and `chitieu verify` name the state of the schema.
grant select on schema_migration to app_server, app_reports;
