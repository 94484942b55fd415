import type { FileName } from './files.ts'
import type { EventName } from './names.ts'
import type { AnyTimeId, StepId } from './steps.ts'
import type { Party, Text } from './words.ts'

/**
 * Deliberate disclosures: what one party comes to know of another's side, when, and under which condition. Nothing
 * else crosses. Events carry most of it (see `events`); these are the cases where a name or a number appears, or where
 * something of a file comes to be known that the other does not read (`of`).
 */
export type Disclosure = {
  readonly step: StepId | AnyTimeId
  readonly to: Party
  readonly datum: Text
  readonly when: EventName
  /** The file that it is about: of such a file nothing else is told. */
  readonly of?: FileName
}

const stable: Text = { nl: 'dat de huur en de schuld stabiel zijn', en: 'that rent and debt are stable' }
const notStable: Text = { nl: 'dat het niet stabiel is', en: 'that it is not stable' }
const condition: Text = {
  nl: 'dat een voorwaarde wel of niet meer wordt gehaald',
  en: 'that a condition is met, or no longer met',
}
const ofBudget = (
  step: Disclosure['step'],
  when: EventName,
  datum: Text,
  to: readonly Party[] = ['corporation', 'team'],
): Disclosure[] => to.map((party) => ({ step, to: party, datum, when, of: 'budgetFile' }))
const signatory: Text = { nl: 'wie er met de bewoner meetekent', en: 'who signs beside the resident' }
const startDate: Text = { nl: 'de startdatum van budgetbeheer', en: 'the start date of budget management' }

export const disclosures: readonly Disclosure[] = [
  {
    step: '4',
    to: 'corporation',
    datum: { nl: 'de naam van wie er van het Buurtteam komt', en: 'the name of who comes from the team' },
    when: 'attendanceConfirmed',
  },
  { step: '6', to: 'team', datum: signatory, when: 'signatoryNamed' },
  { step: '12', to: 'workAndIncome', datum: signatory, when: 'signatoryReferred' },
  ...(['corporation', 'team', 'workAndIncome'] as const).map((to) => ({
    step: 'tenants' as const,
    to,
    datum: { nl: 'dat de medehuurder niet meer meedoet', en: 'that the second tenant no longer takes part' },
    when: 'signatoryLeft' as const,
  })),
  ...(['corporation', 'team', 'workAndIncome'] as const).map((to) => ({
    step: 'representation' as const,
    to,
    datum: { nl: 'dat de bewoner geen machtiging meer geeft', en: 'that the resident gives no mandate any more' },
    when: 'mandateWithdrawn' as const,
  })),
  { step: '8', to: 'corporation', datum: { nl: 'het KRIS-nummer', en: 'the KRIS number' }, when: 'krisOpened' },
  { step: '9', to: 'corporation', datum: { nl: 'wie betrokken is', en: 'who is involved' }, when: 'workerAddedToKris' },
  {
    step: '12',
    to: 'workAndIncome',
    datum: {
      nl: 'het KRIS-nummer, en daarmee het algemene deel van KRIS',
      en: 'the KRIS number, and with it the general part',
    },
    when: 'caseReferred',
  },
  {
    step: '13',
    to: 'team',
    datum: { nl: 'dat de incasso stil ligt', en: 'that collection is frozen' },
    when: 'collectionFrozen',
  },
  {
    step: '13',
    to: 'team',
    datum: { nl: 'dat de incasso niet meer stil ligt', en: 'that collection is not frozen any more' },
    when: 'freezeLifted',
  },
  ...ofBudget('14', 'budgetManagementStartTold', startDate),
  ...ofBudget('17a', 'positiveDeclared', stable, ['team']),
  ...ofBudget('17b', 'exitTalkCalled', notStable),
  ...ofBudget('breach', 'conditionBreached', condition),
  ...ofBudget('breach', 'conditionMetAgain', condition),
]

/**
 * Until one of these the corporation learns no name of anybody of the team (3.1 step 4, reading): the team confirmed who
 * comes, they sat in the talk together, or the worker stands in KRIS.
 */
export const nameRelease: { party: Party; to: Party; events: readonly EventName[] } = {
  party: 'team',
  to: 'corporation',
  events: ['attendanceConfirmed', 'talkConsentRecorded', 'workerAddedToKris'],
}
