import { sql } from 'kysely'
import type { Party, Role } from '../covenant/words.ts'
import type { Database } from './connect.ts'
import { withOwner } from './owner.ts'
import { run } from './run.ts'
import { asSession } from './session.ts'
import type { OrganisationSettings } from './tables.ts'
import { timerActor } from './timers.ts'

/** Who there is: organisations, their teams and people. Ids are the caller's, so that filling it again changes nothing. */
export type Registry = {
  readonly organisations?: readonly {
    readonly id: string
    readonly party: Exclude<Party, 'resident'>
    readonly name: string
    readonly settings?: OrganisationSettings
  }[]
  readonly teams?: readonly { readonly id: string; readonly organisationId: string; readonly name: string }[]
  /** `3512` or `3512AB`; the longest wins. */
  readonly postcodes?: readonly { readonly prefix: string; readonly teamId: string }[]
  readonly persons?: readonly {
    readonly id: string
    readonly organisationId: string
    readonly name: string
    readonly phone?: string
    readonly mail?: string
  }[]
  readonly memberships?: readonly {
    readonly personId: string
    readonly organisationId: string
    readonly role: Role
    readonly teamId?: string
  }[]
  /** Who one may be in the demo; a resident's person comes from `openCase`. */
  readonly personas?: readonly {
    readonly personId: string
    readonly role: Role
    readonly label: string
    readonly sort: number
  }[]
}

/** Adds to the registry, as the owner, in one transaction; what is there already gets the new particulars. */
export async function fillRegistry(url: string, registry: Registry): Promise<void> {
  const { organisations = [], teams = [], postcodes = [], persons = [], memberships = [], personas = [] } = registry
  await withOwner(url, (owner) =>
    owner
      .withSchema('drempel')
      .transaction()
      .execute(async (db) => {
        for (const { settings, ...row } of organisations) {
          const particulars = { name: row.name, settings: JSON.stringify(settings ?? {}) }
          await db
            .insertInto('organisation')
            .values({ ...row, ...particulars })
            .onConflict((c) => c.column('id').doUpdateSet(particulars))
            .execute()
        }
        for (const { id, organisationId, name } of teams) {
          await db
            .insertInto('team')
            .values({ id, organisation_id: organisationId, name })
            .onConflict((c) => c.column('id').doUpdateSet({ name }))
            .execute()
        }
        for (const { prefix, teamId } of postcodes) {
          await db
            .insertInto('team_postcode')
            .values({ prefix, team_id: teamId })
            .onConflict((c) => c.column('prefix').doUpdateSet({ team_id: teamId }))
            .execute()
        }
        for (const { id, organisationId, name, phone, mail } of persons) {
          const particulars = { name, phone: phone ?? null, mail: mail ?? null }
          await db
            .insertInto('person')
            .values({ id, organisation_id: organisationId, ...particulars })
            .onConflict((c) => c.column('id').doUpdateSet(particulars))
            .execute()
        }
        for (const { personId, organisationId, role, teamId } of memberships) {
          await db
            .insertInto('membership')
            .values({ person_id: personId, organisation_id: organisationId, role, team_id: teamId ?? null })
            .onConflict((c) =>
              c.columns(['person_id', 'organisation_id', 'role']).doUpdateSet({ team_id: teamId ?? null }),
            )
            .execute()
        }
        for (const { personId, role, label, sort } of personas) {
          await db
            .insertInto('demo_persona')
            .values({ person_id: personId, role, label, sort })
            .onConflict((c) => c.columns(['person_id', 'role']).doUpdateSet({ label, sort }))
            .execute()
        }
      }),
  )
}

/** What each organisation is called, by its id; for reports on the command line. */
export async function organisationNames(url: string): Promise<ReadonlyMap<string, string>> {
  const rows = await withOwner(url, (owner) =>
    owner.withSchema('drempel').selectFrom('organisation').select(['id', 'name']).execute(),
  )
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** In a demo: somebody more whom one may choose to be. Throws `Refused` anywhere else. */
export async function welcomePersona(db: Database, personId: string, label: string, sort: number): Promise<void> {
  await asSession(db, timerActor('resident'), (tx) =>
    run(tx, sql`select drempel.welcome_persona(${personId}, ${label}, ${sort})`),
  )
}
