import { type CaseRole, type Party, parties, rolesOf } from '../covenant/index.ts'
import { type Mail, news, type Standing } from '../trajectory/kit.ts'

/** Everybody of a party. */
export const allOf = (party: Party): Mail[] => rolesOf[party].map((role: CaseRole) => news(party, role))

/** Everybody involved but the own party; whether they are is not for the acting party to know. */
export const others = (_values: unknown, { who }: Standing): Mail[] =>
  parties.filter((party) => party !== who.party && party !== 'resident').flatMap(allOf)

/** Who sits opposite in the talk; for the resident both do. */
export function otherSide(_values: unknown, { who }: Standing): Mail[] {
  const [worker, consultant] = [news('team', 'teamWorker'), news('corporation', 'housingConsultant')]
  if (who.party === 'resident') return [worker, consultant]
  return who.party === 'team' ? [consultant] : [worker]
}

/** Where a party keeps what is its own. Nobody else but the resident reads it. */
const ownFiles = { corporation: 'corporationFile', team: 'ktsd', workAndIncome: 'budgetFile' } as const
/** The same of what the resident asks it, and of reasons and answers: of the team that is no part of KTSD. */
export const askedFiles = { ...ownFiles, team: 'requestsTeam' } as const
type Keeper = keyof typeof ownFiles
const keeps = (party: Party): party is Keeper => Object.hasOwn(ownFiles, party)
export const ownFileOf = ({ who }: Pick<Standing, 'who'>) => (keeps(who.party) ? ownFiles[who.party] : undefined)
export const askedFileOf = ({ who }: Pick<Standing, 'who'>) => (keeps(who.party) ? askedFiles[who.party] : undefined)
/** Records in each party's own file, for acts that several parties do. */
export const recordsInOwn = <const C>(category: C) => Object.values(ownFiles).map((file) => [file, [category]] as const)
export const recordsInAsked = <const C>(category: C) =>
  Object.values(askedFiles).map((file) => [file, [category]] as const)

/** Everybody who works on it. */
export const staff = ['housingConsultant', 'teamWorker', 'vhCoordinator', 'trajectorySupervisor'] as const
/** All that are involved hear of it, whoever it is said to. */
export const everybody = {
  corporation: ['corporation', 'team', 'workAndIncome'],
  team: ['corporation', 'team', 'workAndIncome'],
  workAndIncome: ['corporation', 'team', 'workAndIncome'],
  resident: ['corporation', 'team', 'workAndIncome'],
} as const
/** Each keeps it to itself. */
export const itself = { corporation: ['corporation'], team: ['team'], workAndIncome: ['workAndIncome'] } as const
export const bothNotes = ['intakeNotesCorporation', 'intakeNotesTeam'] as const
