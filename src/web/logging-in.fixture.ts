/** Residents who log in by letter with a mail address, and by DigiD. */
import { really } from '../database/example.fixture.ts'
import { openSession, type Provider, residentActor } from '../identity/index.ts'
import { textOf } from '../letters/pdf-text.ts'
import type { TestStage } from '../testing/stage.ts'
import { Visitor } from '../testing/visitor.ts'

export const consultant = 'corporation-a:consultant-1'
export const worker = 'team:worker-1'
export const password = 'paard lamp wolk fiets'

/** One that is never asked anything: who comes back from it has a session at once. */
export const providerOf = (door: string, name: string): Provider => ({
  door,
  name,
  lets: 'resident',
  issuer: `https://${door}.example`,
  clientId: 'drempel',
  clientSecret: 'of no provider',
  acr: [],
  organisation: null,
})

export const residentOf = (stage: TestStage): string => stage.play.cases.get('zaak')?.resident?.person ?? ''

/** The code of a letter that this one makes now. */
export async function codeBy(stage: TestStage, who: string, party: 'corporation' | 'team'): Promise<string> {
  const world = stage.play.cases.get('zaak')?.worlds.get(party)
  const visitor = await new Visitor(stage).as(who)
  const made = await visitor.ask(`/zaak/${world}/sendActivation`, { sleutel: crypto.randomUUID() })
  const code = /[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}/.exec(textOf(made.bytes))?.[0]
  if (!code) throw new Error(`no letter of ${who}`)
  return code
}

/** Somebody with the code of a letter who takes codes by mail from then on. */
export async function withMail(stage: TestStage, code: string, name: string, mail: string): Promise<Visitor> {
  const someone = new Visitor(stage, `198.51.100.${name.length}`)
  await someone.ask('/activeren', { code })
  await someone.ask('/activeren/account', { naam: name, wachtwoord: password, nogeens: password })
  await someone.ask('/activeren/slot', { slot: 'mail', mail })
  await someone.ask('/activeren/klaar', { code: stage.codes.at(-1)?.code ?? '' })
  return someone
}

/** Somebody who was linked at this door, and came in by it. */
export async function byProvider(stage: TestStage, door: string): Promise<Visitor> {
  await really(
    stage.url,
    `insert into drempel.login_identity (issuer, subject_hash, person_id, since)
      values ($1, sha256($2), $3, $4) on conflict do nothing`,
    [providerOf(door, '').issuer, Buffer.from(door), residentOf(stage), stage.clock.now],
  )
  const someone = new Visitor(stage, '203.0.113.1')
  someone.cookies.set('drempel', await openSession(stage.database, residentActor(residentOf(stage)), door))
  return someone
}
