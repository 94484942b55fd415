/** 3.1 step 6: nothing follows, and the corporation closes its file. Why stays with the corporation. */
import { closingReasons } from '../../covenant/index.ts'
import { act, choice, done, event, happens, never, open, optional } from '../../trajectory/kit.ts'
import { isSigned, withoutTrajectory } from '../../trajectory/view.ts'
import { refused } from '../standing.ts'

export const fileClosedWithoutTrajectory = event('fileClosedWithoutTrajectory', {
  annex: '3.1 step 6',
  basis: 'explicit',
  audience: { corporation: ['corporation'] },
  payload: { reason: choice(closingReasons) },
  says: (p, t) => ({ what: 'sloot het dossier zonder traject', note: t.code(closingReasons, p.reason) }),
})

export const closeWithoutTrajectory = act('closeWithoutTrajectory', {
  step: '6',
  phase: 'intake',
  roles: ['housingConsultant'],
  causes: [fileClosedWithoutTrajectory],
  records: [['corporationFile', ['closingNote', 'letter']]],
  removes: ['intakeNotesCorporation'],
  fields: { reason: choice(closingReasons), note: optional.longText({ max: 1000 }) },

  // With a signal sent, the team has to know by itself that nothing follows; else `endOtherwise` tells it.
  may({ view }) {
    if (isSigned(view) || view.version === 0) return never
    if (view.seen.fileClosedWithoutTrajectory) return done
    return !view.signal || withoutTrajectory(view) ? open : never
  },
  decide: ({ reason }) => happens(fileClosedWithoutTrajectory({ reason })),
  duty: ({ view }) =>
    withoutTrajectory(view) || (!view.signal && (refused(view) || view.seen.signalTakenBack))
      ? { since: view.last, term: 'closing' }
      : undefined,

  entries: ({ note }) => (note ? [{ file: 'corporationFile', category: 'closingNote', value: { text: note } }] : []),
  words: {
    title: 'Sluit het dossier zonder traject',
    menu: 'Dossier sluiten zonder traject',
    submit: 'Sluit het dossier',
    done: 'Het dossier is gesloten.',
    lead: 'Er komt geen traject. De reden blijft bij uw corporatie. Was er een gesprek, dan krijgt de bewoner een brief.',
    preview: 'Bekijk de brief eerst',
    fields: {
      reason: { label: 'Waarom sluit u het dossier?' },
      note: {
        label: 'Toelichting',
        hint: 'Alleen uw corporatie en de bewoner lezen dit. Niets over gezondheid, politie of justitie.',
      },
    },
  },
})
