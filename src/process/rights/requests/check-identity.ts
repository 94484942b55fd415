/** GDPR 12(6): nothing is given to somebody who may be anybody. */
import { identityWays } from '../../../covenant/index.ts'
import { act, choice, event, request, unless } from '../../../trajectory/kit.ts'
import { itself, staff } from '../../others.ts'
import { whichRequest } from './asking.ts'
import { handled } from './state.ts'
import { begunWith, requestField, unchecked, waiting, whenAny, within } from './which.ts'

// Each organisation answers for itself; no other learns of it.
export const identityChecked = event('identityChecked', {
  annex: '3.3 access to data',
  basis: 'reading',
  audience: itself,
  payload: { request: request(), way: choice(identityWays) },
  changes: ({ payload, at, by }, view) =>
    handled(payload.request, { by }, { identity: { way: payload.way, at } }, view),
  says: (p, t) => ({ what: 'keek wie het verzoek doet', note: t.code(identityWays, p.way) }),
})

export const checkIdentity = act('checkIdentity', {
  step: 'requests',
  phase: 'any',
  roles: staff,
  causes: [identityChecked],
  fields: { request: requestField(unchecked), way: choice(identityWays) },
  begins: begunWith(),

  may: whenAny(unchecked),
  decide: (input, { view }) => unless(within(unchecked(view), input.request), identityChecked(input)),
  duty: ({ view }) => waiting(unchecked(view), 'request-identity'),

  words: {
    title: 'Kijk wie het vraagt',
    menu: 'Kijken wie het vraagt',
    submit: 'Dit is de bewoner',
    done: 'Genoteerd. U kunt nu op het verzoek antwoorden.',
    lead: 'Geef gegevens alleen aan de bewoner zelf. Maak geen kopie van een paspoort of rijbewijs.',
    fields: { request: whichRequest, way: { label: 'Hoe weet u dat het de bewoner is?' } },
  },
})
