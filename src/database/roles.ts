import { type Kysely, sql } from 'kysely'
import type { Tables } from './tables.ts'

/** Roles belong to the whole cluster, so two databases may make them at the same moment: the second one just goes on. */
const createRole = (name: string) => `
do $$
begin
  if not exists (select from pg_roles where rolname = '${name}') then
    create role ${name} nologin noinherit nosuperuser nocreatedb nocreaterole nobypassrls;
  end if;
exception when duplicate_object or unique_violation then
  null;
end $$;`

/** A superuser needs no membership. Others may become the roles, but (from PostgreSQL 16) hold nothing of them meanwhile. */
const joinRole = (name: string) => `
do $$
begin
  if (select rolsuper from pg_roles where rolname = current_user)
    or exists (
      select from pg_auth_members m join pg_roles r on r.oid = m.roleid join pg_roles u on u.oid = m.member
      where r.rolname = '${name}' and u.rolname = current_user
        and (current_setting('server_version_num')::int < 160000 or (to_jsonb(m) ->> 'set_option')::boolean)
    ) then
    return;
  end if;
  if current_setting('server_version_num')::int >= 160000 then
    execute format('grant ${name} to %I with inherit false, set true', current_user);
  else
    execute format('grant ${name} to %I', current_user);
  end if;
exception when duplicate_object or unique_violation then
  null;
end $$;`

/**
 * Makes `drempel_app` (what every transaction runs as) and `drempel_gate` (owner of the gate's functions) where they are
 * missing, and lets the login become them. Outside the migrations, since a restored database may meet a cluster without them.
 */
export async function ensureRoles(db: Kysely<Tables>): Promise<{ readonly app: string; readonly gate: string }> {
  const roles = { app: 'drempel_app', gate: 'drempel_gate' }
  for (const role of Object.values(roles)) {
    await sql.raw(createRole(role)).execute(db)
    await sql.raw(joinRole(role)).execute(db)
  }
  return roles
}
