import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import {
  type Census,
  type Counted,
  clientKeys,
  countedNames,
  type Match,
  match,
  onlyPostcode,
  type Person,
  postcodeKeys,
  readAddress,
  readMaterial,
  readName,
  readPerson,
  searchKeys,
  type Written,
  wordsOf,
  writeMaterial,
} from '../matching/index.ts'
import { doorOf, searchedWords } from '../typed/index.ts'
import { first, run, write } from './run.ts'
import type { Tx } from './session.ts'
import { uuidOrNone } from './uuid.ts'

/** A client of the team organisation, as the register writes him or her down. `birthDate`: `1980-02-07` or null. */
export type ClientRow = {
  readonly id: string
  readonly name: string
  readonly birthDate: string | null
  readonly street: string
  readonly houseNumber: string
  readonly postcode: string
  readonly place: string
}
export type NewClient = Omit<ClientRow, 'id'>

/** At most so many are compared; of one postcode so many are shown. */
const mostCompared = 600

const written = ({ birthDate, ...rest }: NewClient): Written => ({ ...rest, birthDate: birthDate ?? undefined })

/** `noor voorbeeld 3599ZZ 14`: what a client is found by when everything is the same. */
function exactText(name: string, { postcode, number, addition }: Person['address']): string {
  return `${wordsIn(name)} ${postcode} ${number}-${addition}`
}

/** Not endless: an index has no room for that. */
const wordsIn = (text: string) => searchedWords(wordsOf(text.slice(0, 300))).join(' ')

const searchWords = ({ name = '', street = '', houseNumber = '', postcode = '' }: Written) =>
  wordsIn(`${name} ${street} ${doorOf(houseNumber)} ${postcode.replace(/\s/g, '')}`)

/** What the search table keeps of a client; made from the client and the census alone. */
export function searchRow(organisation: string, client: NewClient, census: Census) {
  const person = readPerson(written(client))
  return {
    keys: clientKeys(organisation, person),
    person: writeMaterial(person, census),
    exact: exactText(client.name, person.address),
    words: searchWords(written(client)),
  }
}

/**
 * Who of the own register it may be (3.1 step 3): one round trip, the same one whether anybody is found or not. Throws
 * `Refused` for anybody but who keeps the register of a team organisation. The reading is the caller's to log.
 */
export async function matchClients(tx: Tx, query: Written): Promise<Match> {
  const person = readPerson(query)
  const organisation = tx.actor.organisation ?? ''
  const { strong, weak } = (onlyPostcode(person) ? postcodeKeys : searchKeys)(organisation, person)
  const { rows } = await tx.client.query<{ found: string }>({
    name: 'match-clients',
    text: 'select drempel.match_clients($1, $2, $3) as found',
    values: [strong, weak, mostCompared],
  })
  const [clients = '0', ...lines] = (rows[0]?.found ?? '').split('\n')
  const found = new Map<string, ReturnType<typeof readMaterial>>()
  for (const line of lines) {
    if (line === '') continue
    const id = line.slice(0, 36)
    if (!found.has(id)) found.set(id, readMaterial(id, line.slice(37)))
  }
  return match(person, [...found.values()], Number(clients))
}

const columns = ['id', 'name', 'birth_date', 'street', 'house_number', 'postcode', 'place'] as const
type Columns = {
  id: string
  name: string
  birth_date: string | null
  street: string
  house_number: string
  postcode: string
  place: string
}
export const clientOf = (row: Columns): ClientRow => ({
  id: row.id,
  name: row.name,
  birthDate: row.birth_date,
  street: row.street,
  houseNumber: row.house_number,
  postcode: row.postcode,
  place: row.place,
})

/** Clients of the own register by their ids, in that order; who is not there is left out. */
export async function readClients(tx: Tx, ids: readonly string[]): Promise<ClientRow[]> {
  if (ids.length === 0) return []
  const rows = await run(
    tx,
    write
      .selectFrom('client')
      .select([...columns])
      .where('id', 'in', ids.map(uuidOrNone)),
  )
  const byId = new Map(rows.map((row) => [row.id, clientOf(row)]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

/** The client who is written down in exactly this way, but for capitals, marks and spaces. */
export async function exactClient(tx: Tx, query: Written): Promise<string | undefined> {
  const { rows } = await tx.client.query<{ id: string | null }>({
    name: 'exact-client',
    text: `select (select client_id from drempel.client_search where exact = $1 limit 1) as id
      where drempel.searchable('registers')`,
    values: [exactText(query.name ?? '', readAddress(query))],
  })
  return rows[0]?.id ?? undefined
}

/** Clients of the own register in whom these words stand, typing errors forgiven; the likest first. */
export async function searchClients(tx: Tx, words: string, most = 50): Promise<ClientRow[]> {
  const asked = wordsIn(words.replace(/\b([1-9]\d{3})\s*([a-z]{2})(?=\d|\b)/gi, '$1$2 '))
  const [longest = '', ...others] = asked.split(' ').sort((a, b) => b.length - a.length)
  if (longest.length < 2) return []
  const rows = await run(tx, sql<Columns>`select * from drempel.clients_like(${longest}, ${others}, ${most})`)
  return rows.map(clientOf)
}

/** `trajectoryId`: of whose resident it is, for who adds to the register and does not look in it. */
type Saving = { readonly id?: string | undefined; readonly trajectoryId?: string }

/** Adds a client to the own register, or mends the one with this id; gives the id. */
export async function saveClient(
  tx: Tx,
  client: NewClient,
  { id = randomUUID(), trajectoryId }: Saving = {},
): Promise<string> {
  const organisation = tx.actor.organisation ?? ''
  const names = countedNames(readName(client.name))
  const { keys, ...search } = searchRow(organisation, client, await censusOf(tx, names, trajectoryId))
  const row = {
    name: client.name,
    birth_date: client.birthDate,
    street: client.street,
    house_number: client.houseNumber,
    postcode: client.postcode,
    place: client.place,
  }
  const [kinds, words] = [
    [...names.map(({ kind }) => kind), 'all'],
    [...names.map(({ word }) => word), ''],
  ]
  await run(
    tx,
    sql`select drempel.save_client(${id}, ${JSON.stringify({ ...row, ...search })}, ${keys}, ${kinds}, ${words},
      ${trajectoryId ?? null})`,
  )
  return id
}

/**
 * After an erasure: the line goes that the trajectory made and no other has. `name`: the resident's, whose counts go with it. Asks that the
 * request was settled just now.
 */
export async function letClientGo(tx: Tx, trajectoryId: string, name: string): Promise<void> {
  const names = countedNames(readName(name))
  const [kinds, words] = [
    [...names.map(({ kind }) => kind), 'all'],
    [...names.map(({ word }) => word), ''],
  ]
  await run(tx, sql`select drempel.let_client_go(${trajectoryId}, ${name}, ${kinds}, ${words})`)
}

async function censusOf(tx: Tx, names: readonly Counted[], trajectoryId?: string): Promise<Census> {
  const [kinds, words] = [
    [...names.map(({ kind }) => kind), 'all'],
    [...names.map(({ word }) => word), ''],
  ]
  const rows = await run(
    tx,
    sql<{ kind: string; name: string; clients: number }>`
      select * from drempel.client_names(${kinds}, ${words}, ${trajectoryId ?? null})`,
  )
  const counts = new Map(rows.map(({ kind, name, clients }) => [`${kind} ${name}`, clients]))
  return { clients: counts.get('all ') ?? 0, bearers: ({ kind, word }) => counts.get(`${kind} ${word}`) ?? 0 }
}

/** Keeps which client the resident of a trajectory is; in the team's own world only, and gone with it. */
export async function linkClient(tx: Tx, trajectoryId: string, clientId: string): Promise<void> {
  await run(tx, sql`select drempel.link_client(${trajectoryId}, ${uuidOrNone(clientId)})`)
}

/**
 * Which client of the own register the resident of a trajectory is, for who adds the resident to it: the one whom somebody
 * pointed out at step 3, with what stands there; otherwise the id of who stands there in just this way.
 */
export async function residentAsClient(
  tx: Tx,
  trajectoryId: string,
  query: Written,
): Promise<{ readonly linked: ClientRow } | { readonly there: string } | undefined> {
  const row = await first(
    tx,
    sql<Columns & { linked: boolean }>`
      select * from drempel.client_of(${trajectoryId}, ${exactText(query.name ?? '', readAddress(query))})`,
  )
  return row && (row.linked ? { linked: clientOf(row) } : { there: row.id })
}

export async function linkedClient(tx: Tx, trajectoryId: string): Promise<string | undefined> {
  const row = await first(
    tx,
    write.selectFrom('client_link').select('client_id').where('trajectory_id', '=', trajectoryId),
  )
  return row?.client_id
}
