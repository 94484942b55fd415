import { type Kysely, sql } from 'kysely'

const setting = (name: string, type: string) => `
create function drempel.actor_${name}() returns ${type} language sql stable parallel safe
  as $$ select nullif(current_setting('drempel.${name}', true), '')::${type} $$;`

/**
 * Who the transaction runs as, and at what time by the program's clock. They read settings only, so that the planner can
 * put them in line; a fixed search_path would forbid that, and `pg_catalog` comes first in any case.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(
      [
        setting('person', 'uuid'),
        setting('role', 'text'),
        setting('party', 'text'),
        setting('organisation', 'uuid'),
        `
create function drempel.actor_now() returns timestamptz language sql stable parallel safe
  as $$ select coalesce(nullif(current_setting('drempel.now', true), '')::timestamptz, now()) $$;
create function drempel.trajectories_found() returns uuid[] language sql stable parallel safe
  as $$ select case when nullif(current_setting('drempel.person', true), '') is not null
    then nullif(current_setting('drempel.mine', true), '')::uuid[] end $$;
grant usage on schema drempel to drempel_app, drempel_gate;
revoke all on all functions in schema drempel from public;
grant execute on all functions in schema drempel to drempel_app, drempel_gate;`,
      ].join('\n'),
    )
    .execute(db)
}
