/**
 * 3.1 step 6, reading: support without a trajectory begins anew. The team's registration has the name and address that the
 * resident gives for it, and nothing of the signal or the talk.
 */
import {
  choice,
  type EntryDraft,
  type FieldProblem,
  type Here,
  optional,
  type Values,
  yesNo,
} from '../../trajectory/kit.ts'
import { nameAndAddressFields as fields } from '../categories/name-and-address.ts'

/** Asked where the resident wants support, and left empty where not: what was signalled stands in none of them. */
export const registrationFields = {
  name: optional.text({ max: fields.name.max, heading: 'registration' }),
  street: optional.text({ max: fields.street.max }),
  houseNumber: optional.houseNumber(),
  postcode: optional.postcode(),
  place: optional.text({ max: fields.place.max }),
} as const
export const wants = choice(yesNo)
type Registration = typeof registrationFields
/** The same, asked only then. */
export const registrationWhen = <const W extends (here: Here) => boolean>(when: W) =>
  Object.fromEntries(Object.entries(registrationFields).map(([name, spec]) => [name, { ...spec, when }])) as {
    readonly [K in keyof Registration]: Registration[K] & { readonly when: W }
  }

type Given = Partial<Values<typeof registrationFields>> & { readonly wants?: 'yes' | 'no' | undefined }
const names = Object.keys(registrationFields) as (keyof typeof registrationFields)[]

export const supportProblems = (given: Given): FieldProblem[] =>
  given.wants === 'yes' ? names.filter((name) => !given[name]).map((field) => ({ field, problem: 'required' })) : []

export function registration({ wants, name, street, houseNumber, postcode, place }: Given): EntryDraft[] {
  return wants === 'yes'
    ? [{ file: 'ktsd', category: 'nameAndAddress', value: { name, street, houseNumber, postcode, place } }]
    : []
}

/** What goes where the team begins a registration of its own. */
export const goesForSupport = ['signal', 'intakeNotesTeam'] as const

export const registrationHeading = { registration: 'Aanmelding bij het Buurtteam' }
export const registrationWords = {
  name: {
    label: 'Naam van de bewoner',
    hint: 'Zoals de bewoner die nu zelf geeft. Alleen bij “Ja”: de melding van de corporatie gaat weg.',
  },
  street: { label: 'Straat' },
  houseNumber: { label: 'Huisnummer en toevoeging' },
  postcode: { label: 'Postcode', hint: 'Bijvoorbeeld 1234 AB.' },
  place: { label: 'Woonplaats' },
} as const
