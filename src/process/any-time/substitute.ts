/** A colleague steps in for another until a day; done for all of that colleague's trajectories at once (3.1 step 9, reading). */
import { absenceReasons, type CaseRole, roleNames } from '../../covenant/index.ts'
import { act, ahead, choice, date, event, never, open, person, problem, unless } from '../../trajectory/kit.ts'
import { isClosed } from '../../trajectory/view.ts'
import { itself, staff } from '../others.ts'

export const substituted = event('substituted', {
  annex: '3.1 step 9',
  basis: 'reading',
  audience: itself,
  payload: { role: choice(roleNames), for: person(), until: date(), reason: choice(absenceReasons) },
  standsIn: ({ payload: { role, for: away, until } }) => ({ role, for: away, until }),
  says: (p, t) => ({
    what: `springt in voor ${t.person(p.for)}`,
    note: `Tot en met ${t.date(p.until)}: ${t.code(absenceReasons, p.reason).toLowerCase()}`,
  }),
})

export const substitute = act('substitute', {
  step: 'substitution',
  phase: 'any',
  roles: staff,
  causes: [substituted],
  fields: { for: person(), until: date(), reason: choice(absenceReasons) },
  names: ({ who }) => who.role as CaseRole,

  may: ({ view }) => (view.version > 0 && !isClosed(view) ? open : never),
  decide(input, here) {
    if (input.for === here.who.person) return problem('for', 'sameAsNow')
    return unless(ahead('until', input.until, here), substituted({ ...input, role: here.who.role }))
  },

  words: {
    title: 'Spring in voor een collega',
    menu: 'Inspringen voor een collega',
    submit: 'Spring in',
    done: 'U doet de trajecten van uw collega nu mee.',
    lead: 'Is een collega met dezelfde rol er niet? Dan ziet u tot een dag de trajecten van die collega. Dat staat in elk traject, en de bewoner kan het lezen.',
    fields: {
      for: { label: 'Voor wie springt u in?' },
      until: { label: 'Tot en met welke dag?', hint: 'Bijvoorbeeld 27 3 2026.' },
      reason: { label: 'Waarom?' },
    },
  },
})
