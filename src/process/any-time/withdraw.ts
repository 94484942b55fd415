/** 3.3: the resident stops, said in writing or by word of mouth at any of the three parties. The fact and the day are told, never why. */
import { tellingWays } from '../../covenant/index.ts'
import {
  act,
  choice,
  date,
  event,
  never,
  open,
  optional,
  past,
  type Standing,
  today,
  unless,
} from '../../trajectory/kit.ts'
import { keepsFile } from '../../trajectory/view.ts'
import { everybody, others, staff } from '../others.ts'
import { spokenOf } from '../rights/announced.ts'
import { live } from '../standing.ts'
import { how } from '../words.ts'

export const withdrawn = event('withdrawn', {
  annex: '3.3 ending',
  basis: 'explicit',
  audience: everybody,
  payload: { on: date(), how: choice(tellingWays, { own: true }) },
  changes: ({ payload }) => ({ withdrawn: payload.on, notes: false }),
  says: (p, t) => ({ what: 'legde vast dat de bewoner stopt', note: `Sinds ${t.date(p.on)}` }),
})

export const bySelf = ({ who }: Standing): boolean => who.party === 'resident'
/** Before that nothing of a stop enters KTSD, and all of the team's goes. */
const teamGoesOn = ({ who, view }: Standing) => who.role === 'teamWorker' && keepsFile(view)

export const withdraw = act('withdraw', {
  step: 'withdrawal',
  phase: 'any',
  roles: [...staff, 'resident'],
  causes: [withdrawn],
  records: [['ktsd', ['stopNote']]],
  removes: ['intakeNotesCorporation', 'intakeNotesTeam'],
  fields: {
    on: date({ prefill: today }),
    how: choice(tellingWays, { prefill: (here) => (bySelf(here) ? 'writing' : undefined) }),
    note: optional.longText({ max: 1000, when: teamGoesOn }),
  },

  may: ({ view }) => (live(view) ? open : never),
  decide: ({ on, how: way }, here) => unless(past('on', on, here), withdrawn({ on, how: way })),
  duty: (standing) => spokenOf('withdraw', 'withdrawn', standing),

  entries: ({ note }) => (note ? [{ file: 'ktsd', category: 'stopNote', value: { text: note } }] : []),
  tells: others,
  words: {
    title: 'De bewoner wil stoppen',
    menu: 'De bewoner wil stoppen',
    submit: 'Leg vast dat de bewoner stopt',
    done: 'Vastgelegd. Wie betrokken is, hoort dat de bewoner stopt. Niemand hoort waarom.',
    lead: 'De bewoner mag altijd stoppen. Leg uit wat er dan kan gebeuren: de verhuurder kan besluiten tot uitzetting. Wie betrokken is, hoort dát de bewoner stopt en wanneer, nooit waarom.',
    fields: {
      on: { label: 'Sinds welke dag?', hint: 'Bijvoorbeeld 27 3 2026.' },
      how,
      note: {
        label: 'Notitie voor KTSD',
        hint: 'Alleen als het Buurtteam blijft helpen. Niemand buiten het Buurtteam leest dit, alleen de bewoner.',
      },
    },
  },
})
