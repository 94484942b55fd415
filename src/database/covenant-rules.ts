import { isDeepStrictEqual } from 'node:util'
import { type Kysely, sql } from 'kysely'
import type { Filling } from '../covenant/open-term.ts'
import type { CaseRole, Party, Phase } from '../covenant/words.ts'
import { withOwner } from './owner.ts'
import { first } from './run.ts'
import type { Tx } from './session.ts'
import type { Tables } from './tables.ts'

/** What the database needs of the covenant; the shapes are those of `src/covenant`. */
export type CovenantRules = {
  /** `byLetter`: a resident who came in by a letter may cause it too. */
  readonly audience: readonly {
    readonly event: string
    readonly from: Party
    readonly to: Party
    readonly byLetter?: boolean
  }[]
  readonly recorders: readonly EntryRecorder[]
  readonly readers: readonly { readonly file: string; readonly category: string; readonly role: CaseRole }[]
  readonly owners: readonly { readonly file: string; readonly party: Party }[]
  /** Who may remove a whole file: its owner, and whoever's act takes it away. */
  readonly removers: readonly { readonly file: string; readonly party: Party }[]
  /** By which event of its own act whose world a party takes away, unless that world has an event by which it keeps on. */
  readonly worldRemovers: readonly {
    readonly world: Party
    readonly event: string
    readonly party: Party
    readonly unless?: string
  }[]
  /** How long at most, or at least, what the database counts itself: `days` or `hours`. */
  readonly terms: readonly { readonly term: string; readonly days?: number; readonly hours?: number }[]
  /** Who checks at step 3 and so looks in the register of clients, and who adds to it. */
  readonly register: readonly { readonly party: Party; readonly role: CaseRole; readonly does: 'checks' | 'adds' }[]
  /** For how many months at least what is kept beside the files stays, by kind. */
  readonly kept: readonly { readonly kind: string; readonly months: number }[]
}
export type EntryRecorder = {
  readonly file: string
  readonly category: string
  readonly phase: Phase
  readonly role: CaseRole
  /** Only with a written reason (3.2). */
  readonly needsReason?: boolean
}

type RuleTable =
  | 'audience_rule'
  | 'entry_rule'
  | 'entry_reader'
  | 'file_owner'
  | 'file_remover'
  | 'world_remover'
  | 'term_rule'
  | 'register_rule'
  | 'keep_rule'

async function replaceRules(
  db: Kysely<Tables>,
  covenant: number,
  table: RuleTable,
  rows: readonly object[],
): Promise<void> {
  const json = JSON.stringify(rows.map((row) => ({ ...row, covenant_id: covenant })))
  const target = sql.table(`drempel.${table}`)
  await sql`delete from ${target} where covenant_id = ${covenant}`.execute(db)
  await sql`insert into ${target} select distinct * from jsonb_populate_recordset(null::${target}, ${json}::jsonb)`.execute(
    db,
  )
}

/** The rules of a covenant with this filling. */
export type RulesOf = (filling: Filling) => CovenantRules

/**
 * Puts the rules of each covenant in place of those that stand there for it, all at once: readers see the old rules or the
 * new. Another `filling` than that of the newest one begins a covenant; trajectories that are under way keep theirs.
 * Without it none begins.
 */
export async function syncCovenant(url: string, rulesOf: RulesOf, filling?: Filling): Promise<void> {
  await withOwner(url, (owner) =>
    owner.transaction().execute(async (db) => {
      await sql`lock table drempel.audience_rule in share row exclusive mode`.execute(db)
      for (const covenant of await covenantsWith(db, filling))
        await syncRules(db, covenant.id, rulesOf(covenant.filling))
    }),
  )
}

/** What the newest covenant of the actor's municipality chose: that is the one in force. */
export async function fillingInForce(tx: Tx): Promise<Filling> {
  const row = await first(tx, sql<{ filling: Filling }>`select filling from drempel.covenant order by id desc limit 1`)
  return row?.filling ?? {}
}

type Covenant = { readonly id: number; readonly filling: Filling }

async function covenantsWith(db: Kysely<Tables>, filling: Filling | undefined): Promise<readonly Covenant[]> {
  const { rows } = await sql<Covenant>`select id, filling from drempel.covenant order by id`.execute(db)
  const newest = rows.at(-1)
  if (!filling || (newest && isDeepStrictEqual(newest.filling, filling))) return rows
  const next = { id: (newest?.id ?? 0) + 1, filling }
  await sql`insert into drempel.covenant (id, municipality_id, filling)
    values (${next.id}, drempel.only_municipality(), ${JSON.stringify(filling)})`.execute(db)
  return [...rows, next]
}

async function syncRules(db: Kysely<Tables>, covenant: number, rules: CovenantRules): Promise<void> {
  const audience = rules.audience.map(({ event, from, to, byLetter = false }) => ({
    event,
    from_party: from,
    to_party: to,
    by_letter: byLetter,
  }))
  await replaceRules(db, covenant, 'audience_rule', audience)
  await replaceRules(
    db,
    covenant,
    'entry_rule',
    rules.recorders.map(({ needsReason, ...rule }) => ({ ...rule, needs_reason: needsReason ?? false })),
  )
  await replaceRules(db, covenant, 'entry_reader', rules.readers)
  await replaceRules(db, covenant, 'file_owner', rules.owners)
  await replaceRules(db, covenant, 'file_remover', rules.removers)
  await replaceRules(db, covenant, 'world_remover', rules.worldRemovers)
  await replaceRules(
    db,
    covenant,
    'term_rule',
    rules.terms.map(({ term, days = 0, hours = 0 }) => ({ term, lasts: `${days} days ${hours} hours` })),
  )
  await replaceRules(db, covenant, 'register_rule', rules.register)
  await replaceRules(db, covenant, 'keep_rule', rules.kept)
}
