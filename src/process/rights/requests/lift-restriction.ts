/** GDPR 18(3): the resident hears of it before the data are used again. */
import { liftReasons } from '../../../covenant/index.ts'
import { act, choice, confirm, event, request, unless } from '../../../trajectory/kit.ts'
import { itself, staff } from '../../others.ts'
import { whichRequest } from './asking.ts'
import { handled, restrictions } from './state.ts'
import { begunWith, requestField, whenAny, within } from './which.ts'

export const restrictionLifted = event('restrictionLifted', {
  annex: '3.3 access to data',
  basis: 'reading',
  audience: itself,
  payload: { request: request(), reason: choice(liftReasons) },
  changes: ({ payload, at, by }, view) =>
    handled(payload.request, { by }, { lifted: { reason: payload.reason, at } }, view),
  says: (p, t) => ({ what: 'gebruikt de gegevens weer', note: t.code(liftReasons, p.reason) }),
})

export const liftRestriction = act('liftRestriction', {
  step: 'requests',
  phase: 'any',
  roles: staff,
  causes: [restrictionLifted],
  fields: { request: requestField(restrictions), reason: choice(liftReasons), told: confirm() },
  begins: begunWith(),

  may: whenAny(restrictions),
  decide: (input, { view }) => unless(within(restrictions(view), input.request), restrictionLifted(input)),

  words: {
    title: 'Gebruik de gegevens weer',
    menu: 'Beperking opheffen',
    submit: 'Hef de beperking op',
    done: 'U kunt weer vastleggen. De bewoner leest dit ook.',
    lead: 'De bewoner moet dit weten voordat u verdergaat.',
    fields: {
      request: whichRequest,
      reason: { label: 'Waarom mag het weer?' },
      told: { label: 'Ik heb dit eerst aan de bewoner verteld' },
    },
  },
})
