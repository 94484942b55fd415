import {
  type ActName,
  type AnyTimeId,
  actNames,
  anyTime,
  categories,
  files,
  phaseNames,
  roleNames,
  type StepId,
  steps,
} from '../covenant/index.ts'
import { actNamed } from '../process/index.ts'
import { asRead, type FieldSpec, settled } from '../trajectory/index.ts'

import { actsNl } from '../words/acts.nl.ts'
import { fieldsOf, type PlayableAct } from './acts.ts'
import { conventions, jsonShape } from './conventions.ts'
import { caseStaff, organisations } from './organisations.ts'

/** `docs/scenarios.md`: the conventions of scenarios, and every act with its fields. Made of the acts themselves. */
export function scenariosMarkdown(): string {
  return [
    conventions,
    '## Wie er zijn\n',
    table(
      ['naam in een scenario', 'wie', 'rol', 'organisatie'],
      [
        ...caseStaff.map(({ full, name, role, at }) => [
          `\`${full}\``,
          name,
          roleNames[role].nl,
          organisations[at].name,
        ]),
        ['`resident`', 'de bewoner van de zaak', roleNames.resident.nl, ''],
      ],
    ),
    '## Handelingen\n',
    'In volgorde van het proces. Een veld met een sterretje bestaat niet in elke zaak: dan vraagt het programma er niet om,\nen is het een onbekend veld.\n',
    ...actNames.map(actSection),
    passOnSection(),
    '## De uitkomst met `--json`\n',
    jsonShape,
    '### Bestanden en gegevens\n',
    table(
      ['`file`', 'wat het is'],
      Object.entries(files).map(([name, { text }]) => [`\`${name}\``, text.nl]),
    ),
    table(
      ['`category`', 'wat het is'],
      Object.entries(categories).map(([name, { text }]) => [`\`${name}\``, text.nl]),
    ),
  ].join('\n')
}

function actSection(name: ActName): string {
  const rule = actNamed(name)
  const place = rule.step in steps ? steps[rule.step as StepId].annex : anyTime[rule.step as AnyTimeId].annex
  const last = rule.through ? ` tot en met ${phaseNames[rule.through].nl.toLowerCase()}` : ''
  const phase = rule.phase === 'any' ? 'elke fase' : `fase ${phaseNames[rule.phase].nl.toLowerCase()}${last}`
  const who = settled(rule.roles, asRead)
    .map((role) => roleNames[role].nl)
    .join(', ')
  return section(name, `${actsNl[name].title}. ${placeText(place)}, ${phase}. Wie: ${who}.`)
}

const passOnSection = () =>
  section(
    'passOn',
    `Neem op wat een bewoner zegt vóór de zaak bij Werk en Inkomen bekend is, en geef het door aan de verhuurder. ` +
      `${placeText(anyTime.withdrawal.annex)}. Wie: ${roleNames.trajectorySupervisor.nl}. Hoort bij geen zaak.`,
  )

const placeText = (annex: string) => `Bijlage ${annex.replace('step', 'stap')}`

function section(name: PlayableAct, lead: string): string {
  const fields = Object.entries(fieldsOf(name)).map(([field, spec]) => [
    `\`${field}\`${spec.when ? '*' : ''}`,
    kinds[spec.kind],
    spec.required ? 'ja' : 'nee',
    contents(spec),
  ])
  const body = fields.length > 0 ? table(['veld', 'soort', 'verplicht', 'wat er kan staan'], fields) : 'Geen velden.\n'
  return `### ${name}\n\n${lead}\n\n${body}`
}

const kinds: Record<FieldSpec['kind'], string> = {
  text: 'tekst',
  longText: 'lange tekst',
  date: 'datum',
  time: 'tijd',
  month: 'maand',
  money: 'bedrag',
  postcode: 'postcode',
  telephone: 'telefoonnummer',
  houseNumber: 'huisnummer',
  number: 'getal',
  choice: 'keuze',
  choices: 'keuzes',
  confirm: 'vinkje',
  flag: 'ja of nee',
  person: 'collega',
  client: 'een cliënt uit het eigen register, of none',
  file: 'bestand',
  data: 'bestand dat wordt gelezen',
  answers: 'antwoorden op vragen over het bestand, als vraag=antwoord',
  signature: 'handtekening',
  krisNumber: 'KRIS-nummer',
  request: 'een verzoek van de bewoner: het soort, voor het oudste dat past',
}

function contents({ kind, options, max, min, only }: FieldSpec): string {
  const codes = Object.keys(options ?? {}).map((code) => `\`${code}\``)
  if (codes.length > 0) return `${codes.join(', ')}${only ? ' (niet altijd alle)' : ''}`
  switch (kind) {
    case 'text':
      return `hooguit ${max ?? 200} tekens`
    case 'longText':
      return `hooguit ${max ?? 4000} tekens`
    case 'money':
      return max === undefined ? 'euro’s' : `euro’s, hooguit ${max / 100}`
    case 'number':
      return [min === undefined ? '' : `minstens ${min}`, max === undefined ? '' : `hooguit ${max}`]
        .filter((part) => part)
        .join(', ')
    default:
      return ''
  }
}

const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  `| ${head.join(' | ')} |\n|${head.map(() => '---').join('|')}|\n${rows.map((row) => `| ${row.join(' | ')} |`).join('\n')}\n`
