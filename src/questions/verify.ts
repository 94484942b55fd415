import {
  allSeals,
  asSession,
  type BrokenChain,
  type ChainHead,
  type CutChain,
  chainHeads,
  checkAssignments,
  checkChains,
  checkEvents,
  checkRecords,
  checkSealed,
  type Database,
  documents,
  type KeptSeal,
  type NotVouched,
  type Tx,
  timerActor,
  Unreadable,
} from '../database/index.ts'
import type { Sealer, SealFault } from '../documents/index.ts'

/** Where each organisation's audit ends. */
export const auditHeads = chainHeads
export type { ChainHead as AuditHead }

/** What a check goes by. */
type Checked = {
  readonly database: Database
  readonly sealer: Sealer
  /** The owner's login: the audit is closed to the application. */
  readonly url: string
  /** Heads of the audit that were published before. */
  readonly heads?: readonly ChainHead[]
}

type AuditFault = `audit${Capitalize<BrokenChain['what']>}`
type SealedFault = 'entryUnreadable' | 'entryChanged' | 'documentUnreadable' | 'documentChanged'
/** Something that is not as the program left it; `about` is a random id, and names nobody; `link`: of the audit, the first. */
export type Broken = {
  readonly about: string
  readonly fault: SealFault | SealedFault | 'sealMissing' | AuditFault | NotVouched['what']
  readonly link?: number
}
export type CheckResult = {
  readonly check: CheckName
  readonly looked: number
  readonly broken: readonly Broken[]
  /** Chains of the audit that begin later, since what came before was cleared when its time was over. */
  readonly cut?: readonly CutChain[]
}
type Check = (with_: Checked) => Promise<Omit<CheckResult, 'check'>>

/** Every seal against its document, and every document that an entry calls sealed against its seal. */
const seals: Check = ({ database, sealer }) =>
  asSession(database, timerActor('corporation'), async (tx) => {
    const kept = await allSeals(tx)
    const broken: Broken[] = []
    for (const { documentId, seal } of kept) {
      const fault = seal ? await faultOf(sealer, tx, documentId, seal) : 'sealMissing'
      if (fault) broken.push({ about: documentId, fault })
    }
    return { looked: kept.length, broken }
  })

/** A document that does not open is another one than was kept, or its key is not there. */
async function faultOf(sealer: Sealer, tx: Tx, id: string, seal: KeptSeal): Promise<Broken['fault'] | undefined> {
  try {
    return sealer.fault(seal, await documents.digest(tx, id))
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    return error.why === 'keyGone' ? 'documentUnreadable' : 'documentChanged'
  }
}

/** Every organisation's chain of the audit, worked out anew. */
const audit: Check = async ({ database, url, heads }) => {
  const { broken, cut } = await checkChains(url, heads)
  return {
    cut,
    looked: (await chainHeads(database)).length,
    broken: broken.map(({ organisation, seq, what }) => ({
      about: organisation,
      fault: `audit${what.charAt(0).toUpperCase()}${what.slice(1)}` as AuditFault,
      link: seq,
    })),
  }
}

/** What an act left, against what it vouched for as it did. */
const vouched =
  (look: (url: string) => Promise<{ looked: number; broken: readonly NotVouched[] }>): Check =>
  async ({ url }) => {
    const { looked, broken } = await look(url)
    return { looked, broken: broken.map(({ what, ...where }) => ({ fault: what, ...where })) }
  }

/** Every entry and document is opened: nobody misses what cannot be read until it is needed. */
const sealed: Check = async ({ url, database }) => {
  const { looked, broken } = await checkSealed(url, database.keys)
  return {
    looked,
    broken: broken.map(({ about, what, why }) => ({
      about,
      fault: `${what}${why === 'keyGone' ? 'Unreadable' : 'Changed'}` as const,
    })),
  }
}

/** What can be checked of a database, in this order. */
const checks = {
  seals,
  sealed,
  audit,
  records: vouched(checkRecords),
  events: vouched(checkEvents),
  assignments: vouched(checkAssignments),
} satisfies Record<string, Check>
export type CheckName = keyof typeof checks

/** Does every check; what it opens it shows to nobody. Throws where the database cannot be asked. */
export async function verify(services: Checked): Promise<readonly CheckResult[]> {
  const results: CheckResult[] = []
  for (const [check, run] of Object.entries(checks) as [CheckName, Check][])
    results.push({ check, ...(await run(services)) })
  return results
}
