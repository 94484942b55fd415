/** What keeps the logins of one database out of another on the same server, and a login from more than it needs. */
import pg from 'pg'
import { describe, expect, it } from 'vitest'
import { freshDatabase, openTestLogins, testServer } from '../testing/database.ts'
import { dropRoles, freshPasswords, openLogins } from './addresses.ts'
import { connect } from './connect.ts'
import { really, rolesAt } from './example.fixture.ts'
import { migrate } from './migrate.ts'
import { loginNames } from './roles.ts'

describe('two databases on one server', () => {
  it('do not share logins: those of one are not let into the other', async () => {
    const [one, other] = [await freshDatabase(), await freshDatabase()]
    try {
      for (const { url } of [one, other]) await migrate(url)
      const logins = await openTestLogins(one.url)
      await openTestLogins(other.url)
      expect(
        Object.values(await rolesAt(one.url)).some((name) => name.startsWith(new URL(one.url).pathname.slice(1))),
      ).toBe(true)
      const database = new URL(other.url).pathname
      for (const login of loginNames) {
        const client = new pg.Client({
          connectionString: Object.assign(new URL(logins[login]), { pathname: database }).href,
        })
        client.on('error', () => undefined)
        await expect(client.connect(), login).rejects.toThrow('permission denied for database')
      }
    } finally {
      for (const { drop } of [one, other]) await drop()
      for (const { url } of [one, other]) await dropRoles(testServer().url, new URL(url).pathname.slice(1))
    }
  })

  it('are refused where one is a copy of the other, and the roles of it stay what they were', async () => {
    const one = await freshDatabase()
    await migrate(one.url)
    const logins = await openTestLogins(one.url)
    const copy = await freshDatabase({ template: new URL(one.url).pathname.slice(1) })
    try {
      await expect(openLogins(copy.url, freshPasswords())).rejects.toThrow('is ook van een andere database')
      const db = connect(logins, { max: 1 })
      await expect(db.pool.query('select 1 as one')).resolves.toMatchObject({ rows: [{ one: 1 }] })
      await db.close()
    } finally {
      await copy.drop()
      await one.drop()
      await dropRoles(testServer().url, new URL(one.url).pathname.slice(1))
    }
  })

  it('are refused where somebody gave a login more than it needs', async () => {
    const one = await freshDatabase()
    await migrate(one.url)
    const { app } = await rolesAt(one.url)
    const strong = [`alter role "${app}" createrole`, `grant pg_read_all_data to "${app}"`]
    const weak = [`alter role "${app}" nocreaterole`, `revoke pg_read_all_data from "${app}"`]
    for (const [index, give] of strong.entries()) {
      await really(one.url, give)
      await expect(openTestLogins(one.url), give).rejects.toThrow('heeft rechten die Drempel niet nodig heeft')
      await really(one.url, weak[index] ?? '')
    }
    const database = new URL(one.url).pathname.slice(1)
    const makes = [`temporary on database "${database}"`, 'create on schema public']
    for (const right of makes) {
      await really(one.url, `grant ${right} to public`)
      await expect(openTestLogins(one.url), right).rejects.toThrow('mag in deze database zelf iets maken')
      await really(one.url, `revoke ${right} from public`)
    }
    await expect(openTestLogins(one.url)).resolves.toBeDefined()
    await one.drop()
    await dropRoles(testServer().url, database)
  })
})
