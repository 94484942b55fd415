/** 3.1 step 13: the corporation freezes collection. The team hears that it did; the days stay with the landlord. */
import {
  act,
  date,
  done,
  event,
  happens,
  later,
  never,
  news,
  open,
  optional,
  problem,
  today,
  type View,
} from '../../trajectory/kit.ts'
import { isSigned } from '../../trajectory/view.ts'
import { goesOn } from '../standing.ts'

export const collectionFrozen = event('collectionFrozen', {
  annex: '3.1 step 13',
  basis: 'reading',
  audience: { corporation: ['corporation', 'team'] },
  payload: { from: date({ own: true }), until: optional.date({ own: true }) },
  changes: ({ payload, at }) => ({ freeze: { ...payload, at } }),
  says: (p, t) => ({
    what: 'bevroor de incasso',
    ...(p.from ? { note: `Vanaf ${t.date(p.from)}${p.until ? `, tot en met ${t.date(p.until)}` : ''}` } : {}),
  }),
  milestone: 'Incasso bevroren',
})

export const isFrozen = ({ freeze }: View): boolean => freeze !== undefined && !freeze.lifted

export const freezeCollection = act('freezeCollection', {
  step: '13',
  phase: 'onboarding',
  roles: ['housingConsultant'],
  causes: [collectionFrozen],
  fields: { from: date({ prefill: today, own: true }), until: optional.date({ own: true }) },

  may({ view }) {
    if (!goesOn(view) || !isSigned(view)) return never
    if (isFrozen(view)) return done
    return view.seen.krisOpened ? open : later('krisFirst')
  },
  decide: ({ from, until }) =>
    until && until < from ? problem('until', 'beforeFrom') : happens(collectionFrozen({ from, until })),
  duty: ({ view }) =>
    view.seen.fileCompleted && !view.freeze ? { since: view.seen.fileCompleted, term: 'freeze' } : undefined,

  tells: () => [news('team', 'teamWorker')],
  words: {
    title: 'Bevries de incasso',
    menu: 'Incasso bevriezen',
    submit: 'Bevries de incasso',
    done: 'De incasso ligt stil. Het Buurtteam weet dat, maar ziet geen datum.',
    lead: 'U zet de incasso stil, zodat de bewoner rust krijgt. Het Buurtteam hoort alleen dat het zo is.',
    fields: {
      from: { label: 'Vanaf welke dag?', hint: 'Bijvoorbeeld 27 3 2026.' },
      until: { label: 'Tot en met welke dag?', hint: 'Laat leeg als u dat nog niet weet.' },
    },
  },
})
