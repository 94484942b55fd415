/** 3.1 step 4: the team confirms who comes. That the resident was known to it stays in the team. */
import { namedIn } from '../../covenant/index.ts'
import { act, done, event, happens, later, never, news, open, person } from '../../trajectory/kit.ts'
import { atWork } from '../standing.ts'

export const attendanceConfirmed = event('attendanceConfirmed', {
  annex: '3.1 step 4',
  basis: 'reading',
  audience: { team: ['corporation', 'team'] },
  payload: { worker: person() },
  changes: ({ at }, { appointment }) => (appointment ? { appointment: { ...appointment, confirmed: at } } : {}),
  involves: ({ payload }) => ({ teamWorker: payload.worker }),
  says: (p, t) => ({ what: 'bevestigde wie er komt', note: t.person(p.worker) }),
  milestone: 'Bevestigd wie komt',
})

export const confirmAttendance = act('confirmAttendance', {
  step: '4',
  phase: 'registration',
  roles: ['teamWorker', 'vhCoordinator'],
  causes: [attendanceConfirmed],
  fields: {},

  may({ view, chosen }) {
    if (!atWork(view)) return never
    if (!view.appointment || view.appointment.missed) return later('appointmentFirst')
    if (view.appointment.confirmed) return done
    if (view.people.teamWorker) return open
    return later(namedIn(chosen) === 'teamWorker' ? 'workerFirst' : 'checkFirst')
  },
  decide(_input, { view }) {
    const { teamWorker } = view.people
    if (!teamWorker) throw new Error('nobody is assigned, and the act was open')
    return happens(attendanceConfirmed({ worker: teamWorker }))
  },
  duty: ({ view }) => ({ since: view.appointment?.at, term: 'check' }),

  tells: () => [news('corporation', 'housingConsultant')],
  words: {
    title: 'Bevestig wie er komt',
    menu: 'Bevestigen wie er komt',
    submit: 'Bevestig',
    done: 'De corporatie weet nu wie er komt.',
    lead: 'De corporatie hoort de naam van de medewerker die u hebt aangewezen. Of u de bewoner al kende, hoort zij niet.',
    fields: {},
    by: {
      teamWorker: {
        lead: 'De corporatie hoort de naam van de medewerker van dit traject. Of het Buurtteam de bewoner al kende, hoort zij niet.',
      },
    },
  },
})
