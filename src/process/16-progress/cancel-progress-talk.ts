/** 3.1 step 16, reading: the talk is called off, or somebody was not there; another one is to be planned. */
import { calledOff, type TalkOff, talkOff } from '../../covenant/index.ts'
import { act, choice, date, event, type Here, happens, never, news, open, type View } from '../../trajectory/kit.ts'
import { amongTalkers, mayTalk, talkers } from './plan-progress-talk.ts'

export const progressTalkOff = event('progressTalkOff', {
  annex: '3.1 step 16',
  basis: 'reading',
  audience: amongTalkers,
  payload: { on: date(), why: choice(talkOff) },
  changes: () => ({ progressTalk: undefined }),
  says: (p, t) => ({
    what: 'legde vast dat het voortgangsgesprek niet doorging',
    note: `${t.date(p.on)}: ${t.code(talkOff, p.why).toLowerCase()}`,
  }),
})

const hasBegun = ({ progressTalk }: View, { date, time }: Here['now']): boolean =>
  progressTalk !== undefined && `${progressTalk.date}T${progressTalk.time}` <= `${date}T${time}`

export const cancelProgressTalk = act('cancelProgressTalk', {
  step: '16',
  phase: 'budgetManagement',
  roles: talkers,
  causes: [progressTalkOff],
  records: [
    ['ktsd', ['letter']],
    ['budgetFile', ['letter']],
  ],
  fields: {
    // Nobody was absent from a talk that has still to come.
    why: choice(talkOff, {
      only: ({ view, now }) =>
        (Object.keys(talkOff) as TalkOff[]).filter((why) => hasBegun(view, now) || calledOff.includes(why)),
    }),
  },

  may: (standing) => (standing.view.progressTalk && mayTalk(standing).ok ? open : never),
  decide: ({ why }, { view, now }) => happens(progressTalkOff({ on: view.progressTalk?.date ?? now.date, why })),

  tells: (_values, { who }) => [
    who.role === 'teamWorker' ? news('workAndIncome', 'trajectorySupervisor') : news('team', 'teamWorker'),
  ],
  words: {
    title: 'Het voortgangsgesprek gaat niet door',
    menu: 'Voortgangsgesprek ging of gaat niet door',
    submit: 'Leg dit vast',
    done: 'Vastgelegd. Maak samen een nieuwe afspraak.',
    lead: 'Is het gesprek afgezegd, of was er iemand niet? Leg dat vast. De bewoner krijgt een brief. De corporatie ziet dit niet.',
    preview: 'Bekijk de brief eerst',
    fields: { why: { label: 'Wat gebeurde er?' } },
  },
})
