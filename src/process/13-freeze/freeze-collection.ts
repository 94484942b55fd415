/** 3.1 step 13: the corporation freezes collection. The team hears that it did; the days stay with the landlord. */
import { z } from 'zod'
import type { Party } from '../../covenant/index.ts'
import {
  act,
  date,
  done,
  event,
  happens,
  later,
  never,
  news,
  noneTwice,
  open,
  openTerm,
  optional,
  problem,
  today,
  type View,
} from '../../trajectory/kit.ts'
import { isSigned } from '../../trajectory/view.ts'
import { goesOn } from '../standing.ts'

/** That it is frozen is progress (3.3); its days and amounts are the landlord's. */
export const whoHearsFreeze = openTerm<readonly Party[]>('whoHearsFreeze', {
  text: { nl: 'Wie hoort dat de incasso is bevroren', en: 'Who hears that collection is frozen' },
  default: ['corporation', 'team'],
  other: ['corporation'],
  shape: z.array(z.enum(['corporation', 'team'])).readonly(),
  floor: (choice) =>
    choice.includes('corporation') && noneTwice(choice) ? undefined : 'the corporation, and the team or not',
  place: '3.1 step 13',
})

export const collectionFrozen = event('collectionFrozen', {
  annex: '3.1 step 13',
  basis: 'reading',
  audience: { corporation: whoHearsFreeze },
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
    done: 'De incasso ligt stil.',
    lead: 'U zet de incasso stil, zodat de bewoner rust krijgt. De datums blijven bij uw corporatie en de bewoner.',
    fields: {
      from: { label: 'Vanaf welke dag?', hint: 'Bijvoorbeeld 27 3 2026.' },
      until: { label: 'Tot en met welke dag?', hint: 'Laat leeg als u dat nog niet weet.' },
    },
  },
})
