import { createHash } from 'node:crypto'
import pg from 'pg'
import { normaliser } from './normal.ts'
import type { Out } from './out.ts'

/** The database as PostgreSQL's own catalog describes it, one object in a file, and the rows of a prepared, empty database. */
export async function recordSchema(url: string, record: Out): Promise<void> {
  // Roles carry the name of the database, and that of a theatre is drawn.
  const named = (text: string) =>
    text.replace(/drempel_play_[0-9a-f]{12}_template_(?=app|worker|door|gate)/g, 'drempel_')
  const out: Out = { ...record, write: (path, content) => record.write(path, named(content)) }
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query("set search_path = pg_catalog; set datestyle = 'ISO'; set timezone = 'UTC'")
    const lines = async (text: string, values: unknown[] = []): Promise<string[]> =>
      (await client.query<{ line: string }>(text, values)).rows.map(({ line }) => line)
    await general(lines, out)
    await relations(client, lines, out)
    await functions(client, lines, out)
    await rows(client, out)
  } finally {
    await client.end()
  }
}

type Lines = (text: string, values?: unknown[]) => Promise<string[]>

const own = `n.nspname !~ '^pg_' and n.nspname <> 'information_schema'`
/** Who may what, a line for each; nobody named is everybody. */
const grants = (acl: string) =>
  `select format('grant %s to %s%s', g.privilege_type, case g.grantee when 0 then 'public' else g.grantee::regrole::text end,
     case when g.is_grantable then ' with grant option' else '' end) as line from aclexplode(${acl}) g`

async function general(lines: Lines, out: Out): Promise<void> {
  const roles = await lines(`
    select format('%s%s%s%s%s%s%s%s', rolname, case when rolsuper then ' superuser' else '' end,
      case when rolinherit then ' inherit' else '' end, case when rolcreaterole then ' createrole' else '' end,
      case when rolcreatedb then ' createdb' else '' end, case when rolcanlogin then ' login' else '' end,
      case when rolreplication then ' replication' else '' end, case when rolbypassrls then ' bypassrls' else '' end) as line
    from pg_roles where rolname !~ '^pg_' order by 1`)
  const members = await lines(`
    select format('%s is member of %s inherit %s set %s admin %s', member::regrole, roleid::regrole, inherit_option, set_option,
      admin_option) as line from pg_auth_members where member::regrole::text !~ '^pg_' order by 1`)
  out.write('schema/roles.txt', [...roles, ...members].join('\n'))
  const schemas = await lines(`
    select format('%s owner %s', nspname, nspowner::regrole) as line from pg_namespace n where ${own}
    union all select format('%s %s', n.nspname, g.line) from pg_namespace n, lateral (${grants('n.nspacl')}) g where ${own} order by 1`)
  const extensions = await lines(`
    select format('extension %s in %s', extname, extnamespace::regnamespace) as line from pg_extension order by 1`)
  const defaults = await lines(`
    select format('default %s %s %s', d.defaclrole::regrole, d.defaclobjtype, g.line) as line
    from pg_default_acl d, lateral (${grants('d.defaclacl')}) g order by 1`)
  const database = await lines(`
    select g.line from pg_database d, lateral (${grants('d.datacl')}) g where d.datname = current_database()
    union all select format('setting %s %s', setrole::regrole, setconfig) from pg_db_role_setting
      where setdatabase in (0, (select oid from pg_database where datname = current_database())) order by 1`)
  out.write(
    'schema/schemas.txt',
    [...schemas, ...extensions, ...defaults, ...database.map((line) => `database ${line}`)].join('\n'),
  )
  const types = await lines(`
    select format('%s.%s %s %s', n.nspname, t.typname, t.typtype, coalesce(
      (select string_agg(enumlabel, ', ' order by enumsortorder) from pg_enum where enumtypid = t.oid),
      (select format_type(t.typbasetype, t.typtypmod) || ' ' || coalesce(string_agg(pg_get_constraintdef(c.oid), ' ' order by c.oid), '')
        from pg_constraint c where c.contypid = t.oid),
      (select string_agg(attname || ' ' || format_type(atttypid, atttypmod), ', ' order by attnum)
        from pg_attribute where attrelid = t.typrelid and attnum > 0 and not attisdropped), '')) as line
    from pg_type t join pg_namespace n on n.oid = t.typnamespace left join pg_class c on c.oid = t.typrelid
    where ${own} and (t.typtype in ('e', 'd') or (t.typtype = 'c' and c.relkind = 'c'))
      and not exists (select from pg_depend d where d.objid = t.oid and d.deptype = 'e') order by 1`)
  out.write('schema/types.txt', types.join('\n'))
}

async function relations(client: pg.Client, lines: Lines, out: Out): Promise<void> {
  const found = await client.query<{ oid: string; name: string; head: string }>(`
    select c.oid, n.nspname || '.' || c.relname as name, format('%s %s.%s owner %s%s%s%s', c.relkind, n.nspname, c.relname,
      c.relowner::regrole, case c.relpersistence when 'p' then '' else ' persistence ' || c.relpersistence::text end,
      case when c.relrowsecurity then ' row security' else '' end, case when c.relforcerowsecurity then ' forced' else '' end) as head
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where ${own} and c.relkind in ('r', 'p', 'v', 'm', 'S', 'f')
      and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e') order by 2`)
  for (const { oid, name, head } of found.rows) {
    // Columns by name: in which order they stand changes nothing.
    const columns = await lines(
      `select format('column %s %s%s%s%s%s', attname, format_type(atttypid, atttypmod), case when attnotnull then ' not null' else '' end,
        case when d.oid is null then '' when attgenerated <> '' then ' generated ' || pg_get_expr(adbin, adrelid)
          else ' default ' || pg_get_expr(adbin, adrelid) end,
        case attidentity when '' then '' else ' identity ' || attidentity::text end,
        (select string_agg(' ' || g.line, '' order by g.line) from (${grants('a.attacl')}) g)) as line
      from pg_attribute a left join pg_attrdef d on d.adrelid = attrelid and d.adnum = attnum
      where attrelid = $1 and attnum > 0 and not attisdropped order by attname`,
      [oid],
    )
    const rest = await lines(
      `select 'constraint ' || pg_get_constraintdef(oid) || ' -- ' || conname as line from pg_constraint where conrelid = $1
      union all select regexp_replace(pg_get_indexdef(indexrelid), '^(CREATE \\S*\\s?INDEX) (\\S+)(.*)$', '\\1\\3 -- \\2')
        from pg_index where indrelid = $1
      union all select pg_get_triggerdef(oid) || ' ' || tgenabled::text from pg_trigger where tgrelid = $1 and not tgisinternal
      union all select format('policy %s %s for %s to %s using (%s) with check (%s)', polname,
          case when polpermissive then 'permissive' else 'restrictive' end, polcmd,
          (select string_agg(case r when 0 then 'public' else r::regrole::text end, ', ' order by 1) from unnest(polroles) r),
          pg_get_expr(polqual, polrelid), pg_get_expr(polwithcheck, polrelid)) from pg_policy where polrelid = $1
      union all select g.line from pg_class c, lateral (${grants('c.relacl')}) g where c.oid = $1
      union all select 'view ' || pg_get_viewdef(oid) from pg_class where oid = $1 and relkind in ('v', 'm')
      union all select 'options ' || reloptions::text from pg_class where oid = $1 and reloptions is not null
      union all select format('sequence %s start %s increment %s max %s', seqtypid::regtype, seqstart, seqincrement, seqmax)
        from pg_sequence where seqrelid = $1`,
      [oid],
    )
    out.write(`schema/${folderOf(name)}/${name}.txt`, [head, ...columns, ...rest.map(flat).sort()].join('\n'))
  }
}

const folderOf = (name: string) => (name.startsWith('drempel.') ? 'tables' : 'tables-of-others')
const flat = (text: string) => text.replace(/\s+/g, ' ').trim()

async function functions(client: pg.Client, lines: Lines, out: Out): Promise<void> {
  const found = await client.query<{
    oid: string
    schema: string
    name: string
    definition: string
    owner: string
    body: string
  }>(`
    select p.oid, n.nspname as schema, format('%s.%s(%s)', n.nspname, p.proname, pg_get_function_identity_arguments(p.oid)) as name,
      pg_get_functiondef(p.oid) as definition, p.proowner::regrole::text as owner, p.prosrc as body
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where ${own} and p.prokind in ('f', 'p') and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
    order by 3`)
  for (const { oid, schema, name, definition, owner, body } of found.rows) {
    const may = (await lines(grants('(select proacl from pg_proc where oid = $1)'), [oid])).sort()
    const text =
      schema === 'drempel' ? `${statements(definition.replace(body, ''))}\n${statements(body)}` : flat(definition)
    const file = name.replace(/[^\w.(),]+/g, '_')
    const short =
      file.length > 120 ? `${file.slice(0, 100)}~${createHash('sha256').update(name).digest('hex').slice(0, 6)}` : file
    out.write(
      `schema/${schema === 'drempel' ? 'functions' : 'functions-of-others'}/${short}.sql`,
      [`-- ${name}`, `-- owner ${owner}`, ...may, text].join('\n'),
    )
  }
}

const words =
  'select|from|where|and|or|join|left join|insert|update|delete|values|set|if|elsif|then|else|end|begin|declare|returning|order by|loop|for|when|return|perform|raise|on conflict|union|exists|into|using|with'

/** However it was laid out: one line for each clause, without lines that are comments. */
function statements(sql: string): string {
  const bare = sql
    .split('\n')
    .filter((line) => !/^\s*--/.test(line))
    .join(' ')
  return flat(bare)
    .replace(/\s*([(),;])\s*/g, '$1')
    .replace(/;/g, ';\n')
    .replace(new RegExp(`[ (](?=(?:${words})\\b)`, 'gi'), (found) => (found === '(' ? '(\n' : '\n'))
}

/** All that a prepared database holds before anybody did something: rules, organisations, people. */
async function rows(client: pg.Client, out: Out): Promise<void> {
  const tables = await client.query<{ name: string }>(`
    select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'drempel' and c.relkind in ('r', 'p') and not c.relispartition order by 1`)
  const empty: string[] = []
  for (const { name } of tables.rows) {
    const { rows: found } = await client.query<{ line: string }>(`select to_jsonb(t)::text as line from ${name} t`)
    const normal = normaliser()
    if (found.length === 0) empty.push(name)
    else
      out.write(
        `rows/${name}.txt`,
        normal(
          found
            .map(({ line }) => line)
            .sort()
            .join('\n'),
        ),
      )
  }
  out.write('rows/empty.txt', empty.join('\n'))
}
