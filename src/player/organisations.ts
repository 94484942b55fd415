import { type CaseRole, isPrivacyOfficer, isResident, type Party, partyOf, type Role } from '../covenant/index.ts'
import type { Actor, Registry } from '../database/index.ts'
import { logo } from './logo.ts'

/**
 * The organisations of scenarios, the demo and tests: two corporations, one team organisation with three teams, Work and
 * Income. Ids are fixed, so that filling the registry again changes nothing. Everything is invented.
 */
type Organisation = {
  readonly id: string
  readonly party: Exclude<Party, 'resident'>
  readonly name: string
  readonly settings: Readonly<Record<string, string>>
}

const uuid = (kind: number, number: number): string =>
  `0000000${kind}-0000-4000-8000-${String(number).padStart(12, '0')}`

const organisation = (
  number: number,
  party: Exclude<Party, 'resident'>,
  name: string,
  about: { short: string; street: string; postcodePlace: string; colour: string },
): Organisation => ({
  id: uuid(1, number),
  party,
  name,
  settings: {
    mailbox: `vh@${about.short}.example`,
    street: about.street,
    postcodePlace: about.postcodePlace,
    phone: `030 000 0${number}00`,
    mail: `info@${about.short}.example`,
    website: `www.${about.short}.example`,
    logo: logo(name, about.colour),
  },
})

/** By the name that a scenario uses. */
export const organisations = {
  'corporation-a': organisation(1, 'corporation', 'Stichting Proefwonen', {
    short: 'proefwonen',
    street: 'Proefkade 1',
    postcodePlace: '3599 AA Utrecht',
    colour: '#0b5394',
  }),
  'corporation-b': organisation(2, 'corporation', 'De Testhoeve', {
    short: 'testhoeve',
    street: 'Testhof 20',
    postcodePlace: '3598 AA Utrecht',
    colour: '#7a3e00',
  }),
  team: organisation(3, 'team', 'Buurtteam Proefwijk', {
    short: 'buurtteam-proefwijk',
    street: 'Voorbeeldplein 3',
    postcodePlace: '3599 BB Utrecht',
    colour: '#00664f',
  }),
  'work-and-income': organisation(4, 'workAndIncome', 'Werk en Inkomen Voorbeeldstad', {
    short: 'werkeninkomen-voorbeeldstad',
    street: 'Stadsdreef 400',
    postcodePlace: '3597 AA Utrecht',
    colour: '#a3123a',
  }),
} as const satisfies Record<string, Organisation>
export type OrganisationName = keyof typeof organisations

const teams = {
  centre: { id: uuid(3, 1), name: 'Buurtteam Proefwijk Midden', prefixes: ['3599'] },
  edge: { id: uuid(3, 2), name: 'Buurtteam Proefwijk Rand', prefixes: ['3598'] },
  // The team for every other postcode of the municipality.
  rest: {
    id: uuid(3, 3),
    name: 'Buurtteam Proefwijk Overal',
    prefixes: Array.from({ length: 98 }, (_, index) => String(3500 + index)),
  },
} as const

type Member = {
  readonly at: OrganisationName
  /** As a scenario names it after the colon. */
  readonly as: string
  readonly role: Exclude<Role, 'resident' | 'timer'>
  readonly name: string
  readonly team?: keyof typeof teams
}

const members: readonly Member[] = [
  { at: 'corporation-a', as: 'consultant-1', role: 'housingConsultant', name: 'Fatima Proef' },
  { at: 'corporation-a', as: 'consultant-2', role: 'housingConsultant', name: 'Gijs Voorbeeldsma' },
  { at: 'corporation-b', as: 'consultant-1', role: 'housingConsultant', name: 'Hanna Testema' },
  { at: 'corporation-b', as: 'consultant-2', role: 'housingConsultant', name: 'Igor Fictief' },
  { at: 'team', as: 'coordinator-1', role: 'vhCoordinator', name: 'Karim Voorbeeld', team: 'centre' },
  { at: 'team', as: 'coordinator-2', role: 'vhCoordinator', name: 'Lotte Verzonnen', team: 'edge' },
  { at: 'team', as: 'worker-1', role: 'teamWorker', name: 'Mila Testman', team: 'centre' },
  { at: 'team', as: 'worker-2', role: 'teamWorker', name: 'Omar Proefstra', team: 'edge' },
  { at: 'team', as: 'worker-3', role: 'teamWorker', name: 'Petra Denkbeeld', team: 'rest' },
  { at: 'work-and-income', as: 'supervisor-1', role: 'trajectorySupervisor', name: 'Rachid Schijnbaar' },
  { at: 'work-and-income', as: 'supervisor-2', role: 'trajectorySupervisor', name: 'Sanne Bedacht' },
  { at: 'corporation-a', as: 'privacy-officer', role: 'privacyOfficer', name: 'Tara Nepstra' },
  { at: 'corporation-b', as: 'privacy-officer', role: 'privacyOfficer', name: 'Udo Proefman' },
  { at: 'team', as: 'privacy-officer', role: 'privacyOfficer', name: 'Vera Zogenaamd' },
  { at: 'work-and-income', as: 'privacy-officer', role: 'privacyOfficer', name: 'Wim Testwaard' },
]

export type StaffMember = Member & { readonly actor: Actor; readonly full: string }

/** Everybody who works somewhere, by `organisation:person`. */
export const staff: readonly StaffMember[] = members.map((member, index) => ({
  ...member,
  full: `${member.at}:${member.as}`,
  actor: {
    person: uuid(2, index + 1),
    role: member.role,
    party: organisations[member.at].party,
    organisation: organisations[member.at].id,
  },
}))

/** Who may take part in a case; a privacy officer may not. */
export const caseStaff: readonly StaffMember[] = staff.filter((member) => !isPrivacyOfficer(member.role))

export const staffNamed = (full: string): StaffMember | undefined => staff.find((member) => member.full === full)

/** The party whose worlds an actor of a scenario has. */
export const partyOfActor = (full: string): Party =>
  isResident(full) ? 'resident' : partyOf((staffNamed(full)?.role ?? 'resident') as CaseRole)

/** What `fillRegistry` takes; without the people one can choose to be in the demo. */
export const registry: Registry = {
  organisations: Object.values(organisations),
  teams: Object.values(teams).map(({ id, name }) => ({ id, name, organisationId: organisations.team.id })),
  postcodes: Object.values(teams).flatMap(({ id, prefixes }) => prefixes.map((prefix) => ({ prefix, teamId: id }))),
  persons: staff.map(({ actor, name, at, as }, index) => ({
    id: actor.person,
    organisationId: organisations[at].id,
    name,
    phone: `030 000 01${String(index + 1).padStart(2, '0')}`,
    mail: `${as}@${organisations[at].settings.mail?.split('@')[1] ?? 'voorbeeld.example'}`,
  })),
  memberships: staff.map(({ actor, at, role, team }) => ({
    personId: actor.person,
    organisationId: organisations[at].id,
    role,
    ...(team ? { teamId: teams[team].id } : {}),
  })),
}
