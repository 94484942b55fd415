/** The linked data: every term exists in its vocabulary, the shapes hold, and all of the covenant is there. */

import { readFileSync } from 'node:fs'
import { Parser, type Quad, Store } from 'n3'
import SHACLValidator from 'rdf-validate-shacl'
import { beforeAll, describe, expect, it } from 'vitest'
import { categories, entryReaders, entryRecorders, type FileName, files } from '../../covenant/index.ts'
import { covenantData, processings } from '../processing.ts'
import { type ConsentEvent, consentRecords, consentsOf } from './consent.ts'
import { dpvOf } from './dpv.ts'
import { type Linked, prefixes } from './graph.ts'
import { odrlOf } from './odrl.ts'
import { classes, properties, values } from './terms.fixture.ts'
import { nquadsOf, turtleOf } from './turtle.ts'

const base = 'https://stad.example/vh#'
const subject = 'urn:uuid:00000000-0000-8000-8000-000000000001'
const event = (type: string, day: number, payload: object = {}): ConsentEvent => ({
  type,
  at: `2026-03-0${day}T09:00:00.000Z`,
  payload,
})
const history = [
  event('residentInformed', 1, { outcome: 'letterSent' }),
  event('answerRecorded', 2, { outcome: 'consent' }),
  event('talkConsentRecorded', 3, { given: true }),
  event('healthConsentRecorded', 3, { given: true }),
  event('healthConsentWithdrawn', 4),
  event('talkStopped', 5),
]
const records = (events: readonly ConsentEvent[] = history) =>
  consentRecords({ events, subject, at: '2026-03-09T10:00:00.000Z', base })

const quadsOf = async (linked: Linked) => new Parser({ format: 'N-Quads' }).parse(await nquadsOf(linked))
const shapesIn = (name: string) =>
  new Store(new Parser().parse(readFileSync(new URL(`./shapes/${name}.ttl`, import.meta.url), 'utf8')))
const faults = async (shapes: string, quads: readonly Quad[]) => {
  const report = await new SHACLValidator(shapesIn(shapes)).validate(new Store([...quads]))
  return report.results.map(
    (one) => `${one.focusNode?.value} ${one.path?.value} ${one.sourceConstraintComponent?.value}`,
  )
}

const all: readonly (readonly [string, Linked, string])[] = [
  ['dpv', dpvOf(base), 'dpv'],
  ['odrl', odrlOf(base), 'odrl'],
  ['consent', records(), 'consent-27560'],
]
const quads = new Map<string, Quad[]>()
beforeAll(async () => {
  for (const [name, linked] of all) quads.set(name, await quadsOf(linked))
})

const known = (terms: Readonly<Record<string, string>>, iri: string) =>
  Object.entries(terms).some(
    ([space, names]) => iri.startsWith(space) && names.split(' ').includes(iri.slice(space.length)),
  )
const ours = (iri: string) => iri.startsWith(base) || iri.startsWith(subject)

describe.each(all)('the covenant as %s', (name, linked, shapes) => {
  const found = () => quads.get(name) ?? []

  it('uses no term that its vocabulary does not have', () => {
    const strange = found().flatMap(({ predicate, object }) => {
      const type = predicate.value === `${prefixes.rdf}type`
      const wrong = [ours(predicate.value) || known(properties, predicate.value) ? [] : [predicate.value]]
      if (object.termType === 'NamedNode' && !ours(object.value) && !known(type ? classes : values, object.value))
        wrong.push([object.value])
      return wrong.flat()
    })
    expect([...new Set(strange)]).toEqual([])
  })

  it('speaks of nothing of ours that it does not describe', () => {
    const described = new Set(found().map((quad) => quad.subject.value))
    const named = found().flatMap(({ object }) => (object.termType === 'NamedNode' ? [object.value] : []))
    const absent = named.filter((iri) => ours(iri) && !described.has(iri) && !iri.endsWith('#profile'))
    expect([...new Set(absent)]).toEqual([])
  })

  it('fits the shapes', async () => {
    expect(await faults(shapes, found())).toEqual([])
  })

  it('does not fit them when a part is gone', async () => {
    const gone = { dpv: 'dpv#hasLegalBasis', odrl: '/target', consent: '#isIndicatedAtTime' }[name] ?? ''
    const broken = found().filter(({ predicate }) => !predicate.value.endsWith(gone))
    expect(broken.length).toBeLessThan(found().length)
    expect((await faults(shapes, broken)).length).toBeGreaterThan(0)
  })

  it('says the same as Turtle', async () => {
    const turtle = new Parser().parse(await turtleOf(linked))
    const count = (list: readonly Quad[]) => list.length
    expect(count(turtle)).toBe(count(found()))
    expect(await turtleOf(linked)).toContain('@prefix vh: <https://stad.example/vh#>')
  })
})

describe('as DPV', () => {
  it('is each category of each file with its purpose, ground, recipients and term, and no more', () => {
    const of = (subjectIri: string, property: string) =>
      (quads.get('dpv') ?? [])
        .filter((quad) => quad.subject.value === subjectIri && quad.predicate.value.endsWith(property))
        .map((quad) => quad.object.value.replace(base, ''))
    const rows = processings()
    for (const row of rows) {
      const iri = `${base}process-${row.id}`
      expect(of(iri, '#hasPersonalData').sort()).toEqual(row.categories.map((one) => `category-${one}`).sort())
      expect(of(iri, '#hasPurpose')).toEqual([`purpose-${row.purpose}`])
      expect(of(iri, '#hasLegalBasis')).toEqual([`ground-${row.ground}`])
      expect(of(iri, '#hasDataController')).toEqual([`party-${files[row.file].owner}`])
      expect(of(iri, '#hasRecipient').sort()).toEqual(row.recipients.map((one) => `party-${one}`).sort())
    }
    const processes = new Set(of(`${base}covenant`, '#hasProcess'))
    expect(processes.size).toBe(rows.length)
    for (const name of Object.keys(categories)) expect(JSON.stringify(dpvOf(base))).toContain(`category-${name}"`)
  })

  it('changes when a rule changes', async () => {
    const narrower = processings({ ...covenantData, files: { ktsd: files.ktsd } })
    expect(JSON.stringify(dpvOf(base, narrower))).not.toContain('process-budgetFile')
    expect(await faults('dpv', await quadsOf(dpvOf(base, narrower)))).toEqual([])
  })
})

describe('as ODRL', () => {
  type Rule = {
    'odrl:assignee': { '@id': string }
    'odrl:action': { '@id': string }
    'odrl:target': { '@id': string } | { '@id': string }[]
    'odrl:constraint': { 'odrl:leftOperand': { '@id': string }; 'odrl:rightOperand': { '@id': string } }[]
  }
  const policy = odrlOf(base)['@graph'][0] as unknown as Record<'odrl:permission' | 'odrl:prohibition', Rule[]>
  const short = ({ '@id': iri }: { '@id': string }) => iri.replace(/^.*-/, '')
  const permitted = (action: string) =>
    policy['odrl:permission']
      .filter((rule) => rule['odrl:action']['@id'].endsWith(action))
      .flatMap((rule) => {
        const file = rule['odrl:constraint'].find((one) => one['odrl:leftOperand']['@id'].endsWith('#file'))
        return [rule['odrl:target']]
          .flat()
          .map((target) =>
            [short(file?.['odrl:rightOperand'] ?? { '@id': '' }), short(target), short(rule['odrl:assignee'])].join(
              ' ',
            ),
          )
      })

  it('permits nobody to record or read what the covenant does not, and everybody what it does', () => {
    const recorders = entryRecorders().map(({ file, category, role }) => `${file} ${category} ${role}`)
    expect([...new Set(permitted('record'))].sort()).toEqual([...new Set(recorders)].sort())
    const readers = entryReaders()
      .filter(({ role }) => role !== 'resident')
      .map(({ file, category, role }) => `${file} ${category} ${role}`)
    expect([...new Set(permitted('read'))].sort()).toEqual([...new Set(readers)].sort())
  })

  it('forbids each role the files of which it reads nothing, and no other', () => {
    const forbidden = policy['odrl:prohibition'].map(
      (rule) => `${short([rule['odrl:target']].flat()[0] ?? { '@id': '' })} ${short(rule['odrl:assignee'])}`,
    )
    const roles = ['housingConsultant', 'vhCoordinator', 'teamWorker', 'trajectorySupervisor']
    const expected = (Object.keys(files) as FileName[]).flatMap((file) =>
      roles
        .filter((role) => !entryReaders().some((one) => one.file === file && one.role === role))
        .map((role) => `${file} ${role}`),
    )
    expect(forbidden.sort()).toEqual(expected.sort())
    expect(forbidden).toContain('ktsd housingConsultant')
  })
})

describe('a consent', () => {
  it('that was never asked has no record', () => {
    expect(records([event('caseOpened', 1), event('residentInformed', 1, { outcome: 'noContact' })])['@graph']).toEqual(
      [],
    )
  })

  it('that was refused is no consent, and cannot be withdrawn', () => {
    const events = [
      event('talkConsentRecorded', 1, { given: false }),
      event('talkStopped', 2),
      event('signalWithdrawn', 2),
    ]
    expect(consentsOf(events)).toEqual({
      shareNameAndAddress: [],
      talk: [{ status: 'refused', at: events[0]?.at }],
      health: [],
    })
    expect(JSON.stringify(records(events))).not.toContain('ConsentGiven')
  })

  it('keeps what was given and when it was withdrawn, each apart', () => {
    expect(consentsOf(history)).toEqual({
      shareNameAndAddress: [{ status: 'given', at: '2026-03-02T09:00:00.000Z' }],
      talk: [
        { status: 'given', at: '2026-03-03T09:00:00.000Z' },
        { status: 'withdrawn', at: '2026-03-05T09:00:00.000Z' },
      ],
      health: [
        { status: 'given', at: '2026-03-03T09:00:00.000Z' },
        { status: 'withdrawn', at: '2026-03-04T09:00:00.000Z' },
      ],
    })
  })

  it('can be given again after it was withdrawn', () => {
    const again = [...history, event('talkConsentRecorded', 6, { given: true })]
    expect(consentsOf(again).talk.map(({ status }) => status)).toEqual(['given', 'withdrawn', 'given'])
  })

  it('says of health that it stands on explicit consent, and is for the team only', () => {
    const said = JSON.stringify(records([event('healthConsentRecorded', 3, { given: true })])['@graph'])
    expect(said).toContain('ground-explicitConsent')
    expect(said).not.toContain('party-corporation')
    expect(said).not.toContain('party-workAndIncome')
  })
})
