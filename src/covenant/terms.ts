import { z } from 'zod'
import { type Chosen, type OpenTerm, openTerm } from './open-term.ts'
import type { AnnexPlace, Basis, Text } from './words.ts'

/**
 * Terms: how long something may take or lasts. `amount` in `count`. `workingDay`: a last day that is no working day
 * moves to the next one (as the Algemene termijnenwet has it). Working terms (`check`, `kris` and so on) are ours: the
 * annex gives none, a worklist needs one. `from`: left to the municipality, from so many to so many.
 */
export type TermRule = {
  readonly amount: number
  readonly count: 'days' | 'workingDays' | 'months' | 'quarters'
  readonly workingDay: boolean
  readonly annex: AnnexPlace
  readonly basis: Basis
  readonly text: Text
  readonly from?: readonly [least: number, most: number]
  /** Whether it has at least two working days in it (Algemene termijnenwet, article 2); absent where that is no question. */
  readonly twoWorkingDays?: boolean
}

const days = (
  amount: number,
  annex: AnnexPlace,
  basis: Basis,
  nl: string,
  en: string,
  { from, workingDay = true }: { from?: readonly [number, number]; workingDay?: boolean } = {},
): TermRule => ({
  amount,
  count: 'days',
  workingDay,
  annex,
  basis,
  text: { nl, en },
  // A working term of ours may be another's month and a half; what is explicit stands fast.
  ...(basis === 'reading' ? { from: from ?? ([1, 42] as const) } : {}),
})

const months = (amount: number, nl: string, en: string): TermRule => ({
  amount,
  count: 'months',
  workingDay: true,
  annex: '3.3 access to data',
  basis: 'reading',
  text: { nl, en },
})

/** The annex does not know it, and the law leaves nothing to choose. */
const byWgs = (amount: number, nl: string, en: string): TermRule => ({
  amount,
  count: 'days',
  workingDay: true,
  annex: '3.1 step 14',
  basis: 'reading',
  text: { nl, en },
})

export const terms = {
  'step-10': { ...days(3, '3.1 step 10', 'explicit', 'dossier aanvullen', 'complete the file'), twoWorkingDays: false },
  'step-16': {
    amount: 1,
    count: 'quarters',
    workingDay: false,
    annex: '3.1 step 16',
    basis: 'explicit',
    text: {
      nl: 'voortgangsgesprek, geteld vanaf de start van budgetbeheer',
      en: 'progress talk, counted from the start of budget management',
    },
  },
  // Counted back from the last day of the quarter.
  'progress-talk': days(
    14,
    '3.1 step 16',
    'reading',
    'voortgangsgesprek afspreken, voordat het kwartaal eindigt',
    'plan the progress talk, before the quarter ends',
    { from: [1, 60], workingDay: false },
  ),
  'agreement-unsigned': days(
    30,
    '3.1 step 6',
    'reading',
    'overeenkomst vervalt zonder handtekening',
    'unsigned agreement lapses',
    { from: [14, 90], workingDay: false },
  ),
  'notes-kept': days(
    14,
    '3.1 step 9',
    'reading',
    'gespreksnotities gaan uiterlijk weg, na de handtekening',
    'intake notes go at the latest, after the signature',
    { from: [1, 14], workingDay: false },
  ),
  'notes-reminder': days(
    10,
    '3.1 step 9',
    'reading',
    'herinnering: verwerk de gespreksnotities',
    'reminder: work up the intake notes',
    { from: [1, 13], workingDay: false },
  ),
  'answer-awaited': days(
    14,
    '3.1 step 1',
    'reading',
    'wachten op antwoord van de bewoner',
    'wait for an answer of the resident',
  ),
  // GDPR 12(3): from receipt; the extension counts from the same day, one month and two.
  request: months(1, 'een verzoek van de bewoner beantwoorden', 'answer a request of the resident'),
  'request-extended': months(3, 'een verzoek beantwoorden, met uitstel', 'answer a request, with extension'),
  // Wmo 2015 5.3.5: from the request, answered within a month as any other, and met within three.
  'request-destroyed': months(
    3,
    'het dossier van het Buurtteam vernietigen na een verzoek (Wmo 2015, art. 5.3.5)',
    'destroy the team’s record after a request (Wmo 2015, 5.3.5)',
  ),
  // GDPR 34(1): without undue delay.
  'leak-told': days(
    2,
    '3.3 access to data',
    'reading',
    'de bewoner vertellen van een datalek',
    'tell the resident of a data breach',
  ),
  'request-identity': days(5, '3.3 access to data', 'reading', 'nagaan wie het vraagt', 'check who asks'),
  'request-settled': days(
    14,
    '3.3 access to data',
    'reading',
    'doen wat na een verzoek is besloten',
    'do what was decided on a request',
  ),
  activation: days(21, '3.3 access to data', 'reading', 'activeringscode geldt', 'activation code is valid', {
    from: [7, 28],
    workingDay: false,
  }),
  'activation-wait': days(
    3,
    '3.3 access to data',
    'reading',
    'een nieuwe code wacht, als de bewoner al een eigen toegang heeft',
    'a new code waits where the resident can log in already',
    { from: [3, 14], workingDay: false },
  ),
  announced: days(
    2,
    '3.3 access to data',
    'reading',
    'de bewoner spreken over wat die aankondigde',
    'speak with the resident about what was announced',
  ),
  contact: days(3, '3.1 step 1', 'reading', 'de bewoner informeren', 'inform the resident'),
  signal: days(2, '3.1 step 2', 'reading', 'de melding doen', 'send the signal'),
  'wrong-signal': days(
    2,
    '3.1 step 2',
    'reading',
    'de bewoner vertellen dat een melding verkeerd was',
    'tell the resident that a signal was wrong',
  ),
  check: days(2, '3.1 step 3', 'reading', 'kijken of de bewoner al bekend is', 'check whether the resident is known'),
  invitation: days(5, '3.1 step 4', 'reading', 'uitnodigen voor het gesprek', 'invite for the talk'),
  judgment: days(5, '3.1 step 6', 'reading', 'beoordelen', 'judge eligibility'),
  onboarding: days(5, '3.1 step 7', 'reading', 'stappen na de handtekening', 'steps after the signature'),
  referral: days(7, '3.1 step 12', 'reading', 'aanmelden bij Werk en Inkomen', 'refer to Work and Income'),
  freeze: days(5, '3.1 step 13', 'reading', 'incasso bevriezen', 'freeze collection'),
  'home-visit': days(14, '3.1 step 14', 'reading', 'huisbezoek afspreken', 'arrange the home visit'),
  'registration-data': days(
    14,
    '3.1 step 15',
    'reading',
    'gegevens voor budgetbeheer vastleggen',
    'register the data for budget management',
  ),
  call: days(2, '3.1 step 11', 'reading', 'de bewoner terugbellen', 'call the resident back'),
  // Wgs 4(2), from the day on which the resident asked for debt help or accepted the offer.
  'debt-talk-threatened': {
    ...byWgs(
      3,
      'eerste gesprek over schuldhulp, als huis, energie, water of zorgverzekering in gevaar is (Wgs art. 4 lid 2)',
      'first talk on debt help where home, energy, water or insurance is at stake (Wgs 4(2))',
    ),
    count: 'workingDays',
  },
  'debt-talk': byWgs(28, 'eerste gesprek over schuldhulp (Wgs art. 4)', 'first talk on debt help (Wgs 4)'),
  'debt-decision': days(
    56,
    '3.1 step 14',
    'reading',
    'besluit over schuldhulp, na het eerste gesprek (Wgs art. 4a, eigen termijn van de gemeente)',
    'decision on debt help, after the first talk (Wgs 4a, the municipality’s own term)',
    { from: [7, 56] },
  ),
  'court-report': days(
    14,
    '3.1 step 19',
    'reading',
    'verslag aan de rechter na een moratorium (Fw 287b)',
    'report to the court after a moratorium (Fw 287b)',
  ),
  hold: days(
    365,
    '3.3 access to data',
    'reading',
    'langer bewaren, hooguit per keer',
    'keep longer, at most at a time',
    { from: [30, 730], workingDay: false },
  ),
  closing: days(5, '3.1 step 18', 'reading', 'afronden', 'close'),
} as const satisfies Record<string, TermRule>
export type TermId = keyof typeof terms

/** What a municipality may set of a term; undefined where the annex or the law says it. */
export function openAmount(id: TermId): OpenTerm<number> | undefined {
  const { amount, from, annex, text }: TermRule = terms[id]
  if (!from) return undefined
  const [least, most] = from
  return openTerm<number>(`terms.${id}`, {
    text,
    default: amount,
    other: amount > least ? amount - 1 : amount + 1,
    shape: z.int(),
    floor(choice, chosen) {
      if (choice < least || choice > most) return `from ${least} to ${most} days`
      if (id === 'notes-reminder' && choice >= termIn('notes-kept', chosen).amount)
        return 'notes are reminded of before they go (terms.notes-kept)'
      return undefined
    },
    place: annex,
  })
}

/**
 * 3.1 step 10: the annex says three days, and not whether a weekend may take two of them. The Algemene termijnenwet is about terms of a
 * law; a covenant can count as its article 2 does.
 */
export const twoWorkingDays = openTerm<boolean>('twoWorkingDays', {
  text: {
    nl: 'In de drie dagen van stap 10 zitten ten minste twee werkdagen (Algemene termijnenwet, artikel 2)',
    en: 'The three days of step 10 have at least two working days in them (Algemene termijnenwet, article 2)',
  },
  default: false,
  other: true,
  shape: z.boolean(),
  floor: () => undefined,
  place: '3.1 step 10',
})

/** A term as a covenant has it. */
export function termIn(id: TermId, chosen: Chosen): TermRule {
  const rule: TermRule = terms[id]
  if (rule.twoWorkingDays !== undefined) return { ...rule, twoWorkingDays: chosen(twoWorkingDays) }
  const open = openAmount(id)
  return open ? { ...rule, amount: chosen(open) } : rule
}
export const termIds = Object.keys(terms) as readonly TermId[]
