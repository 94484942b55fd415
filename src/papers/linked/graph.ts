/**
 * What the linked data share: prefixes, our own vocabulary, and how its terms are named. Everything of ours stands under one base
 * that an installation sets; what W3C's Data Privacy Vocabulary (2.x) and ODRL (2.2) have a term for takes theirs.
 */

import type { Category } from '../../covenant/index.ts'
import {
  type Basis,
  type CaseRole,
  type CategoryName,
  caseRoles,
  categories,
  type FileName,
  fileNames,
  files,
  type Ground,
  grounds,
  isResident,
  type Party,
  type Phase,
  type Purpose,
  parties,
  partyOf,
  phaseNames,
  phases,
  purposes,
  roleNames,
  type Text,
} from '../../covenant/index.ts'

import { partyNames } from '../../covenant/words.ts'

/** Names an example domain, so that nobody mistakes an installation that set none for somebody's own vocabulary. */
export const defaultBase = 'https://drempel.example/convenant#'

/** Whether own terms can stand under it: an absolute address that ends where a name begins. */
export const isBase = (text: string): boolean => URL.canParse(text) && /^https?:[^\s<>"{}|\\^`]+[#/]$/.test(text)

export type Node = {
  readonly '@id'?: string
  readonly '@type'?: string | readonly string[]
  readonly [key: string]: unknown
}
export type Linked = { readonly '@context': Readonly<Record<string, unknown>>; readonly '@graph': readonly Node[] }

export const prefixes = {
  dpv: 'https://w3id.org/dpv#',
  'eu-gdpr': 'https://w3id.org/dpv/legal/eu/gdpr#',
  odrl: 'http://www.w3.org/ns/odrl/2/',
  dct: 'http://purl.org/dc/terms/',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const

/** Our own properties and what they say. */
const ownProperties = {
  phase: 'The phase of the covenant in which it is recorded.',
  file: 'The file in which it stands.',
  annex: 'The place in Annex 3 of the covenant.',
  basis: 'Whether the annex says so (explicit) or the municipality still has to confirm our reading (reading).',
  needsReason: 'Recorded only with a written reason of relevance, which the resident reads.',
  recordedBy: 'The role that records it.',
} as const
export type OwnProperty = keyof typeof ownProperties

/** Names in the vocabulary of an installation; `base` ends in `#` or `/`. */
export const namesIn = (base: string) => ({
  covenant: `${base}covenant`,
  own: (property: OwnProperty | 'record' | 'giveReason') => `${base}${property}`,
  party: (party: Party) => `${base}party-${party}`,
  role: (role: CaseRole) => `${base}role-${role}`,
  file: (file: FileName) => `${base}file-${file}`,
  category: (category: CategoryName) => `${base}category-${category}`,
  purpose: (purpose: Purpose) => `${base}purpose-${purpose}`,
  ground: (ground: Ground) => `${base}ground-${ground}`,
  phase: (phase: Phase) => `${base}phase-${phase}`,
  process: (id: string) => `${base}process-${id}`,
})
export type Names = ReturnType<typeof namesIn>

export const context = (base: string) => ({ ...prefixes, vh: base })

/** The articles of the GDPR that a ground stands on. */
export const articles: Readonly<Record<Ground, readonly string[]>> = {
  legitimateInterest: ['eu-gdpr:A6-1-f'],
  consent: ['eu-gdpr:A6-1-a'],
  explicitConsent: ['eu-gdpr:A6-1-a', 'eu-gdpr:A9-2-a'],
  agreement: ['eu-gdpr:A6-1-b'],
  tenancy: ['eu-gdpr:A6-1-b', 'eu-gdpr:A6-1-f'],
  publicTask: ['eu-gdpr:A6-1-e'],
  debtHelp: ['eu-gdpr:A6-1-e'],
  legalDuty: ['eu-gdpr:A6-1-c'],
}

export const id = (iri: string) => ({ '@id': iri })
export const label = ({ nl, en }: Text) => [
  { '@value': nl, '@language': 'nl' },
  { '@value': en, '@language': 'en' },
]
export const basisOf = (stated: boolean): Basis => (stated ? 'explicit' : 'reading')

/** The words of the covenant as concepts: parties, roles, files, categories, purposes, grounds, phases, our own properties. */
export function vocabulary(base: string): readonly Node[] {
  const names = namesIn(base)
  const concept = (iri: string, type: string | readonly string[], text: Text, more: Node = {}): Node => ({
    '@id': iri,
    '@type': type,
    'skos:prefLabel': label(text),
    ...more,
  })
  return [
    ...parties.map((party) =>
      isResident(party)
        ? concept(names.party(party), 'dpv:DataSubject', partyNames[party])
        : concept(names.party(party), ['dpv:DataController', 'dpv:Recipient', 'odrl:Party'], partyNames[party]),
    ),
    ...caseRoles.map((role) =>
      concept(names.role(role), 'odrl:Party', roleNames[role], { 'odrl:partOf': id(names.party(partyOf(role))) }),
    ),
    ...fileNames.map((file) =>
      concept(names.file(file), 'odrl:AssetCollection', files[file].text, {
        'dpv:hasDataController': id(names.party(files[file].owner)),
      }),
    ),
    ...Object.entries<Category>(categories).map(([name, { text, health, annex }]) =>
      concept(
        names.category(name as CategoryName),
        [health ? 'dpv:SpecialCategoryPersonalData' : 'dpv:PersonalData', 'odrl:Asset'],
        text,
        { [names.own('annex')]: annex },
      ),
    ),
    ...(Object.keys(purposes) as Purpose[]).map((purpose) =>
      concept(names.purpose(purpose), 'dpv:Purpose', purposes[purpose]),
    ),
    ...(Object.keys(grounds) as Ground[]).map((ground) =>
      concept(names.ground(ground), 'dpv:LegalBasis', grounds[ground], { 'skos:broader': articles[ground].map(id) }),
    ),
    ...phases.map((phase) => concept(names.phase(phase), 'skos:Concept', phaseNames[phase])),
    ...(Object.keys(ownProperties) as OwnProperty[]).map((property) => ({
      '@id': names.own(property),
      '@type': ['rdf:Property', ...(property === 'phase' || property === 'file' ? ['odrl:LeftOperand'] : [])],
      'skos:definition': { '@value': ownProperties[property], '@language': 'en' },
    })),
  ]
}
