import { type Kysely, sql } from 'kysely'

/** The start page shows three categories of each of some hundred trajectories: it must not read all their entries for it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(
      `create index entry_shown on drempel.entry (trajectory_id, category collate "C", recorded_at desc, id desc)
        include (file)
        where replaced_at is null and category in ('nameAndAddress', 'postcode', 'krisNumber')`,
    )
    .execute(db)
}
