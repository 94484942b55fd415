import { reading } from './reading.ts'
import { readingsOfData } from './readings-of-data.ts'
import { readingsOfOthers } from './readings-of-others.ts'
import { stableRent } from './rent.ts'

/** In the order of the annex: 3.1 first. */
export const readings = [
  reading(
    '3.1 step 2',
    'Er was contact, maar de bewoner gaf geen antwoord: er gaat niets uit, ook de postcode niet.',
    'Contact was made but the resident gave no answer: nothing leaves, not the postcode either.',
  ),
  reading(
    '3.1 step 2',
    'De postcode van één enkel adres is een adres. De corporatie krijgt een waarschuwing vóór de melding.',
    'The postcode of a single address is an address: the corporation is warned before it sends the signal.',
  ),
  reading(
    '3.1 step 3',
    'Met alleen een postcode kijkt het Buurtteam zelf onder de eigen cliënten. Geen uitkomst wordt zichtbaar voor een ander.',
    'With a postcode only the team looks among its own clients, by eye; no result shows in anyone else’s world.',
  ),
  reading(
    '3.1 step 4',
    'Is alleen de postcode gedeeld, dan hoort het Buurtteam naam en adres pas van de bewoner, in het gesprek.',
    'On the postcode route name and address reach the team only when the resident gives them at the talk.',
  ),
  reading(
    '3.1 step 5',
    'Werk en Inkomen heeft een eigen grondslag voor strafrechtelijke gegevens (Wgs art. 8a). Die staat uit; de gemeente kan haar aanzetten, alleen voor het dossier van budgetbeheer (criminalData).',
    'Work and Income has a ground of its own for criminal-law data (Wgs 8a). It is off; the municipality can switch it on, for the budget file only (criminalData).',
  ),
  reading(
    '3.1 step 14',
    'Schuldhulp: het eerste gesprek is binnen drie werkdagen als huis, energie, water of zorgverzekering in gevaar is, anders binnen vier weken, vanaf de dag waarop de bewoner erom vroeg of het aanbod aannam (Wgs art. 4). Het besluit volgt binnen de eigen termijn van de gemeente, hooguit acht weken na dat gesprek (art. 4a).',
    'Debt help: the first talk is within three working days where home, energy, water or insurance is at stake, otherwise within four weeks, from the day on which the resident asked or accepted the offer (Wgs 4). The decision follows within the municipality’s own term, eight weeks at most after that talk (4a).',
  ),
  reading(
    '3.1 step 9',
    'KTSD blijft vijftien jaar na de laatste wijziging van elk gegeven, en langer als zorgvuldige hulp dat vraagt. Vraagt de bewoner om vernietiging, dan gebeurt dat binnen drie maanden, tenzij een andere wet of het belang van iemand anders dat verbiedt. Of het Buurtteam daarbij aanbieder is of deel van het college, kiest de gemeente (teamIs).',
    'KTSD is kept fifteen years from the last change of each entry, longer where careful help asks for it. Where the resident asks to destroy it, that is done within three months, unless another law or somebody else’s interest forbids it. Whether the team is a provider or part of the college is for the municipality to choose (teamIs).',
  ),
  reading(
    '3.1 step 5',
    'Strafrechtelijke gegevens legt Drempel niet vast. Geweld tegen medewerkers staat er als voorwaarde (gehaald of niet), nooit als strafbaar feit.',
    'Criminal-law data are not recorded. Violence is noted as a condition met or breached, never as an offence.',
  ),
  reading(
    '3.1 step 5',
    'Voor het onderwerp gezondheid is uitdrukkelijke toestemming nodig, apart van de toestemming voor het gesprek (AVG art. 9).',
    'The topic health needs explicit consent, apart from the consent for the talk (GDPR 9).',
  ),
  reading(
    '3.1 step 5',
    'Trekt de bewoner de toestemming voor het gesprek in na de handtekening, dan gaan alleen de notities weg. De overeenkomst blijft gelden; stoppen is iets anders.',
    'Withdrawing consent to the talk after the signature takes away the notes only. The agreement stays in force; stopping is something else.',
  ),
  reading(
    '3.1 step 6',
    'Een overeenkomst die niet binnen de termijn is getekend, vervalt. Dat geldt als: wil niet meedoen.',
    'An agreement that is not signed within the term lapses, as: does not want.',
  ),
  reading(
    '3.1 step 9',
    'Gespreksnotities gaan weg door een eigen handeling van elke partij, uiterlijk een vaste tijd na de handtekening (met een herinnering vooraf). Zonder handtekening meteen. Niemand ziet wanneer die van de ander weg zijn.',
    'Each side’s notes go by its own act, a fixed time after the signature at the latest (with a reminder before); at once where nothing is signed. Neither can tell when the other’s went.',
  ),
  reading(
    '3.1 step 9',
    'Toegang hebben de woonconsulent die begon, de medewerker en coördinator van stap 3, en de trajectbegeleider die het nummer opneemt. Vervanging door een collega met dezelfde rol wordt vastgelegd. Verder niemand binnen de organisatie.',
    'Access is for the consultant who began, the worker and coordinator of step 3, and the supervisor who takes up the number; substitutes by a recorded act. Nobody else of the same organisation.',
  ),
  reading(
    '3.1 step 9',
    'In nood leest een collega met dezelfde rol drie uur mee, zonder iets te kunnen doen. De bewoner, wie is toegewezen en de privacyfunctionaris horen het meteen.',
    'In an emergency a colleague with the same role reads for three hours and can do nothing; the resident, who is assigned and the privacy officer are told at once.',
  ),
  reading(
    '3.1 step 9',
    'Wat van de huurgeschiedenis blijft, zet de corporatie na de handtekening in het eigen dossier. Vóór de handtekening staat het alleen in de gespreksnotities.',
    'What remains of the rental history the corporation writes in its own file after the signature; before, it stands in the notes of the talk only.',
  ),
  reading(
    '3.1 step 9',
    'Gaf de bewoner naam en adres in het gesprek, dan blijven die in de notities van het Buurtteam tot ze in KRIS staan.',
    'Name and address given at the talk stay in the team’s notes until KRIS has them.',
  ),
  reading(
    '3.1 step 9',
    'Zodra naam en adres in KRIS staan, gaan de melding en de kopie van de uitnodiging weg bij het Buurtteam. Niemand anders merkt dat.',
    'As soon as KRIS has name and address, the signal and the copy of the invitation go from the team. Nobody else can tell.',
  ),
  reading(
    '3.1 step 10',
    '“Binnen drie dagen”: kalenderdagen, en een laatste dag in het weekend of op een feestdag schuift door.',
    '“Within three days”: calendar days; a last day that is no working day moves on.',
  ),
  reading(
    '3.1 step 12',
    'Vóór stap 12 kent Werk en Inkomen het traject niet. Wie daar zegt te stoppen of inzage vraagt, krijgt altijd hetzelfde antwoord; het bericht gaat door naar waar het hoort.',
    'Before step 12 Work and Income does not know the trajectory: a stop or request said there is taken down without a look-up and passed on, always with the same answer.',
  ),
  reading(
    '3.1 step 11',
    'Een leefgebied blijft bij tot het afsluiten. Elke tekst in KTSD is gelezen met de bewoner. Wie het er niet mee eens is, krijgt eigen woorden ernaast.',
    'A life area is kept up until closing. Each text in KTSD was read with the resident; who disagrees has own words beside it.',
  ),
  reading(
    '3.1 step 12',
    'Wie betrokken is hoort bij het algemene deel van KRIS. Werk en Inkomen leest dat vanaf de aanmelding.',
    'Who is involved belongs to the general part of KRIS, which Work and Income reads from the referral.',
  ),
  reading(
    '3.1 step 13',
    'De incasso wordt bij stap 13 bevroren; de startdatum van budgetbeheer hoort de corporatie later van de trajectbegeleider.',
    'Collection is frozen at step 13; the start date of budget management reaches the corporation when it comes.',
  ),
  reading(
    '3.1 step 13',
    'Dát de incasso stil ligt, en dat dit voorbij is, is voortgang. Tot wanneer en waarom blijft bij de corporatie.',
    'That collection is frozen, and that the freeze is lifted, is progress; the dates and the reason are the corporation’s.',
  ),
  reading(
    '3.1 step 14',
    'De overeenkomst budgetbeheer is van de bewoner en Werk en Inkomen. Anderen horen dat die getekend is, en de startdatum.',
    'The budget-management agreement is between the resident and Work and Income. Others hear that it was signed, and the start date.',
  ),
  reading(
    '3.1 step 15',
    'Uitgaven per maand staan niet in 3.2, maar zijn nodig voor budgetbeheer. Van de zorgverzekering alleen het bedrag.',
    'Monthly expenses are not in 3.2, but budget management needs them. Of the health insurance the amount only.',
  ),
  reading(
    '3.1 step 15',
    'Van het dossier budgetbeheer horen anderen alleen de startdatum, en of het stabiel is of niet.',
    'Of the budget file others hear the start date, and whether it is stable or not; nothing else.',
  ),
  reading(
    '3.1 step 15',
    'Een boete staat als schuld aan de overheid, zonder naam en zonder toelichting.',
    'A fine is recorded as a debt to the government, without a name and without words.',
  ),
  reading(
    '3.1 step 16',
    '“Elk kwartaal” telt vanaf de start van budgetbeheer; aan het eind van de maand op de laatste dag.',
    '“Every quarter” counts from the start of budget management, month-ends clamped.',
  ),
  reading(
    '3.1 step 16',
    'Het kwartaalverslag noemt wel gehaald en niet gehaald, niet “loopt gevaar”.',
    'The quarterly report carries met and breached, not at risk.',
  ),
  reading(
    '3.1 step 16',
    'Staan acht of meer woorden uit KTSD zo in een tekst voor KRIS, dan krijgt wie schrijft een waarschuwing. Niemand anders merkt dat.',
    'Eight or more words in a row of KTSD in a text for KRIS are pointed out to who writes it, and to nobody else.',
  ),
  reading(
    '3.1 step 17b',
    'Stoppen of toestemming intrekken is nooit vanzelf een negatief einde: een mens besluit.',
    'Withdrawing is never by itself a negative exit: a person decides.',
  ),
  reading(stableRent.annex, stableRent.text.nl, stableRent.text.en),
  reading(
    '3.1 step 17a',
    'De corporatie en Werk en Inkomen houden elk een eigen overzicht van huur en betalingen bij. Alleen zij zelf en de bewoner zien dat. Een betaling telt eerst voor de lopende huur, de oudste maand eerst, en dan voor de regeling.',
    'The corporation and Work and Income each keep a ledger of rent and payments, seen by themselves and the resident only. A payment counts for running rent first, the oldest month first, and then for the arrangement.',
  ),
  reading(
    '3.1 step 19',
    'Andere manieren om te eindigen: huur opgezegd, niet bereikbaar, verhuisd, overleden, vonnis uitgevoerd, vonnis vernietigd, moratorium (Fw 287b, met verslag aan de rechter) en afkoelingsperiode (Wgs art. 5), elk hooguit zes maanden.',
    'Other ways to end: tenancy ended, unreachable, moved, deceased, judgment executed, set aside, moratorium (Fw 287b, with a report to the court) and cooling-off (Wgs 5), each six months at most.',
  ),
  reading(
    '3.1 step 6',
    'Komt er geen traject, dan heeft het Buurtteam een vaste tijd om te vragen of de bewoner hulp wil. Daarna gaat de melding weg.',
    'Where no trajectory follows the team has a fixed time to ask whether the resident wants support; then the signal goes.',
  ),
  reading(
    '3.1 step 2',
    'Weigert de bewoner het Buurtteam nadat er een postcode uitging, dan is de melding weg alsof die er nooit was. Na een gesprek is stoppen de weg.',
    'Where the resident refuses the team after a postcode went out, the signal is gone as if it had never been. After a talk stopping is the way.',
  ),
  reading(
    '3.1 step 2',
    'Trekt de bewoner de toestemming voor naam en adres in zonder dat er een gesprek volgde, ook na een “nee” tegen het gesprek, dan is de melding weg.',
    'Where consent to share name and address is withdrawn and no talk has followed, after a “no” to the talk too, the signal is gone.',
  ),
  reading(
    '3.1 step 2',
    'Een melding over de verkeerde haalt de corporatie terug. Beide privacyfunctionarissen zien dat, zonder naam.',
    'A signal about somebody else is taken back by the corporation. Both privacy officers see it, without a name.',
  ),
  reading(
    '3.1 step 6',
    'Wil de bewoner zonder traject hulp van het Buurtteam, dan begint een eigen aanmelding met wat de bewoner daarvoor geeft. De melding gaat weg.',
    'Where the resident wants the team’s support without a trajectory, its registration begins with what the resident gives for it. The signal goes.',
  ),
  reading(
    '3.1 step 6',
    'De overeenkomst die nog niet getekend is, lezen wie haar uitleggen. De VH-coördinator leest haar vanaf stap 7.',
    'The unsigned agreement is read by who explain it; by the VH coordinator from step 7 on.',
  ),
  reading(
    '3.1 step 9',
    'De VH-coördinator leest het ontwerp van de leefgebieden tot het geregistreerd is. KTSD leest hij of zij daarna niet.',
    'The VH coordinator reads the draft of the life areas until it is registered, and no KTSD after that.',
  ),
  reading(
    '3.1 step 9',
    'Van het tabblad corporatie leest Werk en Inkomen alleen de kwartaalverslagen.',
    'Of the corporation tab Work and Income reads the quarterly reports only.',
  ),
  reading(
    '3.1 step 16',
    'Elk gesprek heeft een afspraak. Die zien de bewoner, het Buurtteam en Werk en Inkomen. De corporatie leest het verslag.',
    'Each talk has an appointment, seen by the resident, the team and Work and Income. The corporation reads the report.',
  ),
  reading(
    '3.1 step 17a',
    'De corporatie hoort pas bij stap 18 dat het positief kan sluiten.',
    'The corporation hears only at step 18 that it can close positively.',
  ),
  reading(
    '3.1 step 17a',
    'De bewoner hoort stap 17 altijd ook per brief.',
    'The resident always hears of step 17 by letter too.',
  ),
  ...readingsOfOthers,
  ...readingsOfData,
] as const
