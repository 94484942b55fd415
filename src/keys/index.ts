/** The room `keys`: what the other rooms may use of it. */
export { type Applied, applyJournal } from './apply-journal.ts'
export { type KeyId, type Leaf, overhead, Unreadable } from './box.ts'
export type { Gone } from './journal.ts'
export { kmsMasterKey, type MasterKey, masterKey } from './master.ts'
export { type KeyRing, keyRing, type MemoryKeys, memoryKeys, noKeys } from './ring.ts'
export { folderStore, journalName, type KeyStore } from './store.ts'
