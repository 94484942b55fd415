import { sql } from 'kysely'
import type { KeyRing, Leaf } from '../../keys/index.ts'
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

const asBytes = (id: string) => Buffer.from(id, 'hex')
const mostAtOnce = 1000

/**
 * A leaf for one row of a file, for all that is sealed of that row. Throws `Refused` to who has no business there.
 *
 * @param ahead so many rows of that file are to come in this transaction, this one among them
 */
export async function leafFor(tx: Tx, trajectoryId: string, file: string, ahead = 1): Promise<Leaf> {
  const name = `${trajectoryId} ${file}`
  const taken = tx.keys.leaves.get(name) ?? []
  if (taken.length === 0) taken.push(...(await takeLeaves(tx, trajectoryId, file, Math.min(ahead, mostAtOnce))))
  tx.keys.leaves.set(name, taken)
  const [next] = taken.splice(0, 1)
  if (!next) throw new Error('take_leaves gave nothing')
  return next
}

/** The first that writes in a trajectory makes its key. Of a database from a backup the leaves may be gone: then the file gets another tree. */
async function takeLeaves(tx: Tx, trajectoryId: string, file: string, count: number): Promise<Leaf[]> {
  const { ring } = tx.keys
  for (let anew = false; ; anew = true) {
    const { key, tree, leaf } = await takeOnce(tx, trajectoryId, file, count, anew)
    const leaves = Array.from({ length: count }, (_, index) => ({ key, tree, leaf: leaf + index }))
    if (anew || leaves.every((one) => ring.has(one))) return leaves
  }
}

async function takeOnce(tx: Tx, trajectoryId: string, file: string, count: number, anew: boolean): Promise<Leaf> {
  const { ring } = tx.keys
  for (;;) {
    const candidate = ring.newId()
    const row = await first(
      tx,
      sql<{ key: Buffer; tree: number | null; leaf: number | null }>`select key_id as key, tree, leaf
        from drempel.take_leaves(${trajectoryId}, ${file}, ${count}, ${asBytes(candidate)}, ${ring.newTree()}, ${anew})`,
    )
    const key = row?.key.toString('hex') ?? ''
    if (key === candidate) await tx.keys.make(key)
    // Otherwise the number that was drawn is another file's.
    if (row && row.tree !== null && row.leaf !== null) return { key, tree: row.tree, leaf: row.leaf }
  }
}

export const sealJson = (tx: Tx, leaf: Leaf, column: Column, place: Place, value: unknown): Buffer =>
  sealBytes(tx, leaf, column, place, Buffer.from(JSON.stringify(value)))

export const sealBytes = (tx: Tx, leaf: Leaf, column: Column, place: Place, bytes: Uint8Array): Buffer =>
  tx.keys.ring.seal(leaf, placeOf(column, place), bytes)

type RowColumn = 'passed_on.about' | 'false_alarm.reason' | 'data_leak_note.text'

/** With a key for this row alone, which goes with it: for what belongs to no trajectory. */
export async function sealRow(tx: Tx, column: RowColumn, id: string, text: Uint8Array): Promise<Buffer> {
  const key = tx.keys.ring.newId()
  await tx.keys.make(key)
  return tx.keys.ring.seal(key, `${column} ${id}`, text)
}

/** Throws `Unreadable`. */
export const openRow = (ring: KeyRing, column: RowColumn, id: string, sealed: Uint8Array): unknown =>
  JSON.parse(ring.open(`${column} ${id}`, sealed).toString())

/** Throws `Unreadable`. `generation`: of the key, as it came with the row; older ones in memory are not used. */
export const openBytes = (
  ring: KeyRing,
  column: Column,
  place: Place,
  sealed: Uint8Array,
  generation?: number | null,
): Buffer => ring.open(placeOf(column, place), sealed, generation ?? 0)

export const openJson = (...args: Parameters<typeof openBytes>): unknown => JSON.parse(openBytes(...args).toString())
