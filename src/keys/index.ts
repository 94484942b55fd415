/** The room `keys`: what the other rooms may use of it. */
export { type KeyId, overhead, Unreadable } from './box.ts'
export { syncFolder } from './durable.ts'
export { kmsMasterKey, type MasterKey, masterKey } from './master.ts'
export { keyStoreId, mirrorKeys, OtherKeys } from './mirror.ts'
export { type KeyRing, keyRing, type MemoryKeys, memoryKeys, noKeys } from './ring.ts'
export { folderStore } from './store.ts'
