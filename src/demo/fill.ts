import { dateInAmsterdam } from '../calendar/zone.ts'
import { isResident, roleNames } from '../covenant/index.ts'
import {
  type Addresses,
  connect,
  type Database,
  demoPersonas,
  fillRegistry,
  importClients,
  setClock,
} from '../database/index.ts'
import type { Services } from '../engine/index.ts'
import { forgetQueued, type QueuedMail, queuedMails } from '../messages/queue.ts'
import type { MailTransport } from '../messages/transport.ts'
import { checkSteps } from '../player/check.ts'
import { deliverer } from '../player/delivery.ts'
import type { Mail } from '../player/mails.ts'
import { organisations, registry, staff } from '../player/organisations.ts'
import { player } from '../player/player.ts'
import { readScenario } from '../player/scenario.ts'
import { type DemoCase, demoCases } from './cases.ts'
import { demoClients } from './clients.ts'

/**
 * Fills the demo: the organisations, who one may be, and trajectories in different phases as of today. What is there
 * already stays as it is, so that a second start keeps what was done. Mail that carries a number goes to `transport`, or nowhere.
 */
export async function fillDemo(
  databaseUrl: string,
  logins: Addresses,
  services: Services,
  transport?: MailTransport,
): Promise<void> {
  await fillRegistry(databaseUrl, { ...registry, personas: staffPersonas })
  const known = await demoPersonas(services.database)
  if (known.some(({ actor }) => isResident(actor.role))) return
  await importClients(databaseUrl, organisations.team.id, demoClients)
  const now = services.database.now().toISOString()
  const cases = demoCases(dateInAmsterdam(now))
  // What is played here takes months.
  await setClock(databaseUrl, 'program')
  try {
    for (const [index, one] of cases.entries()) {
      const resident = await playCase(logins, services, one, index, transport)
      const label = one.resident.name
      await fillRegistry(databaseUrl, {
        personas: [{ personId: resident, role: 'resident', label, sort: 500 + index }],
      })
    }
  } finally {
    await setClock(databaseUrl, 'database')
  }
}

/** Gives who its resident is. */
async function playCase(
  logins: Addresses,
  services: Services,
  one: DemoCase,
  index: number,
  transport?: MailTransport,
): Promise<string> {
  const scenario = readScenario(JSON.stringify(one.steps), `demo ${index + 1}`)
  checkSteps(scenario)
  const clock = { now: new Date(0) }
  const database = connect(logins, { now: () => clock.now, max: 4, keys: services.database.keys })
  try {
    const deliver = referralsOnly(database, deliverer(database, transport))
    const stage = { ...services, database, clock, deliver }
    const play = player(stage, scenario.file, '.')
    for (const step of scenario.steps) await play.play(step)
    await play.passTime(services.database.now().toISOString())
    await forget(database, await queuedMails(database))
    const resident = [...play.cases.values()][0]?.resident
    if (!resident) throw new Error('a trajectory of the demo has no resident')
    return resident.person
  } finally {
    await database.close()
  }
}

/**
 * Of all the mail of the past only the number goes out: it is what a supervisor takes a case up with, and a mailbox full
 * of old news is of no use to anybody.
 */
function referralsOnly(database: Database, deliver: () => Promise<readonly Omit<Mail, 'step' | 'case'>[]>) {
  return async (act?: string) => {
    if (act !== 'referToWorkAndIncome') return []
    const waiting = await queuedMails(database)
    await forget(database, waiting.slice(0, -1))
    return deliver()
  }
}

const forget = (database: Database, mails: readonly QueuedMail[]) =>
  forgetQueued(
    database,
    mails.map(({ job }) => job),
  )

const staffPersonas = staff.map(({ actor, name, at, role }, index) => ({
  personId: actor.person,
  role,
  label: `${name}, ${roleNames[role].nl} bij ${organisations[at].name}`,
  sort: index + 1,
}))
