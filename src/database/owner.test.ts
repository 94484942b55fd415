import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { freshDatabase } from '../testing/database.ts'
import { really } from './example.fixture.ts'
import { NotNow } from './failure.ts'
import { migrate } from './migrate.ts'
import { withOwner } from './owner.ts'

const cut = `select pg_terminate_backend(pid) from pg_stat_activity
  where datname = current_database() and pid <> pg_backend_pid()`

it('a connection that is cut while it is in use is an answer, and ends no program', async () => {
  const { url, drop } = await freshDatabase()
  await expect(
    withOwner(url, (db) =>
      db.connection().execute(async (one) => {
        await sql`select 1`.execute(one)
        await really(url, cut)
        // It breaks while nothing is asked of it.
        await new Promise((heard) => setTimeout(heard, 100))
        await sql`select 1`.execute(one)
      }),
    ),
  ).rejects.toThrow(NotNow)
  await drop()
})

it('a migration whose connections are cut says so, and the next one goes on from there', async () => {
  const { url, drop } = await freshDatabase()
  let cutting = true
  const cutter = (async () => {
    for (let round = 0; round < 40; round += 1) {
      await really(url, cut)
      await new Promise((again) => setTimeout(again, 25))
    }
    cutting = false
  })()
  const answers: unknown[] = []
  for (let whole = false; !whole || cutting; )
    whole = await migrate(url).then(
      () => true,
      (error) => {
        answers.push(error)
        return false
      },
    )
  await cutter
  await migrate(url)
  expect(answers.length).toBeGreaterThan(0)
  expect(answers.filter((error) => !(error instanceof NotNow))).toEqual([])
  await drop()
})
