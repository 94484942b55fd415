/** 3.1 step 19, reading: the trajectory ends without its outcome. The others hear that it ends; how stays with the corporation. */
import { type EndWay, endWays, type FileName, type Respite, respiteMonths, respites } from '../../covenant/index.ts'
import { act, addMonths, choice, event, happens, never, open, optional, problem, today } from '../../trajectory/kit.ts'
import { others } from '../others.ts'
import { goesOn, live } from '../standing.ts'

export const endedOtherwise = event('endedOtherwise', {
  annex: '3.1 step 19',
  basis: 'reading',
  audience: { corporation: ['corporation', 'team', 'workAndIncome'] },
  payload: {
    way: choice(endWays, { own: true }),
    from: optional.date({ own: true }),
    until: optional.date({ own: true }),
  },
  changes: ({ at }) => ({ ended: at, notes: false }),
  says: (p, t) => ({
    what: 'legde vast dat het traject eindigt',
    ...(p.way ? { note: t.code(endWays, p.way) } : {}),
  }),
})

/** What was noted of the talk. */
export const talkNotes: readonly FileName[] = ['intakeNotesCorporation', 'intakeNotesTeam']

const isRespite = (way: EndWay): way is Respite => Object.hasOwn(respites, way)

export const endOtherwise = act('endOtherwise', {
  step: 'otherEnd',
  phase: 'any',
  roles: ['housingConsultant'],
  causes: [endedOtherwise],
  removes: talkNotes,
  fields: { way: choice(endWays), from: optional.date({ prefill: today }), until: optional.date() },
  // A moratorium (Fw 287b) and a cooling-off (Wgs 5) last six months at most, from their own first day.
  check({ from: begun, until }, here) {
    const from = begun ?? today(here)
    if (!until) return []
    if (until < from) return [{ field: 'until', problem: 'beforeFrom' }]
    return until > addMonths(from, respiteMonths) ? [{ field: 'until', problem: 'outcomeDoesNotFit' }] : []
  },

  may: ({ view }) => (live(view) && goesOn(view) ? open : never),
  decide: ({ way, from, until }) =>
    isRespite(way) && !until
      ? problem('until', 'untilNeeded')
      : happens(endedOtherwise(isRespite(way) ? { way, from, until } : { way, until })),

  tells: others,
  words: {
    title: 'Het traject eindigt op een andere manier',
    menu: 'Het traject eindigt anders',
    submit: 'Leg vast',
    done: 'Vastgelegd. De anderen horen dat het traject eindigt, niet hoe.',
    lead: 'Bijvoorbeeld omdat de bewoner verhuist. De anderen horen dát het traject eindigt, niet waarom.',
    fields: {
      way: { label: 'Wat is er gebeurd?' },
      from: { label: 'Vanaf wanneer?', hint: 'Alleen bij een moratorium of een afkoelingsperiode.' },
      until: {
        label: 'Tot wanneer?',
        hint: 'Alleen bij een moratorium of een afkoelingsperiode: hooguit zes maanden.',
      },
    },
  },
})
