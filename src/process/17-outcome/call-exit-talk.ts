/** 3.1 step 17b: the arrangement or budget management does not come about; all talk, then the corporation decides. */
import { act, ahead, date, done, event, later, never, news, open, time, unless } from '../../trajectory/kit.ts'
import { openExitTalk } from '../../trajectory/view.ts'
import { goesOn } from '../standing.ts'
import { onDay } from '../words.ts'

export const exitTalkCalled = event('exitTalkCalled', {
  annex: '3.1 step 17b',
  basis: 'explicit',
  audience: { workAndIncome: ['corporation', 'team', 'workAndIncome'] },
  payload: { date: date(), time: time() },
  changes: ({ payload, at }, view) => ({ exitTalks: [...view.exitTalks, { ...payload, called: at }] }),
  says: (p, t) => ({ what: 'riep een gesprek bijeen', note: `${t.date(p.date)}, ${p.time} uur` }),
})

export const callExitTalk = act('callExitTalk', {
  step: '17b',
  phase: 'budgetManagement',
  roles: ['trajectorySupervisor'],
  causes: [exitTalkCalled],
  records: [['budgetFile', ['letter']]],
  fields: { date: date(), time: time() },

  may({ view }) {
    if (!goesOn(view)) return never
    if (openExitTalk(view)) return done
    return view.seen.caseTakenUp ? open : later('takenUpFirst')
  },
  decide: ({ date, time }, here) => unless(ahead('date', date, here), exitTalkCalled({ date, time })),

  tells: () => [news('corporation', 'housingConsultant'), news('team', 'teamWorker')],
  words: {
    title: 'Roep een gesprek bijeen',
    menu: 'Gesprek bijeenroepen: het loopt vast',
    submit: 'Roep het gesprek bijeen',
    done: 'Iedereen weet van het gesprek.',
    lead: 'De regeling of het budgetbeheer komt niet tot stand. U praat met de bewoner, het Buurtteam en de corporatie. Daarna besluit de corporatie. De bewoner krijgt een brief.',
    preview: 'Bekijk de brief eerst',
    fields: { date: onDay, time: { label: 'Hoe laat?', hint: 'Bijvoorbeeld 10:00.' } },
  },
})
