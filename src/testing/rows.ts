import pg from 'pg'

/** All rows of a database that are not the server's own, in the order in which they lie there, and how far its sequences are. */
export type Rows = { readonly tables: readonly Table[]; readonly numbers: readonly Numbers[] }
type Table = { readonly name: string; readonly columns: string; readonly rows: string | null; readonly count: number }
type Numbers = { readonly name: string; readonly last: string; readonly called: boolean }

/** A moment of a database, to ask later what changed: its newest transaction, and how many rows each table has. */
export type Mark = { readonly xid: string; readonly counts: readonly number[] }

/** One connection, always the same. */
type Asked = Pick<pg.Pool, 'query'>

const ours = `n.nspname <> 'information_schema' and n.nspname !~ '^pg_'`

export async function rowsOf(client: Asked): Promise<Rows> {
  const { rows: tables } = await client.query<{ name: string; columns: string }>(
    `select format('%I.%I', n.nspname, c.relname) as name, string_agg(quote_ident(a.attname), ', ' order by a.attnum) as columns
      from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
      where c.relkind = 'r' and ${ours} and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
      group by n.nspname, c.relname order by 1`,
  )
  const read = await client.query<(string | null)[]>({
    rowMode: 'array',
    text: `select ${tables.map(({ name }) => `(select json_agg(t order by t.ctid)::text from only ${name} t), (select count(*) from ${name})`).join(', ')}`,
  })
  const [values = []] = read.rows
  const { rows: sequences } = await client.query<{ name: string }>(
    `select format('%I.%I', n.nspname, c.relname) as name
      from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'S' and c.relpersistence = 'p' and ${ours}`,
  )
  const far = sequences.map(
    ({ name }) => `select '${name}' as name, last_value::text as last, is_called as called from ${name}`,
  )
  const { rows: numbers } = await client.query<Numbers>(far.join(' union all '))
  return {
    tables: tables.map((table, index) => ({
      ...table,
      rows: values[2 * index] ?? null,
      count: Number(values[2 * index + 1]),
    })),
    numbers,
  }
}

/** The tables in which a row came, went or changed since `mark`. */
export async function changedSince(client: Asked, { tables }: Rows, mark: Mark): Promise<Set<string>> {
  const asked = tables.map(
    ({ name }, index) =>
      `case when (select count(*) from ${name}) <> ($2::bigint[])[${index + 1}]
        or exists (select from ${name} t where age(t.xmin) < age($1::xid)) then '${name}' end`,
  )
  const { rows } = await client.query<{ changed: string[] }>({
    name: 'changed',
    text: `select array_remove(array[${asked.join(', ')}], null) as changed`,
    values: [mark.xid, mark.counts],
  })
  return new Set(rows[0]?.changed)
}

/**
 * Puts these rows in place of those that are there, past every trigger and policy: only the server's superuser can.
 *
 * @param changed the tables that differ; the others are left as they are
 */
export async function putRows(client: Asked, rows: Rows, changed: ReadonlySet<string>): Promise<Mark> {
  const tables = rows.tables.filter(({ name }) => changed.has(name))
  const put = tables.map(({ name, columns, rows: all }) =>
    all === null
      ? ''
      : `insert into ${name} (${columns}) overriding system value
        select ${columns} from json_populate_recordset(null::${name}, ${pg.escapeLiteral(all)});`,
  )
  const numbers = rows.numbers.map(({ name, last, called }) => `perform setval('${name}', ${last}, ${called});`)
  await client.query(
    `begin; set local session_replication_role = replica;
    ${tables.map(({ name }) => `delete from ${name};`).join('\n')}
    ${put.join('\n')}
    do $$ begin ${numbers.join(' ')} end $$;
    commit`,
  )
  return markOf(client, rows)
}

export async function markOf(client: Asked, { tables }: Rows): Promise<Mark> {
  const { rows } = await client.query<{ xid: string }>('select pg_current_xact_id()::xid::text as xid')
  return { xid: rows[0]?.xid ?? '', counts: tables.map(({ count }) => count) }
}
