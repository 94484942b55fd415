/**
 * The covenant as an ODRL policy: who may record and read which data of which file, for which purpose, in which phase; what
 * nobody of a role may read; and when a file has to go. What no rule permits is denied.
 */
import { type CaseRole, caseRoles, type FileName, fileNames, isResident, rolesOf } from '../../covenant/index.ts'
import { keptOf, type Processing, processings } from '../processing.ts'
import { context, defaultBase, id, type Linked, type Names, type Node, namesIn, vocabulary } from './graph.ts'

type StaffRole = Exclude<CaseRole, 'resident'>
const staff = caseRoles.filter((role): role is StaffRole => !isResident(role))

export function odrlOf(base: string = defaultBase, rows: readonly Processing[] = processings()): Linked {
  const names = namesIn(base)
  return {
    '@context': context(base),
    '@graph': [
      {
        '@id': `${base}policy`,
        '@type': 'odrl:Set',
        'odrl:profile': id(`${base}profile`),
        // Where two rules meet, no is stronger.
        'odrl:conflict': id('odrl:prohibit'),
        'odrl:permission': rows.flatMap((row) => [
          ...row.recorders.map((role) => permission(row, role, 'record', names)),
          ...readersOf(row).map((role) => permission(row, role, 'read', names)),
        ]),
        'odrl:prohibition': fileNames.flatMap((file) => prohibitions(file, rows, names)),
        'odrl:obligation': fileNames
          .filter((file) => rows.some((row) => row.file === file))
          .map((file) => removal(file, rows, names)),
      },
      action(names.own('record'), 'odrl:use', 'Write a datum in a file.'),
      action(names.own('giveReason'), 'odrl:inform', 'Write why it is relevant to the request for help (3.2).'),
      ...vocabulary(base),
    ],
  }
}

const action = (iri: string, includedIn: string, definition: string): Node => ({
  '@id': iri,
  '@type': 'odrl:Action',
  'odrl:includedIn': id(includedIn),
  'skos:definition': { '@value': definition, '@language': 'en' },
})

const readersOf = ({ recipients, roles }: Processing): readonly CaseRole[] =>
  roles ?? recipients.flatMap((party): readonly CaseRole[] => [...rolesOf[party]])

const constraint = (operand: string, operator: 'eq' | 'isAnyOf' | 'gteq', value: unknown): Node => ({
  '@type': 'odrl:Constraint',
  'odrl:leftOperand': id(operand),
  'odrl:operator': id(`odrl:${operator}`),
  'odrl:rightOperand': value,
})

function permission(row: Processing, role: CaseRole, what: 'record' | 'read', names: Names): Node {
  return {
    '@type': 'odrl:Permission',
    'odrl:assignee': id(names.role(role)),
    'odrl:action': id(what === 'read' ? 'odrl:read' : names.own('record')),
    'odrl:target': row.categories.map((category) => id(names.category(category))),
    'odrl:constraint': [
      constraint(names.own('file'), 'eq', id(names.file(row.file))),
      constraint('odrl:purpose', 'eq', id(names.purpose(row.purpose))),
      constraint(
        names.own('phase'),
        'isAnyOf',
        row.phases.map((phase) => id(names.phase(phase))),
      ),
    ],
    ...(row.needsReason && what === 'record'
      ? { 'odrl:duty': { '@type': 'odrl:Duty', 'odrl:action': id(names.own('giveReason')) } }
      : {}),
  }
}

/** Roles that read nothing of a file. */
function prohibitions(file: FileName, rows: readonly Processing[], names: Names): Node[] {
  const readers = new Set(rows.filter((row) => row.file === file).flatMap(readersOf))
  return staff
    .filter((role) => !readers.has(role))
    .map((role) => ({
      '@type': 'odrl:Prohibition',
      'odrl:assignee': id(names.role(role)),
      'odrl:action': id('odrl:read'),
      'odrl:target': id(names.file(file)),
    }))
}

/** A file goes when its time is over. */
function removal(file: FileName, rows: readonly Processing[], names: Names): Node {
  const kept = keptOf(file)
  const owner = rows.find((row) => row.file === file)?.owner ?? 'team'
  const value = kept.iso ? { '@value': kept.iso, '@type': 'xsd:duration' } : kept.text.en
  return {
    '@type': 'odrl:Duty',
    'odrl:assignee': id(names.party(owner)),
    'odrl:action': id('odrl:delete'),
    'odrl:target': id(names.file(file)),
    'odrl:constraint': constraint(kept.iso ? 'odrl:elapsedTime' : 'odrl:event', kept.iso ? 'gteq' : 'eq', value),
  }
}
