/** One letter of each kind with invented people, for the tests and for looking at the letters. */
import type { PlainDate } from '../calendar/plain-date.ts'
import { conditionIds, conditions, whoSigns } from '../covenant/conditions.ts'
import type { Addressee, ConditionText, Help, LetterModel, OfficePlace, Sender } from './model.ts'

const day = (text: string): PlainDate => text as PlainDate

const logo =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 40"><path fill="#1c4181" d="M4 38V18L20 4l16 14v20H24V26h-8v12z"/><circle cx="50" cy="26" r="11" fill="#cc0000"/></svg>'

export const corporation: Sender = {
  name: 'De Testhoeve',
  kind: 'corporation',
  street: 'Proefstraat 1',
  postcodePlace: '3500 AA Utrecht',
  phone: '030 000 00 02',
  mail: 'wonen@testhoeve.example',
  website: 'www.testhoeve.example',
  logoSvg: logo,
  signatory: { name: 'Iris Fictief', role: 'woonconsulent' },
}

const workAndIncome: Sender = {
  name: 'Gemeente Proefstad, Werk en Inkomen',
  kind: 'workAndIncome',
  street: 'Voorbeeldplein 3',
  postcodePlace: '3500 ZZ Proefstad',
  phone: '14 000',
  mail: 'budget@proefstad.example',
  signatory: { name: 'Sam Verzonnen', role: 'trajectbegeleider' },
}

export const resident: Addressee = {
  name: 'Mevrouw N. Voorbeeld',
  street: 'Verzonnenlaan 14 bis',
  postcodePlace: '3599 ZZ Utrecht',
}

export const team: Addressee = { name: 'Buurtteam Proefwijk', street: 'Oefenplein 8', postcodePlace: '3598 AB Utrecht' }

const office: OfficePlace = {
  kind: 'office',
  name: 'Wijkkantoor De Proef',
  street: 'Oefenplein 2',
  postcodePlace: '3598 AB Utrecht',
}

const help: Help = {
  municipality: { name: 'Gemeente Proefstad', phone: '14 000', website: 'www.proefstad.example/schulden' },
  team: { name: 'Buurtteam Proefwijk', phone: '030 000 00 09', website: 'www.buurtteam.example' },
}

const head = { sender: corporation, date: day('2026-08-07') }
const toResident = { ...head, addressee: resident }
const fromIncome = { sender: workAndIncome, date: day('2026-08-07'), addressee: resident }
const given = { kind: 'given', date: day('2026-07-21') } as const
const atHome = { date: day('2026-08-18'), from: '10:00', minutes: 60, place: { kind: 'home' } } as const
const elsewhere = { date: day('2026-08-18'), from: '14:30', minutes: 90, place: office } as const

export const conditionTexts: readonly ConditionText[] = conditionIds.map((id) => {
  const condition = conditions[id]
  const proofs = 'proofs' in condition ? { proofs: condition.proofs.map((proof) => proof.nl) } : {}
  return { id, text: condition.text.nl, ...proofs }
})

export const samples = {
  information: { kind: 'information', ...toResident, judgment: given, answerBefore: day('2026-08-21') },
  informationPossible: { kind: 'information', ...toResident, judgment: { kind: 'possible' } },
  invitation: {
    kind: 'invitation',
    copyFor: 'resident',
    ...toResident,
    reference: 'TH-K7Q4-M2',
    judgment: given,
    teamName: 'Buurtteam Proefwijk',
    shared: 'nameAndAddress',
    consentOn: day('2026-08-05'),
    appointment: atHome,
  },
  invitationPostcode: {
    kind: 'invitation',
    copyFor: 'resident',
    ...toResident,
    judgment: { kind: 'possible' },
    instead: day('2026-08-04'),
    shared: 'postcode',
    appointment: elsewhere,
  },
  invitationTeam: {
    kind: 'invitation',
    copyFor: 'team',
    ...head,
    team,
    shared: 'nameAndAddress',
    addressee: resident,
    appointment: atHome,
  },
  invitationTeamPostcode: {
    kind: 'invitation',
    copyFor: 'team',
    ...head,
    team,
    shared: 'postcode',
    postcode: '3599 ZZ',
    appointment: elsewhere,
  },
  agreement: {
    kind: 'agreement',
    resident,
    corporation,
    date: day('2026-08-25'),
    conditions: conditionTexts,
    signatories: whoSigns.default,
  },
  nothingFollows: { kind: 'nothingFollows', ...toResident, outcome: 'notEligible', judgment: given, help },
  closingPositive: { kind: 'closingPositive', ...toResident, help },
  closingNegative: {
    kind: 'closingNegative',
    ...toResident,
    judgment: given,
    help,
    reason: 'De huur van mei, juni en juli is niet betaald. Wij konden daarover geen nieuwe afspraken met u maken.',
  },
  closingStopped: {
    kind: 'closingStopped',
    ...toResident,
    ended: { kind: 'withdrawn', on: day('2026-08-03'), judgment: given },
    help,
  },
  closingMoved: {
    kind: 'closingStopped',
    ...toResident,
    ended: { kind: 'ended', way: 'moved', judgment: given },
    help,
  },
  activation: {
    kind: 'activation',
    ...toResident,
    code: 'K7QP-WM4X-T9RD',
    address: 'https://drempel.voorbeeldstad.example/activeren',
    until: day('2026-08-28'),
  },
  budgetManagementAgreement: {
    kind: 'budgetManagementAgreement',
    sender: workAndIncome,
    addressee: resident,
    date: day('2026-09-10'),
    startsOn: day('2026-10-01'),
  },
  progressTalk: { kind: 'progressTalk', ...fromIncome, appointment: elsewhere },
  progressTalkMoved: { kind: 'progressTalk', ...fromIncome, appointment: atHome, instead: day('2026-08-11') },
  progressTalkOff: { kind: 'progressTalkOff', ...fromIncome, on: day('2026-08-18') },
  canClose: { kind: 'canClose', ...fromIncome },
  leak: {
    kind: 'leak',
    ...fromIncome,
    leak: {
      kind: 'seen',
      from: '2026-03-09' as PlainDate,
      until: '2026-03-12' as PlainDate,
      data: 'money',
      done: 'stopped',
      advice: 'alert',
    },
  },
  exitTalk: { kind: 'exitTalk', ...fromIncome, on: day('2026-08-18'), from: '10:00', help },
  newArrangements: { kind: 'exitDecision', ...toResident, decision: 'newArrangements', judgment: given, help },
  negativeExit: { kind: 'exitDecision', ...toResident, decision: 'negativeExit', judgment: given, help },
} as const satisfies Record<string, LetterModel>
