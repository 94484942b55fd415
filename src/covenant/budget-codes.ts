import type { Text } from './words.ts'

/** Coded answers of the budget file (3.1 step 15, 3.2 finances). */

/** 3.1 step 15: the parts of the budget file that are recorded each by an act of its own. */
export const budgetParts = {
  income: { nl: 'een inkomen', en: 'an income' },
  expenses: { nl: 'de uitgaven', en: 'the expenses' },
  debt: { nl: 'een schuld', en: 'a debt' },
  attachment: { nl: 'een beslag', en: 'an attachment' },
  selfReliance: { nl: 'wat de bewoner zelf kan', en: 'what the resident can do alone' },
} as const satisfies Record<string, Text>
export type BudgetPart = keyof typeof budgetParts

/** 3.2 finances: whose income, and from when; the names are those of the categories. */
export const incomes = {
  currentIncome: { nl: 'De bewoner, nu', en: 'The resident, now' },
  expectedIncome: { nl: 'De bewoner, verwacht', en: 'The resident, expected' },
  partnerIncome: { nl: 'De partner', en: 'The partner' },
  adultChildrenIncome: { nl: 'Een meerderjarig kind', en: 'An adult child' },
} as const satisfies Record<string, Text>
export type IncomeName = keyof typeof incomes

/** One code for every benefit: which one it is can tell of somebody’s health. */
export const incomeSources = {
  wage: { nl: 'Loon', en: 'Wage' },
  benefit: { nl: 'Uitkering', en: 'Benefit' },
  pension: { nl: 'AOW of pensioen', en: 'Pension' },
  allowance: { nl: 'Toeslag', en: 'Allowance' },
  alimony: { nl: 'Alimentatie', en: 'Maintenance' },
  ownBusiness: { nl: 'Eigen bedrijf', en: 'Own business' },
  study: { nl: 'Studiefinanciering', en: 'Student finance' },
  boardMoney: { nl: 'Kostgeld', en: 'Board money' },
  other: { nl: 'Anders', en: 'Other' },
} as const satisfies Record<string, Text>
export type IncomeSource = keyof typeof incomeSources

/** Who told of the income of somebody else: the resident reads only what he or she told (3.2, reading). */
export const tellers = {
  resident: { nl: 'De bewoner', en: 'The resident' },
  otherPerson: { nl: 'Diegene zelf, of iemand anders', en: 'That person, or somebody else' },
} as const satisfies Record<string, Text>
export type Teller = keyof typeof tellers

/** 3.1 step 15: what a month costs. The premium of the health insurance is an amount, and says nothing of health. */
export const expenseKinds = {
  rent: { nl: 'Huur', en: 'Rent' },
  energy: { nl: 'Gas en stroom', en: 'Energy' },
  water: { nl: 'Water', en: 'Water' },
  healthInsurance: { nl: 'Premie zorgverzekering', en: 'Health insurance premium' },
  groceries: { nl: 'Boodschappen', en: 'Groceries' },
  children: { nl: 'Kinderen', en: 'Children' },
  transport: { nl: 'Vervoer', en: 'Transport' },
  debts: { nl: 'Aflossen van schulden', en: 'Instalments of debts' },
  reserve: { nl: 'Sparen voor later', en: 'Reserve' },
  other: { nl: 'Overig', en: 'Other' },
} as const satisfies Record<string, Text>
export type ExpenseKind = keyof typeof expenseKinds

/** What a debt is for. A fine is a debt to the government and no more: which one borders on criminal-law data. */
export const debtKinds = {
  rentArrears: { nl: 'Huur', en: 'Rent' },
  energy: { nl: 'Gas, stroom of water', en: 'Energy or water' },
  insurance: { nl: 'Verzekering', en: 'Insurance' },
  tax: { nl: 'Belasting of toeslag', en: 'Tax or allowance' },
  government: { nl: 'Andere schuld aan de overheid', en: 'Other debt to the government' },
  loan: { nl: 'Lening of krediet', en: 'Loan or credit' },
  purchase: { nl: 'Winkel, telefoon of abonnement', en: 'Shop, telephone or subscription' },
  other: { nl: 'Anders', en: 'Other' },
} as const satisfies Record<string, Text>
export type DebtKind = keyof typeof debtKinds
/** Without these the resident can lose the home, or its light and heat: they go first unless somebody decides otherwise. */
export const debtsPaidFirst: readonly DebtKind[] = ['rentArrears', 'energy']
/** Who collects the fines of the justice system: recorded as a debt to the government, without a name (reading). */
export const unnamedCreditors: readonly string[] = ['cjib', 'justitieel incasso', 'justis', 'openbaar ministerie']

export const debtPriorities = {
  high: { nl: 'Gaat voor', en: 'Goes first' },
  normal: { nl: 'Gewoon', en: 'Normal' },
} as const satisfies Record<string, Text>
export type DebtPriority = keyof typeof debtPriorities
export const debtArrangements = {
  none: { nl: 'Nog geen', en: 'None' },
  proposed: { nl: 'Voorgesteld', en: 'Proposed' },
  running: { nl: 'Loopt', en: 'Running' },
  boughtOff: { nl: 'Afgekocht', en: 'Bought off' },
} as const satisfies Record<string, Text>
export type DebtArrangement = keyof typeof debtArrangements
export const debtHandlers = {
  workAndIncome: { nl: 'Werk en Inkomen', en: 'Work and Income' },
  resident: { nl: 'De bewoner', en: 'The resident' },
  team: { nl: 'Het Buurtteam', en: 'The team' },
  debtCounselling: { nl: 'Schuldhulpverlening', en: 'Debt counselling' },
  administrator: { nl: 'Een bewindvoerder', en: 'An administrator' },
} as const satisfies Record<string, Text>
export type DebtHandler = keyof typeof debtHandlers

/** Whether the part of the income that may not be attached (beslagvrije voet) was left. */
export const protectedIncomes = {
  applied: { nl: 'Ja', en: 'Yes' },
  notApplied: { nl: 'Nee', en: 'No' },
  beingChecked: { nl: 'Wordt uitgezocht', en: 'Being checked' },
} as const satisfies Record<string, Text>
export type ProtectedIncome = keyof typeof protectedIncomes

export const orderStates = {
  inOrder: { nl: 'Op orde', en: 'In order' },
  beingArranged: { nl: 'Wordt geregeld', en: 'Being arranged' },
  notInOrder: { nl: 'Niet op orde', en: 'Not in order' },
} as const satisfies Record<string, Text>
export type OrderState = keyof typeof orderStates
export const provisions = {
  rentAllowance: { nl: 'Huurtoeslag', en: 'Rent allowance' },
  healthAllowance: { nl: 'Zorgtoeslag', en: 'Healthcare allowance' },
  childBudget: { nl: 'Kindgebonden budget', en: 'Child budget' },
  childcareAllowance: { nl: 'Kinderopvangtoeslag', en: 'Childcare allowance' },
  taxRemission: { nl: 'Kwijtschelding van lokale belasting', en: 'Remission of local tax' },
  specialAssistance: { nl: 'Bijzondere bijstand', en: 'Special assistance' },
} as const satisfies Record<string, Text>
export const administrations = {
  post: { nl: 'Post geopend en geordend', en: 'Post opened and ordered' },
  overview: { nl: 'Overzicht van inkomen en schulden', en: 'Overview of income and debts' },
  bankAccount: { nl: 'Eigen bankrekening', en: 'Bank account of one’s own' },
  digiD: { nl: 'DigiD', en: 'DigiD' },
  taxReturn: { nl: 'Belastingaangifte', en: 'Tax return' },
} as const satisfies Record<string, Text>

/** 3.2 finances: can the resident run the finances alone, now or later, or is protective administration needed? */
export const selfRelianceOutcomes = {
  now: { nl: 'Kan het nu al zelf', en: 'Can do it alone now' },
  later: { nl: 'Kan het later zelf', en: 'Can do it alone later' },
  protectiveAdministration: { nl: 'Beschermingsbewind is nodig', en: 'Protective administration is needed' },
} as const satisfies Record<string, Text>
export type SelfRelianceOutcome = keyof typeof selfRelianceOutcomes
export const selfRelianceParts = {
  post: { nl: 'Post openen en bewaren', en: 'Opening and keeping post' },
  payments: { nl: 'Rekeningen betalen', en: 'Paying bills' },
  applications: { nl: 'Iets aanvragen', en: 'Applying for things' },
  planning: { nl: 'Vooruit plannen', en: 'Planning ahead' },
} as const satisfies Record<string, Text>
export type SelfReliancePart = keyof typeof selfRelianceParts
export const abilities = {
  alone: { nl: 'Zelf', en: 'Alone' },
  withHelp: { nl: 'Met hulp', en: 'With help' },
  notYet: { nl: 'Nog niet', en: 'Not yet' },
} as const satisfies Record<string, Text>
export type Ability = keyof typeof abilities
