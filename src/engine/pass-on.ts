import { anyTime, passesOn } from '../covenant/index.ts'
import {
  type Actor,
  asSession,
  corporations,
  handlePassedOn,
  log,
  passOn,
  queueMessage,
  readPassedOn,
  rememberAct,
} from '../database/index.ts'
import { choice, date, houseNumber, type Options, optional, postcode, type Raw, text } from '../trajectory/index.ts'
import { emptyContext } from './open-case.ts'
import type { Outcome } from './outcome.ts'
import { parse } from './parse.ts'
import { asSent, sentBefore } from './sent-before.ts'
import type { Services } from './services.ts'

/**
 * A stop or a request about data that a resident says at Work and Income (3.3, any of the three parties). Before step 12
 * Work and Income does not know the trajectory: nothing is looked up, the answer is always the same, and the words go on
 * to the landlord, where every trajectory begins.
 */
export const passOnKinds = {
  stop: { nl: 'De bewoner wil stoppen', en: 'The resident wants to stop' },
  access: { nl: 'De bewoner vraagt om inzage', en: 'The resident asks for access' },
  rectification: { nl: 'De bewoner wil iets laten verbeteren', en: 'The resident wants something corrected' },
  erasure: { nl: 'De bewoner wil iets laten wissen', en: 'The resident wants something erased' },
  restriction: {
    nl: 'De bewoner wil dat gegevens even niet worden gebruikt',
    en: 'The resident wants the use of data restricted',
  },
  objection: { nl: 'De bewoner maakt bezwaar', en: 'The resident objects' },
} as const satisfies Options
export type PassOnKind = keyof typeof passOnKinds

/** What is asked, with the landlords that can be named. */
export const passOnFieldsWith = (landlords: Options) => ({
  kind: choice(passOnKinds),
  on: date({ prefill: (context) => context.now.date }),
  landlord: choice(landlords),
  name: text({ max: 120, letters: true }),
  street: text({ max: 120 }),
  houseNumber: houseNumber(),
  postcode: postcode(),
  place: text({ max: 80 }),
  phone: optional.telephone({ max: 20 }),
})
export type PassOnFields = ReturnType<typeof passOnFieldsWith>

/** What stands behind this, for the form's "why". */
export const passOnRule = anyTime.withdrawal

async function landlordsOf(
  services: Services,
  actor: Actor,
): Promise<{ id: string; name: string; mailbox: string | undefined }[]> {
  return asSession(services.database, actor, (tx) => corporations(tx))
}

export async function passOnForm(services: Services, actor: Actor): Promise<PassOnFields | undefined> {
  if (actor.role !== passesOn) return undefined
  const landlords = await landlordsOf(services, actor)
  return passOnFieldsWith(Object.fromEntries(landlords.map(({ id, name }) => [id, { nl: name, en: name }])))
}

/** Takes it down and passes it on; whatever exists or not, the outcome is the same. */
export async function takeDown(
  services: Services,
  actor: Actor,
  request: { key?: string; raw: () => Promise<Raw>; strict?: boolean },
): Promise<Outcome> {
  if (actor.role !== passesOn) return { kind: 'notFound' }
  const landlords = await landlordsOf(services, actor)
  const fields = passOnFieldsWith(Object.fromEntries(landlords.map(({ id, name }) => [id, { nl: name, en: name }])))
  const raw = await request.raw()
  const parsed = parse(fields, raw, emptyContext(services, actor), request.strict)
  if (!parsed.ok) return { kind: 'invalid', problems: parsed.problems, raw }
  const { landlord, ...about } = parsed.values
  return asSession(services.database, actor, async (tx): Promise<Outcome> => {
    const before = await sentBefore(tx, request)
    if (before) return before
    await passOn(tx, { toOrganisation: landlord, toRole: 'housingConsultant', kind: about.kind, about })
    const mailbox = landlords.find((l) => l.id === landlord)?.mailbox
    if (mailbox) await queueMessage(tx, { kind: 'news', party: 'corporation', to: { mailbox } })
    await log(tx, { activity: 'passOn', kind: 'act' })
    if (request.key) await rememberAct(tx, request.key, await asSent(request))
    return { kind: 'done', repeated: false }
  })
}

export type PassedOnNote = {
  readonly id: string
  readonly at: string
  readonly kind: PassOnKind
  readonly about: Readonly<Record<string, string>>
}

/** What was passed on to this person's organisation and role, and still waits. */
export async function askPassedOn(services: Services, actor: Actor): Promise<PassedOnNote[]> {
  return asSession(services.database, actor, async (tx) => {
    const notes = await readPassedOn(tx)
    await log(tx, { activity: 'readPassedOn', kind: 'read' })
    return notes.map(({ id, at, kind, about }) => ({
      id,
      at,
      kind: kind as PassOnKind,
      about: about as Readonly<Record<string, string>>,
    }))
  })
}

/** Done with it: the consultant took it up in the trajectory itself. */
export async function settlePassedOn(services: Services, actor: Actor, id: string): Promise<boolean> {
  return asSession(services.database, actor, async (tx) => {
    const done = await handlePassedOn(tx, id)
    await log(tx, { activity: 'passOn', kind: done ? 'act' : 'denied' })
    return done
  })
}
