import {
  type ClientRow,
  linkClient,
  log,
  matchClients,
  readClients,
  residentAsClient,
  saveClient,
  type Tx,
} from '../database/index.ts'
import { entryOf, nameAndAddressOf, type ValueOf } from '../process/categories/index.ts'
import type { Context, FoundClient } from './context.ts'

/** What the team was told: a name and an address, or a postcode only (3.1 step 2). */
export function signalledOf(context: Context): Partial<ValueOf<'nameAndAddress'>> {
  const signal = entryOf(context, 'signal', 'nameAndAddress') ?? entryOf(context, 'signal', 'postcode')
  return signal?.value ?? nameAndAddressOf(context) ?? {}
}

/**
 * Who of the own register the signal may be about, best first; with a postcode only, who lives there. The reading is
 * logged, found or not. 3.1 step 3: nothing of it leaves the team's own register.
 */
export async function clientsLike(tx: Tx, context: Context): Promise<FoundClient[]> {
  const signalled = signalledOf(context)
  const { best, candidates } = await matchClients(tx, signalled)
  await log(tx, { activity: 'readRegister', kind: 'read', trajectoryId: context.rows.world.trajectoryId })
  const rows = new Map<string, ClientRow>()
  for (const row of await readClients(
    tx,
    candidates.map(({ id }) => id),
  ))
    rows.set(row.id, row)
  const found = candidates.flatMap(({ id, agrees, differs }) => {
    const row = rows.get(id)
    return row ? [{ ...row, agrees, differs, sure: id === best }] : []
  })
  // Of one postcode none is likelier than another: then they stand as on a street.
  return signalled.name ? found : found.sort((a, b) => (doorOf(a) < doorOf(b) ? -1 : 1))
}

const doorOf = ({ street, houseNumber, name, id }: ClientRow) =>
  `${street} ${(/\d+/.exec(houseNumber)?.[0] ?? '').padStart(5, '0')} ${houseNumber} ${name} ${id}`

/**
 * The resident is the team's client from now on (3.1 step 9): the client whom somebody pointed out at step 3 gets the
 * present address; who stands there in just this way stays as it is; anybody else is added.
 */
export async function becomesClient(
  tx: Tx,
  trajectoryId: string,
  known: ValueOf<'nameAndAddress'> | undefined,
): Promise<void> {
  if (!known) return
  const { name, street, houseNumber, postcode, place } = known
  const client = await residentAsClient(tx, trajectoryId, known)
  const address = { street, houseNumber, postcode, place }
  if (client && 'linked' in client) {
    const { id, ...row } = client.linked
    await saveClient(tx, { ...row, ...address }, { id, trajectoryId })
    return
  }
  const id = client?.there ?? (await saveClient(tx, { name, birthDate: null, ...address }, { trajectoryId }))
  await linkClient(tx, trajectoryId, id)
}
