import { sql } from 'kysely'
import type { KeyId, KeyRing } from '../../keys/index.ts'
import { first } from '../run.ts'
import type { Tx } from '../session.ts'

/** Where something that is sealed stands. A value that is put in another row, or whose row is relabelled, does not open. */
export type Place = {
  readonly id: string
  readonly trajectoryId: string
  readonly file: string
  readonly category: string
}
type Column = 'entry.value' | 'entry.reason' | 'document.bytes'

const placeOf = (column: Column, { id, trajectoryId, file, category }: Place) =>
  [column, id, trajectoryId, file, category].join(' ')

/** The key that a file of a trajectory has now; the first that writes there makes it. Throws `Refused` to who has no business there. */
export async function keyFor(tx: Tx, trajectoryId: string, file: string): Promise<KeyId> {
  const name = `${trajectoryId} ${file}`
  const known = tx.keys.inUse.get(name)
  if (known) return known
  const candidate = tx.keys.ring.newId()
  const row = await first(
    tx,
    sql<{ id: Buffer }>`select drempel.file_key(${trajectoryId}, ${file}, ${Buffer.from(candidate, 'hex')}) as id`,
  )
  const id = row?.id.toString('hex') ?? ''
  if (id === candidate) await tx.keys.make(id)
  tx.keys.inUse.set(name, id)
  return id
}

export async function sealJson(tx: Tx, column: Column, place: Place, value: unknown): Promise<Buffer> {
  return sealBytes(tx, column, place, Buffer.from(JSON.stringify(value)))
}

export async function sealBytes(tx: Tx, column: Column, place: Place, bytes: Uint8Array): Promise<Buffer> {
  return tx.keys.ring.seal(await keyFor(tx, place.trajectoryId, place.file), placeOf(column, place), bytes)
}

type RowColumn = 'passed_on.about' | 'false_alarm.reason'

/** With a key for this row alone, which goes with it: for what belongs to no trajectory. */
export async function sealRow(tx: Tx, column: RowColumn, id: string, text: Uint8Array): Promise<Buffer> {
  const key = tx.keys.ring.newId()
  await tx.keys.make(key)
  return tx.keys.ring.seal(key, `${column} ${id}`, text)
}

/** Throws `Unreadable`. */
export const openRow = (ring: KeyRing, column: RowColumn, id: string, sealed: Uint8Array): unknown =>
  JSON.parse(ring.open(`${column} ${id}`, sealed).toString())

/** Throws `Unreadable`. */
export const openBytes = (ring: KeyRing, column: Column, place: Place, sealed: Uint8Array): Buffer =>
  ring.open(placeOf(column, place), sealed)

export const openJson = (ring: KeyRing, column: Column, place: Place, sealed: Uint8Array): unknown =>
  JSON.parse(openBytes(ring, column, place, sealed).toString())
