import { createHash } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import pg from 'pg'
import type { Tables } from './tables.ts'

/** Who may log in: pages and acts, what the program does by itself, logging in. The owner is whoever `DATABASE_URL` is of. */
export const loginNames = ['app', 'worker', 'door'] as const
export type Login = (typeof loginNames)[number]

/** The names of the roles: the logins, and the owner of the definer functions, that cannot log in. */
export type Roles = Readonly<Record<Login | 'gate', string>>

/** The roles belong to another database too, or hold rights that none of them may have. The message is for whoever starts it. */
export class UnsoundRoles extends Error {
  constructor(role: string, what: keyof typeof unsound) {
    super(`De databaserol ${role} ${unsound[what]}`)
  }
}
const unsound = {
  elsewhere:
    'is ook van een andere database op deze server, waarvan deze een kopie is of de naam had. ' +
    'Zet elke Drempel op een eigen server, of begin met een lege database met een andere naam.',
  strong:
    'heeft rechten die Drempel niet nodig heeft: hij is lid van een andere rol, of mag rollen, ' +
    'databases of alles. Neem die rechten weg en start opnieuw.',
  makes:
    'mag in deze database zelf iets maken, en dat hoort niet. De eigenaar van de database neemt dat weg met ' +
    'REVOKE TEMPORARY ON DATABASE … FROM PUBLIC en REVOKE CREATE ON SCHEMA public FROM PUBLIC. Start daarna opnieuw.',
} as const

/** PostgreSQL keeps 63 bytes of a name. */
const mostBytes = 63 - '_worker'.length

/** Roles belong to the whole server, so they carry the name of the database; `drempel` is in it, that they are nobody else's. */
function prefixFor(database: string): string {
  const own = database.startsWith('drempel') ? database : `drempel_${database}`
  if (Buffer.byteLength(own) <= mostBytes) return own
  return `drempel_${createHash('sha256').update(database).digest('hex').slice(0, 16)}`
}

const rolesWith = (prefix: string): Roles => ({
  app: `${prefix}_app`,
  worker: `${prefix}_worker`,
  door: `${prefix}_door`,
  gate: `${prefix}_gate`,
})

/**
 * The roles of the database at hand. Once it has been migrated the owner of its functions says it, and nothing else can: the rights stand
 * with that role, whatever the database is called meanwhile.
 */
export async function rolesHere(db: Kysely<Tables>): Promise<Roles> {
  const { rows } = await sql<{ gate: string | null; database: string }>`
    select current_database() as database,
      (select pg_get_userbyid(proowner) from pg_proc where oid = to_regproc('drempel.act_as')) as gate`.execute(db)
  const { gate, database } = rows[0] ?? { gate: null, database: '' }
  return rolesWith(gate?.endsWith('_gate') ? gate.slice(0, -'_gate'.length) : prefixFor(database))
}

/** Two programs may make them at the same moment: the second one just goes on. */
const createRole = (name: string, login: boolean) => `
do $$
begin
  if not exists (select from pg_roles where rolname = ${pg.escapeLiteral(name)}) then
    create role ${pg.escapeIdentifier(name)} ${login ? 'login' : 'nologin'}
      noinherit nosuperuser nocreatedb nocreaterole nobypassrls;
  end if;
exception when duplicate_object or unique_violation then
  null;
end $$;`

/** A superuser needs no membership. Others may become the gate, but (from PostgreSQL 16) hold nothing of it meanwhile. */
const joinGate = (name: string) => `
do $$
begin
  if (select rolsuper from pg_roles where rolname = current_user)
    or exists (
      select from pg_auth_members m join pg_roles r on r.oid = m.roleid join pg_roles u on u.oid = m.member
      where r.rolname = ${pg.escapeLiteral(name)} and u.rolname = current_user
        and (current_setting('server_version_num')::int < 160000 or (to_jsonb(m) ->> 'set_option')::boolean)
    ) then
    return;
  end if;
  if current_setting('server_version_num')::int >= 160000 then
    execute format('grant %I to %I with inherit false, set true', ${pg.escapeLiteral(name)}, current_user);
  else
    execute format('grant %I to %I', ${pg.escapeLiteral(name)}, current_user);
  end if;
exception when duplicate_object or unique_violation then
  null;
end $$;`

/** Nobody else's login gets as far as this database, whatever it would be refused there; and who does makes nothing in it. */
const closeDatabase = (roles: Roles) => `
do $$
begin
  if (select pg_has_role(current_user, datdba, 'usage') from pg_database where datname = current_database()) then
    execute format('revoke connect, temporary on database %I from public', current_database());
    execute format('grant connect on database %I to %I, %I, %I', current_database(),
      ${loginNames.map((login) => pg.escapeLiteral(roles[login])).join(', ')});
  end if;
  if (select pg_has_role(current_user, nspowner, 'usage') from pg_namespace where nspname = 'public') then
    revoke create on schema public from public;
  end if;
end $$;`

/**
 * Makes the roles of this database where they are missing, and lets its owner become the gate. Outside the migrations, since
 * a restored database may meet a server without them. Throws `UnsoundRoles`.
 */
export async function ensureRoles(db: Kysely<Tables>): Promise<Roles> {
  const roles = await rolesHere(db)
  const migrated = await sql`select where to_regproc('drempel.act_as') is not null`.execute(db)
  if (migrated.rows.length === 0) await checkRoles(db, roles)
  for (const [role, name] of Object.entries(roles)) await sql.raw(createRole(name, role !== 'gate')).execute(db)
  await sql.raw(joinGate(roles.gate)).execute(db)
  await sql.raw(closeDatabase(roles)).execute(db)
  return roles
}

/** That they are this database's alone and have no power of their own. Throws `UnsoundRoles`. */
export async function checkRoles(db: Kysely<Tables>, roles: Roles): Promise<void> {
  const { rows } = await sql<{ name: string; strong: boolean; elsewhere: boolean; makes: boolean }>`
    select r.rolname as name,
      r.rolsuper or r.rolbypassrls or r.rolcreaterole or r.rolcreatedb or r.rolreplication
        or (r.rolcanlogin and r.rolname = ${roles.gate})
        or exists (select from pg_auth_members m where m.member = r.oid) as strong,
      exists (
        select from pg_shdepend d where d.refclassid = 'pg_authid'::regclass and d.refobjid = r.oid
          and d.dbid not in (0, (select oid from pg_database where datname = current_database()))) as elsewhere,
      r.rolcanlogin and (has_database_privilege(r.oid, current_database(), 'temporary, create')
        or exists (select from pg_namespace n where has_schema_privilege(r.oid, n.oid, 'create'))) as makes
    from pg_roles r where r.rolname = any(${Object.values(roles)})`.execute(db)
  for (const { name, ...is } of rows)
    for (const what of ['elsewhere', 'strong', 'makes'] as const) if (is[what]) throw new UnsoundRoles(name, what)
}
