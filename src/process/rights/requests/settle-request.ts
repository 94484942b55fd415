/** What was granted is done: corrected, erased (GDPR 16 and 17). */
import { destroyedOnRequest } from '../../../covenant/index.ts'
import { act, date, event, type Here, optional, past, request, today, unless } from '../../../trajectory/kit.ts'
import { draftCleared } from '../../09-registration/draft-life-areas.ts'
import { itself, staff } from '../../others.ts'
import { onDay } from '../../words.ts'
import { heldFiles } from '../holds.ts'
import { whichRequest } from './asking.ts'
import { asksForRecord, handled, settleDue, unsettledRequests } from './state.ts'
import { begunWith, requestField, waiting, whenAny, within } from './which.ts'

export const requestSettled = event('requestSettled', {
  annex: '3.3 access to data',
  basis: 'reading',
  audience: itself,
  payload: { request: request(), on: date() },
  changes: ({ payload, by }, view) => handled(payload.request, { by }, { settled: payload.on }, view),
  says: (p, t) => ({ what: 'deed wat na een verzoek is besloten', note: t.date(p.on) }),
})

const erasing = ({ view }: Here) => unsettledRequests(view).some(({ kind }) => kind === 'erasure')

export const settleRequest = act('settleRequest', {
  step: 'requests',
  phase: 'any',
  roles: staff,
  causes: [requestSettled, draftCleared],
  fields: {
    request: requestField(unsettledRequests),
    on: date({ prefill: today }),
    clear: optional.confirm({ when: erasing }),
  },
  begins: begunWith((here) => ({ on: today(here) })),
  check: ({ request: id, clear }, here) => {
    const one = here.view.requests.find((request) => request.id === id)
    if (!one) return []
    const record = asksForRecord(one, here.view)
    // A record that was granted to go is gone before it is said to be.
    if (!clear)
      return record && one.handling[here.view.party]?.decided?.decision === 'granted'
        ? [{ field: 'clear', problem: 'required' }]
        : []
    if (one.kind !== 'erasure') return [{ field: 'clear', problem: 'notTogether' }]
    const held = record && heldFiles(here).includes(destroyedOnRequest)
    return held ? [{ field: 'clear', problem: 'heldFirst' }] : []
  },

  may: whenAny(unsettledRequests),
  decide({ request: id, on, clear }, here) {
    const problems = [...within(unsettledRequests(here.view), id), ...past('on', on, here)]
    const one = here.view.requests.find((request) => request.id === id)
    const cleared = clear && one && asksForRecord(one, here.view) && here.view.lifeAreas === 'drafted'
    return unless(problems, requestSettled({ request: id, on }), ...(cleared ? [draftCleared()] : []))
  },
  duty: ({ view, chosen }) =>
    waiting(unsettledRequests(view), 'request-settled', (one) => settleDue(one, view, chosen)),

  words: {
    title: 'Rond een verzoek af',
    menu: 'Een verzoek afronden',
    submit: 'Het is gedaan',
    done: 'Afgerond. De bewoner leest dat het gedaan is.',
    lead: 'Verbeter of wis eerst zelf wat is toegezegd, bij het gegeven. Leg hier vast dat het gedaan is.',
    fields: {
      request: whichRequest,
      on: onDay,
      clear: {
        label: 'Wis nu alles wat uw organisatie vastlegde en mag wissen',
        hint: 'Wat bij een stap hoort, en de vraag en het antwoord zelf, blijven staan.',
        hintOf: {
          team: 'Het dossier van het Buurtteam (KTSD) gaat dan helemaal weg. De regel in het cliëntenregister die door dit traject ontstond, gaat ook weg. Wat bij een stap hoort, en de vraag en het antwoord zelf, blijven staan.',
        },
      },
    },
  },
})
