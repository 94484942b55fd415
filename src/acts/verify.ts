import { allSeals, asActor, type Database, documents, timerActor } from '../database/index.ts'
import type { Sealer, SealFault } from '../documents/index.ts'

/** What a check goes by. */
type Checked = { readonly database: Database; readonly sealer: Sealer }

/** Something that is not as the program left it; `about` is a random id, and names nobody. */
export type Broken = { readonly about: string; readonly fault: SealFault | 'sealMissing' }
export type CheckResult = { readonly check: CheckName; readonly looked: number; readonly broken: readonly Broken[] }
type Check = (with_: Checked) => Promise<Omit<CheckResult, 'check'>>

/** Every seal against its document, and every document that an entry calls sealed against its seal. */
const seals: Check = ({ database, sealer }) =>
  asActor(database, timerActor('corporation'), async (tx) => {
    const kept = await allSeals(tx)
    const broken: Broken[] = []
    for (const { documentId, seal } of kept) {
      const fault = seal ? sealer.fault(seal, await documents.digest(tx, documentId)) : 'sealMissing'
      if (fault) broken.push({ about: documentId, fault })
    }
    return { looked: kept.length, broken }
  })

/** What can be checked of a database, in this order. */
const checks = { seals } satisfies Record<string, Check>
export type CheckName = keyof typeof checks

/** Does every check; reads hashes and seals only, never a document. Throws where the database cannot be asked. */
export async function verify(services: Checked): Promise<readonly CheckResult[]> {
  const results: CheckResult[] = []
  for (const [check, run] of Object.entries(checks) as [CheckName, Check][])
    results.push({ check, ...(await run(services)) })
  return results
}
