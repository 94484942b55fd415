/** Fw 287b and Wgs 5, reading: the court holds the eviction back. One beside the other, each with its own days. */
import { respiteMonths, respites } from '../../../covenant/index.ts'
import { act, addMonths, choice, date, event, happens, never, open, problem, today } from '../../../trajectory/kit.ts'

export const respiteGranted = event('respiteGranted', {
  annex: '3.1 step 19',
  basis: 'reading',
  audience: { workAndIncome: ['workAndIncome'] },
  payload: { kind: choice(respites), from: date(), until: date() },
  changes: ({ payload }, view) => ({ respites: [...view.respites, payload] }),
  says: (p, t) => ({
    what: `legde vast: ${t.code(respites, p.kind)}`,
    note: `${t.date(p.from)}, tot en met ${t.date(p.until)}`,
  }),
})

export const recordRespite = act('recordRespite', {
  step: 'respite',
  phase: 'any',
  roles: ['trajectorySupervisor'],
  causes: [respiteGranted],
  fields: { kind: choice(respites), from: date({ prefill: today }), until: date() },

  may: ({ view }) => (view.seen.caseTakenUp ? open : never),
  decide({ kind, from, until }) {
    if (until < from) return problem('until', 'beforeFrom')
    if (until > addMonths(from, respiteMonths)) return problem('until', 'outcomeDoesNotFit')
    return happens(respiteGranted({ kind, from, until }))
  },

  words: {
    title: 'De rechter houdt de ontruiming tegen',
    menu: 'Moratorium of afkoelingsperiode',
    submit: 'Leg vast',
    done: 'Vastgelegd. Na een moratorium staat het verslag aan de rechter in uw werklijst.',
    lead: 'Een moratorium en een afkoelingsperiode kunnen naast elkaar bestaan. Leg elk apart vast, met de eigen dagen.',
    fields: {
      kind: { label: 'Wat besloot de rechter?' },
      from: { label: 'Vanaf welke dag?' },
      until: { label: 'Tot en met welke dag?', hint: 'Hooguit zes maanden.' },
    },
  },
})
