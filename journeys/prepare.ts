import { prepared, startDrempel } from './running.ts'

/** Before the first journey: plays the demo once. On an existing server each worker does so in a database of its own. */
export default async function prepare(): Promise<(() => Promise<void>) | undefined> {
  if (process.env.DATABASE_URL?.trim()) return undefined
  const drempel = await startDrempel()
  await drempel.end()
  process.env[prepared] = drempel.dataDir
  return drempel.stop
}
