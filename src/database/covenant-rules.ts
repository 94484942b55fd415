import { type Kysely, sql } from 'kysely'
import type { CaseRole, Party, Phase } from '../covenant/words.ts'
import { withOwner } from './owner.ts'
import type { Tables } from './tables.ts'

/** What the database needs of the covenant; the shapes are those of `src/covenant`. */
export type CovenantRules = {
  readonly audience: readonly { readonly event: string; readonly from: Party; readonly to: Party }[]
  readonly recorders: readonly EntryRecorder[]
  readonly readers: readonly { readonly file: string; readonly category: string; readonly role: CaseRole }[]
  readonly owners: readonly { readonly file: string; readonly party: Party }[]
  /** Who may remove a whole file: its owner, and whoever's act takes it away. */
  readonly removers: readonly { readonly file: string; readonly party: Party }[]
}
export type EntryRecorder = {
  readonly file: string
  readonly category: string
  readonly phase: Phase
  readonly role: CaseRole
  /** Only with a written reason (3.2). */
  readonly needsReason?: boolean
}

type RuleTable = 'audience_rule' | 'entry_rule' | 'entry_reader' | 'file_owner' | 'file_remover'

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

/**
 * Puts the rules of a covenant in place of those that stand there for it, all at once: readers see the old rules or the new.
 * Its id is that of the one covenant that every database has from the start.
 */
export async function syncCovenant(url: string, rules: CovenantRules, covenant = 1): Promise<void> {
  const audience = rules.audience.map(({ event, from, to }) => ({ event, from_party: from, to_party: to }))
  await withOwner(url, (owner) =>
    owner.transaction().execute(async (db) => {
      await sql`lock table drempel.audience_rule in share row exclusive mode`.execute(db)
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
    }),
  )
}
