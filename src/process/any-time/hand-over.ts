/** A colleague with the same role takes over, by a recorded act (3.1 step 9, reading). */
import { type CaseRole, roleNames } from '../../covenant/index.ts'
import { namesReleased } from '../../trajectory/fan-out.ts'
import { act, choice, event, happens, never, open, person, problem, type View } from '../../trajectory/kit.ts'
import { isClosed } from '../../trajectory/view.ts'
import { itself, staff } from '../others.ts'

const whoFollows = { role: choice(roleNames), to: person() }

export const handedOver = event('handedOver', {
  annex: '3.1 step 9',
  basis: 'reading',
  audience: itself,
  payload: whoFollows,
  involves: ({ payload }) => ({ [payload.role]: payload.to }),
  says: (p, t) => ({ what: `droeg het traject over aan ${t.person(p.to)}` }),
})

export const contactChanged = event('contactChanged', {
  annex: '3.1 step 9',
  basis: 'reading',
  audience: {
    corporation: ['corporation', 'team', 'workAndIncome'],
    team: ['corporation', 'team', 'workAndIncome'],
    workAndIncome: ['team', 'workAndIncome'],
  },
  payload: whoFollows,
  involves: ({ payload }) => ({ [payload.role]: payload.to }),
  says: (p, t) => ({ what: `gaf door dat ${t.person(p.to)} het overneemt` }),
})

/** Others hear of a new colleague only once they were told whom the old one was (3.1 step 4). */
function othersKnow(view: View): boolean {
  if (view.party === 'team') return namesReleased(view)
  return view.party !== 'corporation' || view.signal !== undefined
}

export const handOver = act('handOver', {
  step: 'substitution',
  phase: 'any',
  roles: staff,
  causes: [handedOver, contactChanged],
  fields: { to: person() },
  names: ({ who }) => who.role as CaseRole,

  may: ({ view }) => (view.version > 0 && !isClosed(view) ? open : never),
  decide({ to }, { view, who }) {
    if (to === who.person) return problem('to', 'sameAsNow')
    const one = { role: who.role, to }
    return othersKnow(view) ? happens(handedOver(one), contactChanged(one)) : happens(handedOver(one))
  },

  words: {
    title: 'Draag over aan een collega',
    menu: 'Overdragen aan een collega',
    submit: 'Draag over',
    done: 'Uw collega doet dit traject nu. U ziet het niet meer.',
    lead: 'Een collega met dezelfde rol neemt het over. U ziet dit traject daarna niet meer.',
    fields: { to: { label: 'Aan wie?' } },
  },
})
