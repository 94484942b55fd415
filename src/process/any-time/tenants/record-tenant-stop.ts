/**
 * 3.3 ending, reading: the second tenant, who signed, takes part no longer. That is not the resident's stop: the trajectory goes on, and
 * a person decides.
 */
import { tellingWays } from '../../../covenant/index.ts'
import {
  act,
  choice,
  date,
  event,
  never,
  open,
  optional,
  past,
  today,
  unless,
  type View,
} from '../../../trajectory/kit.ts'
import { everybody, others, staff } from '../../others.ts'
import { isFollowed, live } from '../../standing.ts'

export const signatoryLeft = event('signatoryLeft', {
  annex: '3.3 ending',
  basis: 'reading',
  audience: {
    corporation: everybody.corporation,
    team: everybody.team,
    workAndIncome: everybody.workAndIncome,
  },
  payload: { on: date(), how: optional.choice(tellingWays, { own: true }) },
  changes: ({ payload }) => ({ tenantLeft: payload.on }),
  says: (p, t) => ({
    what: 'legde vast dat de medehuurder niet meer meedoet',
    note: `Sinds ${t.date(p.on)}. Het traject van de bewoner gaat door.`,
  }),
})

/** The second tenant signed, as this world was told, and still takes part. */
export const signedByTenant = (view: View): boolean =>
  isFollowed(view) && view.signers.includes('secondTenant') && view.tenantLeft === undefined

export const recordTenantStop = act('recordTenantStop', {
  step: 'tenants',
  phase: 'any',
  roles: staff,
  causes: [signatoryLeft],
  fields: { on: date({ prefill: today }), how: choice(tellingWays) },

  may: ({ view }) => (live(view) && signedByTenant(view) ? open : never),
  decide: ({ on, how }, here) => unless(past('on', on, here), signatoryLeft({ on, how })),

  tells: others,
  words: {
    title: 'De medehuurder wil stoppen',
    menu: 'De medehuurder wil stoppen',
    submit: 'Leg vast dat de medehuurder stopt',
    done: 'Vastgelegd. Wie betrokken is, hoort het. Niemand hoort waarom.',
    lead: 'De medehuurder mag altijd stoppen. Dat is iets anders dan stoppen van de bewoner: het traject gaat door. Wie betrokken is, hoort dát de medehuurder niet meer meedoet en sinds wanneer, nooit waarom. Wat dat betekent, besluit een mens.',
    fields: {
      on: { label: 'Sinds welke dag?', hint: 'Bijvoorbeeld 27 3 2026.' },
      how: { label: 'Hoe liet de medehuurder het weten?' },
    },
  },
})
