/** 3.3 access to data, reading: the resident asks the team alone. */
import { act, event, unless } from '../../../trajectory/kit.ts'
import { asked, saysAsked, tellingOf } from './asking.ts'
import { askingOne, askingOneWords, newOnTime } from './asking-one.ts'
import { made } from './state.ts'

export const requestToTeam = event('requestToTeam', {
  annex: '3.3 access to data',
  basis: 'reading',
  // What a resident asks of one organisation about what that one wrote is nobody else's.
  audience: { resident: ['team'] },
  payload: asked,
  changes: (happened, view) => made(happened, ['team'], view),
  says: saysAsked,
})

export const askTeam = act('askTeam', {
  ...askingOne('team'),
  causes: [requestToTeam],
  decide: (values, here) => unless(newOnTime(values, 'team', here), requestToTeam(tellingOf(values, here))),
  words: askingOneWords('het Buurtteam'),
})
