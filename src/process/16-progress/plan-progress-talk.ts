/** 3.1 step 16, reading: the quarter's talk has an appointment and an invitation; the corporation knows of neither. */
import { addDays } from '../../calendar/plain-date.ts'
import { termInQuarters } from '../../calendar/terms.ts'
import { talkPlaces, termIn } from '../../covenant/index.ts'
import {
  act,
  ahead,
  choice,
  date,
  event,
  flag,
  later,
  never,
  news,
  number,
  open,
  problem,
  type Standing,
  time,
  unless,
  type Verdict,
} from '../../trajectory/kit.ts'
import { isClosed, isEnding } from '../../trajectory/view.ts'
import { onDay } from '../words.ts'
import { openQuarter } from './quarters.ts'

export const talkers = ['teamWorker', 'trajectorySupervisor'] as const
/** Who sits in the talk, and nobody else. */
export const amongTalkers = { team: ['team', 'workAndIncome'], workAndIncome: ['team', 'workAndIncome'] } as const

export const progressTalkPlanned = event('progressTalkPlanned', {
  annex: '3.1 step 16',
  basis: 'reading',
  audience: amongTalkers,
  /** `moved`: in the place of one that was planned before. */
  payload: { date: date(), time: time(), minutes: number(), place: choice(talkPlaces), moved: flag() },
  changes: ({ payload: { moved: _moved, ...talk } }) => ({ progressTalk: talk }),
  says: (p, t) => ({
    what: p.moved ? 'verzette het voortgangsgesprek' : 'sprak het voortgangsgesprek af',
    note: `${t.date(p.date)}, ${p.time} uur, ${t.code(talkPlaces, p.place)}`,
  }),
})

/** While there is a talk to hold: from the start of budget management until KRIS closes, after 17a too. */
export function mayTalk({ view }: Standing): Verdict {
  if (isClosed(view) || isEnding(view)) return never
  if (view.start) return open
  return view.seen.krisOpened || view.seen.caseTakenUp ? later('startFirst') : never
}

export const planProgressTalk = act('planProgressTalk', {
  step: '16',
  phase: 'budgetManagement',
  roles: talkers,
  causes: [progressTalkPlanned],
  records: [
    ['ktsd', ['letter']],
    ['budgetFile', ['letter']],
  ],
  fields: {
    date: date(),
    time: time(),
    minutes: number({ min: 15, max: 240, prefill: () => '60' }),
    place: choice(talkPlaces),
  },

  may: mayTalk,
  decide(input, here) {
    const { start, progressTalk } = here.view
    if (start && input.date < start) return problem('date', 'beforeStart')
    if (input.date === here.now.date && input.time <= here.now.time) return problem('time', 'inPast')
    const { date, time, minutes, place } = input
    const moved = progressTalk !== undefined
    return unless(ahead('date', date, here), progressTalkPlanned({ date, time, minutes, place, moved }))
  },
  duty({ view, now, who, chosen }) {
    const { start, progressTalk } = view
    if (!start || who.role !== 'teamWorker' || (progressTalk && progressTalk.date >= now.date)) return undefined
    const { due } = termInQuarters(start, openQuarter(start, view, now.date))
    return { since: start, term: 'step-16', due: addDays(due, -termIn('progress-talk', chosen).amount) }
  },

  tells: (_values, { who }) => [
    who.role === 'teamWorker' ? news('workAndIncome', 'trajectorySupervisor') : news('team', 'teamWorker'),
  ],
  words: {
    title: 'Spreek het voortgangsgesprek af',
    menu: 'Voortgangsgesprek afspreken of verzetten',
    submit: 'Verstuur de uitnodiging',
    done: 'De afspraak staat erin. Er is een uitnodiging voor de bewoner.',
    lead: 'Elk kwartaal praten de bewoner, het Buurtteam en Werk en Inkomen samen. De bewoner krijgt een brief. De corporatie ziet de afspraak niet, alleen later het verslag.',
    preview: 'Bekijk de brief eerst',
    fields: {
      date: onDay,
      time: { label: 'Hoe laat?', hint: 'Bijvoorbeeld 10:00.' },
      minutes: { label: 'Hoeveel minuten?' },
      place: { label: 'Waar?' },
    },
  },
})
