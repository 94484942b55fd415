import { z } from 'zod'
import type { ConditionStateName } from './codes.ts'
import { openTerm } from './open-term.ts'
import type { AnnexPlace, CaseRole, Party, Text } from './words.ts'

/** 3.3: the conditions of the agreement, in our words; ids are stable. Followed as met, at risk or breached. */
type Condition = {
  readonly annex: AnnexPlace
  /** As the agreement says it to the resident. */
  readonly text: Text
  readonly short: Text
  /** Who may tell that it is no longer met (3.3; reading for the corporation: the rent only). */
  readonly toldBy: readonly CaseRole[]
  readonly proofs?: readonly Text[]
  /** Fewer states than all three. */
  readonly states?: readonly ConditionStateName[]
  /** What a party may keep as evidence beside what it says; absent: a note and a document. */
  readonly evidence?: Readonly<Partial<Record<Party, Evidence>>>
}
/** `seen`: only that it was seen, and when; no copy and no figures. `none`: what happened is not written down. */
export type Evidence = 'noteAndDocument' | 'seen' | 'none'

const teamAndIncome = ['teamWorker', 'trajectorySupervisor'] as const
const at = '3.3 conditions'

export const conditions = {
  'rent-on-time': {
    annex: at,
    toldBy: ['housingConsultant', ...teamAndIncome],
    short: { nl: 'huur op tijd', en: 'rent on time' },
    text: {
      nl: 'U betaalt elke maand de hele huur. Het geld is er vóór de eerste dag van de maand.',
      en: 'You pay the whole rent each month, before the first day of the month.',
    },
  },
  'savings-to-debt': {
    annex: at,
    toldBy: teamAndIncome,
    short: { nl: 'spaargeld naar de huurschuld', en: 'savings to the rent debt' },
    text: {
      nl: 'Hebt u spaargeld of dure spullen? Die gebruikt u om uw huurschuld te betalen.',
      en: 'If you have savings or valuables, you use them to pay your rent debt.',
    },
  },
  'seek-income': {
    annex: at,
    toldBy: teamAndIncome,
    short: { nl: 'zorgen voor inkomen', en: 'seek income' },
    text: {
      nl: 'U doet wat u kunt om een inkomen te krijgen of te houden.',
      en: 'You do all you can to have an income from now on.',
    },
  },
  'board-money': {
    annex: at,
    toldBy: teamAndIncome,
    short: { nl: 'kostgeld van huisgenoten', en: 'board money' },
    text: {
      nl: 'Wonen er volwassen kinderen of andere huisgenoten bij u? Zij betalen kostgeld.',
      en: 'Housemates and adult children who live with you pay board money.',
    },
  },
  'accept-team': {
    annex: at,
    toldBy: teamAndIncome,
    short: { nl: 'hulp van het Buurtteam', en: 'support of the team' },
    text: { nl: 'U laat zich helpen door het Buurtteam.', en: 'You accept support from the neighbourhood team.' },
  },
  'accept-budget-management': {
    annex: at,
    toldBy: teamAndIncome,
    short: { nl: 'budgetbeheer', en: 'budget management' },
    text: { nl: 'U doet mee met budgetbeheer.', en: 'You accept budget management.' },
  },
  'protective-administration': {
    annex: at,
    toldBy: teamAndIncome,
    short: { nl: 'meewerken aan bewind', en: 'protective administration' },
    text: {
      nl: 'Is budgetbeheer volgens Werk en Inkomen niet genoeg? Dan helpt u mee om beschermingsbewind aan te vragen.',
      en: 'If Work and Income finds budget management not enough, you co-operate with a request for protective administration.',
    },
  },
  'keep-arrangements': {
    annex: at,
    toldBy: teamAndIncome,
    short: { nl: 'afspraken nakomen', en: 'keep arrangements' },
    text: {
      nl: 'U houdt zich aan wat u afspreekt met Werk en Inkomen, het Buurtteam, uw verhuurder en anderen.',
      en: 'You keep what you arrange with Work and Income, the team, your landlord and others.',
    },
  },
  'open-finances': {
    annex: at,
    toldBy: teamAndIncome,
    short: { nl: 'open over geld', en: 'open about finances' },
    evidence: { team: 'seen' },
    text: {
      nl: 'U bent open over uw geld. Vraagt het Buurtteam of Werk en Inkomen erom, dan laat u dit zien:',
      en: 'You are open about your finances. When the team or Work and Income asks, you show:',
    },
    proofs: [
      { nl: 'uw bankafschriften', en: 'your bank statements' },
      { nl: 'uw post', en: 'your post' },
      {
        nl: 'dat u spaargeld en dure spullen gebruikt voor uw huurschuld',
        en: 'proof that savings and valuables go to your rent debt',
      },
      { nl: 'dat u uw best doet om een inkomen te krijgen', en: 'proof that you seek an income' },
      {
        nl: 'dat uw huisgenoten en volwassen kinderen kostgeld betalen',
        en: 'proof that housemates and adult children pay board money',
      },
    ],
  },
  'no-violence': {
    annex: at,
    toldBy: ['housingConsultant', ...teamAndIncome],
    // What happened would be criminal-law data: that it is met or not is all that is written down.
    states: ['met', 'breached'],
    evidence: { corporation: 'none', team: 'none', workAndIncome: 'none' },
    short: { nl: 'geen geweld', en: 'no violence' },
    text: {
      nl: 'U gebruikt geen geweld tegen medewerkers van de corporatie, het Buurtteam en Werk en Inkomen. U dreigt daar ook niet mee.',
      en: 'You use no violence against staff of the three organisations, nor threats.',
    },
  },
} as const satisfies Record<string, Condition>
export type ConditionId = keyof typeof conditions
export const conditionIds = Object.keys(conditions) as readonly ConditionId[]

/** The conditions that a role may speak of in this state. */
export const conditionsToldBy = (role: string, state: ConditionStateName): readonly ConditionId[] =>
  conditionIds.filter((id) => {
    const { toldBy, states }: Condition = conditions[id]
    return (toldBy as readonly string[]).includes(role) && (states === undefined || states.includes(state))
  })

/** What this party may keep as evidence of a condition. */
export const evidenceOf = (id: ConditionId, party: Party): Evidence =>
  (conditions[id] as Condition).evidence?.[party] ?? 'noteAndDocument'

/** Everybody who may sign, in the order of the screen. Work and Income comes in after the signature. */
export const possibleSignatories = ['resident', 'corporation', 'corporation', 'team'] as const
type Signatory = (typeof possibleSignatories)[number]
const times = (list: readonly Signatory[], one: Signatory) => list.filter((party) => party === one).length

/** 3.3: the annex prints the line for the corporation twice and none for the team. */
export const whoSigns = openTerm<readonly Signatory[]>('whoSigns', {
  text: { nl: 'Wie de overeenkomst tekenen', en: 'Who signs the agreement' },
  default: ['resident', 'corporation', 'corporation'],
  other: ['resident', 'corporation', 'team'],
  shape: z.array(z.enum(possibleSignatories)).readonly(),
  floor: (choice) =>
    choice[0] === 'resident' &&
    choice.includes('corporation') &&
    choice.every((party) => times(choice, party) <= times(possibleSignatories, party))
      ? undefined
      : 'the resident first and once, the corporation once or twice, the team at most once',
  place: '3.3 signatures',
})

/** The rest of 3.3, by its headings. */
export const agreementParts = [
  {
    id: 'exchange',
    annex: '3.3 data exchange',
    title: { nl: 'Welke gegevens delen wij?', en: 'Which data do we share?' },
    text: {
      nl: 'De corporatie, het Buurtteam en Werk en Inkomen werken samen, zodat u in uw huis kunt blijven. Zij vertellen elkaar hoe het gaat met de voorwaarden, en wat verder nodig is. Zo hoort de corporatie vanaf welke dag u budgetbeheer hebt. Dan kan zij de incasso stilzetten. U hoeft niet bij ieder van hen opnieuw te beginnen.',
      en: 'The corporation, the team and Work and Income work together so that you can stay in your home. They tell each other how it goes with the conditions and what else is needed, such as the day from which you have budget management. You need not begin anew with each of them.',
    },
  },
  {
    id: 'access',
    annex: '3.3 access to data',
    title: { nl: 'Uw gegevens bekijken', en: 'Access to your data' },
    text: {
      nl: 'U mag altijd vragen wat wij over u opschrijven en delen. Dat kan bij alle drie: corporatie, Buurtteam, Werk en Inkomen. Uw begeleider van het Buurtteam is de makkelijkste weg.',
      en: 'You can always ask what we record and share about you, at all three organisations; easiest at your team worker.',
    },
  },
  {
    id: 'ending',
    annex: '3.3 ending',
    title: { nl: 'Hoe stopt het?', en: 'How does it end?' },
    text: {
      nl: 'Houdt u zich niet meer aan de voorwaarden? Dan hoort de verhuurder dat altijd. De verhuurder kan dan besluiten om u uit huis te zetten vanwege de huurschuld. U mag zelf ook altijd stoppen. Zeg of schrijf dat aan één van ons drieën. Stopt u, dan kunt u uw huis kwijtraken.',
      en: 'If you no longer meet the conditions, the landlord is always told and may decide to evict you because of the debt. You can always stop yourself, by telling or writing to any of the three. If you stop, you may lose your home.',
    },
  },
] as const satisfies readonly { id: string; annex: AnnexPlace; title: Text; text: Text }[]

/** What 3.3 says around its parts; the agreement on paper has it in its opening and above the signatures. */
export const agreementAround = {
  opening: {
    annex: '3.3 conditions',
    title: { nl: 'Meedoen', en: 'Taking part' },
    text: {
      nl: 'De bewoner wil meedoen om, ook met huurschulden, in het eigen huis te blijven. Bij meedoen horen voorwaarden.',
      en: 'The resident wants to take part, so as to stay in the home in spite of rent debts. Conditions come with it.',
    },
  },
  signing: {
    annex: '3.3 data exchange',
    title: { nl: 'Tekenen', en: 'Signing' },
    text: {
      nl: 'Wie tekent, stemt in met deze uitwisseling.',
      en: 'Who signs agrees to this exchange.',
    },
  },
} as const satisfies Record<string, { annex: AnnexPlace; title: Text; text: Text }>
