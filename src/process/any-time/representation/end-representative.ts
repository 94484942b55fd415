/** Reading: who acted for the resident does so no longer. Of the own party's file alone, as it was recorded. */
import { representationEnds, representativeKinds } from '../../../covenant/index.ts'
import { act, choice, date, event, never, open, past, today, unless } from '../../../trajectory/kit.ts'
import { isClosed } from '../../../trajectory/view.ts'
import { itself } from '../../others.ts'
import { onDay } from '../../words.ts'
import { ownRepresentatives } from './acting.ts'

export const representativeEnded = event('representativeEnded', {
  annex: '3.3 signatures',
  basis: 'reading',
  audience: itself,
  payload: { kind: choice(representativeKinds), on: date(), why: choice(representationEnds) },
  changes: ({ payload, by }, { representatives }) => ({
    representatives: representatives.map((one) =>
      one.party === by.party && one.kind === payload.kind ? { ...one, ended: payload.on } : one,
    ),
  }),
  says: (p, t) => ({
    what: `legde vast wie niet meer namens de bewoner handelt: ${t.code(representativeKinds, p.kind)}`,
    note: `Sinds ${t.date(p.on)}: ${t.code(representationEnds, p.why).toLowerCase()}`,
  }),
})

export const endRepresentative = act('endRepresentative', {
  step: 'representation',
  phase: 'any',
  roles: ['housingConsultant', 'teamWorker', 'trajectorySupervisor'],
  causes: [representativeEnded],
  fields: {
    kind: choice(representativeKinds, { only: ({ view }) => ownRepresentatives(view).map(({ kind }) => kind) }),
    on: date({ prefill: today }),
    why: choice(representationEnds),
  },

  may: ({ view }) => (ownRepresentatives(view).length > 0 && !isClosed(view) ? open : never),
  decide: ({ kind, on, why }, here) => unless(past('on', on, here), representativeEnded({ kind, on, why })),

  words: {
    title: 'Iemand handelt niet meer namens de bewoner',
    menu: 'Niet meer namens de bewoner',
    submit: 'Leg dit vast',
    done: 'Vastgelegd. Er gaat niets meer naar deze persoon.',
    lead: 'Dit geldt voor uw eigen dossier. Trekt de bewoner zelf een machtiging in? Leg dat dan apart vast: dat hoort iedereen.',
    fields: { kind: { label: 'Wie?' }, on: onDay, why: { label: 'Waarom?' } },
  },
})
