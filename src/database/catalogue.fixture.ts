import { really, rolesAt } from './example.fixture.ts'

/** Who may do what, in words that do not depend on the order of the grants. */
const rights = (acl: string, kind: string, owner: string) => `(
  select coalesce(string_agg(case a.grantee when 0 then 'public' else a.grantee::regrole::text end || ' ' ||
      lower(a.privilege_type), ', ' order by a.grantee::regrole::text, a.privilege_type), '')
  from aclexplode(coalesce(${acl}, acldefault('${kind}', ${owner}))) a where a.grantee <> ${owner})`

const here = `'drempel'::regnamespace`

const parts: readonly string[] = [
  `select 'schema ' || nspname || ' for ' || ${rights('nspacl', 'n', 'nspowner')} from pg_namespace
    where nspname like 'drempel%' and nspname <> 'drempel_migrations'`,
  `select 'table ' || relname || ' kind ' || relkind::text || relpersistence::text || ' owner ' || relowner::regrole ||
      ' secured ' || (relrowsecurity and relforcerowsecurity) || ' for ' || ${rights('relacl', 'r', 'relowner')}
    from pg_class where relnamespace = ${here} and relkind not in ('i', 't')`,
  `select 'column ' || relname || '.' || attname || ' ' || format_type(atttypid, atttypmod) ||
      case when attnotnull then ' not null' else '' end || coalesce(' default ' || pg_get_expr(adbin, adrelid), '') ||
      ' storage ' || attstorage::text || coalesce(' statistics ' || attstattarget, '') ||
      case when attacl is null then '' else ' for ' || ${rights('attacl', 'c', 'relowner')} end
    from pg_attribute join pg_class on pg_class.oid = attrelid left join pg_attrdef on adrelid = attrelid and adnum = attnum
    where relnamespace = ${here} and relkind in ('r', 'p', 'v') and attnum > 0 and not attisdropped`,
  // From 18 on "not null" is a constraint too; the columns say it already.
  `select 'constraint ' || conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid)
    from pg_constraint where connamespace = ${here} and contype <> 'n'`,
  `select 'index ' || pg_get_indexdef(indexrelid) from pg_index join pg_class on pg_class.oid = indexrelid
    where relnamespace = ${here}`,
  `select 'policy ' || tablename || ' ' || policyname || ' ' || permissive || ' ' || cmd || ' to ' || roles::text ||
      coalesce(' using ' || qual, '') || coalesce(' check ' || with_check, '')
    from pg_policies where schemaname = 'drempel'`,
  `select 'function ' || proname || ' owner ' || proowner::regrole || ' for ' || ${rights('proacl', 'f', 'proowner')} ||
      ' ' || pg_get_functiondef(oid) from pg_proc where pronamespace = ${here}`,
  `select 'trigger ' || pg_get_triggerdef(t.oid) from pg_trigger t join pg_class c on c.oid = tgrelid
    where relnamespace = ${here} and not tgisinternal`,
]

/** Comments and white space say nothing to PostgreSQL. */
const plain = (text: string) =>
  text
    .replace(/--[^\n]*/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/\s*([(),;])\s*/g, '$1')
    .trim()

/**
 * All that the schema `drempel` is, a sorted line for each thing: tables, columns, checks, indexes, policies, functions,
 * triggers, rights and owners, the roles as those of a database `drempel`. The order of columns is left out: a migrated table has the new ones last.
 */
export async function catalogueOf(url: string): Promise<string[]> {
  const lines: string[] = []
  const { gate } = await rolesAt(url)
  const prefix = gate.slice(0, -'gate'.length)
  for (const part of parts)
    for (const row of await really(url, part))
      lines.push(plain(String(Object.values(row)[0])).replaceAll(prefix, 'drempel_'))
  return lines.sort()
}
