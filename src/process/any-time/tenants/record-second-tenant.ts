/** Reading of 3.2 general: somebody else is on the contract, in the landlord's own file; nobody else can tell before the agreement. */
import { act, done, event, happens, never, open, type View } from '../../../trajectory/kit.ts'
import { secondTenantFields } from '../../categories/second-tenant.ts'
import { goesOn } from '../../standing.ts'

export const secondTenantRecorded = event('secondTenantRecorded', {
  annex: '3.2 general',
  basis: 'reading',
  audience: { corporation: ['corporation'] },
  payload: {},
  changes: ({ at }) => ({ secondTenant: { since: at } }),
  says: () => ({ what: 'legde vast dat er een medehuurder is' }),
})

/** One that is so today, as this world knows it. */
export const hasSecondTenant = ({ secondTenant }: View): boolean =>
  secondTenant !== undefined && secondTenant.ended === undefined

export const recordSecondTenant = act('recordSecondTenant', {
  step: 'tenants',
  phase: 'registration',
  through: 'budgetManagement',
  roles: ['housingConsultant'],
  causes: [secondTenantRecorded],
  records: [['corporationFile', ['secondTenant']]],
  fields: secondTenantFields,

  may({ view }) {
    if (view.version === 0 || !goesOn(view)) return never
    return hasSecondTenant(view) ? done : open
  },
  decide: () => happens(secondTenantRecorded()),

  entries: (value) => [{ file: 'corporationFile', category: 'secondTenant', value }],
  words: {
    title: 'Leg vast wie er nog meer huurder is',
    menu: 'Medehuurder vastleggen',
    submit: 'Leg de medehuurder vast',
    done: 'De medehuurder staat in uw dossier. Verder weet niemand het.',
    lead: 'Staat er nog iemand op het contract, of is de partner van de bewoner medehuurder? U legt alleen de naam vast. De overeenkomst vraagt dan ook de handtekening van de medehuurder. Met de melding gaat niets over deze persoon mee.',
    fields: {
      name: { label: 'Naam van de medehuurder', hint: 'Zoals op een envelop, bijvoorbeeld: De heer N. Voorbeeld.' },
      footing: { label: 'Waarom is deze persoon medehuurder?' },
    },
  },
})
