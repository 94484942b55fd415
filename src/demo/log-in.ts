import { isResident } from '../covenant/index.ts'
import type { Database } from '../database/index.ts'
import { type Provider, personas } from '../identity/index.ts'
import { registry } from '../player/organisations.ts'
import { type DemoDoor, startDemoProvider } from './provider.ts'

const title = { digid: 'DigiD, een voorbeeld', werk: 'Inloggen bij uw organisatie, een voorbeeld' } as const

/** Everybody of the demo, at the door through which he or she comes in. */
async function doorsOf(database: Database): Promise<DemoDoor[]> {
  const residents = (await personas(database)).filter(({ actor }) => isResident(actor.role))
  return [
    {
      door: 'digid',
      title: title.digid,
      accounts: residents.map(({ actor, label }) => ({ id: `bewoner-${actor.person}`, name: label })),
    },
    {
      door: 'werk',
      title: title.werk,
      accounts: (registry.persons ?? []).map(({ id, name, mail }) => ({
        id,
        name: name ?? '',
        ...(mail ? { mail } : {}),
      })),
    },
  ]
}

/**
 * The demo's own providers, one for residents and one for staff, with what stops them. Rejects where their port is taken,
 * or there is none.
 *
 * @param port of Drempel; theirs is 1000 higher, since the next ones are what somebody takes for a second Drempel
 * @param anyPort they take a free one, as Drempel did
 */
export async function startDemoLogIn(
  database: Database,
  port: number,
  anyPort: boolean,
): Promise<{ readonly providers: readonly Provider[]; stop(): Promise<void> }> {
  const back = (door: string) =>
    ['localhost', '127.0.0.1'].map((host) => `http://${host}:${port}/inloggen/${door}/terug`)
  const { issuer, secret, stop } = await startDemoProvider(anyPort ? 0 : port + 1000, back, () => doorsOf(database))
  const at = { issuer, clientSecret: secret, organisation: null }
  return {
    providers: [
      { ...at, door: 'digid', lets: 'resident', clientId: 'drempel-digid', acr: ['midden'], name: 'DigiD (voorbeeld)' },
      { ...at, door: 'werk', lets: 'staff', clientId: 'drempel-werk', acr: [], name: 'Uw organisatie (voorbeeld)' },
    ],
    stop,
  }
}
