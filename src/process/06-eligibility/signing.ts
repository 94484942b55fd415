/** 3.3 signatures, reading: who signs on the side of the resident, and who has done so. */
import type { PlainDate } from '../../calendar/plain-date.ts'
import {
  type Beside,
  besideNames,
  besides,
  linesOf,
  type SignedBy,
  secondTenantSigns,
  signedBy,
} from '../../covenant/index.ts'
import { choice, date, event, type Standing, type View } from '../../trajectory/kit.ts'
import { acting } from '../any-time/representation/acting.ts'
import { hasSecondTenant } from '../any-time/tenants/record-second-tenant.ts'

/** With the agreement: who signs it beside the parties. Names stand in the agreement itself. */
export const signatoryNamed = event('signatoryNamed', {
  annex: '3.3 signatures',
  basis: 'reading',
  audience: { corporation: ['corporation', 'team'] },
  payload: { who: choice(besides) },
  changes: ({ payload }, { signers }) => ({ signers: [...signers, payload.who] }),
  says: (p, t) => ({ what: `noemde wie er tekent: ${t.code(besides, p.who)}` }),
})

/** One of several signed. Who did not is nobody else's to know: the others hear that all have signed, or that it lapsed. */
export const signatureTaken = event('signatureTaken', {
  annex: '3.3 signatures',
  basis: 'reading',
  audience: { corporation: ['corporation'] },
  payload: { by: choice(signedBy), on: date() },
  changes: ({ payload }, { signatures }) => ({ signatures: { ...signatures, [payload.by]: payload.on } }),
  says: (p, t) => ({
    what: `legde de handtekening van ${t.code(signedBy, p.by)} vast`,
    note: `Getekend op ${t.date(p.on)}`,
  }),
})

type Asked = Pick<Standing, 'view' | 'now' | 'chosen'>
type Signing = Pick<View, 'signers' | 'signatures'>

/** Who signs beside the parties or for the resident as things stand today, in the order of the lines. */
export function signersNow(standing: Asked): readonly Beside[] {
  const { view, chosen } = standing
  const may: readonly string[] = acting(standing, 'signing')
  const isGuarded = may.includes('guardian')
  return besideNames.filter((who) => {
    if (who === 'secondTenant') return hasSecondTenant(view) && chosen(secondTenantSigns)
    return may.includes(who) && (who !== 'authorised' || !isGuarded)
  })
}
/** What was drawn up names somebody else than who has to sign today. */
export const isOutdated = (standing: Asked): boolean => signersNow(standing).join() !== standing.view.signers.join()

export const isShared = (view: Signing): boolean => linesOf(view.signers).flat().length > 1
/** Who may sign and whose line is still empty. */
export const toSign = (view: Signing): readonly SignedBy[] =>
  linesOf(view.signers)
    .filter((line) => line.every((one) => view.signatures[one] === undefined))
    .flat()

/** Since when all have signed, if these do so on this day; undefined where a line stays empty. */
export function allSigned(view: Signing, by: readonly SignedBy[], on: PlainDate): PlainDate | undefined {
  const signatures = { ...view.signatures, ...Object.fromEntries(by.map((one) => [one, on])) }
  if (isShared(view) && toSign({ ...view, signatures }).length > 0) return undefined
  return Object.values(signatures).reduce((last, day) => (day > last ? day : last), on)
}
