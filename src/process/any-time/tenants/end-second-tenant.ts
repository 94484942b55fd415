/** Reading: who was a second tenant is none any more. Why stays with the landlord; who signed is told of to everybody (3.3). */
import { tenancyEnds } from '../../../covenant/index.ts'
import { act, choice, date, event, never, open, past, today, unless } from '../../../trajectory/kit.ts'
import { isClosed } from '../../../trajectory/view.ts'
import { others } from '../../others.ts'
import { onDay } from '../../words.ts'
import { hasSecondTenant } from './record-second-tenant.ts'
import { signatoryLeft, signedByTenant } from './record-tenant-stop.ts'

export const secondTenantEnded = event('secondTenantEnded', {
  annex: '3.2 general',
  basis: 'reading',
  audience: { corporation: ['corporation'] },
  payload: { on: date(), why: choice(tenancyEnds) },
  changes: ({ payload, at }, { secondTenant }) => ({
    secondTenant: { since: secondTenant?.since ?? at, ended: payload.on },
  }),
  says: (p, t) => ({
    what: 'legde vast dat er geen medehuurder meer is',
    note: `Sinds ${t.date(p.on)}: ${t.code(tenancyEnds, p.why).toLowerCase()}`,
  }),
})

export const endSecondTenant = act('endSecondTenant', {
  step: 'tenants',
  phase: 'any',
  roles: ['housingConsultant'],
  causes: [secondTenantEnded, signatoryLeft],
  fields: { on: date({ prefill: today }), why: choice(tenancyEnds) },

  may: ({ view }) => (hasSecondTenant(view) && !isClosed(view) ? open : never),
  decide: ({ on, why }, here) =>
    unless(
      past('on', on, here),
      secondTenantEnded({ on, why }),
      ...(signedByTenant(here.view) ? [signatoryLeft({ on })] : []),
    ),

  tells: (values, here) => (signedByTenant(here.view) ? others(values, here) : []),
  words: {
    title: 'Er is geen medehuurder meer',
    menu: 'Medehuurder is geen huurder meer',
    submit: 'Leg dit vast',
    done: 'Vastgelegd. Waarom, blijft bij u.',
    lead: 'Tekende de medehuurder de overeenkomst? Dan horen de anderen dat deze persoon niet meer meedoet, en sinds wanneer. Waarom, hoort niemand. Is er nog niet getekend, maak de overeenkomst dan opnieuw.',
    fields: { on: onDay, why: { label: 'Waarom?' } },
  },
})
