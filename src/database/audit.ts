import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Database } from './connect.ts'
import { type Ask, readAsGate } from './owner.ts'
import { run } from './run.ts'
import { asSession } from './session.ts'
import type { Moment } from './tables.ts'
import { timerActor } from './timers.ts'

/** Where a chain of the audit ends: the number of its last link, and the hash that stands for all before it. */
export type ChainHead = { readonly organisation: string; readonly seq: number; readonly hash: string }

/** The first link of an organisation's chain that does not hold. */
export type BrokenChain = {
  readonly organisation: string
  /** The link at which it breaks; 1 is the first. */
  readonly seq: number
  readonly what: 'changed' | 'missing' | 'shortened' | 'noHead' | 'notAsPublished' | 'cut'
}

/** A chain that begins later than at its first link, since what came before was destroyed when its time was over. */
export type CutChain = {
  readonly organisation: string
  /** The first link that is kept, and its moment. */
  readonly from: number
  readonly since: Moment
  /** The link that says so, and its moment. */
  readonly by: number
  readonly at: Moment
}
export type Chains = { readonly broken: readonly BrokenChain[]; readonly cut: readonly CutChain[] }

type Link = {
  seq: number
  at: string
  party: string
  person: string
  role: string
  activity: string
  kind: string
  subject: string | null
  municipality: number
  covenant: number
  vouched: Buffer | null
  hash: Buffer
}

const links = 5_000

const eightBytes = (value: number) => {
  const bytes = Buffer.alloc(8)
  bytes.writeBigInt64BE(BigInt(value))
  return bytes
}
const momentIn = (written: string): Moment => new Date(`${written.replace(' ', 'T')}Z`).toISOString()

/** The heads as they stand, to be published where nobody who can write the database can change them. */
export async function chainHeads(db: Database): Promise<ChainHead[]> {
  const rows = await asSession(db, timerActor('team'), (tx) =>
    run(
      tx,
      sql<{ organisation: string; seq: number; hash: Buffer }>`
        select organisation_id as organisation, seq::float8 as seq, hash from drempel.chain_heads()`,
    ),
  )
  return rows.map((row) => ({ ...row, hash: row.hash.toString('hex') }))
}

/**
 * Works every chain out anew, outside the database, and names the first link of each that does not hold; and which begin later,
 * by which link. `published`: heads of an earlier day; a chain that does not pass through them was cut short or written again.
 */
export async function checkChains(url: string, published: readonly ChainHead[] = []): Promise<Chains> {
  return readAsGate(url, async (ask) => {
    const heads = await ask<Head>(
      `select organisation_id as organisation, seq::float8 as seq, hash, from_seq::float8 as "fromSeq",
        from_hash as "fromHash" from drempel.audit_chain`,
    )
    const known = await ask<{ organisation: string }>(
      `select distinct organisation_id as organisation from drempel.audit`,
    )
    const all = new Set([...heads, ...known, ...published].map(({ organisation }) => organisation))
    const broken: BrokenChain[] = []
    const cut: CutChain[] = []
    for (const organisation of [...all].sort()) {
      const head = heads.find((one) => one.organisation === organisation)
      const marks = published.filter((one) => one.organisation === organisation)
      const found = await walk(ask, organisation, marks, head)
      if ('what' in found) broken.push({ organisation, ...found })
      else if (!head) broken.push({ organisation, seq: found.seq, what: 'noHead' })
      else if (head.seq !== found.seq || !head.hash.equals(found.hash))
        broken.push({ organisation, seq: Math.min(head.seq, found.seq) + 1, what: 'shortened' })
      else if (found.cut) cut.push({ organisation, ...found.cut })
    }
    return { broken, cut }
  })
}

type Walked =
  | { readonly seq: number; readonly hash: Buffer; readonly cut?: Omit<CutChain, 'organisation'> }
  | Omit<BrokenChain, 'organisation'>

/** `from`: the last link that went when its time was over; the chain is worked out from there. */
type Head = { organisation: string; seq: number; hash: Buffer; fromSeq: number; fromHash: Buffer }

/** From the first link that is kept to the last. The hash of a link is worked out here as `drempel.chain` does it in the database. */
async function walk(ask: Ask, organisation: string, marks: readonly ChainHead[], head?: Head): Promise<Walked> {
  let [seq, hash]: [number, Buffer] = [head?.fromSeq ?? 0, head?.fromHash ?? Buffer.alloc(0)]
  const begins = seq
  // What the link that cleared the beginning vouches for.
  const cutHere = createHash('sha256').update(eightBytes(seq)).update(hash).digest()
  let since: string | undefined
  let by: { readonly by: number; readonly at: Moment } | undefined
  // A head that was published at the cut must be where the chain is said to begin.
  const cut = marks.find((one) => one.seq === seq)
  if (cut && cut.hash !== hash.toString('hex')) return { seq, what: 'notAsPublished' }
  for (;;) {
    const some = await ask<Link>(
      `select seq::float8 as seq, to_char(at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US') as at, party,
        person_id as person, role, activity, kind, subject, municipality_id as municipality, covenant_id as covenant, vouched, hash
      from drempel.audit where organisation_id = '${organisation}' and seq > ${seq} order by seq limit ${links}`,
    )
    for (const link of some) {
      if (link.seq !== seq + 1) return { seq: seq + 1, what: 'missing' }
      const { at, party, person, role, activity, kind, subject, municipality, covenant, vouched } = link
      const about = [party, person, role, activity, kind, subject ?? '-', covenant, vouched?.toString('hex') ?? '-']
      const text = [municipality, organisation, link.seq, at, ...about].join('|')
      hash = createHash('sha256').update(hash).update(text, 'utf8').digest()
      if (!hash.equals(link.hash)) return { seq: link.seq, what: 'changed' }
      seq = link.seq
      since ??= momentIn(at)
      if (activity === 'clearLogs' && vouched?.equals(cutHere)) by = { by: seq, at: momentIn(at) }
      const mark = marks.find((one) => one.seq === seq)
      if (mark && mark.hash !== hash.toString('hex')) return { seq, what: 'notAsPublished' }
    }
    if (some.length < links) break
  }
  const beyond = marks.find((one) => one.seq > seq)
  if (beyond) return { seq: seq + 1, what: 'notAsPublished' }
  if (begins === 0) return { seq, hash }
  return by && since ? { seq, hash, cut: { from: begins + 1, since, ...by } } : { seq: begins + 1, what: 'cut' }
}
