/** 3.1 step 17b: after the talk the corporation decides. The others hear what, not why. */
import { decisions } from '../../covenant/index.ts'
import { act, choice, event, happens, later, never, news, open, optional } from '../../trajectory/kit.ts'
import { openExitTalk } from '../../trajectory/view.ts'
import { goesOn } from '../standing.ts'

export const exitDecided = event('exitDecided', {
  annex: '3.1 step 17b',
  basis: 'explicit',
  audience: { corporation: ['corporation', 'team', 'workAndIncome'] },
  payload: { decision: choice(decisions) },
  changes: ({ payload: { decision } }, view) => ({
    exitTalks: view.exitTalks.map((talk) => (talk.decision ? talk : { ...talk, decision })),
  }),
  says: (p, t) => ({ what: 'besloot na het gesprek', note: t.code(decisions, p.decision) }),
})

export const decideExit = act('decideExit', {
  step: '17b',
  phase: 'budgetManagement',
  roles: ['housingConsultant'],
  causes: [exitDecided],
  records: [['corporationFile', ['closingNote', 'letter']]],
  fields: { decision: choice(decisions), note: optional.longText({ max: 1000 }) },

  may({ view, now }) {
    const talk = openExitTalk(view)
    if (!goesOn(view) || !talk) return never
    return talk.date <= now.date ? open : later('appointmentNotYet')
  },
  decide: ({ decision }) => happens(exitDecided({ decision })),
  duty({ view }) {
    const talk = openExitTalk(view)
    return talk && { since: talk.date, term: 'closing', due: talk.date }
  },

  entries: ({ note }) => (note ? [{ file: 'corporationFile', category: 'closingNote', value: { text: note } }] : []),
  tells: () => [
    news('team', 'vhCoordinator'),
    news('team', 'teamWorker'),
    news('workAndIncome', 'trajectorySupervisor'),
  ],
  words: {
    title: 'Besluit hoe het verder gaat',
    menu: 'Besluiten na het gesprek',
    submit: 'Leg het besluit vast',
    done: 'Het besluit staat erin.',
    lead: 'Na het gesprek besluit u: nieuwe afspraken, of negatief sluiten. De anderen horen het besluit, niet uw reden. De bewoner krijgt een brief met het besluit.',
    preview: 'Bekijk de brief eerst',
    fields: {
      decision: { label: 'Wat besluit u?' },
      note: {
        label: 'Reden',
        hint: 'Alleen uw corporatie en de bewoner lezen dit. Niets over gezondheid, politie of justitie.',
      },
    },
  },
})
