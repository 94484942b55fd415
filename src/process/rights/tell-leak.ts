/** GDPR 34: something went wrong with data at the own organisation, and whoever is assigned there tells the resident. */
import { leakAdvice, leakData, leakKinds, leakMeasures, leakWays } from '../../covenant/index.ts'
import {
  act,
  choice,
  date,
  type EventTeller,
  event,
  type Here,
  happens,
  never,
  open,
  type PlainDate,
  type Standing,
  today,
  type View,
} from '../../trajectory/kit.ts'
import { nameAndAddressOf } from '../categories/entry.ts'
import { itself, recordsInAsked, staff } from '../others.ts'

const days = (from: unknown, until: unknown, t: EventTeller) =>
  from === until ? t.date(from) : `${t.date(from)} tot en met ${t.date(until)}`

/** Passed on for the privacy officer of that organisation, who reads no case: the program says it. */
export const leakToTell = event('leakToTell', {
  annex: '3.3 access to data',
  basis: 'reading',
  audience: itself,
  payload: {
    kind: choice(leakKinds),
    from: date(),
    until: date(),
    data: choice(leakData),
    done: choice(leakMeasures),
    advice: choice(leakAdvice),
  },
  changes: ({ payload, at, by }, view) => ({ leaks: [...view.leaks, { ...payload, of: by.party, at }] }),
  says: (p, t) => ({
    what: `gaf door dat er iets misging met gegevens: ${t.code(leakKinds, p.kind).toLowerCase()}`,
    note: `${days(p.from, p.until, t)}. ${t.code(leakData, p.data)}. ${t.code(leakMeasures, p.done)}. Wat de bewoner kan doen: ${t.code(leakAdvice, p.advice).toLowerCase()}.`,
  }),
})

/** The oldest of this party that is still to be told. */
const toTell = ({ leaks }: View, party: string) => leaks.find((leak) => leak.of === party && !leak.told)

export const leakTold = event('leakTold', {
  annex: '3.3 access to data',
  basis: 'reading',
  audience: itself,
  payload: { how: choice(leakWays), on: date() },
  changes({ payload, by }, view) {
    const told = toTell(view, by.party)
    return { leaks: view.leaks.map((leak) => (leak === told ? { ...leak, told: payload.on } : leak)) }
  },
  says: (p, t) => ({
    what: 'vertelde dat er iets misging met gegevens',
    note: `${t.code(leakWays, p.how)}, ${t.date(p.on)}`,
  }),
})

export const ownLeak = ({ view }: Pick<Standing, 'view'>) => toTell(view, view.party)
/** Where nothing is known of an address no letter can go. */
const ways = (here: Here) => (nameAndAddressOf(here) ? Object.keys(leakWays) : ['spoken'])

/** Who sees the resident; before the team has a worker, its coordinators. */
const tells = ({ who, view }: Standing) => who.role !== 'vhCoordinator' || view.people.teamWorker === undefined

export const tellLeak = act('tellLeak', {
  step: 'leak',
  phase: 'any',
  roles: staff,
  causes: [leakTold],
  records: recordsInAsked('leakLetter'),
  fields: { how: choice(leakWays, { only: ways, prefill: (here) => ways(here)[0] }) },

  may: (standing) => (ownLeak(standing) ? open : never),
  decide: ({ how }, here) => happens(leakTold({ how, on: today(here) as PlainDate })),
  duty: (standing) => (tells(standing) ? { since: ownLeak(standing)?.at, term: 'leak-told' } : undefined),

  words: {
    title: 'Vertel de bewoner over een datalek',
    menu: 'Vertellen over een datalek',
    submit: 'Leg vast dat u het vertelt',
    done: 'Vastgelegd. Is het een brief? Die staat bij de stukken: print hem en stuur hem op. Uw privacyfunctionaris ziet dat deze bewoner het weet.',
    lead: 'Er ging bij uw organisatie iets mis met gegevens van deze bewoner. Wat, wanneer en wat de bewoner kan doen, staat in de tijdlijn en in de brief. De andere organisaties horen het niet.',
    preview: 'Bekijk de brief eerst',
    fields: {
      how: { label: 'Hoe vertelt u het?', hint: 'Zonder adres kan het alleen in een gesprek of aan de telefoon.' },
    },
  },
})
