import type { EventName } from './events.ts'
import type { StepId } from './steps.ts'
import type { Party, Text } from './words.ts'

/**
 * Deliberate disclosures: what one party comes to know of another's side, when, and under which condition. Nothing
 * else crosses. Events carry most of it (see `events`); these are the cases where a name or a number appears.
 */
export const disclosures: readonly { step: StepId; to: Party; datum: Text; when: EventName }[] = [
  {
    step: '4',
    to: 'corporation',
    datum: { nl: 'de naam van wie er van het Buurtteam komt', en: 'the name of who comes from the team' },
    when: 'attendanceConfirmed',
  },
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
  {
    step: '14',
    to: 'corporation',
    datum: { nl: 'de startdatum van budgetbeheer', en: 'the start date of budget management' },
    when: 'budgetManagementStartTold',
  },
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
