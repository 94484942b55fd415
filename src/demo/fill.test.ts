import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { connect, demoPersonas, openingSessions, type Persona, syncCovenant } from '../database/index.ts'
import type { Services } from '../engine/index.ts'
import { memoryKeys } from '../keys/index.ts'
import { renderLetter } from '../letters/render.ts'
import type { OutgoingMail } from '../messages/transport.ts'
import { ownDocuments } from '../player/own-documents.ts'
import { annexRules } from '../process/rules.ts'
import { askCase, askWorklist } from '../questions/index.ts'
import { freshMigratedDatabase } from '../testing/database.ts'
import { demoCases } from './cases.ts'
import { fillDemo } from './fill.ts'

let database: Awaited<ReturnType<typeof freshMigratedDatabase>>
let services: Services
let personas: Persona[]
const mails: OutgoingMail[] = []
const now = '2026-11-23T09:00:00.000Z'
const today = '2026-11-23'

beforeAll(async () => {
  database = await freshMigratedDatabase()
  await syncCovenant(database.url, annexRules)
  services = {
    database: openingSessions(connect(database.logins, { now: () => new Date(now), keys: memoryKeys() })),
    ...ownDocuments(),
    renderLetter: (model) => renderLetter(model, 'nl'),
  }
  const transport = { verify: async () => undefined, send: async (mail: OutgoingMail) => void mails.push(mail) }
  await fillDemo(database.url, database.logins, services, transport)
  personas = await demoPersonas(services.database)
})
afterAll(async () => {
  await services.database.close()
  await database.drop()
})

const cases = async (persona: Persona) => askWorklist(services, persona.actor)
const everyTodo = async () => {
  const found: { act: string; due: string }[] = []
  for (const persona of personas) {
    for (const line of await cases(persona)) {
      found.push(...(line.summary.todos[persona.actor.role as 'teamWorker'] ?? []))
    }
  }
  return found
}

describe('the demo', () => {
  it('adds nothing when it is filled again', async () => {
    const before = await Promise.all(personas.map(cases))
    await fillDemo(database.url, database.logins, services)
    expect((await demoPersonas(services.database)).length).toBe(personas.length)
    expect((await Promise.all(personas.map(cases))).map((list) => list.length)).toEqual(
      before.map((list) => list.length),
    )
  })

  it('has people in every role, and a resident for every trajectory', () => {
    const roles = new Set(personas.map(({ actor }) => actor.role))
    expect([...roles].sort()).toEqual([
      'housingConsultant',
      'privacyOfficer',
      'resident',
      'teamWorker',
      'trajectorySupervisor',
      'vhCoordinator',
    ])
    const residents = personas.filter(({ actor }) => actor.role === 'resident')
    expect(residents).toHaveLength(demoCases(today as Parameters<typeof demoCases>[0]).length)
  })

  it('shows each resident the own trajectory only', async () => {
    for (const persona of personas.filter(({ actor }) => actor.role === 'resident')) {
      const [line, ...more] = await cases(persona)
      expect(more).toEqual([])
      const question = await askCase(services, persona.actor, line?.worldId ?? '')
      const own = question?.context.rows.entries.find(({ category }) => category === 'nameAndAddress')
      const { name } = (own?.value ?? { name: 'nobody' }) as { name: string }
      expect(persona.label).toContain(name)
    }
  })

  it('keeps the two corporations apart', async () => {
    const consultants = personas.filter(({ actor }) => actor.role === 'housingConsultant')
    const seen = await Promise.all(consultants.map(cases))
    const ids = seen.flat().map(({ worldId }) => worldId)
    expect(new Set(ids).size).toBe(ids.length)
    expect(seen.filter((list) => list.length > 0)).toHaveLength(2)
  })

  it('has work that is late, work for today and work for later', async () => {
    const todos = await everyTodo()
    expect(todos.some(({ due }) => due < today)).toBe(true)
    expect(todos.some(({ due }) => due === today)).toBe(true)
    expect(todos.some(({ due }) => due > today)).toBe(true)
  })

  it('has trajectories in every phase, one of them closed', async () => {
    const lines = (await Promise.all(personas.map(cases))).flat()
    expect(new Set(lines.map(({ summary }) => summary.phase)).size).toBe(5)
    expect(lines.some(({ summary }) => summary.closed)).toBe(true)
    expect(lines.some(({ summary }) => summary.route === 'postcode')).toBe(true)
  })

  it('mails the numbers only, each at the time it was sent', () => {
    expect(mails.length).toBeGreaterThan(3)
    for (const { to, text, date } of mails) {
      expect(to).toBe('vh@werkeninkomen-voorbeeldstad.example')
      expect(text).toMatch(/\d{4}-\d{4}-\d{2}/)
      expect(date.toISOString() < now).toBe(true)
    }
  })

  it.each(['2026-01-01', '2026-03-29', '2028-02-29'])('can be made on any day, as %s', (day) => {
    for (const { steps } of demoCases(day as Parameters<typeof demoCases>[0])) {
      expect(steps.every(({ at }) => at.slice(0, 10) < day)).toBe(true)
      expect(steps.map(({ at }) => at)).toEqual(steps.map(({ at }) => at).sort())
    }
  })
})
