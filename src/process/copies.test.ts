/** Letters go to the resident, with a copy to who gets the letters on the day of sending. */
import { describe, expect, it } from 'vitest'
import type { PlainDate } from '../calendar/plain-date.ts'
import type { Mandate } from '../covenant/index.ts'
import { samples } from '../letters/samples.ts'
import type { Entry } from '../trajectory/kit.ts'
import { toResident } from './copies.effects.ts'
import { aTrajectory, hereIn, people } from './testing.fixture.ts'

const consultant = people.housingConsultant
const since = '2026-02-01' as PlainDate
const given = {
  kind: 'authorised',
  mandates: ['letters'],
  since,
  until: '2026-03-04' as PlainDate,
  established: 'mandateSeen',
} as const
const known = {
  key: 'authorised',
  name: 'De heer Z. Verzonnen',
  mandates: ['letters'],
  since,
  established: 'mandateSeen',
}
const address = { street: 'Testweg', houseNumber: '3', postcode: '3599 YY', place: 'Utrecht' }

const entry = (value: unknown, recordedParty: Entry['recordedParty'] = 'corporation'): Entry => ({
  id: 'e1',
  file: 'corporationFile',
  category: 'representative',
  value,
  phase: 'registration',
  basis: 'reading',
  documentId: null,
  recordedParty,
  recordedAt: '2026-03-02T09:00:00.000Z',
})
type Way = { on?: string; mandates?: readonly Mandate[]; entries?: readonly Entry[]; ends?: boolean }
function copies({
  on = '2026-03-04',
  mandates = given.mandates,
  entries = [entry({ ...known, ...address })],
  ends,
}: Way) {
  const trajectory = aTrajectory()
    .at('2')
    .does('recordRepresentative', { ...given, mandates })
  if (ends) trajectory.does('withdrawMandate')
  const here = { ...hereIn(trajectory.on(on).worlds, trajectory.now, consultant), entries }
  const [first, ...rest] = toResident(here, 'corporationFile', samples.information)
  expect(first).toEqual({ file: 'corporationFile', category: 'letter', model: samples.information })
  return rest
}

describe('a copy of a letter to the resident', () => {
  it('goes to who gets the letters, and is the same letter under another address', () => {
    const [copy, ...more] = copies({})
    expect(more).toEqual([])
    expect(copy).toMatchObject({ value: { letter: 'information', copyFor: 'authorised' } })
    expect(copy?.model).toEqual({
      ...samples.information,
      copyTo: {
        kind: 'authorised',
        name: 'De heer Z. Verzonnen',
        street: 'Testweg 3',
        postcodePlace: '3599 YY Utrecht',
      },
    })
  })

  it.each<[string, Way]>([
    ['after the last day', { on: '2026-03-05' }],
    ['where the mandate is for something else', { mandates: ['speaking'] }],
    ['once the resident withdrew it', { ends: true }],
    ['without an address', { entries: [entry(known)] }],
    ['by what another party recorded', { entries: [entry({ ...known, ...address }, 'workAndIncome')] }],
  ])('goes to nobody %s', (_name, way) => expect(copies(way)).toEqual([]))
})
