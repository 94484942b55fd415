import type { problemsNl } from './problems.nl.ts'
import type { Shape } from './shape.ts'
import { textProblemsEn } from './text-problems.en.ts'

const quote = (typed: string) => (typed && typed.length <= 40 ? ` You wrote: ‘${typed}’.` : '')
/** Abbreviations such as KRIS keep their capitals. */
const inSentence = (label: string) => (/^[A-Z]{2}/.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1))

type Place = { readonly line?: number; readonly column?: string; readonly found?: string }

function where({ line, column, found }: Place): string {
  const parts = [line ? `line ${line}` : '', column ? `column ${column}` : ''].filter((part) => part).join(', ')
  const cell = found ? `‘${found}’` : ''
  if (!parts) return cell ? `${cell}. ` : ''
  return `${parts.charAt(0).toUpperCase()}${parts.slice(1)}${cell ? `: ${cell}` : ''}. `
}

const copied = (found = '') => (found ? `You wrote: ‘${found.length > 300 ? `${found.slice(0, 299)}…` : found}’. ` : '')

/** What is wrong with a field, and what to do, in English. */
export const problemsEn: Shape<typeof problemsNl> = {
  required: ({ label }) =>
    label.endsWith('?') ? `Answer this: ${inSentence(label)}` : `Fill in: ${inSentence(label)}.`,
  notADate: ({ typed }) => `Write a date in digits, for example 27 3 2026.${quote(typed)}`,
  noSuchDate: ({ typed }) => `This day does not exist. Check the day, the month and the year.${quote(typed)}`,
  notAMonth: ({ typed }) => `Write a month in digits, for example 9 2026.${quote(typed)}`,
  notATime: ({ typed }) => `Write a time as 10:00.${quote(typed)}`,
  notAnAmount: ({ typed }) => `Write an amount in digits, for example 1234.56.${quote(typed)}`,
  negative: () => 'The amount cannot be below zero. Write it without a minus sign.',
  tooLong: ({ limit }) => `This is too long. Write at most ${limit} characters.`,
  notAPostcode: ({ typed }) => `Write a postcode as 3512 AB.${quote(typed)}`,
  notATelephone: ({ typed }) => `Write a telephone number in figures, for example 030 000 00 01.${quote(typed)}`,
  notAHouseNumber: ({ typed }) =>
    `Write the house number as it is on the door, for example 12, 12-3 or 5 bis A. Is there none? Write: zonder nummer.${quote(typed)}`,
  noLetter: ({ typed }) => `Write a name with letters.${quote(typed)}`,
  notANumber: ({ typed }) => `Write a whole number, for example 60.${quote(typed)}`,
  tooSmall: ({ limit }) => `This is too little. It must be at least ${limit}.`,
  tooLarge: ({ limit }) => `This is too much. It may be at most ${limit}.`,
  notInThisFile: () => 'This subject may not stand in this file. Choose another subject or another file.',
  noLifeArea: () => 'There is no life area yet. Ask the team worker to write one.',
  areaNotRead: () => 'A life area has not been read with the resident yet. Ask the team worker to do that.',
  onlySeen: () => 'Note only that you saw it, and when. The amounts and copies are Work and Income’s.',
  noEvidenceHere: () => 'This does not belong with this condition. Leave it empty.',
  notTogether: () => 'This does not go with the answer above. Change one of the two.',
  untilBeforeFrom: () => 'The last day comes before the first day. Check both days.',
  unnamedCreditor: () =>
    'Write no name of the government here. Choose ‘Other debt to the government’ and leave the name empty.',
  notInList: () => 'Choose one of the answers in the list.',
  mustConfirm: () => 'Tick the box if this is right. If it is not right, do not send.',
  fileMissing: () => 'Choose a file. Did you already choose one? Then choose it once more.',
  fileTooLarge: () => 'This file is too large. Choose a file of at most 25 MB.',
  fileKind: () => 'This is not a pdf, jpg or png. Choose another file.',
  fileActive: () => 'This pdf has a program or another file in it. Make an ordinary scan and choose that.',
  fileLocked: () => 'This pdf is locked. Take the password off, or make an ordinary scan and choose that.',
  fileBroken: () => 'This file is damaged and does not open. Make a new scan and choose that.',
  fileTooManyPixels: () => 'This photo is too large to open. Make a smaller photo or scan.',
  fileInfected: () => 'This file has a virus. It was not kept. Make a new scan on another device.',
  fileNotScanned: () => 'We cannot check now whether this file is safe. It was not kept. Try again in a few minutes.',
  signatureMissing: ({ label }) => `Still draw in the box: ${inSentence(label)}.`,
  signatureTooSmall: () => 'This signature is too small. Press “Again” and draw it larger.',
  signatureTooLong: () => 'This signature has too many lines. Press “Again” and draw it in one go.',
  paymentLine: (at) => `${where(at)}Write the day and then the amount, for example 28-8-2026 642.18.`,
  paymentInFuture: (at) => `${where(at)}This day is still to come. Record only what was paid.`,
  paymentNotInMonth: (at) => `${where(at)}This day is in another month. Put the payment with that month.`,
  tooManyPayments: ({ limit }) => `These are too many payments for one month. Write at most ${limit}.`,
  monthExists: () => 'This month is there already. Do you want to correct it? Then tick ‘replace what it says’.',
  beforeLedger: () => 'This month is before the overview begins. What was open then is in the arrears at the start.',
  aboveTotal: () => 'The amount a month is more than the whole debt. Check both amounts.',
  referenceShape: () =>
    'Write the reference in digits and letters, at least five characters. As it stands on the payment.',
  referenceNeeded: () => 'Fill in the payment reference. This file has more tenants.',
  importTooLarge: () => 'This file is too large. Choose a file of at most 5 MB, for example of one month.',
  importKind: () => 'This is no CSV and no statement in CAMT.053. Save the list as CSV and choose that.',
  importColumns: () => 'The columns Date and Amount are missing. Put those names on the first line of the file.',
  importBroken: (at) => `${where(at)}This file is not whole. Make it again in your system.`,
  importDoctype: () =>
    'This file wants something run or fetched. That is not allowed. Ask your bank for a plain statement.',
  importVersion: () => 'This is no CAMT.053 of version 02 or 08. Ask your bank for one of those two.',
  importNothing: () => 'This file has nothing for this tenant. Check the reference and the period.',
  importMore: ({ limit }) => `Another ${limit} lines are not right. First mend what stands above.`,
  importRows: () => 'What you looked at did not come back whole. Choose the file once more.',
  rowCells: (at) => `${where(at)}This line does not have ${at.limit} cells, as the first one. Check the separators.`,
  rowMissing: (at) => `${where(at)}Nothing stands here. Fill this cell in the file.`,
  rowFormula: (at) => `${where(at)}This begins like a formula. Take away the sign =, +, - or @ at its beginning.`,
  rowNotADate: (at) => `${where(at)}This is no date. Write it as 01-09-2026 or 2026-09-01.`,
  rowNoSuchDate: (at) => `${where(at)}This day does not exist. Check the day, the month and the year.`,
  rowInFuture: (at) => `${where(at)}This day is still to come. Leave only what was paid.`,
  rowNotAnAmount: (at) => `${where(at)}This is no amount. Write it as 1,234.56 or 1234.56.`,
  rowTooLarge: (at) => `${where(at)}This amount is too large for rent. Check it.`,
  rowKind: (at) => `${where(at)}We do not know this kind. Write Rent or Payment.`,
  rowCurrency: (at) => `${where(at)}This amount is not in euros. Fill in this payment yourself.`,
  rowNoAmount: (at) => `${where(at)}This payment has no amount of its own. Fill in this payment yourself.`,
  notAKrisNumber: ({ typed }) => `This KRIS number is not right. Check the ten digits.${quote(typed)}`,
  nothingToRead: () =>
    'Nothing was found this way, or more than one. Check that all is exact. Is the resident in your worklist? Then you do not need this.',
  numberNotHere: () =>
    'With this number there is no case to take up now. Check the number in the mail, or ask the VH coordinator.',
  supportLater: () =>
    'The corporation judged otherwise. Leave this empty now: it is asked once the judgments are alike.',
  clientNotKnown: () =>
    'You picked a client of the register. Then also choose that the resident is known, or pick ‘None of these’.',
  unknownField: () => 'This field does not exist here.',
  repeated: () => 'This came more than once. Check what is there.',
  formUnread: () => 'The form did not arrive whole. Check what is below. Then send it once more.',
  signsNotPrinted: ({ found }) =>
    `The letter cannot show these characters: ${found}. Write it with other letters, as in a passport. Or tick the box below: then the letter has […] there.`,
  sentBefore: () =>
    'This form was sent already. What you sent first is recorded. What you changed after that is not. Look at what is there, and send it again if needed.',
  entryChanged: () =>
    'Somebody else has changed this meanwhile. Your text is not saved and is below. See what should be there, and send it again.',
  storedNow: ({ found }) =>
    found ? `It says now: ‘${found}’. The box has what you wrote.` : 'It says nothing now. The box has what you wrote.',
  control: ({ found, line, limit, column }) =>
    `There is a character in it that cannot be used. It is ${found}, on line ${line}, place ${limit}${column ? `, after ‘${column}’` : ''}. ` +
    'Take it out, or type that piece again.',
  controlTurns: ({ found, line, limit, column }) =>
    `There is a character in it that turns the direction of reading. It is ${found}, on line ${line}, place ${limit}${column ? `, after ‘${column}’` : ''}. ` +
    'Take it out, or type that piece again.',
  ...textProblemsEn,
  textFromKtsd: ({ found }) =>
    `${copied(found)}These words stand like this in KTSD. The corporation and Work and Income read what you write here. ` +
    'Say it in other words, or leave it out. Does it say nothing of the support? Then tick the box below.',
  noTeamForPostcode: () =>
    'This postcode has no neighbourhood team. Check the postcode, or call the organisation of the neighbourhood team.',
  inFuture: () => 'This day is still to come. Choose today or a day that has passed.',
  inPast: () => 'This has already passed. Choose a later moment.',
  beforeStart: () => 'This day is before the start of budget management. Choose that day or later.',
  beforeAgreement: () => 'This day is before the agreement was drawn up. Choose that day or later.',
  beforeAppointment: () => 'This day is before the appointment. Choose that day or later.',
  homeNotAllowed: () =>
    'The neighbourhood team knows the postcode only. Choose a place that is not the resident’s home.',
  sameAsNow: () => 'This is so already. Choose somebody else.',
  notForYou: () => 'You cannot report anything about this condition. Choose another one.',
  alreadyBreached: () => 'This has already been reported. Choose another condition.',
  alreadyAsked: () => 'You have already asked this. Choose somebody else.',
  stillAsked: () => 'You asked this already, and there is no answer yet. You can ask something else.',
  notBreached: () => 'Nothing has been reported about this condition. Choose another one.',
  neverAtRisk: () => 'This condition is met or not met. It cannot be at risk.',
  beforeFrom: () => 'This day is before the freeze begins. Choose that day or a later one.',
  untilNeeded: () => 'Fill in until when the moratorium lasts.',
  letterHasNoAnswer: () => 'A letter gives no answer yet. Choose “Letter sent”. You record the answer later.',
  outcomeDoesNotFit: () => 'This does not fit here. Check the answer.',
  beforeHomeVisit: () => 'This day is before the home visit. Choose that day or later.',
  notTheResident: () => 'Only the resident can do this.',
  noSuchRequest: () => 'This request is not there, or this has been done already.',
  identityFirst: () => 'First check who asks. Then you can grant something.',
  groundNeeded: () => 'Choose the reason of the law. Without one you may not refuse.',
  heldFirst: () => 'This record is kept longer. End that first.',
  groundDoesNotFit: () => 'This reason does not fit this request. Choose another.',
  termOver: () => 'The first month is over. It can no longer be extended.',
}
