/** 3.3 access to data, reading: the resident asks Work and Income alone. */
import { act, event, unless } from '../../../trajectory/kit.ts'
import { asked, saysAsked, tellingOf } from './asking.ts'
import { askingOne, askingOneWords, newOnTime } from './asking-one.ts'
import { made } from './state.ts'

export const requestToWorkAndIncome = event('requestToWorkAndIncome', {
  annex: '3.3 access to data',
  basis: 'reading',
  // What a resident asks of one organisation about what that one wrote is nobody else's.
  audience: { resident: ['workAndIncome'] },
  payload: asked,
  changes: (happened, view) => made(happened, ['workAndIncome'], view),
  says: saysAsked,
})

export const askWorkAndIncome = act('askWorkAndIncome', {
  ...askingOne('workAndIncome'),
  causes: [requestToWorkAndIncome],
  decide: (values, here) =>
    unless(newOnTime(values, 'workAndIncome', here), requestToWorkAndIncome(tellingOf(values, here))),
  words: askingOneWords('Werk en Inkomen'),
})
