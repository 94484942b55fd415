import pg from 'pg'
import { withOwner } from '../owner.ts'
import { type Roles, rolesHere } from '../roles.ts'

/** One connection of the owner, which is closed however `work` ends. One that breaks says so with its next statement. */
export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, application_name: 'drempel backup' })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end().catch(() => undefined)
  }
}

export const rolesOf = (url: string): Promise<Roles> => withOwner(url, rolesHere)

/** What made the schema, and which PostgreSQL it is in. */
export const stateOf = (url: string): Promise<{ schema: string[]; postgres: number }> =>
  withClient(url, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `select concat_ws(' ', name, fingerprint) as name from drempel_migrations.done order by name collate "C"`,
    )
    const [server] = (
      await client.query<{ version: number }>(`select current_setting('server_version_num')::integer as version`)
    ).rows
    return { schema: rows.map(({ name }) => name), postgres: server?.version ?? 0 }
  })

/** A snapshot that changes nothing, in which the gate reads the one municipality once it is the role: the cases are closed to the owner. */
export async function beginReading(client: pg.Client, gate: string): Promise<void> {
  await client.query('begin isolation level repeatable read')
  // The function is the gate's: an owner who is no superuser may call it only so.
  await client.query(`set local role ${client.escapeIdentifier(gate)}`)
  await client.query(`select drempel.act_as('{}', null)`)
  await client.query('reset role')
  await client.query('set transaction read only')
}
