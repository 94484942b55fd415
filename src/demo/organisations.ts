/** The demo's organisations are those of the scenarios: what one learns with the player is true here. */
export {
  caseStaff,
  type OrganisationName,
  organisations,
  partyOfActor,
  registry,
  type StaffMember,
  staff,
  staffNamed,
} from '../player/organisations.ts'
