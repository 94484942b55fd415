/** 3.3 access to data, reading: the resident asks the corporation alone. */
import { act, event, unless } from '../../../trajectory/kit.ts'
import { asked, saysAsked, tellingOf } from './asking.ts'
import { askingOne, askingOneWords, newOnTime } from './asking-one.ts'
import { made } from './state.ts'

export const requestToCorporation = event('requestToCorporation', {
  annex: '3.3 access to data',
  basis: 'reading',
  // What a resident asks of one organisation about what that one wrote is nobody else's.
  audience: { resident: ['corporation'] },
  payload: asked,
  changes: (happened, view) => made(happened, ['corporation'], view),
  says: saysAsked,
})

export const askCorporation = act('askCorporation', {
  ...askingOne('corporation'),
  causes: [requestToCorporation],
  decide: (values, here) =>
    unless(newOnTime(values, 'corporation', here), requestToCorporation(tellingOf(values, here))),
  words: askingOneWords('de woningcorporatie'),
})
