/** The covenant in the terms of W3C's Data Privacy Vocabulary: each row of the register is a process. */
import { measureIds } from '../measure-table.ts'
import { type Measure, measures } from '../measures.ts'
import { keptOf, type Processing, processings } from '../processing.ts'
import {
  basisOf,
  context,
  defaultBase,
  id,
  type Linked,
  label,
  type Names,
  type Node,
  namesIn,
  vocabulary,
} from './graph.ts'

/** The covenant as JSON-LD. `base`: under which our own terms stand. */
export function dpvOf(base: string = defaultBase, rows: readonly Processing[] = processings()): Linked {
  const names = namesIn(base)
  return {
    '@context': context(base),
    '@graph': [
      {
        '@id': names.covenant,
        '@type': 'dpv:Process',
        'dct:title': [
          { '@value': 'Voorkom Huisuitzetting', '@language': 'nl' },
          { '@value': 'Preventing eviction', '@language': 'en' },
        ],
        'dpv:hasProcess': rows.map((row) => id(names.process(row.id))),
        'dpv:hasDataSubject': id(names.party('resident')),
        'dpv:hasTechnicalOrganisationalMeasure': measureIds.map((measure) => ({
          '@id': `${base}measure-${measure}`,
          '@type': 'dpv:TechnicalOrganisationalMeasure',
          'skos:prefLabel': label((measures[measure] as Measure).text),
        })),
      },
      ...rows.map((row) => processOf(row, names)),
      ...vocabulary(base),
    ],
  }
}

export function processOf(row: Processing, names: Names): Node {
  return {
    '@id': names.process(row.id),
    '@type': 'dpv:Process',
    'dpv:hasPurpose': id(names.purpose(row.purpose)),
    'dpv:hasLegalBasis': id(names.ground(row.ground)),
    'dpv:hasPersonalData': row.categories.map((category) => id(names.category(category))),
    'dpv:hasDataController': id(names.party(row.owner)),
    'dpv:hasDataSubject': id(names.party('resident')),
    'dpv:hasRecipient': row.recipients.map((party) => id(names.party(party))),
    'dpv:hasStorageCondition': storageOf(row),
    [names.own('file')]: id(names.file(row.file)),
    [names.own('phase')]: row.phases.map((phase) => id(names.phase(phase))),
    [names.own('recordedBy')]: row.recorders.map((role) => id(names.role(role))),
    [names.own('annex')]: row.annex,
    [names.own('basis')]: basisOf(row.groundRule.stated !== 'notStated'),
    [names.own('needsReason')]: { '@value': row.needsReason, '@type': 'xsd:boolean' },
  }
}

/** How long: a duration where the covenant gives one, otherwise the event until which it is kept. */
function storageOf({ file }: Processing): Node {
  const kept = keptOf(file)
  return {
    '@type': 'dpv:StorageDuration',
    'dpv:hasDuration': kept.iso
      ? { '@type': 'dpv:TemporalDuration', 'rdf:value': { '@value': kept.iso, '@type': 'xsd:duration' } }
      : { '@type': 'dpv:UntilEventDuration', 'rdf:value': kept.text.en },
    'dct:description': label(kept.text),
    'dct:source': label(kept.source),
  }
}
