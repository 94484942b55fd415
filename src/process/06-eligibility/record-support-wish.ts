/** 3.1 step 6: where no trajectory follows, whether the resident wants the team's support all the same. */
import { act, choice, done, event, flag, happens, never, open, yesNo } from '../../trajectory/kit.ts'
import { isClosed, teamKeepsNoFile, type View } from '../../trajectory/view.ts'

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
  takesWorld: { of: 'team' },
  fields: { wants: choice(yesNo) },

  may({ view }) {
    if (!view.signal) return never
    if (view.supportWish !== undefined) return done
    return teamKeepsNoFile(view) && !isClosed(view) ? open : never
  },
  decide: ({ wants }) => happens(supportWished({ wants: wants === 'yes' })),
  duty: ({ view }) => ({ since: view.last, term: 'closing' }),

  words: {
    title: 'Wil de bewoner toch hulp van het Buurtteam?',
    menu: 'Hulp zonder traject',
    submit: 'Leg dit vast',
    done: 'Vastgelegd. De corporatie ziet dit niet.',
    lead: 'Er komt geen traject. Wil de bewoner wel hulp van het Buurtteam, dan begint de gewone aanmelding. Zo niet, dan bewaart het Buurtteam niets.',
    fields: {
      wants: {
        label: 'Wil de bewoner hulp van het Buurtteam?',
        hint: 'Bij “Nee” verdwijnt dit traject meteen uit uw werklijst.',
      },
    },
  },
})

/** The team keeps no file, and nobody has said whether the resident wants its support: then all of it goes by itself. */
export const goesUnasked = (view: View): boolean =>
  view.party === 'team' && view.supportWish === undefined && teamKeepsNoFile(view)
