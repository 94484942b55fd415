/** 3.3 access to data: the resident asks all that hold data, at any of them. */
import { tellingWays } from '../../../covenant/index.ts'
import { act, choice, event, never, open, past, unless } from '../../../trajectory/kit.ts'
import { bySelf } from '../../any-time/withdraw.ts'
import { everybody, others, staff } from '../../others.ts'
import { how } from '../../words.ts'
import { asked, askingFields, askingWords, begun, inWords, said, saysAsked, stillOpen, tellingOf } from './asking.ts'
import { holdersIn, made } from './state.ts'

/** `how` stays with the party that took it down. What is asked stands in an entry. */
export const requestMade = event('requestMade', {
  annex: '3.3 access to data',
  basis: 'explicit',
  audience: everybody,
  payload: { ...asked, how: choice(tellingWays, { own: true }) },
  changes: (happened, view) => made(happened, holdersIn(view), view),
  says: saysAsked,
})

export const makeRequest = act('makeRequest', {
  step: 'access',
  phase: 'any',
  roles: [...staff, 'resident'],
  causes: [requestMade],
  records: [['requests', ['requestText']]],
  fields: {
    kind: askingFields.kind,
    on: askingFields.on,
    how: choice(tellingWays, { prefill: (here) => (bySelf(here) ? 'writing' : undefined) }),
    text: askingFields.text,
  },
  begins: begun,
  check: said,

  may: ({ view }) => (view.version > 0 ? open : never),
  decide: ({ kind, on, how: way }, here) =>
    unless(
      [...stillOpen(kind, holdersIn(here.view), here), ...past('on', on, here)],
      requestMade({ ...tellingOf({ kind, on }, here), how: way }),
    ),

  entries: (values, here) => inWords('requests', values, here),
  tells: others,
  words: {
    title: 'De bewoner vraagt iets over de gegevens',
    menu: 'Verzoek over gegevens opnemen',
    submit: 'Leg het verzoek vast',
    done: 'Het verzoek ligt bij iedereen die gegevens heeft.',
    lead: 'De bewoner mag altijd inzage vragen, iets laten verbeteren of wissen, en bezwaar maken. Het verzoek gaat naar iedereen die gegevens heeft.',
    fields: { kind: askingWords.kind, on: askingWords.on, how, text: askingWords.text },
  },
})
