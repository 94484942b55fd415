/** 3.3, reading: the resident withdraws a mandate, said at whichever party he or she likes, as a stop is; it ends it everywhere. */
import { tellingWays } from '../../../covenant/index.ts'
import { act, choice, date, event, never, open, optional, past, today, unless } from '../../../trajectory/kit.ts'
import { isClosed } from '../../../trajectory/view.ts'
import { everybody, others, staff } from '../../others.ts'
import { how, onDay } from '../../words.ts'

export const mandateWithdrawn = event('mandateWithdrawn', {
  annex: '3.3 ending',
  basis: 'reading',
  audience: {
    corporation: everybody.corporation,
    team: everybody.team,
    workAndIncome: everybody.workAndIncome,
  },
  payload: { on: date(), how: optional.choice(tellingWays, { own: true }) },
  // What a court gave is not the resident's to take back.
  changes: ({ payload }, { representatives }) => ({
    representatives: representatives.map((one) =>
      one.kind === 'authorised' && one.ended === undefined ? { ...one, ended: payload.on } : one,
    ),
  }),
  says: (p, t) => ({
    what: 'legde vast dat de bewoner geen machtiging meer geeft',
    note: `Sinds ${t.date(p.on)}`,
  }),
})

export const withdrawMandate = act('withdrawMandate', {
  step: 'representation',
  phase: 'any',
  roles: staff,
  causes: [mandateWithdrawn],
  fields: { on: date({ prefill: today }), how: choice(tellingWays) },

  // Open where this party knows of no mandate too: the resident need not know at whom it stands.
  may: ({ view }) => (view.version > 0 && !isClosed(view) ? open : never),
  decide: ({ on, how: way }, here) => unless(past('on', on, here), mandateWithdrawn({ on, how: way })),

  tells: others,
  words: {
    title: 'De bewoner trekt een machtiging in',
    menu: 'De bewoner trekt een machtiging in',
    submit: 'Leg vast dat de machtiging stopt',
    done: 'Vastgelegd. Iedereen hoort dat er geen machtiging meer is.',
    lead: 'Ook als u zelf van geen machtiging weet: de bewoner mag dit bij elke partij zeggen. Daarna handelt niemand meer met een machtiging. Wie door de rechter is benoemd, blijft dat.',
    fields: { on: onDay, how },
  },
})
