/** Letter models from what the corporation's own world knows. */

import type { PlainDate } from '../calendar/plain-date.ts'
import {
  type Beside,
  type ConditionId,
  conditionIds,
  conditions,
  type Decision,
  type EndWay,
  isResident,
  lineNames,
  type Outcome,
  roleNames,
  type TalkPlace,
  whoSigns,
} from '../covenant/index.ts'
import type { OrganisationRow } from '../database/index.ts'
import type { Context } from '../engine/index.ts'
import type {
  Addressee,
  AgreementLetter,
  Help,
  Judgment,
  LetterModel,
  LetterToResident,
  OfficePlace,
  Sender,
} from '../letters/model.ts'
import { organisationOf, personOf } from '../trajectory/index.ts'
import { besideNamed } from './any-time/tenants/named.ts'
import { entryOf, nameAndAddressOf } from './categories/entry.ts'
import type { NameAndAddress } from './categories/name-and-address.ts'
import { ownLeak } from './rights/tell-leak.ts'

const word = (value: unknown): string => (typeof value === 'string' ? value : '')

export function senderOf(context: Context): Sender {
  const own = organisationOf(context, context.actor.party)
  const settings: Readonly<Record<string, unknown>> = own?.settings ?? {}
  const name = own?.name ?? ''
  const website = word(settings.website)
  const logo = word(settings.logo)
  return {
    name,
    kind: context.actor.party,
    street: word(settings.street),
    postcodePlace: word(settings.postcodePlace),
    phone: word(settings.phone),
    mail: word(settings.mail),
    ...(website ? { website } : {}),
    ...(logo ? { logoSvg: logo } : {}),
    signatory: { name: personOf(context, context.actor.person)?.name ?? '', role: roleNames[context.actor.role].nl },
  }
}

export const addresseeOf = (known: NameAndAddress): Addressee => ({
  name: known.name,
  street: `${known.street} ${known.houseNumber}`,
  postcodePlace: `${known.postcode} ${known.place}`,
})

function addressee(context: Context): Addressee {
  const known = nameAndAddressOf(context)
  return known ? addresseeOf(known) : { name: '', street: '', postcodePlace: '' }
}

export function judgmentOf(context: Context): Judgment {
  const value = entryOf(context, 'corporationFile', 'judgment')?.value
  return value?.state === 'given' && value.date ? { kind: 'given', date: value.date } : { kind: 'possible' }
}

const helpPlace = (row: OrganisationRow | undefined) => ({
  name: row?.name ?? '',
  ...(row && word(row.settings.phone) ? { phone: word(row.settings.phone) } : {}),
  ...(row && word(row.settings.website) ? { website: word(row.settings.website) } : {}),
})
const helpOf = (context: Context): Help => ({
  municipality: helpPlace(organisationOf(context, 'workAndIncome')),
  team: helpPlace(organisationOf(context, 'team')),
})

function office(row: OrganisationRow | undefined): OfficePlace {
  return {
    kind: 'office',
    name: row?.name ?? '',
    street: word(row?.settings.street),
    postcodePlace: word(row?.settings.postcodePlace),
  }
}

const head = (context: Context) => ({
  sender: senderOf(context),
  addressee: addressee(context),
  date: context.now.date,
})

export const informationLetter = (context: Context, answerBefore: PlainDate): LetterToResident => ({
  kind: 'information',
  ...head(context),
  judgment: judgmentOf(context),
  answerBefore,
})

export type AppointmentInput = {
  date: PlainDate
  time: string
  minutes: number
  place: 'home' | 'corporationOffice' | 'teamOffice'
}

/** The resident's letter and the team's copy; on the postcode route the copy holds nothing of name and address. */
export function invitations(
  context: Context,
  input: AppointmentInput,
): { resident: LetterToResident; team: LetterModel } {
  const { view } = context
  const meeting = office(organisationOf(context, input.place === 'teamOffice' ? 'team' : 'corporation'))
  const appointment = { date: input.date, from: input.time, minutes: input.minutes }
  const place = input.place === 'home' ? ({ kind: 'home' } as const) : meeting
  const instead = view.appointment?.missed ? { instead: view.appointment.date } : {}
  const base = { kind: 'invitation', sender: senderOf(context), date: context.now.date, ...instead } as const
  const team = office(organisationOf(context, 'team'))
  const teamAddress = { name: team.name, street: team.street, postcodePlace: team.postcodePlace }
  const toResident = {
    ...base,
    copyFor: 'resident',
    addressee: addressee(context),
    judgment: judgmentOf(context),
    teamName: team.name,
  } as const
  if (view.signal?.route === 'nameAndAddress') {
    const consentOn = view.contacts.at(-1)?.on ?? context.now.date
    return {
      resident: { ...toResident, shared: 'nameAndAddress', consentOn, appointment: { ...appointment, place } },
      team: {
        ...base,
        copyFor: 'team',
        team: teamAddress,
        shared: 'nameAndAddress',
        addressee: addressee(context),
        appointment: { ...appointment, place },
      },
    }
  }
  const postcode = nameAndAddressOf(context)?.postcode ?? ''
  return {
    resident: { ...toResident, shared: 'postcode', appointment: { ...appointment, place: meeting } },
    team: {
      ...base,
      copyFor: 'team',
      team: teamAddress,
      shared: 'postcode',
      postcode,
      appointment: { ...appointment, place: meeting },
    },
  }
}

const conditionText = (id: ConditionId) => {
  const rule: { text: { nl: string }; proofs?: readonly { nl: string }[] } = conditions[id]
  return { id, text: rule.text.nl, ...(rule.proofs ? { proofs: rule.proofs.map((p) => p.nl) } : {}) }
}

/** `signers`: who signs beside the resident. */
export const agreementLetter = (context: Context, signers: readonly Beside[]): AgreementLetter => ({
  kind: 'agreement',
  resident: addressee(context),
  corporation: senderOf(context),
  date: context.now.date,
  conditions: conditionIds.map(conditionText),
  signatories: context
    .chosen(whoSigns)
    .flatMap((party): AgreementLetter['signatories'] => (isResident(party) ? lineNames(signers) : [party])),
  besides: Object.fromEntries(signers.map((who) => [who, besideNamed(who, context) ?? ''])),
})

/** 3.1 step 14: what the resident and Work and Income sign at the home visit. */
export const budgetAgreementLetter = (context: Context, startsOn: PlainDate): LetterModel => ({
  kind: 'budgetManagementAgreement',
  ...head(context),
  startsOn,
})

export const nothingFollowsLetter = (
  context: Context,
  outcome: 'notEligible' | 'doesNotWant' | 'notSigned',
): LetterToResident => ({
  kind: 'nothingFollows',
  ...head(context),
  outcome,
  judgment: judgmentOf(context),
  help: helpOf(context),
})

export function closingLetter(
  context: Context,
  outcome: Outcome,
  way: EndWay | undefined,
  reason?: string,
): LetterToResident | undefined {
  const help = helpOf(context)
  switch (outcome) {
    case 'positive':
      return { kind: 'closingPositive', ...head(context), help }
    case 'negative':
      return {
        kind: 'closingNegative',
        ...head(context),
        judgment: judgmentOf(context),
        help,
        ...(reason ? { reason } : {}),
      }
    case 'withdrawn':
      return {
        kind: 'closingStopped',
        ...head(context),
        ended: { kind: 'withdrawn', on: context.view.withdrawn ?? context.now.date, judgment: judgmentOf(context) },
        help,
      }
    case 'ended':
      // Nobody writes to somebody who has died.
      if (way === undefined || way === 'deceased') return undefined
      return {
        kind: 'closingStopped',
        ...head(context),
        ended: { kind: 'ended', way, judgment: judgmentOf(context) },
        help,
      }
  }
}

type TalkInput = { date: PlainDate; time: string; minutes: number; place: TalkPlace }
const talkParty = { teamOffice: 'team', incomeOffice: 'workAndIncome' } as const

export function progressTalkLetter(context: Context, { date, time, minutes, place }: TalkInput): LetterToResident {
  const before = context.view.progressTalk
  const meeting = place === 'home' ? ({ kind: 'home' } as const) : office(organisationOf(context, talkParty[place]))
  return {
    kind: 'progressTalk',
    ...head(context),
    appointment: { date, from: time, minutes, place: meeting },
    ...(before ? { instead: before.date } : {}),
  }
}

export const progressTalkOffLetter = (context: Context): LetterToResident => ({
  kind: 'progressTalkOff',
  ...head(context),
  on: context.view.progressTalk?.date ?? context.now.date,
})

export const canCloseLetter = (context: Context): LetterToResident => ({ kind: 'canClose', ...head(context) })

export const exitTalkLetter = (
  context: Context,
  { date, time }: { date: PlainDate; time: string },
): LetterToResident => ({
  kind: 'exitTalk',
  ...head(context),
  on: date,
  from: time,
  help: helpOf(context),
})

export const exitDecisionLetter = (context: Context, decision: Decision): LetterToResident => ({
  kind: 'exitDecision',
  ...head(context),
  decision,
  judgment: judgmentOf(context),
  help: helpOf(context),
})

/** GDPR 34: what went wrong at the own organisation, of what is told first. */
export function leakLetter(context: Context): LetterModel | undefined {
  const leak = ownLeak(context)
  return leak && { kind: 'leak', ...head(context), leak }
}
