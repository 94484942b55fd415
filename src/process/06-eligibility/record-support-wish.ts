/** 3.1 step 6: where no trajectory follows, whether the resident wants the team's support all the same. */
import { act, done, event, flag, happens, never, open } from '../../trajectory/kit.ts'
import { isClosed, teamKeepsNoFile, type View } from '../../trajectory/view.ts'
import {
  goesForSupport,
  registration,
  registrationFields,
  registrationHeading,
  registrationWords,
  supportProblems,
  wants,
} from './support.ts'

export const supportWished = event('supportWished', {
  annex: '3.1 step 6',
  basis: 'explicit',
  audience: { team: ['team'] },
  payload: { wants: flag() },
  changes: ({ payload }) => ({ supportWish: payload.wants }),
  says: (p) => ({
    what: p.wants
      ? 'legde vast dat de bewoner hulp van het Buurtteam wil'
      : 'legde vast dat de bewoner geen hulp van het Buurtteam wil',
  }),
})

export const recordSupportWish = act('recordSupportWish', {
  step: '6',
  phase: 'intake',
  roles: ['teamWorker'],
  causes: [supportWished],
  records: [['ktsd', ['nameAndAddress']]],
  removes: goesForSupport,
  takesWorld: { of: 'team' },
  fields: { wants, ...registrationFields },
  check: supportProblems,

  may({ view }) {
    if (!view.signal) return never
    if (view.supportWish !== undefined) return done
    return teamKeepsNoFile(view) && !isClosed(view) ? open : never
  },
  decide: ({ wants }) => happens(supportWished({ wants: wants === 'yes' })),
  duty: ({ view }) => ({ since: view.last, term: 'closing' }),

  entries: registration,
  words: {
    title: 'Wil de bewoner toch hulp van het Buurtteam?',
    menu: 'Hulp zonder traject',
    submit: 'Leg dit vast',
    done: 'Vastgelegd. De corporatie ziet dit niet.',
    lead: 'Er komt geen traject. Wil de bewoner wel hulp van het Buurtteam, dan begint een eigen aanmelding, met wat de bewoner daarvoor geeft. De melding van de corporatie gaat in elk geval weg.',
    headings: registrationHeading,
    fields: {
      wants: {
        label: 'Wil de bewoner hulp van het Buurtteam?',
        hint: 'Bij “Nee” verdwijnt dit traject meteen uit uw werklijst.',
      },
      ...registrationWords,
    },
  },
})

/** The team keeps no file, and nobody has said whether the resident wants its support: then all of it goes by itself. */
export const goesUnasked = (view: View): boolean =>
  view.party === 'team' && view.supportWish === undefined && !view.supportKept && teamKeepsNoFile(view)
