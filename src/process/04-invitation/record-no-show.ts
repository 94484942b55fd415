/** 3.1 step 4, reading: somebody was not there, so that another appointment is to be made. */
import { absentees } from '../../covenant/index.ts'
import { act, choice, date, event, happens, later, never, open } from '../../trajectory/kit.ts'
import { otherSide } from '../others.ts'
import { atWork } from '../standing.ts'

export const talkMissed = event('talkMissed', {
  annex: '3.1 step 4',
  basis: 'reading',
  audience: { corporation: ['corporation', 'team'], team: ['corporation', 'team'] },
  payload: { on: date(), who: choice(absentees) },
  changes: ({ at }, { missed, appointment }) => ({
    missed: missed + 1,
    ...(appointment ? { appointment: { ...appointment, missed: at } } : {}),
  }),
  says: (p, t) => ({
    what: 'legde vast dat het gesprek niet doorging',
    note: `Op ${t.date(p.on)} was er niet: ${p.who === 'resident' ? 'de bewoner' : p.who === 'team' ? 'het Buurtteam' : 'de corporatie'}`,
  }),
})

export const recordNoShow = act('recordNoShow', {
  step: '4',
  phase: 'registration',
  roles: ['housingConsultant', 'teamWorker'],
  causes: [talkMissed],
  fields: { who: choice(absentees) },

  may({ view, now }) {
    const { appointment } = view
    if (!atWork(view) || !appointment || appointment.missed || view.talkConsent === true) return never
    // A `no` to the talk is an answer to the appointment before it, not to one made afterwards.
    const answered = view.seen.talkConsentRecorded
    if (answered && answered > appointment.at) return never
    return `${appointment.date}T${appointment.time}` <= `${now.date}T${now.time}` ? open : later('appointmentNotYet')
  },
  decide: ({ who }, { now }) => happens(talkMissed({ on: now.date, who })),

  tells: otherSide,
  words: {
    title: 'Het gesprek ging niet door',
    menu: 'Het gesprek ging niet door',
    submit: 'Leg dit vast',
    done: 'Vastgelegd. De corporatie maakt een nieuwe afspraak.',
    lead: 'Leg vast wie er niet was. Daarna kan er een nieuwe afspraak komen.',
    fields: { who: { label: 'Wie was er niet?' } },
  },
})
