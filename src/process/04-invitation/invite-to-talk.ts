/** 3.1 step 4: the corporation invites to the talk, the team with a copy of its own. */
import { places } from '../../covenant/index.ts'
import {
  act,
  ahead,
  choice,
  date,
  done,
  event,
  type Here,
  never,
  news,
  number,
  open,
  problem,
  time,
  unless,
} from '../../trajectory/kit.ts'
import { withoutTrajectory } from '../../trajectory/view.ts'
import { atWork } from '../standing.ts'

export const talkInvited = event('talkInvited', {
  annex: '3.1 step 4',
  basis: 'explicit',
  audience: { corporation: ['corporation', 'team'] },
  payload: { date: date(), time: time(), minutes: number(), place: choice(places) },
  changes: ({ payload, at }) => ({ appointment: { ...payload, at } }),
  says: (p, t) => ({
    what: 'nodigde uit voor het gesprek',
    note: `${t.date(p.date)}, ${p.time} uur, ${t.code(places, p.place)}`,
  }),
  milestone: 'Uitgenodigd voor gesprek',
})

/** The team has the postcode only: a meeting at home would give the address away. */
const notAtHome = ({ view }: Here) => view.signal?.route === 'postcode'

export const inviteToTalk = act('inviteToTalk', {
  step: '4',
  phase: 'registration',
  roles: ['housingConsultant'],
  causes: [talkInvited],
  records: [
    ['corporationFile', ['letter']],
    ['signal', ['invitationCopy']],
  ],
  fields: {
    date: date(),
    time: time(),
    minutes: number({ min: 15, max: 240, prefill: () => '60' }),
    place: choice(places, {
      only: (here) => Object.keys(places).filter((place) => place !== 'home' || !notAtHome(here)),
    }),
  },

  may({ view }) {
    if (!atWork(view) || !view.signal) return never
    // Who stopped a talk, or wanted none, can still come to another one.
    if (withoutTrajectory(view)) return view.talkStopped ? open : never
    return view.talkConsent === true ? done : open
  },
  decide(input, here) {
    const { now } = here
    if (input.place === 'home' && notAtHome(here)) return problem('place', 'homeNotAllowed')
    if (input.date === now.date && input.time <= now.time) return problem('time', 'inPast')
    return unless(ahead('date', input.date, here), talkInvited(input))
  },
  duty({ view: { talkStopped, appointment, signal } }) {
    if (talkStopped) return undefined
    if (!appointment) return { since: signal?.at, term: 'invitation' }
    return appointment.missed ? { since: appointment.missed, term: 'invitation' } : undefined
  },

  tells: () => [news('team', 'vhCoordinator'), news('team', 'teamWorker')],
  words: {
    title: 'Nodig uit voor het gesprek',
    menu: 'Nieuwe afspraak maken',
    submit: 'Verstuur de uitnodiging',
    done: 'De uitnodiging is verstuurd.',
    lead: 'De bewoner krijgt een brief, het Buurtteam een eigen exemplaar. Kent het Buurtteam alleen de postcode, dan staat in zijn exemplaar geen naam en geen adres.',
    preview: 'Bekijk de brief eerst',
    fields: {
      date: { label: 'Op welke dag?', hint: 'Bijvoorbeeld 27 3 2026.' },
      time: { label: 'Hoe laat?', hint: 'Bijvoorbeeld 10:00.' },
      minutes: { label: 'Hoeveel minuten?' },
      place: { label: 'Waar?' },
    },
  },
})
