import type { Addresses } from './addresses.ts'
import { type ConnectOptions, connect as connectWith, type Database } from './connect.ts'
import { makeSearchable } from './keys/searchable.ts'

/** Connects as a program does: what a crash of the server emptied is made anew as soon as somebody misses it. */
export const connect = (addresses: Partial<Addresses>, options: Omit<ConnectOptions, 'mend'> = {}): Database =>
  connectWith(addresses, { ...options, mend: (db) => makeSearchable(db) })
