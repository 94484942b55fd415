import { type Actor, asSession, hasOwnAddress, keepOwnAddress as keep, log } from '../database/index.ts'
import { optional, type Raw } from '../trajectory/index.ts'
import { emptyContext } from './open-case.ts'
import type { Outcome } from './outcome.ts'
import { parse } from './parse.ts'
import type { Services } from './services.ts'

export const ownAddressFields = { postcode: optional.postcode(), houseNumber: optional.houseNumber() }

/** Whether this person gave an address; undefined for who is no member of staff. */
export async function askOwnAddress(services: Services, actor: Actor): Promise<boolean | undefined> {
  return actor.organisation === null ? undefined : asSession(services.database, actor, (tx) => hasOwnAddress(tx))
}

/** Keeps where a member of staff lives, so that who looks there is seen; with both fields empty it is taken away. */
export async function keepOwnAddress(
  services: Services,
  actor: Actor,
  request: { readonly raw: () => Promise<Raw> },
): Promise<Outcome> {
  if (actor.organisation === null) return { kind: 'notFound' }
  const raw = await request.raw()
  const parsed = parse(ownAddressFields, raw, emptyContext(services, actor))
  if (!parsed.ok) return { kind: 'invalid', problems: parsed.problems, raw }
  const { postcode, houseNumber } = parsed.values
  if ((postcode === undefined) !== (houseNumber === undefined))
    return {
      kind: 'invalid',
      problems: [{ field: postcode === undefined ? 'postcode' : 'houseNumber', problem: 'required' }],
      raw,
    }
  await asSession(services.database, actor, async (tx) => {
    await keep(tx, postcode !== undefined && houseNumber !== undefined ? { postcode, houseNumber } : undefined)
    await log(tx, { activity: 'keepOwnAddress', kind: 'act' })
  })
  return { kind: 'done', repeated: false }
}
