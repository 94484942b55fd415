import { addDays, addMonths, type PlainDate } from '../calendar/plain-date.ts'
import { termOf } from '../calendar/terms.ts'
import {
  type EventName,
  type FileName,
  fileNames,
  files,
  goesByTimer,
  type Party,
  type RetentionOutcome,
  type RetentionRule,
  retentionRules,
  type TermRule,
  terms,
} from '../covenant/index.ts'

/** What one world knows of its own ending. */
export type Ending = {
  /** The day on which an event of the own world happened. */
  readonly on: (event: EventName) => PlainDate | undefined
  /** The team keeps no file of this resident and nobody has said otherwise (3.1 step 6). */
  readonly withoutFile?: boolean
  /** The last change of the entry at hand, where a rule counts by entry. */
  readonly changed?: PlainDate
}

/**
 * The rule that goes for a file as far as this world can tell, with the last day; undefined while it has not ended. `goes`:
 * which rules are looked at.
 */
export function keptBy(
  file: FileName,
  { on, withoutFile = false, changed }: Ending,
  goes: (rule: RetentionRule) => boolean = () => true,
): { readonly rule: RetentionRule; readonly until: PlainDate } | undefined {
  for (const rule of retentionRules(file).filter(goes)) {
    if (rule.withoutFile && !withoutFile) continue
    if (rule.needs?.some((event) => !on(event)) || rule.unless?.some((event) => on(event))) continue
    const days = rule.begins.map(on).filter((day) => day !== undefined)
    // Where no trajectory follows, several things together can be what ended it: it ended with the last.
    const from = rule.withoutFile ? [...days].sort().at(-1) : days[0]
    if (from) return { rule, until: lastDay(rule, from, changed) }
  }
  return undefined
}

function lastDay(rule: RetentionRule, from: PlainDate, changed: PlainDate = from): PlainDate {
  if (rule.term) return termOf(terms[rule.term] as TermRule, from).due
  const after = (day: PlainDate) => addMonths(day, (rule.years ?? 0) * 12 + (rule.months ?? 0))
  if (!rule.byEntry) return after(from)
  // While the help goes on nothing of it goes, however long ago it was written.
  return after(changed) > from ? after(changed) : from
}

/** A file that must not be destroyed until a day, and why (a code of the covenant). */
export type Held = { readonly reason: string; readonly until: PlainDate }
/** `day`: from this day on the file is destroyed, unless it is held then. */
export type DueFile = {
  readonly file: FileName
  readonly outcome: RetentionOutcome
  readonly day: PlainDate
  /** The whole world goes with it, as if it had never been. */
  readonly world?: true
  /** Counted by entry: those go that changed last on this day or before it. */
  readonly changedThrough?: PlainDate
  readonly held?: Held
}

/** On which days the entries of a file last changed, where they are counted one by one; any order. */
export type Changes = Readonly<Partial<Record<FileName, readonly PlainDate[]>>>

/** Of the files that `party` answers for: which are to be destroyed from which day, by which rule. Of its own world alone. */
export function dueFiles(
  party: Party,
  ending: Ending,
  holds: Readonly<Partial<Record<FileName, Held>>> = {},
  changes: Changes = {},
): readonly DueFile[] {
  return fileNames.flatMap((file): DueFile[] => {
    if (files[file].owner !== party) return []
    const keptIf = (changed?: PlainDate) =>
      keptBy(file, { ...ending, ...(changed ? { changed } : {}) }, (rule) => !goesByTimer(file, rule))
    const days = [...(changes[file] ?? [])].sort()
    const kept = keptIf(days[0])
    if (!kept) return []
    const { rule, until } = kept
    const held = holds[file]
    return [
      {
        file,
        outcome: rule.outcome,
        // A term has its last day to the end.
        day: rule.term ? addDays(until, 1) : until,
        ...(rule.withoutFile ? { world: true } : {}),
        ...(rule.byEntry && days[0] ? { changedThrough: lastWith(days, (one) => keptIf(one)?.until === until) } : {}),
        ...(held ? { held } : {}),
      },
    ]
  })
}

const lastWith = (days: readonly PlainDate[], goes: (day: PlainDate) => boolean): PlainDate =>
  days.filter(goes).at(-1) as PlainDate

/** Whether a hold keeps the file on this day; it holds through its last day. */
export const isHeld = (held: Held | undefined, today: PlainDate): boolean => held !== undefined && held.until >= today
