import {
  type ActName,
  type CategoryName,
  type FileName,
  isProgram,
  type Phase,
  phases,
  type TimerName,
  timers,
} from '../covenant/index.ts'
import {
  append,
  clearTimer,
  documents,
  log,
  notify,
  recordEntries,
  rememberAct,
  replaceEntry,
  saveSummary,
  setTimer,
  type Tx,
} from '../database/index.ts'
import { footingOf, footingWithReason } from '../files/entries.ts'
import { keyOf } from '../files/entry-key.ts'
import { recordable } from '../process/categories/index.ts'
import { actNamed, fanOut } from '../process/index.ts'
import type { DocumentDraft, EntryDraft, Mail } from '../trajectory/act.ts'
import type { Draft } from '../trajectory/event.ts'
import { phaseOf } from '../trajectory/view.ts'
import type { Context } from './context.ts'
import type { LetterDraft, TimerDraft } from './effects.ts'
import { sealDocument } from './seals.ts'
import type { Services } from './services.ts'
import { summaryOf } from './summary.ts'

/** What an act leaves behind, all in its own transaction. */
export type Commit = {
  readonly act: ActName | TimerName
  readonly drafts: readonly Draft[]
  readonly entries: readonly EntryDraft[]
  readonly letters: readonly LetterDraft[]
  readonly tells: readonly Mail[]
  readonly timers: readonly TimerDraft[]
}

export async function commit(services: Services, tx: Tx, context: Context, made: Commit): Promise<void> {
  const { trajectoryId } = context.rows.world
  await record(services, tx, context, made.act, made.entries)
  for (const letter of made.letters) {
    const bytes = await services.renderLetter(letter.model)
    const { file, category, value = { key: tx.now, letter: letter.model.kind }, signatories } = letter
    const document = { bytes, mediaType: 'application/pdf', ...(signatories ? { signatories } : {}) }
    await record(services, tx, context, made.act, [{ file, category, value, document }])
  }
  await tell(tx, context, made.drafts)
  for (const timer of made.timers) {
    const kind = { party: timers[timer.timer].party, kind: timer.timer }
    await ('at' in timer ? setTimer(tx, trajectoryId, kind, timer.at) : clearTimer(tx, trajectoryId, kind))
  }
  for (const told of made.tells) await notify(tx, trajectoryId, told)
  await log(tx, { activity: made.act, kind: 'act', trajectoryId })
}

/** Gives each draft to the worlds in its audience. */
export async function tell(tx: Tx, context: Context, drafts: readonly Draft[]): Promise<void> {
  const by = {
    party: context.who.party,
    role: context.who.role,
    person: isProgram(context.who.role) ? null : context.who.person,
  }
  const acting = { by, at: tx.now, view: context.view, chosen: context.chosen }
  const events = drafts.flatMap((draft, index) => fanOut(draft, acting).map((copy) => ({ ...copy, draft: index })))
  await append(
    tx,
    context.rows.world.trajectoryId,
    events.map(({ by: { person }, ...event }) => ({ ...event, byPerson: person })),
  )
}

/** Under which phases an act's entries may stand: its own, or for acts of any time the one the trajectory is in. */
function phasesOf(act: ActName | TimerName, context: Context): readonly Phase[] {
  const { phase, through } = act in timers ? { phase: 'any' as const, through: undefined } : actNamed(act as ActName)
  if (phase === 'any') return [phaseOf(context.view), ...phases]
  return through ? [phaseOf(context.view), phase] : [phase]
}

/** Records entries; one that stood there before is replaced when it says something else, and left alone when it does not. */
async function record(
  services: Services,
  tx: Tx,
  context: Context,
  act: ActName | TimerName,
  drafts: readonly EntryDraft[],
): Promise<void> {
  const { trajectoryId } = context.rows.world
  const fresh = []
  for (const { file, category, value: drafted, reason, presence, corrects, asked = false, document } of drafts) {
    const value: unknown = recordable(category, drafted)
    const documentId = document && (await keep(services, tx, trajectoryId, { file, category, ...document }))
    const paper = documentId ? { documentId } : {}
    if (corrects) {
      await replaceEntry(tx, corrects, { value, correction: true, asked, ...paper })
      continue
    }
    const before = ownEntry(context, file, category, value)
    if (before) {
      if (documentId || JSON.stringify(before.value) !== JSON.stringify(value))
        await replaceEntry(tx, before.id, { value, ...paper })
      continue
    }
    const footing = reason
      ? footingWithReason(file, category, phaseOf(context.view))
      : footingOf(file, category, phasesOf(act, context))
    if (!footing) throw new Error(`the covenant lets ${act} record no ${category} in ${file}`)
    const beside = { ...(reason ? { reason } : {}), ...(presence?.length ? { presence } : {}), ...paper }
    fresh.push({ file, category, value, ...footing, ...beside })
  }
  await recordEntries(tx, trajectoryId, fresh)
}

async function keep(
  services: Services,
  tx: Tx,
  trajectoryId: string,
  {
    signatories,
    copyOf,
    ...document
  }: DocumentDraft & { readonly signatories?: number } & Pick<EntryDraft, 'file' | 'category'>,
): Promise<string> {
  const bytes = Buffer.from(document.bytes)
  const id = await documents.store(tx, trajectoryId, { ...document, bytes })
  await sealDocument(services.sealer, tx, trajectoryId, { id, bytes, signatories, copyOf })
  return id
}

function ownEntry(context: Context, file: FileName, category: CategoryName, value: unknown) {
  const key = keyOf(value)
  return context.rows.entries.findLast(
    (e) =>
      e.file === file && e.category === category && e.recordedParty === context.actor.party && keyOf(e.value) === key,
  )
}

/** Keeps what the start page needs of the own world, and remembers the act under its key. */
export async function finish(tx: Tx, context: Context, key: string | undefined, result: unknown): Promise<void> {
  const { world } = context.rows
  if (key) await rememberAct(tx, key, result, world.trajectoryId)
  await saveSummary(tx, world.id, {
    value: summaryOf(context),
    version: context.view.version,
    day: context.now.date,
  })
}
