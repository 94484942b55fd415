import { createHash } from 'node:crypto'
import { type Kysely, type RawBuilder, sql } from 'kysely'
import { type Census, type Counted, countedNames, readBirthDate, readName } from '../matching/index.ts'
import { type ClientRow, clientOf, searchRow } from './clients.ts'
import type { Database } from './connect.ts'
import { withOwner } from './owner.ts'
import { run } from './run.ts'
import { asSession } from './session.ts'
import type { Tables } from './tables.ts'
import { timerActor } from './timers.ts'

/** So many rows go in one statement. */
const batch = 5000
/** From so many clients on it is quicker to make the indexes anew than to keep them up. */
const many = 20_000

/**
 * Adds clients to an organisation's register as the owner, and makes its search table anew; who is there already, by id,
 * gets the new particulars. All of it or nothing. Gives how many clients the register then has.
 */
export async function importClients(
  url: string,
  organisation: string,
  clients: AsyncIterable<ClientRow> | Iterable<ClientRow>,
): Promise<number> {
  return withOwner(url, async (owner) => {
    const count = await owner.transaction().execute(async (db) => {
      let rows: ClientRow[] = []
      const send = async () => {
        await sql`select drempel.import_clients(${organisation}, ${JSON.stringify(rows.map(columnsOf))})`.execute(db)
        rows = []
      }
      for await (const client of clients) if (rows.push(client) === batch) await send()
      await send()
      return rebuild(asOwner(db), organisation)
    })
    await tidy(owner)
    return count
  })
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The id in the register for one from elsewhere: the same one each time, so that a second import mends and adds nothing. */
export function clientId(organisation: string, id: string): string {
  if (uuid.test(id)) return id
  const hex = createHash('sha256').update(`${organisation} ${id}`).digest('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  )
}

/** Team organisations, by name; for the owner. */
export async function teamOrganisations(url: string): Promise<{ id: string; name: string }[]> {
  return withOwner(url, (owner) =>
    owner
      .withSchema('drempel')
      .selectFrom('organisation')
      .select(['id', 'name'])
      .where('party', '=', 'team')
      .orderBy('name')
      .execute(),
  )
}

/** Makes the search table of an organisation anew from its clients, as the owner; gives how many there are. */
export async function rebuildSearch(url: string, organisation: string): Promise<number> {
  return withOwner(url, async (owner) => {
    const count = await owner.transaction().execute((db) => rebuild(asOwner(db), organisation))
    await tidy(owner)
    return count
  })
}

/** The same while the program runs, where nobody is the owner: its indexes are kept up row by row, which takes longer. */
export async function rebuildByWorker(db: Database, organisation: string): Promise<number> {
  return asSession(db, timerActor('team'), (tx) =>
    rebuild({ ask: (query) => run(tx, query), withoutIndexes: (work) => work() }, organisation),
  )
}

/** Who makes a search table anew, in one transaction. */
type Builder = {
  ask<T>(query: RawBuilder<T>): Promise<T[]>
  /** For many rows at once. */
  withoutIndexes(work: () => Promise<void>): Promise<void>
}

const asOwner = (db: Kysely<Tables>): Builder => ({
  ask: async (query) => (await query.execute(db)).rows,
  async withoutIndexes(work) {
    const indexes = await dropIndexes(db)
    await work()
    for (const index of indexes) await sql.raw(index).execute(db)
  },
})

/** What a first reader would otherwise do row by row: see which rows are there for good, and count them for the planner. */
const tidy = (owner: Kysely<Tables>) =>
  sql.raw('vacuum (analyze) drempel.client, drempel.client_search, drempel.client_name').execute(owner)

const columnsOf = ({ birthDate, houseNumber, ...rest }: ClientRow) => ({
  ...rest,
  // What is no day of a calendar tells nothing of whoever it is.
  birth_date: readBirthDate(birthDate ?? '') || null,
  house_number: houseNumber,
})

async function* pages({ ask }: Builder, organisation: string): AsyncGenerator<ClientRow[]> {
  let after: string | null = null
  for (;;) {
    const rows = await ask(sql<Parameters<typeof clientOf>[0]>`
      select id, name, birth_date::text as birth_date, street, house_number, postcode, place
      from drempel.clients_after(${organisation}, ${after}::uuid, ${batch})`)
    const page: ClientRow[] = rows.map(clientOf)
    if (page.length === 0) return
    yield page
    after = page.at(-1)?.id ?? null
  }
}

async function rebuild(builder: Builder, organisation: string): Promise<number> {
  const counts = new Map<string, number>()
  let clients = 0
  for await (const page of pages(builder, organisation)) {
    clients += page.length
    for (const client of page)
      for (const name of countedNames(readName(client.name)))
        counts.set(keyOf(name), (counts.get(keyOf(name)) ?? 0) + 1)
  }
  const census: Census = { clients, bearers: (name) => counts.get(keyOf(name)) ?? 0 }
  await builder.ask(sql`select drempel.clear_search(${organisation})`)
  const fill = async () => {
    for await (const page of pages(builder, organisation)) {
      const rows = page.map((client) => ({ id: client.id, ...searchRow(organisation, client, census) }))
      await builder.ask(sql`select drempel.add_search(${organisation}, ${JSON.stringify(rows)}, '[]')`)
    }
    await writeCensus(builder, organisation, counts, clients)
  }
  await (clients >= many ? builder.withoutIndexes(fill) : fill())
  return clients
}

const keyOf = ({ kind, word }: Counted) => `${kind} ${word}`

async function writeCensus({ ask }: Builder, organisation: string, counts: Map<string, number>, clients: number) {
  const names = [...counts].map(([key, count]) => ({
    kind: key.slice(0, key.indexOf(' ')),
    name: key.slice(key.indexOf(' ') + 1),
    clients: count,
  }))
  names.push({ kind: 'all', name: '', clients })
  for (let from = 0; from < names.length; from += batch) {
    const part = JSON.stringify(names.slice(from, from + batch))
    await ask(sql`select drempel.add_search(${organisation}, '[]', ${part})`)
  }
}

/** Drops the search indexes, in the same transaction in which what this gives makes them again. */
async function dropIndexes(db: Kysely<Tables>): Promise<readonly string[]> {
  const { rows } = await sql<{ text: string }>`
    select indexdef as text from pg_indexes
    where schemaname = 'drempel' and indexname in ('client_search_keys', 'client_search_words')`.execute(db)
  await sql.raw('drop index drempel.client_search_keys; drop index drempel.client_search_words').execute(db)
  return rows.map(({ text }) => text)
}
