import { reading } from './reading.ts'

/** Readings about who stands beside the resident: the annex speaks of one resident, who speaks and signs alone. */
export const readingsOfOthers = [
  reading(
    '3.2 general',
    'Staat er nog iemand op het contract, of is de partner medehuurder (BW 7:266), dan legt de corporatie alleen de naam vast, en waarom. Verder niets.',
    'Where somebody else is on the contract, or the partner is a second tenant by law (BW 7:266), the corporation records the name and on what footing, and nothing else.',
  ),
  reading(
    '3.1 step 2',
    'Van de medehuurder gaat niets mee met de melding: de bijlage noemt alleen de bewoner. Niemand buiten de corporatie weet ervan tot de overeenkomst.',
    'Nothing of the second tenant goes with the signal: the annex names the resident only. Nobody but the corporation knows until the agreement.',
  ),
  reading(
    '3.1 step 5',
    'Zit de medehuurder bij het gesprek, dan vraagt wie het leidt ook diens toestemming. Zonder die toestemming wordt niets over de medehuurder genoteerd.',
    'Where the second tenant sits in the talk, his or her own consent is asked as well. Without it nothing is noted about the second tenant.',
  ),
  reading(
    '3.3 signatures',
    'Een medehuurder tekent mee. De overeenkomst geldt als iedereen heeft getekend, vanaf de laatste dag. Wie al tekende, zien alleen de corporatie en de bewoner. Vervalt de overeenkomst, dan staat nergens wie niet tekende.',
    'A second tenant signs too. The agreement holds once everybody has signed, from the last of those days. Who signed already is seen by the corporation and the resident only. Where it lapses, nothing says who did not sign.',
  ),
  reading(
    '3.3 signatures',
    'Verandert vóór de handtekening wie er moeten tekenen, dan komt er een nieuwe overeenkomst, met een nieuwe termijn.',
    'Where who has to sign changes before the signature, a new agreement is drawn up, with a term of its own.',
  ),
  reading(
    '3.3 ending',
    'Stopt de medehuurder, of is hij of zij geen huurder meer, dan horen de anderen dat en sinds wanneer, nooit waarom. Het traject van de bewoner gaat door; wat het betekent, besluit een mens.',
    'Where the second tenant stops, or is a tenant no longer, the others hear of it and since when, never why. The resident’s trajectory goes on; what it means a person decides.',
  ),
  reading(
    '3.3 access to data',
    'In het overzicht van de bewoner staat van de medehuurder alleen de naam, en of die tekende.',
    'In the resident’s overview the second tenant is a name, and whether he or she signed.',
  ),
] as const
