/** Reading of 3.3 signatures: who acts for the resident. Each party records it for itself, and no other can tell. */
import {
  established,
  establishedBy,
  type FileName,
  type Mandate,
  mandates,
  type RepresentativeKind,
  representativeKinds,
  scopes,
} from '../../../covenant/index.ts'
import {
  act,
  choice,
  choices,
  date,
  event,
  type FieldProblem,
  flag,
  happens,
  never,
  open,
  optional,
  type Standing,
} from '../../../trajectory/kit.ts'
import { isSigned, type View } from '../../../trajectory/view.ts'
import { notesOpen } from '../../05-talk/talking.ts'
import { representativeFields } from '../../categories/representative.ts'
import { itself } from '../../others.ts'
import { goesOn } from '../../standing.ts'

const told = { speaking: flag(), letters: flag(), signing: flag(), money: flag() }
const names = Object.keys(mandates) as readonly Mandate[]

export const representativeRecorded = event('representativeRecorded', {
  annex: '3.3 signatures',
  basis: 'reading',
  audience: itself,
  payload: {
    kind: choice(representativeKinds),
    since: date(),
    until: optional.date(),
    established: choice(established),
    ...told,
  },
  changes({ payload: { kind, since, until, established: by, ...may }, by: { party } }, view) {
    const ofTalk = party === 'team' && view.party === party && !isSigned(view)
    const one = { party, kind, since, established: by, ofTalk, mandates: names.filter((name) => may[name]) }
    const others = view.representatives.filter((before) => before.party !== party || before.kind !== kind)
    return {
      representatives: [...others, until ? { ...one, until } : one],
      ...(ofTalk ? { notes: true } : {}),
    }
  },
  says: (p, t) => ({
    what: `legde vast wie namens de bewoner handelt: ${t.code(representativeKinds, p.kind)}`,
    note: p.until ? `Van ${t.date(p.since)} tot en met ${t.date(p.until)}` : `Sinds ${t.date(p.since)}`,
  }),
})

/** What somebody may do: what was said, and what the law gives in any case. */
export const mandatesOf = (kind: RepresentativeKind, said: readonly Mandate[]): readonly Mandate[] =>
  names.filter((name) => said.includes(name) || scopes[kind].byLaw.includes(name))

/** The team's before the signature is of the talk; from KRIS on it keeps a file. */
const ofTeam = (view: View) => (notesOpen(view) ? 'intakeNotesTeam' : view.seen.krisOpened ? 'ktsd' : undefined)
export function keptIn({ view, who }: Pick<Standing, 'view' | 'who'>): FileName | undefined {
  if (view.version === 0 || !goesOn(view)) return undefined
  if (who.party === 'team') return ofTeam(view)
  return who.party === 'corporation' ? 'corporationFile' : 'budgetFile'
}

const where = ['street', 'houseNumber', 'postcode', 'place'] as const
type Given = { readonly [K in (typeof where)[number] | 'phone']?: string | undefined }
/** Somebody who gets letters needs an address, and of nobody else it is kept. */
function reachProblems(given: Given, letters: boolean): FieldProblem[] {
  if (letters) return where.filter((field) => !given[field]).map((field) => ({ field, problem: 'required' }))
  return [...where, 'phone' as const]
    .filter((field) => given[field])
    .map((field) => ({ field, problem: 'notTogether' }))
}

export const recordRepresentative = act('recordRepresentative', {
  step: 'representation',
  phase: 'registration',
  through: 'budgetManagement',
  roles: ['housingConsultant', 'teamWorker', 'trajectorySupervisor'],
  causes: [representativeRecorded],
  records: [
    ['corporationFile', ['representative']],
    ['intakeNotesTeam', ['representative']],
    ['ktsd', ['representative']],
    ['budgetFile', ['representative']],
  ],
  fields: {
    kind: choice(representativeKinds),
    name: representativeFields.name,
    organisation: representativeFields.organisation,
    mandates: choices(mandates, { heading: 'what' }),
    since: date(),
    until: optional.date(),
    established: choice(established),
    phone: representativeFields.phone,
    street: representativeFields.street,
    houseNumber: representativeFields.houseNumber,
    postcode: representativeFields.postcode,
    place: representativeFields.place,
  },
  check({ kind, mandates: said = [], since, until, established: by, ...reach }) {
    const may = mandatesOf(kind, said)
    return [
      ...(may.length === 0 ? [{ field: 'mandates', problem: 'required' } as const] : []),
      ...(may.every((one) => scopes[kind].most.includes(one))
        ? []
        : [{ field: 'mandates', problem: 'notTogether' } as const]),
      ...(until && until < since ? [{ field: 'until', problem: 'untilBeforeFrom' } as const] : []),
      ...(establishedBy[kind].includes(by) ? [] : [{ field: 'established', problem: 'notTogether' } as const]),
      ...reachProblems(reach, may.includes('letters')),
    ]
  },

  may: (standing) => (keptIn(standing) ? open : never),
  decide({ kind, mandates: said = [], since, until, established: by }) {
    const may = mandatesOf(kind, said)
    const [speaking, letters, signing, money] = names.map((name) => may.includes(name))
    return happens(
      representativeRecorded({
        kind,
        since,
        until,
        established: by,
        speaking: speaking === true,
        letters: letters === true,
        signing: signing === true,
        money: money === true,
      }),
    )
  },

  entries({ kind, mandates: said = [], ...value }, here) {
    const file = keptIn(here)
    return file
      ? [{ file, category: 'representative', value: { key: kind, mandates: mandatesOf(kind, said), ...value } }]
      : []
  },
  words: {
    title: 'Leg vast wie namens de bewoner handelt',
    menu: 'Wie namens de bewoner handelt',
    submit: 'Leg dit vast',
    done: 'Vastgelegd in uw eigen dossier. De andere partijen zien dit niet.',
    lead: 'Heeft de bewoner iemand gemachtigd, of benoemde de rechter een bewindvoerder, curator of mentor? Leg vast wie, waarvoor, tot wanneer en waaruit dat blijkt. Zolang u het niet hebt gezien, gaat er niets naar deze persoon. Legt u opnieuw iemand vast die hetzelfde is, dan vervangt dat wat er stond.',
    headings: { what: 'Waarvoor', reach: 'Alleen als deze persoon brieven krijgt' },
    fields: {
      kind: { label: 'Wat is deze persoon?' },
      name: { label: 'Naam', hint: 'Zoals op een envelop, bijvoorbeeld: Mevrouw B. Voorbeeld.' },
      organisation: { label: 'Organisatie' },
      mandates: {
        label: 'Wat mag deze persoon voor de bewoner?',
        hint: 'Een bewindvoerder tekent altijd mee en regelt het geld. Een curator doet alles, en krijgt altijd ook de brieven. Een mentor praat alleen mee.',
      },
      since: { label: 'Vanaf welke dag?', hint: 'Bij een beslissing van de rechter: die dag. Bijvoorbeeld 27 3 2026.' },
      until: { label: 'Tot en met welke dag?', hint: 'Leeg laten als er geen einde is. Daarna telt het nergens meer.' },
      established: { label: 'Waaruit blijkt het?' },
      phone: { label: 'Telefoonnummer' },
      street: { label: 'Straat' },
      houseNumber: { label: 'Huisnummer', hint: 'Met toevoeging, bijvoorbeeld 14 bis.' },
      postcode: { label: 'Postcode', hint: 'Bijvoorbeeld 3512 AB.' },
      place: { label: 'Plaats' },
    },
  },
})
