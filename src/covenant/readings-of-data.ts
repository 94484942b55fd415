import { reading } from './reading.ts'

/** Readings of 3.2 and 3.3, as `readings.ts` has those of 3.1. */
export const readingsOfData = [
  reading(
    '3.3 access to data',
    'De code uit een brief opent wat de rol die hem maakte van dit traject leest, nu en later. Wie keek, eerdere waarden en alles meenemen: met DigiD, of met codes van twee organisaties. De coördinator maakt geen brief.',
    'The code of a letter opens what the role that made it reads of this trajectory, now and later. Who looked, older values and taking all away: with DigiD, or with codes of two organisations. The coordinator makes no letter.',
  ),
  reading(
    '3.3 access to data',
    'Stoppen, intrekken, wissen of bezwaar via een brief is een aankondiging. Het geldt als een ander de bewoner heeft gesproken. Met DigiD, of gezegd tegen een medewerker, geldt het meteen.',
    'A stop, a withdrawal, an erasure or an objection through a letter is announced. It takes effect when another party has spoken with the resident; with DigiD, or by word of mouth, at once.',
  ),
  reading(
    '3.3 access to data',
    'Een organisatie mag een eigen gegeven tijdelijk niet tonen op een grond van de UAVG (artikel 41), hooguit twaalf maanden. Daarna ziet de bewoner het, tenzij er opnieuw toe is besloten.',
    'An organisation may withhold what it recorded on a ground of UAVG article 41, twelve months at most. Then the resident sees it, unless it is decided again.',
  ),
  reading(
    '3.3 access to data',
    'De brief met een activeringscode komt van de woonconsulent, of van het Buurtteam als dat het adres kent. Alleen de bewoner ziet beide brieven.',
    'The letter with an activation code comes from the housing consultant, or from the team where it knows the address. Only the resident sees both.',
  ),
  reading(
    '3.2 housing',
    'Woonfraude staat alleen als gecodeerd feit bij de corporatie, zonder vrije tekst.',
    'Housing fraud is a coded fact in the corporation’s file only, without free text.',
  ),
  reading(
    '3.2 household',
    'Van anderen in huis (partner, kinderen) alleen wat 3.2 noemt. De bewoner leest over hun inkomen alleen wat hij of zij zelf vertelde.',
    'On others in the household only what 3.2 names. Of their income the resident reads only what he or she told.',
  ),
  reading(
    '3.2 finances',
    'Het BSN staat alleen bij Werk en Inkomen; nooit in KRIS, mail, adressen van pagina’s of logboeken.',
    'BSN at Work and Income only; never in KRIS, mail, page addresses or logs.',
  ),
  reading(
    '3.3 access to data',
    'Een verzoek wordt beantwoord binnen een maand na ontvangst (AVG art. 12). Is de laatste dag geen werkdag, dan telt de volgende werkdag (Verordening 1182/71, art. 3 lid 4). Uitstel met twee maanden kan één keer, met reden.',
    'A request is answered within a month of receipt (GDPR 12); a last day that is no working day moves to the next (Regulation 1182/71, art. 3(4)). One extension by two months, with its reason.',
  ),
  reading(
    '3.3 access to data',
    'Elke organisatie besluit zelf over een verzoek. De bewoner leest elk antwoord; de andere organisaties lezen het niet, en weten ook niet dát er besloten is.',
    'Each organisation decides on a request by itself. The resident reads each answer; the others do not, nor do they know that it was given.',
  ),
  reading(
    '3.3 access to data',
    'Wie later bij het traject komt, leest niet wat de bewoner eerder vroeg.',
    'Who comes to the trajectory later does not read what the resident asked before.',
  ),
  reading(
    '3.3 conditions',
    'Bij “open over geld” noteert het Buurtteam alleen: gezien, en wanneer. De bedragen zijn van Werk en Inkomen.',
    'Proofs under open finances: the team notes seen, when; the figures are Work and Income’s.',
  ),
  reading(
    '3.3 conditions',
    'Bewijs bij een voorwaarde (een notitie of een document) staat in het eigen dossier van wie het meldt. De verhuurder hoort welke voorwaarde en sinds wanneer, nooit het bewijs.',
    'Evidence of a condition (a note or a document) stands in the own file of who tells it. The landlord is told which one and since when, never the evidence.',
  ),
  reading(
    '3.3 conditions',
    '“Geen geweld” is gehaald of niet gehaald, zonder notitie en zonder document.',
    '“No violence” is met or not met, without a note or a document.',
  ),
  reading(
    '3.3 ending',
    'Een bewoner die stopt: de corporatie hoort dat, en wanneer. Nooit waarom.',
    'A resident who stops: the corporation learns that and when, never why.',
  ),
  reading(
    '3.3 signatures',
    'De bijlage drukt de regel voor de corporatie twee keer af en geen voor het Buurtteam. Wie tekent is instelbaar.',
    'The annex prints the corporation’s line twice and none for the team; signatories are covenant data.',
  ),
  reading(
    '3.2 retention',
    'Een dossier dat anderen ook lezen, telt vanaf iets wat zij allemaal weten. Wie er over gaat, kan het langer bewaren.',
    'A file that others read too counts from what all of them know. Who answers for it can keep it longer.',
  ),
  reading(
    '3.2 retention',
    'Bewaartermijnen noemt de bijlage niet. De termijnen hier zijn een begin.',
    'The annex gives no retention terms; those here are defaults.',
  ),
  reading(
    '3.3 conditions',
    'De corporatie meldt zelf alleen de huur, en geweld of dreigen tegen haar eigen mensen.',
    'The corporation itself tells of the rent only, and of violence or threats against its own people.',
  ),
] as const
