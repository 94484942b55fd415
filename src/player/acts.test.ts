import { afterAll, beforeAll, expect, it } from 'vitest'
import { connect, type Database, openingSessions } from '../database/index.ts'
import { passOnForm } from '../engine/index.ts'
import { memoryKeys } from '../keys/index.ts'
import { testServer } from '../testing/database.ts'
import { isPlayable, passOnFields } from './acts.ts'
import { staffNamed } from './organisations.ts'
import { ownDocuments } from './own-documents.ts'
import { openTheatre, type Theatre } from './theatre.ts'

let theatre: Theatre
let database: Database
beforeAll(async () => {
  theatre = await openTheatre(testServer().url)
  database = openingSessions(connect((await theatre.fresh()).logins, { keys: memoryKeys() }))
})
afterAll(async () => {
  await database.close()
  await theatre.close()
})

it('knows no act by the name of something that every object has', () => {
  expect(isPlayable('constructor')).toBe(false)
  expect(isPlayable('passOn')).toBe(true)
})

it('asks for passOn what the program’s own form asks', async () => {
  const actor = staffNamed('work-and-income:supervisor-1')?.actor
  const services = { ...ownDocuments(), database, renderLetter: async () => new Uint8Array() }
  const form = actor && (await passOnForm(services, actor))
  const kinds = (fields: object) =>
    Object.entries(fields).map(([name, { kind, required, max }]) => [name, kind, required, max])
  expect(kinds(passOnFields)).toEqual(kinds(form ?? {}))
})
