/**
 * The words of the covenant: who takes part, in which role, in which phase. Code terms are English, the Dutch terms
 * are those of Annex 3. Every other room takes its parties, roles and phases from here.
 */

/** A party to a trajectory. The resident is one: everything is about him or her. */
export const parties = ['corporation', 'team', 'workAndIncome', 'resident'] as const
export type Party = (typeof parties)[number]

/** Roles of people, by party. `timer` is the program itself, when a term has run out. */
export const rolesOf = {
  corporation: ['housingConsultant'],
  team: ['vhCoordinator', 'teamWorker'],
  workAndIncome: ['trajectorySupervisor'],
  resident: ['resident'],
} as const satisfies Record<Party, readonly string[]>
export type CaseRole = (typeof rolesOf)[Party][number]
export type Role = CaseRole | 'privacyOfficer' | 'timer'
export const caseRoles: readonly CaseRole[] = parties.flatMap((party) => [...rolesOf[party]])

/** 3.1, headings; `closing` is split off from "bij start budgetbeheer" (reading). */
export const phases = ['registration', 'intake', 'onboarding', 'budgetManagement', 'closing'] as const
export type Phase = (typeof phases)[number]

/** Whether the annex says it, or we read it so where the annex is silent. */
export type Basis = 'explicit' | 'reading'

/** Where a rule stands, as `3.1 step 2`, `3.2 finances`, `3.3 conditions`. */
export type AnnexPlace = `3.${1 | 2 | 3}${string}`

/** A text in the two languages of the interface; Dutch first. */
export type Text = { readonly nl: string; readonly en: string }

export const partyNames: Record<Party, Text> = {
  corporation: { nl: 'Woningcorporatie', en: 'Housing corporation' },
  team: { nl: 'Buurtteam', en: 'Neighbourhood team' },
  workAndIncome: { nl: 'Werk en Inkomen', en: 'Work and Income' },
  resident: { nl: 'Bewoner', en: 'Resident' },
}

export const roleNames: Record<Role, Text> = {
  housingConsultant: { nl: 'woonconsulent', en: 'housing consultant' },
  teamWorker: { nl: 'buurtteammedewerker', en: 'team worker' },
  vhCoordinator: { nl: 'VH-coördinator', en: 'VH coordinator' },
  trajectorySupervisor: { nl: 'trajectbegeleider', en: 'trajectory supervisor' },
  resident: { nl: 'bewoner', en: 'resident' },
  privacyOfficer: { nl: 'privacyfunctionaris', en: 'privacy officer' },
  timer: { nl: 'Drempel zelf', en: 'Drempel itself' },
}

export const phaseNames: Record<Phase, Text> = {
  registration: { nl: 'Aanmelding', en: 'Registration' },
  intake: { nl: 'Aannamegesprek', en: 'Intake talk' },
  onboarding: { nl: 'Bij aanname', en: 'Onboarding' },
  budgetManagement: { nl: 'Budgetbeheer', en: 'Budget management' },
  closing: { nl: 'Afsluiting', en: 'Closing' },
}

export function partyOf(role: CaseRole): Party {
  for (const party of parties) if ((rolesOf[party] as readonly string[]).includes(role)) return party
  throw new Error(`no party for role ${role}`)
}

/** The resident is a party and a role at once. Whatever is asked of somebody who works here is not asked of him or her. */
export const isResident = (one: string | undefined): one is 'resident' => one === 'resident'
/** Reads logs and requests, and does nothing in a trajectory. */
export const isPrivacyOfficer = (role: string | undefined): role is 'privacyOfficer' => role === 'privacyOfficer'
/** Done by Drempel itself, when a term has run out. */
export const isProgram = (role: string | undefined): role is 'timer' => role === 'timer'
/** A municipality has several of this party, and a trajectory is with one of them. */
export const hasSeveral = (party: Party): boolean => party === 'corporation'
