import pg from 'pg'
import { expect, test } from 'vitest'
import { freshDatabase, migratedTemplate } from './database.ts'

const query = async (url: string, text: string): Promise<unknown[]> => {
  const client = new pg.Client({ connectionString: url })
  // A forced drop ends the connection from the other side.
  client.on('error', () => undefined)
  await client.connect()
  try {
    return (await client.query(text)).rows
  } finally {
    await client.end()
  }
}

test('a database that was dropped is gone, also while somebody was connected', async () => {
  const database = await freshDatabase()
  const client = new pg.Client({ connectionString: database.url })
  client.on('error', () => undefined)
  await client.connect()
  await database.drop()
  await expect(query(database.url, 'select 1')).rejects.toThrow(/does not exist/)
})

test('what one test writes another does not see', async () => {
  const [one, other] = await Promise.all([freshDatabase(), freshDatabase()])
  await query(one.url, 'create table mine (id int)')
  await expect(query(other.url, 'select * from mine')).rejects.toThrow(/does not exist/)
  await Promise.all([one.drop(), other.drop()])
})

test('a template is made once, however many ask for it at the same time', async () => {
  let times = 0
  const migrate = async (url: string) => {
    times += 1
    await query(url, "create table marked as select 'template' as word")
  }
  const names = await Promise.all(Array.from({ length: 4 }, () => migratedTemplate(migrate, 'once')))
  expect(times).toBe(1)
  expect(new Set(names).size).toBe(1)
  const copy = await freshDatabase({ template: names[0] ?? '' })
  expect(await query(copy.url, 'select word from marked')).toEqual([{ word: 'template' }])
  await copy.drop()
})

test('a migration that fails leaves no template, so that the next one to ask tries again', async () => {
  const failing = async () => {
    throw new Error('migration refused')
  }
  await expect(migratedTemplate(failing, 'retried')).rejects.toThrow('migration refused')
  const name = await migratedTemplate(async () => undefined, 'retried')
  await (await freshDatabase({ template: name })).drop()
})
