/** The answer to a request for access: what one organisation holds, as a tagged PDF and as JSON, in one archive. */

import { strToU8, zipSync } from 'fflate'
import { type CategoryName, type EventName, type FileName, readersOf } from '../../covenant/index.ts'
import { contextOf } from '../../engine/index.ts'
import { audienceOf, beganAt, hiddenFields } from '../../process/index.ts'
import type { CaseRows } from '../../questions/index.ts'
import { askDocument, type CaseQuestion, questionOf, readme } from '../../questions/index.ts'
import { type Answerer, organisationOf } from '../../trajectory/index.ts'

import type { Words } from '../../words/index.ts'
import type { WebServices } from '../services.ts'
import { dossierModel, lacking } from './dossier.ts'

/** The same content gives the same bytes. */
const mtime = new Date('2000-01-01T12:00:00')

/**
 * Made of the reader's own projection only. A worker gets what the own organisation holds; the resident, of all he or she
 * may read, what `party` holds. Throws where the dossier cannot be set.
 */
export async function archive(
  services: WebServices,
  question: CaseQuestion,
  words: Words,
  party?: Answerer,
): Promise<Uint8Array> {
  const { context } = question
  const rows = party ? heldBy(party, question) : context.rows
  const own = questionOf(contextOf(context.actor, rows, context.now.instant))
  const dossier = dossierModel(own, words)
  const lacks = dossier && lacking(dossier, words)
  const files: Record<string, Uint8Array> = {
    'gegevens.json': strToU8(JSON.stringify(dataOf(rows, own, party), null, 2)),
    ...(dossier ? { 'gegevens.pdf': await services.renderDossier(dossier) } : {}),
    ...(lacks ? { [readme]: strToU8(lacks) } : {}),
  }
  for (const [index, { id, mediaType }] of rows.documents.entries()) {
    const found = await askDocument(services, context.actor, rows.world.id, id)
    const kind = mediaType === 'application/pdf' ? 'pdf' : mediaType === 'image/png' ? 'png' : 'jpg'
    if (found) files[`stukken/${index + 1}.${kind}`] = new Uint8Array(found.bytes)
  }
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, [bytes, { mtime }]])))
}

/** Of what the resident reads, what this organisation reads too, from the day on which its own part began. */
function heldBy(party: Answerer, { context }: CaseQuestion): CaseRows {
  const { rows, view, chosen } = context
  const from = beganAt(party, view) ?? context.now.instant
  const holds = (entry: { file: string; category: string; recordedParty: string; recordedAt: string }) =>
    readersOf(entry.file as FileName, entry.category as CategoryName).includes(party) &&
    (entry.file !== 'requests' || entry.recordedAt >= from)
  const entries = rows.entries.filter(holds)
  const kept = new Set(entries.map(({ id }) => id))
  const older = rows.older.filter((old) => leadsTo(old.replacedBy, kept, rows.older))
  const papers = new Set(entries.map(({ documentId }) => documentId))
  return {
    ...rows,
    entries,
    older,
    documents: rows.documents.filter(({ id }) => papers.has(id)),
    events: rows.events.flatMap((event) => {
      const type = event.type as EventName
      if (!audienceOf(type, event.byParty, chosen).includes(party) || event.at < from) return []
      const hidden = hiddenFields(type, event.byParty, party)
      const payload = Object.fromEntries(
        Object.entries(event.payload as Record<string, unknown>).filter(([name]) => !hidden.includes(name)),
      )
      return [{ ...event, payload }]
    }),
  }
}

function leadsTo(id: string, kept: ReadonlySet<string>, older: CaseRows['older']): boolean {
  if (kept.has(id)) return true
  const next = older.find((old) => old.id === id)
  return next !== undefined && leadsTo(next.replacedBy, kept, older)
}

/** Staff by name, as far as this reader knows them: an id of the program's tells nobody anything. */
function named(payload: unknown, { people }: CaseRows): unknown {
  const told = Object.entries(payload as Record<string, unknown>).map(([field, value]) => {
    const person = people.find(({ id }) => id === value)
    return [field, person ? person.name : value]
  })
  return Object.fromEntries(told)
}

/** `version` of this shape; moments in UTC. */
function dataOf(rows: CaseRows, { context }: CaseQuestion, party?: Answerer): unknown {
  const holder = party ?? context.actor.party
  return {
    version: 1,
    made: context.now.date,
    organisation: { party: holder, name: organisationOf(context, holder)?.name ?? null },
    entries: rows.entries.map((entry) => ({
      file: entry.file,
      category: entry.category,
      value: entry.value,
      purpose: entry.purpose,
      ground: entry.ground,
      reason: entry.reason,
      presence: entry.presence,
      recordedBy: entry.recordedParty,
      recordedAt: entry.recordedAt,
      corrected: entry.corrected,
      readBy: readersOf(entry.file as FileName, entry.category as CategoryName),
    })),
    older: rows.older.map(({ category, value, recordedAt, replacedAt }) => ({
      category,
      value,
      recordedAt,
      replacedAt,
    })),
    events: rows.events.map(({ type, payload, at, byParty }) => ({
      type,
      payload: named(payload, rows),
      at,
      by: byParty,
    })),
    documents: rows.documents.map(({ file, category, mediaType, recordedAt }, index) => ({
      number: index + 1,
      file,
      category,
      mediaType,
      recordedAt,
    })),
  }
}
