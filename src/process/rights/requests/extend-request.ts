/** GDPR 12(3): only within the first month; an extension is told before it is late. */
import { extensionReasons } from '../../../covenant/index.ts'
import { act, choice, event, type Problem, request, unless } from '../../../trajectory/kit.ts'
import { itself, staff } from '../../others.ts'
import { whichRequest } from './asking.ts'
import { handled, requestDue } from './state.ts'
import { begunWith, extendable, own, requestField, whenAny, within } from './which.ts'

export const requestExtended = event('requestExtended', {
  annex: '3.3 access to data',
  basis: 'reading',
  audience: itself,
  payload: { request: request(), reason: choice(extensionReasons) },
  changes: ({ payload, at, by }, view) =>
    handled(payload.request, { by }, { extended: { reason: payload.reason, at } }, view),
  says: (p, t) => ({ what: 'nam meer tijd voor een verzoek', note: t.code(extensionReasons, p.reason) }),
})

export const extendRequest = act('extendRequest', {
  step: 'requests',
  phase: 'any',
  roles: staff,
  causes: [requestExtended],
  fields: { request: requestField(extendable), reason: choice(extensionReasons) },
  begins: begunWith(),

  may: whenAny(extendable),
  decide(input, { view, now }) {
    const one = extendable(view).find(({ id }) => id === input.request)
    const late: Problem[] =
      one && requestDue(one, own(view)) < now.date ? [{ field: 'request', problem: 'termOver' }] : []
    return unless([...within(extendable(view), input.request), ...late], requestExtended(input))
  },

  words: {
    title: 'Neem meer tijd voor een verzoek',
    menu: 'Meer tijd voor een verzoek',
    submit: 'Neem twee maanden meer',
    done: 'De bewoner leest dat het langer duurt, en waarom.',
    lead: 'U hebt een maand. Is het ingewikkeld, dan mag u één keer twee maanden meer nemen.',
    fields: { request: whichRequest, reason: { label: 'Waarom duurt het langer?' } },
  },
})
