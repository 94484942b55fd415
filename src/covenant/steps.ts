/** Long: one table, in the order of the annex, so that the two can be read side by side. */
import { type GroundRule, read, stated } from './grounds.ts'
import { type Chosen, type Fixed, settled } from './open-term.ts'
import type { Purpose } from './purposes.ts'
import { checkerIn, namedIn, whoChecksKnown } from './who-checks.ts'
import { type AnnexPlace, type Basis, type CaseRole, type Party, type Phase, roleNames, type Text } from './words.ts'

/**
 * 3.1: the process. `column` is the party under whose heading the annex prints the step, `actors` are those who act;
 * they can differ (12 stands under Work and Income, the vhCoordinator acts).
 */
export type Step = {
  readonly id: string
  readonly number: string
  readonly phase: Phase
  readonly annex: AnnexPlace
  readonly basis: Basis
  readonly actors: Fixed<readonly CaseRole[]>
  /** What the step says, by the column in which the annex prints it; worded by us. */
  readonly columns: Partial<Record<Exclude<Party, 'resident'>, Text>>
  readonly data: Text
  readonly ground: GroundRule
  readonly purpose: Purpose
  /** The annex gives this purpose itself; elsewhere it is our reading. */
  readonly purposeStated?: true
  readonly remarks: readonly (Remark | ((chosen: Chosen) => Remark))[]
}
type Remark = Text & { readonly basis: Basis }

/** A step as it stands under a covenant. */
export const stepIn = (id: StepId, chosen: Chosen) => {
  const step: Step = steps[id]
  const remarks = step.remarks.map((remark) => (typeof remark === 'function' ? remark(chosen) : remark))
  return { ...step, actors: settled(step.actors, chosen), remarks }
}

const explicit = (nl: string, en: string) => ({ nl, en, basis: 'explicit' as const })
const reading = (nl: string, en: string) => ({ nl, en, basis: 'reading' as const })

const mayRead = {
  nl: 'De bewoner mag lezen dat er is gekeken en wat.',
  en: 'The resident may read that it was looked up, and what.',
}
/** 3.1 step 3: the annex names no role. A worker who checks is the worker of the trajectory, and names the coordinator. */
function whoDoesIt(chosen: Chosen) {
  const [checks, named] = [roleNames[checkerIn(chosen)], roleNames[namedIn(chosen)]]
  return namedIn(chosen) === 'teamWorker'
    ? reading(`De ${checks.nl} doet dit. ${mayRead.nl}`, `The ${checks.en} does this. ${mayRead.en}`)
    : reading(
        `De ${checks.nl} doet dit, gaat met de bewoner verder, en wijst de ${named.nl} aan. ${mayRead.nl}`,
        `The ${checks.en} does this, goes on with the resident, and assigns the ${named.en}. ${mayRead.en}`,
      )
}

export const steps = {
  '1': {
    id: '1',
    number: '1',
    phase: 'registration',
    annex: '3.1 step 1',
    basis: 'explicit',
    actors: ['housingConsultant'],
    columns: {
      corporation: {
        nl: 'Vertelt de bewoner per telefoon of brief dat er misschien een ontruimingsvonnis komt. Vraagt bij contact toestemming om naam en adres te delen met het Buurtteam.',
        en: 'Tells the resident by telephone or letter about a possible eviction judgment. On contact asks consent to share name and address with the neighbourhood team.',
      },
    },
    data: { nl: 'naam en adres, vonnis (eigen dossier)', en: 'name and address, judgment (own file)' },
    ground: read('tenancy'),
    purpose: 'ownFile',
    remarks: [
      reading(
        'Elke poging tot contact wordt vastgelegd, alleen bij de corporatie.',
        'Each attempt is recorded, with the corporation only.',
      ),
    ],
  },
  '2': {
    id: '2',
    number: '2',
    phase: 'registration',
    annex: '3.1 step 2',
    basis: 'explicit',
    actors: ['housingConsultant'],
    columns: {
      corporation: {
        nl: 'Meldt bij het Buurtteam dat er een vonnis is. Met naam en adres als de bewoner daar toestemming voor gaf; met alleen de postcode als er geen contact was. Wil de bewoner het Buurtteam er niet bij, dan gaat er niets uit.',
        en: 'Signals to the team that there is a judgment. With name and address if the resident consented; with the postcode only if there was no contact. If the resident refuses the team’s involvement, nothing goes out.',
      },
    },
    data: {
      nl: 'dat er een vonnis is; naam en adres, of alleen de postcode',
      en: 'that there is a judgment; name and address, or the postcode only',
    },
    ground: stated('legitimateInterest'),
    purpose: 'causeOfRegistration',
    remarks: [
      reading(
        'Weigert de bewoner alleen het delen van naam en adres, of komt er geen antwoord, dan gaat er ook niets uit.',
        'If the resident refuses only to share name and address, or gives no answer, nothing goes out either.',
      ),
      reading(
        'Een postcode met maar één adres is een adres: de corporatie krijgt een waarschuwing.',
        'The postcode of a single address is an address: the corporation is warned.',
      ),
    ],
  },
  '3': {
    id: '3',
    number: '3',
    phase: 'registration',
    annex: '3.1 step 3',
    basis: 'explicit',
    actors: whoChecksKnown,
    columns: {
      team: {
        nl: 'Kijkt of de bewoner al bekend is en wijst de juiste medewerker aan. Deze informatie blijft bij het Buurtteam.',
        en: 'Checks whether the resident is already known and assigns the right worker. This stays with the team.',
      },
    },
    data: {
      nl: 'naam en adres of postcode, naast het eigen cliëntenbestand',
      en: 'name and address or postcode, against the own client record',
    },
    ground: read('publicTask'),
    purpose: 'involveRightWorker',
    remarks: [
      explicit('Het Buurtteam deelt dit niet met de corporatie.', 'The team does not share this with the corporation.'),
      whoDoesIt,
    ],
  },
  '4': {
    id: '4',
    number: '4',
    phase: 'registration',
    annex: '3.1 step 4',
    basis: 'explicit',
    actors: ['housingConsultant', 'vhCoordinator', 'teamWorker'],
    columns: {
      corporation: {
        nl: 'Stuurt de bewoner en het Buurtteam een uitnodiging voor het aannamegesprek.',
        en: 'Sends resident and team the invitation for the intake talk.',
      },
    },
    data: { nl: 'de afspraak', en: 'the appointment' },
    ground: read('legitimateInterest'),
    purpose: 'appointment',
    remarks: [
      reading(
        'Kent het Buurtteam alleen de postcode, dan is het gesprek niet bij de bewoner thuis.',
        'Where the team knows the postcode only, the talk is not held at home.',
      ),
      reading(
        'Het Buurtteam laat weten wie er komt. Dan pas hoort de corporatie die naam.',
        'The team confirms who comes. Only then does the corporation learn that name.',
      ),
    ],
  },
  '5': {
    id: '5',
    number: '5',
    phase: 'intake',
    annex: '3.1 step 5',
    basis: 'explicit',
    actors: ['teamWorker', 'housingConsultant'],
    columns: {
      corporation: {
        nl: 'Leidt het gesprek in, samen met het Buurtteam.',
        en: 'Leads in the talk, together with the team.',
      },
      team: {
        nl: 'Legt uit waarvoor het gesprek is, waarover het gaat en welke gegevens daarbij horen. Vraagt dan toestemming voor het gesprek. De bewoner mag altijd stoppen. Onderwerpen: gezin, wonen, geld, gezondheid.',
        en: 'Explains purpose, topics and data of the talk, then asks consent for it. The resident can stop at any time. Topics: household, housing, finances, health.',
      },
    },
    data: { nl: 'de gegevens van 3.2, kolom aannamegesprek', en: 'those of 3.2, column intake talk' },
    ground: stated('consent'),
    purpose: 'judgeEligibility',
    purposeStated: true,
    remarks: [
      explicit('Beide voeren het gesprek samen.', 'Both hold the talk together.'),
      explicit(
        'Wie het gesprek stopt, trekt daarmee de toestemming in. Dat wordt vooraf gezegd.',
        'Who stops the talk withdraws the consent by it. That is said beforehand.',
      ),
      explicit(
        'Onder de Wmo 2015 mogen strafrechtelijke gegevens niet: zoek een andere grondslag, of praat er niet over.',
        'Under the Wmo 2015 criminal-law data are not allowed: find another ground, or do not discuss them.',
      ),
      reading(
        'Drempel legt vast dat dit vooraf is uitgelegd, en door wie.',
        'Drempel records that this was explained beforehand, and by whom.',
      ),
      reading('Drempel legt strafrechtelijke gegevens niet vast.', 'Drempel does not record criminal-law data.'),
      reading(
        'Voor gezondheid is er een eigen, uitdrukkelijke toestemming; die staat alleen bij het Buurtteam.',
        'Health needs an explicit consent of its own; it stands with the team only.',
      ),
      reading(
        'Elke partij maakt eigen gespreksnotities; de ander ziet die niet.',
        'Each side has its own intake notes, unseen by the other.',
      ),
    ],
  },
  '6': {
    id: '6',
    number: '6',
    phase: 'intake',
    annex: '3.1 step 6',
    basis: 'explicit',
    actors: ['teamWorker', 'housingConsultant'],
    columns: {
      corporation: {
        nl: 'Beoordeelt samen met het Buurtteam of de bewoner in aanmerking komt. Zo niet, of wil de bewoner niet: dossier sluiten met een reden. Zo ja: uitleg over het traject en de afspraken vastleggen in een overeenkomst.',
        en: 'Judges eligibility together with the team. If not, or if the resident does not want to: closes the file with a reason. If so: explains VH and draws up the agreement.',
      },
      team: {
        nl: 'Beoordeelt samen met de corporatie. Zonder traject maakt het Buurtteam geen dossier, behalve als de bewoner toch hulp van het Buurtteam wil.',
        en: 'Judges together with the corporation. Without a trajectory the team keeps no file, unless the resident wants its support.',
      },
    },
    data: { nl: 'de uitkomst', en: 'the outcome' },
    ground: stated('agreement'),
    purpose: 'judgeEligibility',
    remarks: [
      explicit(
        'Wil de bewoner hulp van het Buurtteam, dan loopt daar de eigen aanmelding.',
        'Where the resident wants support of the team, its own registration runs there.',
      ),
      reading(
        'Die aanmelding begint met wat de bewoner er zelf voor geeft. De melding en het gesprek gaan weg.',
        'That registration begins with what the resident gives for it. Signal and talk go.',
      ),
      reading(
        'Beide oordelen moeten gelijk zijn. Een verschil wordt besproken en vastgelegd.',
        'Both must agree. A difference is talked through and recorded.',
      ),
      reading(
        'Is de overeenkomst niet op tijd getekend, dan vervalt die.',
        'Not signed in time, the agreement lapses.',
      ),
      reading(
        'De reden van sluiten blijft bij de corporatie, de wens voor hulp bij het Buurtteam.',
        'The reason of closing stays with the corporation, the wish for support with the team.',
      ),
    ],
  },
  '7': {
    id: '7',
    number: '7',
    phase: 'onboarding',
    annex: '3.1 step 7',
    basis: 'explicit',
    actors: ['housingConsultant'],
    columns: {
      corporation: {
        nl: 'Scant de getekende overeenkomst en stuurt die naar de VH-coördinator.',
        en: 'Scans the signed agreement and sends it to the VH coordinator.',
      },
    },
    data: { nl: 'de overeenkomst', en: 'the agreement' },
    ground: read('agreement'),
    purpose: 'recordAgreement',
    remarks: [
      reading(
        'Tekenen mag ook op het scherm van de woonconsulent. Dan is de overeenkomst meteen verzegeld en verstuurd.',
        'It may also be signed on the consultant’s screen. Then it is sealed and sent at once.',
      ),
    ],
  },
  '8': {
    id: '8',
    number: '8',
    phase: 'onboarding',
    annex: '3.1 step 8',
    basis: 'explicit',
    actors: ['vhCoordinator'],
    columns: {
      team: {
        nl: 'De VH-coördinator opent het dossier in KRIS en stuurt het KRIS-nummer terug.',
        en: 'The VH coordinator opens the KRIS file and returns the KRIS number.',
      },
    },
    data: { nl: 'alleen het KRIS-nummer', en: 'the KRIS number only' },
    ground: read('agreement'),
    purpose: 'sharedFile',
    remarks: [],
  },
  '9': {
    id: '9',
    number: '9',
    phase: 'onboarding',
    annex: '3.1 step 9',
    basis: 'explicit',
    actors: ['housingConsultant', 'vhCoordinator', 'teamWorker'],
    columns: {
      corporation: {
        nl: 'Schrijft een kort verslag van het aannamegesprek in KRIS, tabblad corporatie.',
        en: 'Writes a short report of the intake talk in KRIS, corporation tab.',
      },
      team: {
        nl: 'De VH-coördinator zet naam, adres en de gescande overeenkomst in KRIS, zet alleen de leefgebieden die nodig zijn voor de hulpvraag in KTSD, en voegt de medewerker toe in KRIS.',
        en: 'The VH coordinator records name, address and the scanned agreement in KRIS, only the life areas relevant to the request for help in KTSD, and adds the worker to KRIS.',
      },
    },
    data: {
      nl: 'verslag; naam en adres, overeenkomst; leefgebieden',
      en: 'report; name and address, agreement; life areas',
    },
    ground: read('agreement'),
    purpose: 'sharedFile',
    remarks: [
      explicit(
        'Wat in het verslag komt, stemt het Buurtteam af met de bewoner.',
        'The wording is agreed with the resident.',
      ),
      explicit(
        'Over het dossier van de bewoner: het Privacy-charter Buurtteams Utrecht, hoofdstuk 3.',
        'On the client’s file: the Privacy-charter of the neighbourhood teams of Utrecht, chapter 3.',
      ),
      reading(
        'De VH-coördinator leest het ontwerp van de leefgebieden tot het geregistreerd is, en daarna KTSD niet meer.',
        'The VH coordinator reads the draft of the life areas until it is registered, and no KTSD after that.',
      ),
      reading(
        'Werk en Inkomen leest van het tabblad corporatie alleen de kwartaalverslagen.',
        'Of the corporation tab Work and Income reads the quarterly reports only.',
      ),
      reading(
        'KTSD blijft bij het Buurtteam. De medewerker schrijft het ontwerp; de VH-coördinator leest de notities niet.',
        'KTSD never leaves the team. The team worker drafts; the VH coordinator does not read the notes.',
      ),
    ],
  },
  '10': {
    id: '10',
    number: '10',
    phase: 'onboarding',
    annex: '3.1 step 10',
    basis: 'explicit',
    actors: ['teamWorker', 'housingConsultant'],
    columns: {
      team: {
        nl: 'Stuurt het KRIS-nummer naar de corporatie en vraagt om daar binnen drie dagen vijf gegevens bij te zetten: hoe de corporatie en de woonconsulent heten, huurachterstand, huurspecificatie, datum van het vonnis.',
        en: 'Sends the KRIS number to the corporation and asks it to complete the file within three days: name of the corporation, name of the consultant, rent arrears, rent specification, date of judgment.',
      },
    },
    data: { nl: 'die vijf gegevens', en: 'those five' },
    ground: read('agreement'),
    purpose: 'sharedFile',
    remarks: [
      reading(
        'Drie kalenderdagen; is de laatste dag geen werkdag, dan de eerstvolgende werkdag.',
        'Calendar days; a last day that is no working day moves to the next one.',
      ),
    ],
  },
  '11': {
    id: '11',
    number: '11',
    phase: 'onboarding',
    annex: '3.1 step 11',
    basis: 'explicit',
    actors: ['teamWorker'],
    columns: {
      team: {
        nl: 'Begint met hulp, zodat de huurder aan de voorwaarden kan voldoen. Doel: blijven wonen.',
        en: 'Starts support, so that the tenant meets the conditions. Purpose: keep living there.',
      },
    },
    data: { nl: 'plan van aanpak (KTSD)', en: 'support plan (KTSD)' },
    ground: read('publicTask'),
    purpose: 'keepLivingThere',
    purposeStated: true,
    remarks: [],
  },
  '12': {
    id: '12',
    number: '12',
    phase: 'onboarding',
    annex: '3.1 step 12',
    basis: 'explicit',
    actors: ['vhCoordinator'],
    columns: {
      workAndIncome: {
        nl: 'Aanmelding door de VH-coördinator: een mail met alleen het KRIS-nummer aan de VH-mailbox van Werk en Inkomen.',
        en: 'The VH coordinator registers the case with Work and Income by mailing the KRIS number to the VH mailbox.',
      },
    },
    data: { nl: 'alleen het KRIS-nummer', en: 'the KRIS number only' },
    ground: read('agreement'),
    purpose: 'budgetManagement',
    remarks: [
      reading(
        'In de mail staat niets anders dan het nummer. Tot dan bestaat het traject niet voor Werk en Inkomen.',
        'The mail holds nothing but the number. Before, the trajectory does not exist for Work and Income.',
      ),
    ],
  },
  '13': {
    id: '13',
    number: '13',
    phase: 'onboarding',
    annex: '3.1 step 13',
    basis: 'explicit',
    actors: ['housingConsultant'],
    columns: { corporation: { nl: 'Bevriest de incasso.', en: 'Freezes debt collection.' } },
    data: { nl: 'de datums', en: 'the dates' },
    ground: read('agreement'),
    purpose: 'keepLivingThere',
    remarks: [
      reading(
        'Dat de incasso stil ligt, is voortgang. De datums en bedragen blijven bij de corporatie.',
        'That collection is frozen is progress; its dates and amounts stay with the corporation.',
      ),
    ],
  },
  '14': {
    id: '14',
    number: '14',
    phase: 'onboarding',
    annex: '3.1 step 14',
    basis: 'explicit',
    actors: ['trajectorySupervisor'],
    columns: {
      workAndIncome: {
        nl: 'De trajectbegeleider maakt met de buurtteammedewerker een afspraak voor een huisbezoek: kennismaken en budgetbeheer tekenen.',
        en: 'The trajectory supervisor arranges a home visit with the team worker: acquaintance and signing budget management.',
      },
    },
    data: { nl: 'afspraak, handtekening, startdatum', en: 'appointment, signature, start date' },
    ground: read('agreement'),
    purpose: 'budgetManagement',
    remarks: [
      explicit(
        'De corporatie hoort per wanneer budgetbeheer ingaat (3.3).',
        'The corporation hears from when budget management starts (3.3).',
      ),
    ],
  },
  '15': {
    id: '15',
    number: '15',
    phase: 'budgetManagement',
    annex: '3.1 step 15',
    basis: 'explicit',
    actors: ['trajectorySupervisor'],
    columns: {
      workAndIncome: {
        nl: 'Legt vast wat nodig is voor budgetbeheer.',
        en: 'Registers the data needed for budget management.',
      },
    },
    data: { nl: 'wat in 3.2 noodzakelijk is voor budgetbeheer', en: 'what 3.2 has as necessary for budget management' },
    ground: read('agreement'),
    purpose: 'budgetManagement',
    remarks: [],
  },
  '16': {
    id: '16',
    number: '16',
    phase: 'budgetManagement',
    annex: '3.1 step 16',
    basis: 'explicit',
    actors: ['teamWorker'],
    columns: {
      team: {
        nl: 'Elk kwartaal een voortgangsgesprek met huurder, Buurtteam en trajectbegeleider. De buurtteammedewerker schrijft het verslag in KRIS, tabblad corporatie.',
        en: 'Every quarter a progress talk with tenant, team and supervisor. The team worker writes the report in KRIS, corporation tab.',
      },
    },
    data: { nl: 'verslag', en: 'report' },
    ground: read('agreement'),
    purpose: 'followProgress',
    remarks: [
      reading(
        'Het gesprek heeft een afspraak en een uitnodiging. De corporatie leest alleen het verslag en weet niet van afspraken.',
        'The talk has an appointment and an invitation. The corporation reads the report only, and knows of no appointments.',
      ),
      reading(
        'Het verslag is gestructureerd: huur, regeling, voorwaarden, afspraken. Geen gezondheid, inkomen of KTSD.',
        'The report is structured: rent, arrangement, conditions, arrangements made. No health, income or KTSD.',
      ),
    ],
  },
  '17a': {
    id: '17a',
    number: '17 a',
    phase: 'budgetManagement',
    annex: '3.1 step 17a',
    basis: 'explicit',
    actors: ['trajectorySupervisor'],
    columns: {
      workAndIncome: {
        nl: 'De huur komt steeds op tijd en er is een vaste regeling voor de achterstand, of die is afgekocht. De trajectbegeleider laat het de bewoner, de buurtteammedewerker en de VH-coördinator weten: het traject kan positief sluiten.',
        en: 'Rent payments are stable and there is a stable arrangement for the arrears, or it is bought off. The supervisor tells resident, team worker and VH coordinator that VH can close positively.',
      },
    },
    data: { nl: 'dat het kan sluiten', en: 'that it can close' },
    ground: read('agreement'),
    purpose: 'closing',
    remarks: [
      reading('De bedragen blijven waar ze zijn.', 'The figures stay where they are.'),
      reading(
        'De bewoner krijgt altijd ook een brief. De corporatie hoort het pas bij stap 18.',
        'The resident always gets a letter too. The corporation hears of it at step 18 only.',
      ),
    ],
  },
  '17b': {
    id: '17b',
    number: '17 b',
    phase: 'budgetManagement',
    annex: '3.1 step 17b',
    basis: 'explicit',
    actors: ['trajectorySupervisor', 'housingConsultant'],
    columns: {
      workAndIncome: {
        nl: 'De regeling of het budgetbeheer komt niet tot stand: de trajectbegeleider roept een gesprek bijeen, met de bewoner, de buurtteammedewerker en de corporatie. Daarna besluit de corporatie: negatief sluiten, of nieuwe afspraken.',
        en: 'The arrangement or budget management does not come about: the supervisor calls a talk with resident, team worker and corporation. Then the corporation decides: negative exit, or new arrangements.',
      },
    },
    data: { nl: 'het besluit', en: 'the decision' },
    ground: read('agreement'),
    purpose: 'closing',
    remarks: [
      reading(
        'Kan al vanaf stap 14. De reden blijft bij de corporatie.',
        'Open from step 14 on. The reason stays with the corporation.',
      ),
      reading(
        'De bewoner krijgt een brief over het gesprek, en een over het besluit.',
        'The resident gets a letter about the talk, and one about the decision.',
      ),
    ],
  },
  '18': {
    id: '18',
    number: '18',
    phase: 'closing',
    annex: '3.1 step 18',
    basis: 'explicit',
    actors: ['vhCoordinator'],
    columns: {
      team: {
        nl: 'Het KRIS-dossier gaat dicht. De VH-coördinator vertelt dat aan de corporatie.',
        en: 'The VH coordinator closes the KRIS file and informs the corporation.',
      },
    },
    data: { nl: 'de uitkomst', en: 'the outcome' },
    ground: read('agreement'),
    purpose: 'closing',
    remarks: [
      reading('Ook Werk en Inkomen hoort het, en sluit zijn deel.', 'Work and Income is told too, and ends its part.'),
    ],
  },
  '19': {
    id: '19',
    number: '19',
    phase: 'closing',
    annex: '3.1 step 19',
    basis: 'explicit',
    actors: ['housingConsultant'],
    columns: {
      corporation: {
        nl: 'Sluit het dossier en stuurt de bewoner een afsluitende brief.',
        en: 'Closes the file and sends the resident a closing letter.',
      },
    },
    data: { nl: 'de uitkomst', en: 'the outcome' },
    ground: read('tenancy'),
    purpose: 'closing',
    remarks: [],
  },
} as const satisfies Record<string, Step>
export type StepId = keyof typeof steps
/** At which step the trajectory begins to exist for a party (reading): before, it sees nothing of what it reads later. */
export const joinsAtStep: Partial<Record<Party, StepId>> = { workAndIncome: '12' }

/** The rows that can happen at any time; 3.3 has them, outside the numbered steps. */
export const anyTime = {
  withdrawal: {
    annex: '3.3 ending',
    basis: 'explicit',
    ground: read('legalDuty'),
    purpose: 'rights',
    text: {
      nl: 'De bewoner mag altijd stoppen. Zeggen of schrijven kan bij de corporatie, het Buurtteam en Werk en Inkomen.',
      en: 'The resident can stop at any time, in writing or by word of mouth, at any of the three parties.',
    },
  },
  consent: {
    annex: '3.1 step 5',
    basis: 'reading',
    ground: read('legalDuty'),
    purpose: 'rights',
    text: {
      nl: 'De bewoner mag toestemming voor het gesprek, voor gezondheid en voor naam en adres intrekken.',
      en: 'The resident may withdraw consent to the talk, to health, to sharing name and address.',
    },
  },
  access: {
    annex: '3.3 access to data',
    basis: 'explicit',
    ground: read('legalDuty'),
    purpose: 'rights',
    text: {
      nl: 'De bewoner mag altijd vragen om inzage, bij alle drie. Het makkelijkst bij het Buurtteam.',
      en: 'The resident can always ask for access, at all three; easiest at the team.',
    },
  },
  withholding: {
    annex: '3.3 access to data',
    basis: 'reading',
    ground: read('legalDuty'),
    purpose: 'rights',
    text: {
      nl: 'Wat de wet toestaat, mag een organisatie tijdelijk niet tonen. De bewoner ziet wie dat doet, op welke grond, waarom en tot wanneer.',
      en: 'What the law allows an organisation may withhold for a time. The resident sees who does so, on which ground, why and until when.',
    },
  },
  call: {
    annex: '3.1 step 11',
    basis: 'reading',
    ground: read('legalDuty'),
    purpose: 'rights',
    text: {
      nl: 'De bewoner kan vragen om gebeld te worden. Alleen wie de bewoner kiest, hoort dat.',
      en: 'The resident can ask to be called. Only whom the resident chooses hears of it.',
    },
  },
  requests: {
    annex: '3.3 access to data',
    basis: 'reading',
    ground: read('legalDuty'),
    purpose: 'rights',
    text: {
      nl: 'Elke organisatie antwoordt zelf op een verzoek, binnen een maand. Alleen de bewoner leest het antwoord.',
      en: 'Each organisation answers a request for itself, within a month; the resident alone reads the answer.',
    },
  },
  otherSubject: {
    annex: '3.2 other subjects',
    basis: 'explicit',
    ground: read('agreement'),
    purpose: 'requestForHelp',
    text: {
      nl: 'Iedereen mag een ander onderwerp aandragen. In het dossier komt alleen wat van belang is voor de hulpvraag.',
      en: 'Any party may raise other subjects. A file holds only what is relevant to the request for help.',
    },
    remarks: [
      reading('Met een reden, die de bewoner leest.', 'With a reason, which the resident reads.'),
      explicit(
        'Onder de Wmo 2015 geen strafrechtelijke gegevens: een andere grondslag, of er niet over praten.',
        'No criminal-law data under the Wmo 2015: another ground, or do not discuss them.',
      ),
    ],
  },
  correction: {
    annex: '3.3 access to data',
    basis: 'reading',
    ground: read('legalDuty'),
    purpose: 'rights',
    text: {
      nl: 'Wie iets vastlegde kan het altijd verbeteren, of weghalen als het fout was. De oude waarde blijft bewaard, met een merk.',
      en: 'Who recorded something can always correct it, or remove it when it was wrong. The older value is kept, marked.',
    },
  },
  hold: {
    annex: '3.3 access to data',
    basis: 'reading',
    ground: read('legalDuty'),
    purpose: 'rights',
    text: {
      nl: 'Wie over een dossier gaat, kan het langer bewaren als dat moet: met de reden, en niet langer dan mag per keer. De bewoner ziet dat.',
      en: 'Who answers for a file can keep it longer where that is needed: with the reason, and no longer than is allowed at a time. The resident sees it.',
    },
  },
  breach: {
    annex: '3.3 ending',
    basis: 'explicit',
    ground: read('agreement'),
    purpose: 'followProgress',
    text: {
      nl: 'Wordt een voorwaarde niet meer gehaald, dan hoort de verhuurder dat altijd.',
      en: 'When a condition is no longer met, the landlord is always told.',
    },
    remarks: [
      reading('Welke voorwaarde, en sinds wanneer.', 'Which condition, and since when.'),
      reading(
        'De corporatie meldt zelf alleen de huur, en geweld of dreigen tegen haar eigen mensen.',
        'The corporation itself tells of the rent only, and of violence or threats against its own people.',
      ),
      reading(
        'Werk en Inkomen hoort bij stap 12 welke voorwaarden dan niet worden gehaald, en niets van wat eerder weer goed kwam.',
        'At step 12 Work and Income hears which conditions are not met then, and nothing of what was mended before.',
      ),
    ],
  },
  rent: {
    annex: '3.1 step 17a',
    basis: 'reading',
    ground: read('tenancy'),
    purpose: 'ownFile',
    text: {
      nl: 'De corporatie houdt de huur, de betalingen en de regeling van deze huurder bij, in haar eigen dossier. Werk en Inkomen houdt bij wat het zelf betaalt. Geen van beide ziet de cijfers van de ander.',
      en: 'The corporation keeps rent, payments and arrangement of this tenant in its own file; Work and Income keeps what it pays itself. Neither sees the figures of the other.',
    },
  },
  otherEnd: {
    annex: '3.1 step 19',
    basis: 'reading',
    ground: read('tenancy'),
    purpose: 'closing',
    text: {
      nl: 'Een traject kan ook anders eindigen, bijvoorbeeld door verhuizen.',
      en: 'A trajectory can end in other ways, for instance by moving.',
    },
  },
  debtHelp: {
    annex: '3.1 step 14',
    basis: 'reading',
    ground: read('debtHelp'),
    purpose: 'budgetManagement',
    text: {
      nl: 'Vraagt de bewoner om schuldhulp, of neemt hij of zij het aanbod aan, dan houdt Werk en Inkomen de termijnen van de Wgs bij.',
      en: 'Where the resident asks for debt help or accepts the offer, Work and Income keeps the terms of the Wgs.',
    },
  },
  respite: {
    annex: '3.1 step 19',
    basis: 'reading',
    ground: read('debtHelp'),
    purpose: 'budgetManagement',
    text: {
      nl: 'Werk en Inkomen houdt een afkoelingsperiode (Wgs art. 5) en een moratorium (Fw 287b) bij, elk met eigen dagen, en het verslag aan de rechter.',
      en: 'Work and Income records a cooling-off (Wgs 5) and a moratorium (Fw 287b), each with its own days, and the report to the court.',
    },
  },
  substitution: {
    annex: '3.1 step 9',
    basis: 'reading',
    ground: read('publicTask'),
    purpose: 'involveRightWorker',
    text: {
      nl: 'Een collega met dezelfde rol neemt het over; dat wordt vastgelegd.',
      en: 'A colleague with the same role takes over, by a recorded act.',
    },
  },
  leak: {
    annex: '3.3 access to data',
    basis: 'reading',
    ground: read('legalDuty'),
    purpose: 'rights',
    text: {
      nl: 'Ging er bij een organisatie iets mis met gegevens van een bewoner? Wie daar is toegewezen, vertelt dat met een brief of in een gesprek. De andere organisaties horen het niet.',
      en: 'Where something went wrong with a resident’s data at an organisation, whoever is assigned there tells it by letter or in a talk. The other organisations do not hear of it.',
    },
  },
  emergency: {
    annex: '3.1 step 9',
    basis: 'reading',
    ground: read('publicTask'),
    purpose: 'involveRightWorker',
    text: {
      nl: 'Een collega met dezelfde rol die niet is toegewezen, leest in nood mee. Dat duurt drie uur, en de bewoner ziet het.',
      en: 'A colleague with the same role who is not assigned reads in an emergency, for three hours; the resident sees it.',
    },
  },
} as const satisfies Record<
  string,
  { annex: AnnexPlace; basis: Basis; ground: GroundRule; purpose: Purpose; text: Text; remarks?: readonly Remark[] }
>
export type AnyTimeId = keyof typeof anyTime
