/** 3.1 step 19: the corporation closes its file with a letter to the resident. */

import { type Outcome, outcomes } from '../../covenant/index.ts'
import { act, choice, done, event, happens, later, never, open, type View } from '../../trajectory/kit.ts'
import { isClosed, isSigned } from '../../trajectory/view.ts'

export const corporationFileClosed = event('corporationFileClosed', {
  annex: '3.1 step 19',
  basis: 'explicit',
  audience: { corporation: ['corporation'] },
  payload: { outcome: choice(outcomes) },
  changes: ({ payload: { outcome } }) => ({ outcome }),
  says: (p, t) => ({ what: 'sloot het dossier en stuurde de brief', note: t.code(outcomes, p.outcome) }),
  milestone: 'Dossier gesloten, brief verstuurd',
})

/** What KRIS was closed with; where it was never opened the landlord knows it alone. */
export const outcomeFor = (view: View): Outcome => view.outcome ?? (view.withdrawn ? 'withdrawn' : 'ended')

export const closeCorporationFile = act('closeCorporationFile', {
  step: '19',
  phase: 'closing',
  roles: ['housingConsultant'],
  causes: [corporationFileClosed],
  records: [['corporationFile', ['letter']]],
  fields: {},

  may({ view }) {
    if (isClosed(view) && view.party === 'corporation') return done
    if (!isSigned(view)) return never
    if (view.seen.krisClosed) return open
    if (!view.seen.krisOpened && (view.withdrawn || view.ended)) return open
    return later('krisClosedFirst')
  },
  decide: (_input, { view }) => happens(corporationFileClosed({ outcome: outcomeFor(view) })),
  duty: ({ view }) => ({ since: view.seen.krisClosed ?? view.last, term: 'closing' }),

  words: {
    title: 'Sluit het dossier',
    menu: 'Dossier sluiten',
    submit: 'Sluit het dossier en verstuur de brief',
    done: 'Het dossier is gesloten en de brief is verstuurd.',
    lead: 'Het traject is voorbij. De bewoner krijgt een afsluitende brief.',
    preview: 'Bekijk de brief eerst',
    fields: {},
  },
})
