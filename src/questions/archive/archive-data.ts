/** What an archive says to machines, by `archiveSchema`, and where each document stands in it. */
import { createHash } from 'node:crypto'
import { dateInAmsterdam } from '../../calendar/zone.ts'
import {
  type CategoryName,
  type EventName,
  type FileName,
  hasSeveral,
  partyOf,
  readersOf,
  type WithholdingGroundName,
  withholdingGrounds,
} from '../../covenant/index.ts'
import type { CaseRows, ClientRow, EntryRow } from '../../database/index.ts'
import type { Context } from '../../engine/index.ts'
import { keptBy } from '../../files/kept.ts'
import { isOf } from '../../process/categories/entry.ts'
import { personOf, phaseOf } from '../../trajectory/index.ts'
import { type Archive, archiveSchema, archiveVersion } from './archive-schema.ts'
import type { Material } from './material.ts'

const extensions: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'image/png': 'png',
  'image/jpeg': 'jpg',
}

/** Where each document stands in the archive: by what it is and when it came; no name, no id. */
export function pathsOf({ question, documents }: Material): ReadonlyMap<string, string> {
  const { rows } = question.context
  return new Map(
    rows.documents.flatMap(({ id, category }, index): [string, string][] => {
      const found = documents.get(id)
      const number = String(index + 1).padStart(2, '0')
      return found ? [[id, `documenten/${number}-${category}.${extensions[found.mediaType] ?? 'bin'}`]] : []
    }),
  )
}

/** The archive for machines, by `archiveSchema`; keys always in the same order. */
export function archiveData(material: Material): Archive {
  const { question, only, looked, account, register, documents } = material
  const { context } = question
  const { rows, view, now, actor } = context
  const paths = pathsOf(material)
  return checked({
    version: archiveVersion,
    madeOn: now.instant,
    reader: { party: actor.party, role: actor.role },
    only: only ?? null,
    trajectory: {
      reference: rows.world.id,
      opened: rows.world.openedAt,
      phase: phaseOf(view),
      events: rows.events.length,
    },
    organisations: rows.organisations
      .filter(({ party, id }) => !hasSeveral(party) || id === rows.world.corporationId)
      .map(({ party, name }) => ({ party, name })),
    people: view.involved.map(({ role, person, since, until }) => ({
      role,
      party: partyOf(role),
      name: nameOf(context, person),
      phone: personOf(context, person)?.phone ?? null,
      since,
      until: until ?? null,
    })),
    assignments: rows.assignments.map(({ role, personId, since, until }) => ({
      role,
      name: nameOf(context, personId),
      since,
      until,
    })),
    events: rows.events.map(({ seq, type, at, byParty, byRole, byPerson, payload }) => ({
      number: seq,
      type,
      at,
      by: { party: byParty, role: byRole, name: nameOf(context, byPerson) },
      what: withNames(context, payload as Readonly<Record<string, unknown>>),
    })),
    entries: rows.entries.map((entry) => entryData(context, entry, paths)),
    documents: rows.documents.flatMap(({ id, file, category, mediaType, recordedParty, recordedAt, seal }) => {
      const [path, found] = [paths.get(id), documents.get(id)]
      if (!path || !found) return []
      return [
        {
          path,
          file,
          category,
          mediaType,
          bytes: found.bytes.length,
          sha256: createHash('sha256').update(found.bytes).digest('hex'),
          recorded: { party: recordedParty, at: recordedAt },
          seal: seal && { at: seal.sealedAt, signatories: seal.signatories, key: seal.key },
        },
      ]
    }),
    withheld: rows.withholdings.map(({ party, file, ground, recordedAt, until }) => ({
      party,
      file,
      ground,
      law: withholdingGrounds[ground as WithholdingGroundName].law.nl,
      reason: reasonOf(rows, recordedAt, file),
      since: recordedAt,
      until,
    })),
    looked: looked.map(({ at, party, organisation, role, activity, kind }) => ({
      at: iso(at),
      party,
      organisation,
      role,
      activity,
      kind,
    })),
    register: register ? registerData(register) : null,
    account: account
      ? {
          name: account.name,
          phone: account.phone,
          mail: account.mail,
          login: account.login && { ...account.login, changed: iso(account.login.changed) },
          providers: account.providers.map(({ issuer, since }) => ({ issuer, since: iso(since) })),
          sessions: account.sessions.map(({ role, created, expires }) => ({
            role,
            created: iso(created),
            expires: iso(expires),
          })),
          forms: account.forms.map(({ at }) => ({ at: iso(at) })),
          messages: account.messages.map(({ kind, state, queuedAt, sentAt }) => ({
            kind,
            state,
            queuedAt: iso(queuedAt),
            sentAt: sentAt && iso(sentAt),
          })),
        }
      : null,
  })
}

/** By its schema, and as it was made: what stands in an entry keeps the order in which it was recorded. */
function checked(data: Archive): Archive {
  archiveSchema.parse(data)
  return data
}

const registerData = ({ name, birthDate, street, houseNumber, postcode, place }: ClientRow) => ({
  name,
  birthDate,
  street,
  houseNumber,
  postcode,
  place,
})

const iso = (moment: string) => new Date(moment).toISOString()
const nameOf = (context: Context, person: string | null) => personOf(context, person)?.name ?? null
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** People by name: an id of the program says nothing to who reads it elsewhere. */
const withNames = (context: Context, payload: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(
    Object.entries(payload).map(([field, value]) => [
      field,
      typeof value === 'string' && uuid.test(value) ? nameOf(context, value) : value,
    ]),
  )

/** The reason was recorded in the same act, so at the same moment. */
export function reasonOf({ entries }: Pick<CaseRows, 'entries'>, at: string, file: string): string | null {
  const reasons = entries.filter((entry) => isOf(entry, 'withholdingReason'))
  return reasons.find(({ recordedAt, value }) => recordedAt === at && value.of === file)?.value.text ?? null
}

function entryData(context: Context, entry: EntryRow, paths: ReadonlyMap<string, string>) {
  const { view, rows } = context
  const [file, category] = [entry.file as FileName, entry.category as CategoryName]
  const day = (event: EventName) => {
    if (event === 'agreementSigned') return view.agreement?.signed
    const at = view.seen[event]
    return at ? dateInAmsterdam(at) : undefined
  }
  return {
    file,
    category,
    value: entry.value,
    recorded: { party: entry.recordedParty, role: entry.recordedRole, at: entry.recordedAt },
    phase: entry.phase,
    purpose: entry.purpose,
    ground: entry.ground,
    basis: entry.basis,
    reason: entry.reason,
    presence: [...(entry.presence ?? [])],
    corrected: entry.corrected,
    readBy: [...readersOf(file, category)],
    keptUntil: keptBy(file, { on: day, changed: dateInAmsterdam(entry.changedAt) })?.until ?? null,
    document: (entry.documentId && paths.get(entry.documentId)) ?? null,
    older: olderOf(rows, entry.id),
  }
}

function olderOf({ older }: CaseRows, id: string): { value: unknown; recordedAt: string; replacedAt: string }[] {
  const before = older.find(({ replacedBy }) => replacedBy === id)
  if (!before) return []
  const { value, recordedAt, replacedAt } = before
  return [{ value, recordedAt, replacedAt }, ...olderOf({ older } as CaseRows, before.id)]
}
