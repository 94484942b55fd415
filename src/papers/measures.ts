/**
 * What protects the data (GDPR 32 and 35(7)(d)), each with where it is held: a file of this repository, and the test in it
 * that fails when the measure does. `measures.test.ts` looks whether these still exist.
 */
import type { Text } from '../covenant/words.ts'

export type Held = { readonly path: string; readonly test?: string }
export type Measure = { readonly text: Text; readonly held: readonly Held[] }

const measure = (nl: string, en: string, ...held: readonly Held[]): Measure => ({ text: { nl, en }, held })
const at = (path: string, test?: string): Held => ({ path, ...(test ? { test } : {}) })

export const measures = {
  ownWorld: measure(
    'Elke partij heeft een eigen wereld. Wat zij niet mag weten, komt daar niet in, ook niet als leeg vak.',
    'Each party has a world of its own. What it may not know never enters it, not as an empty field either.',
    at('src/process/events.ts'),
    at('src/process/worlds.test.ts'),
    at('src/web/two-worlds.test.ts', 'shows to nobody who must not know'),
  ),
  rowSecurity: measure(
    'De database geeft elke gebruiker alleen de eigen rijen, los van het programma.',
    'The database gives each user the own rows only, whatever the program asks.',
    at('src/database/schema/05-entries.sql'),
    at('src/database/catalogue.test.ts', 'leaves no table without forced row-level security'),
    at(
      'src/engine/tables.test.ts',
      'finds of the entries and documents exactly those that the covenant lets this role read',
    ),
  ),
  leaks: measure(
    'Elke organisatie houdt een register van datalekken, met de 72 uur om te melden en wie er volgens het logboek bij was betrokken.',
    'Each organisation keeps a register of data breaches, with the 72 hours to report and whom the log says was concerned.',
    at('src/covenant/leaks.ts'),
    at(
      'src/web/leaks.test.ts',
      'registers whose data it was by the codes of the own log, and counts 72 hours from the discovery',
    ),
  ),
  assigned: measure(
    'Alleen wie aan een traject is toegewezen, ziet het. Een collega van dezelfde organisatie niet.',
    'Only who is assigned to a trajectory sees it. A colleague of the same organisation does not.',
    at('src/database/assignments.ts'),
    at('src/database/worlds.test.ts', 'finds nothing in any table, and changes nothing'),
  ),
  matrix: measure(
    'Een gegeven kan alleen worden vastgelegd waar het convenant een doel heeft, of met een geschreven reden.',
    'A datum can be recorded only where the covenant has a purpose for it, or with a written reason.',
    at('src/covenant/files.ts'),
    at('src/process/audiences.test.ts', 'stands in a file under a category that has a purpose in that phase'),
    at('src/database/worlds.test.ts', 'an entry that no rule lets this role record, though the actor is assigned'),
  ),
  textGuard: measure(
    'Vrije tekst wordt gelezen op strafbare feiten, gezondheid en nummers. Wat er niet hoort, wordt geweigerd.',
    'Free text is read for criminal data, health and numbers. What does not belong there is refused.',
    at('src/files/guard/index.ts'),
    at('src/files/guard/guard.test.ts', 'lets health stand with the team only, and a BSN with Work and Income only'),
    at(
      'src/web/free-text.test.ts',
      'is refused at its field, with the words that were found and what to write instead',
    ),
  ),
  healthApart: measure(
    'Gezondheid staat nooit bij de corporatie, in KRIS of bij Werk en Inkomen.',
    'Health never stands with the corporation, in KRIS or with Work and Income.',
    at('src/covenant/files.ts'),
    at('src/process/audiences.test.ts', 'is never health in a file of the corporation, in KRIS or in the budget file'),
  ),
  notesGo: measure(
    'Gespreksnotities gaan weg: door wie ze schreef, of vanzelf na de termijn.',
    'Notes of the talk go: by whoever wrote them, or by themselves after their term.',
    at('src/process/notes.effects.ts'),
    at('src/engine/talk-notes.test.ts', 'go after fourteen days at the latest, with a reminder from the tenth'),
  ),
  consentAtSending: measure(
    'Of iets mag uitgaan, wordt bepaald op het moment van versturen.',
    'Whether something may leave is decided at the moment it is sent.',
    at('src/messages/deliver.ts'),
    at('src/messages/deliver.test.ts', 'when the receiver is no longer assigned'),
  ),
  neutralMail: measure(
    'Mail noemt alleen een nummer. Brieven worden gemaakt van wat de ontvanger mag weten.',
    'Mail names a number only. Letters are made of what their receiver may know.',
    at('src/messages/compose.ts'),
    at('src/letters/letters.test.ts', 'tells the team no name and no address where only a postcode was shared'),
  ),
  sameAnswer: measure(
    'Wat verborgen is, geeft hetzelfde antwoord als wat niet bestaat.',
    'What is hidden gives the same answer as what does not exist.',
    at('src/web/page.tsx'),
    at('src/web/doors.test.ts', 'answers in the same way without a session'),
  ),
  cleanUploads: measure(
    'Van een bestand blijft alleen wat gelezen is, zonder verborgen gegevens. Gevaarlijke bestanden worden geweigerd.',
    'Of a file only what was read is kept, without hidden data. Dangerous files are refused.',
    at('src/documents/examine.ts'),
    at('src/engine/uploads.test.ts', 'is kept without its name and without where it was made'),
  ),
  logs: measure(
    'Elke handeling en elke keer lezen wordt vastgelegd. De bewoner ziet welke organisatie keek, en waarvoor.',
    'Each act and each reading is logged. The resident sees which organisation looked, and for what.',
    at('docs/decisions/020-two-logs.md'),
    at(
      'src/questions/looked.test.ts',
      'names the organisation, the role and the act, for every reading and every act, and no person',
    ),
  ),
  letterOfRole: measure(
    'De code uit een brief opent alleen wat de maker van de brief al kan lezen. Al het andere opent met DigiD, of met een brief van die ander.',
    'The code of a letter opens only what its maker reads already. All else opens with DigiD, or with a letter of that other one.',
    at('docs/decisions/038-what-a-letter-opens.md'),
    at('src/web/letters.test.ts', 'is no way to the rows either: by hand its login reads what that role reads'),
  ),
  announcedOnly: measure(
    'Stoppen via een brief is een aankondiging: het geldt als een ander de bewoner heeft gesproken. Iedereen die meedoet hoort dat er een brief is gemaakt.',
    'A stop through a letter is announced: it takes effect when another has spoken with the resident. Who takes part hears that a letter was made.',
    at('src/process/rights/announced.ts'),
    at('src/web/letters.test.ts', 'ends nothing: a stop is announced, and waits until another party recorded it'),
  ),
  chain: measure(
    'Wie het logboek verandert, valt op: elke regel hangt vast aan de vorige.',
    'Who changes the log is found out: each line is tied to the one before.',
    at('src/database/audit.ts'),
    at('src/database/audit.test.ts', 'cut short with its head is found by the head that was published'),
  ),
  seals: measure(
    'Een getekend document is verzegeld. Een verandering wordt gevonden.',
    'A signed document is sealed. A change is found.',
    at('src/documents/seal.ts'),
    at('src/engine/seals.test.ts', 'a document that was changed, and not its copy'),
  ),
  durable: measure(
    'Wat bevestigd is, gaat niet verloren als de computer stopt, en gebeurt niet twee keer.',
    'What was confirmed is not lost when the computer stops, and does not happen twice.',
    at('src/engine/commit.ts'),
    at('src/questions/kept.test.ts'),
  ),
  correction: measure(
    'Wie iets vastlegde kan het verbeteren of weghalen. De bewoner leest alles over zichzelf.',
    'Who recorded something can correct or remove it. The resident reads everything about himself or herself.',
    at('docs/decisions/009-entries-corrected-and-removed.md'),
    at('src/engine/entry-acts.test.ts'),
  ),
} as const satisfies Record<string, Measure>
export type MeasureId = keyof typeof measures
