import type { problemsNl } from './problems.nl.ts'
import type { Shape } from './shape.ts'

const quote = (typed: string) => (typed && typed.length <= 40 ? ` You wrote: ‘${typed}’.` : '')
/** Abbreviations such as KRIS keep their capitals. */
const inSentence = (label: string) => (/^[A-Z]{2}/.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1))

const wrote = (found = '') => (found ? `You wrote: ‘${found.length > 80 ? `${found.slice(0, 79)}…` : found}’. ` : '')

/** What is wrong with a field, and what to do, in English. */
export const problemsEn: Shape<typeof problemsNl> = {
  required: ({ label }) =>
    label.endsWith('?') ? `Answer this: ${inSentence(label)}` : `Fill in: ${inSentence(label)}.`,
  notADate: ({ typed }) => `Write a date in digits, for example 27 3 2026.${quote(typed)}`,
  noSuchDate: ({ typed }) => `This day does not exist. Check the day, the month and the year.${quote(typed)}`,
  notATime: ({ typed }) => `Write a time as 10:00.${quote(typed)}`,
  notAnAmount: ({ typed }) => `Write an amount in digits, for example 1234.56.${quote(typed)}`,
  negative: () => 'The amount cannot be below zero. Write it without a minus sign.',
  tooLong: ({ limit }) => `This is too long. Write at most ${limit} characters.`,
  notAPostcode: ({ typed }) => `Write a postcode as 3512 AB.${quote(typed)}`,
  notANumber: ({ typed }) => `Write a whole number, for example 60.${quote(typed)}`,
  tooSmall: ({ limit }) => `This is too little. It must be at least ${limit}.`,
  tooLarge: ({ limit }) => `This is too much. It may be at most ${limit}.`,
  notInThisFile: () => 'This subject may not stand in this file. Choose another subject or another file.',
  notTogether: () => 'This does not go with the answer above. Change one of the two.',
  untilBeforeFrom: () => 'The last day comes before the first day. Check both days.',
  unnamedCreditor: () =>
    'Write no name of the government here. Choose ‘Other debt to the government’ and leave the name empty.',
  notInList: () => 'Choose one of the answers in the list.',
  mustConfirm: () => 'Tick the box if this is right. If it is not right, do not send.',
  fileMissing: () => 'Choose a file. Did you already choose one? Then choose it once more.',
  fileTooLarge: () => 'This file is too large. Choose a file of at most 25 MB.',
  fileKind: () => 'This is not a pdf, jpg or png. Choose another file.',
  fileActive: () => 'This pdf is locked or has a program in it. Make an ordinary scan and choose that.',
  notAKrisNumber: ({ typed }) => `This KRIS number is not right. Check the ten digits.${quote(typed)}`,
  numberNotHere: () =>
    'With this number there is no case to take up now. Check the number in the mail, or ask the VH coordinator.',
  unknownField: () => 'This field does not exist here.',
  control: () => 'There is a character in it that cannot be used. Type the text again.',
  textCriminal: ({ found }) =>
    `${wrote(found)}This is about police, an offence or a punishment. That may not stand here. ` +
    'Write only what you need, without the cause. For example: ‘cannot be reached until 1 June’.',
  textHealth: ({ found }) =>
    `${wrote(found)}This is about health. That may not stand in this file. ` +
    'Write what it means for the home or the money. For example: ‘needs help with the post’.',
  textBsn: ({ found }) =>
    `${wrote(found)}This looks like a BSN. Only Work and Income may write that down. Take the number out.`,
  textIban: ({ found }) =>
    `${wrote(found)}This is a bank number. That may not stand here. Write for example: ‘pays from the own account’.`,
  textPhone: ({ found }) =>
    `${wrote(found)}This is the telephone number of somebody else than the resident. That may not stand here. ` +
    'Take the number out. The resident can give it when it is needed.',
  noTeamForPostcode: () =>
    'This postcode has no neighbourhood team. Check the postcode, or call the organisation of the neighbourhood team.',
  inFuture: () => 'This day is still to come. Choose today or a day that has passed.',
  inPast: () => 'This has already passed. Choose a later moment.',
  beforeAgreement: () => 'This day is before the agreement was drawn up. Choose that day or later.',
  beforeAppointment: () => 'This day is before the appointment. Choose that day or later.',
  homeNotAllowed: () =>
    'The neighbourhood team knows the postcode only. Choose a place that is not the resident’s home.',
  sameAsNow: () => 'This is so already. Choose somebody else.',
  notForYou: () => 'You cannot report anything about this condition. Choose another one.',
  alreadyBreached: () => 'This has already been reported. Choose another condition.',
  notBreached: () => 'Nothing has been reported about this condition. Choose another one.',
  untilNeeded: () => 'Fill in until when the moratorium lasts.',
  letterHasNoAnswer: () => 'A letter gives no answer yet. Choose “Letter sent”. You record the answer later.',
  outcomeDoesNotFit: () => 'This does not fit here. Check the answer.',
  beforeHomeVisit: () => 'This day is before the home visit. Choose that day or later.',
  notTheResident: () => 'Only the resident can do this.',
}
