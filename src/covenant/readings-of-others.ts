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
  reading(
    '3.3 signatures',
    'Handelt iemand namens de bewoner, dan legt elke partij voor zichzelf vast wie dat is: gemachtigde, bewindvoerder, curator of mentor. Ook waarvoor, tot wanneer en waaruit het blijkt. Geen partij vertelt het een andere; alleen wie de overeenkomst tekent, staat daarin.',
    'Where somebody acts for the resident, each party records for itself who: authorised, administrator, guardian or mentor; for what, until when and by what that is known. No party tells another; only who signs the agreement stands in it.',
  ),
  reading(
    '3.3 signatures',
    'Is het niet gezien, nog niet begonnen of voorbij, dan telt het nergens: dat wordt gekeken op de dag zelf. Een gemachtigde en een mentor mogen niet meer dan er staat, een bewindvoerder tekent altijd mee (BW 1:441), een curator doet alles (BW 1:381).',
    'What was not seen, has not begun or is over counts nowhere: that is looked at on the day itself. An authorised person and a mentor may do no more than is said, an administrator always signs too (BW 1:441), a guardian does everything (BW 1:381).',
  ),
  reading(
    '3.1 step 1',
    'Brieven gaan altijd naar de bewoner. Wie de brieven ook krijgt, krijgt een kopie; een curator altijd.',
    'Letters always go to the resident. Who gets the letters too receives a copy; a guardian always does.',
  ),
  reading(
    '3.1 step 5',
    'Toestemming voor het gesprek geeft de bewoner, of wie voor hem of haar mag praten. Over gezondheid alleen de bewoner, een curator of een mentor. Is er een curator, dan geeft die de toestemming.',
    'Consent to the talk is given by the resident, or by who may speak for him or her; to health by the resident, a guardian or a mentor alone. Where there is a guardian, the guardian consents.',
  ),
  reading(
    '3.3 signatures',
    'Een curator tekent in de plaats van de bewoner. Een gemachtigde die mag tekenen, kan dat doen, en de bewoner zelf ook. Een bewindvoerder tekent naast de bewoner.',
    'A guardian signs in the place of the resident. Who is authorised to sign may do so, and so may the resident. An administrator signs beside the resident.',
  ),
  reading(
    '3.3 ending',
    'Een machtiging trekt de bewoner in bij wie van de drie hij of zij wil. Iedereen die meedoet hoort dat er geen machtiging meer is, ook wie er geen kende. Wat de rechter besliste, blijft.',
    'The resident withdraws a mandate at the corporation, the team or Work and Income. Everybody who takes part hears that there is none any more, also who knew of none. What a court decided stays.',
  ),
  reading(
    '3.1 step 5',
    'Was er een andere taal nodig, dan staat erbij welke, en wie tolkte: een tolk, iemand die de bewoner meebracht, of niemand. Zo is te zien of de toestemming begrepen was. Nooit een naam. Wie in het gesprek zat, ziet het.',
    'Where another language was needed it is recorded which, and who interpreted: an interpreter, somebody the resident brought, or nobody. That shows whether a consent was informed. Never a name. It is seen by who sat in the talk.',
  ),
] as const
