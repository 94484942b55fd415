/** The prose of docs/scenarios.md. */
export const conventions = `# Scenario's

Deze pagina is gemaakt uit de code, met \`npm run --silent drempel -- scenarios-doc\`. Verander haar niet met de hand.

Een scenario speelt een zaak na: wie doet wat, wanneer. \`npm run --silent drempel -- play scenarios/positief.yaml\` speelt het
op een lege, tijdelijke database, en laat zien wat er van elke stap kwam en wat ieder aan het einde ziet, met de mails en
de brieven erbij. Meer bestanden achter elkaar mag. Met \`--json\` komt hetzelfde als gegevens.

\`\`\`yaml
- as: corporation-a:consultant-1
  at: 2026-03-02T10:00
  do: informResident
  with: { channel: telephone, on: 2026-03-02, outcome: consent }
\`\`\`

Het bestand is een lijst van stappen, in YAML of JSON. Een stap heeft:

| | |
|---|---|
| \`as\` | wie het doet; zie hieronder wie er zijn |
| \`at\` | wanneer, op de klok in Nederland: \`2026-03-02T10:00\`. De tijd loopt niet terug. Termijnen die vóór een stap aflopen, lopen eerst af. |
| \`do\` | de handeling |
| \`entry\` | bij \`correctEntry\` en \`removeEntry\`: om welk gegeven het gaat, als \`krisCorporationTab.rentArrears\`; staan er meer, dan met de sleutel erachter |
| \`with\` | de velden, met hun naam |
| \`case\` | de naam van de zaak, als er meer zijn dan één |
| \`former\` | bij \`openCase\`: de zaak waarin dezelfde bewoner eerder zat |
| \`expect\` | \`refused\`: het mag niet, of het is er niet. \`invalid\`: een veld klopt niet. Lukt het toch, dan is dat de fout. |
| \`field\` | bij \`expect: invalid\`: het veld dat niet klopt |

Zo staan velden er: een datum als \`2026-03-12\`, een tijd als \`"10:00"\`, een bedrag in euro's als getal of tekst, ja en nee als
\`yes\` en \`no\`, een vinkje als \`true\`, een keuze met haar code, een collega met de naam na de dubbele punt (\`worker-2\`), een bestand
als \`{pdf: "tekst"}\` (er komt een kleine pdf), \`{text: "Datum;Bedrag…"}\` (een tekstbestand),
\`{path: scan.pdf}\` (vanaf de map van het scenario) of \`{base64: "…"}\`, een
handtekening op het scherm als \`{signature: "Noor Voorbeeld"}\`. Een KRIS-nummer mag \`from-mail\` zijn: het nummer dat in de
laatste mail over deze zaak stond. Waar men een tekst schrijft, kan ook \`falseAlarm\` staan: waarom een tekst die het programma
tegenhoudt, niet over een strafbaar feit gaat; en \`aboutCrime\` of \`aboutHealth\`: het antwoord waar het programma vraagt of een
tekst over een strafbaar feit of over gezondheid gaat.

Een onbekende handeling, een onbekend of ontbrekend veld, iemand die er niet is, een dag die niet bestaat of iets wat niet mag:
dat geeft één regel met de plaats in het bestand, en de uitkomst is 1. Wie bij een stap \`expect\` zet, wil juist dat het niet lukt.
`

export const jsonShape = `\`{"scenarios": [ … ]}\`, per bestand één, met:

| | |
|---|---|
| \`file\`, \`ok\` | het bestand, en of alles ging zoals het scenario wil |
| \`problem\` | als \`ok\` niet waar is: \`line\`, \`step\` en \`what\` (in woorden); de andere lijsten zijn dan leeg, behalve \`steps\` |
| \`steps\` | per stap: \`step\`, \`line\`, \`at\`, \`case\`, \`as\`, \`do\`, \`became\` (\`done\`, \`refused\`, \`invalid\`, \`notThere\`), en waar het past \`why\` (in woorden), \`fields\` (die niet kloppen) en \`timers\` (hoeveel termijnen eerst afliepen) |
| \`cases\` | per zaak: \`name\`, \`seen\` (wie haar aan het einde ziet) en \`unseenBy\` (wie niet) |
| \`cases[].seen[]\` | \`as\`, \`party\`, \`phase\`, \`route\` (fasen met hun stappen: \`event\`, \`state\`, \`on\`), \`timeline\` (\`at\`, \`event\`, \`by\`, \`text\`, \`note\`), \`entries\` (\`file\`, \`category\`, \`value\`, \`by\`, \`document\`), \`waits\` (\`act\`, \`due\`), \`may\` (wat diegene nu kan doen) |
| \`passedOn\` | wat is doorgegeven en nog wacht: \`as\`, \`kind\`, \`about\` |
| \`mails\` | \`step\` (0: toen een termijn afliep), \`case\`, \`to\`, \`subject\`, \`text\` |
| \`letters\` | \`step\`, \`case\`, \`kind\`, \`copyFor\`, \`pages\`, \`text\` |

Twee keer spelen geeft hetzelfde: een KRIS-nummer is willekeurig en staat er daarom als \`KRIS-1\`, \`KRIS-2\` enzovoort, mensen staan er
met hun naam in het scenario, en andere nummers van het programma staan er niet.
`
