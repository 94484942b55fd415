import { holidayOn } from '../calendar/holidays.ts'
import { addDays, type PlainDate } from '../calendar/plain-date.ts'
import { dateInAmsterdam, instantOf } from '../calendar/zone.ts'
import { isPrivacyOfficer, type NotableId, notable } from '../covenant/index.ts'
import {
  type Actor,
  type AuditChoices,
  type AuditFilter,
  addressesRead,
  asSession,
  auditChoices,
  countAudit,
  exportsSeen,
  type FalseAlarm,
  type GlassLine,
  glassSeen,
  type LoggedLine,
  log,
  type MailNotCome,
  manyCasesSeen,
  outsideHoursSeen,
  readAudit,
  readFalseAlarms,
  readGlass,
  readMailNotCome,
  readWrongSignals,
  refusalsSeen,
  registerSeen,
  type Seen,
  type Tx,
  type WrongSignalLine,
} from '../database/index.ts'
import type { Services } from '../engine/index.ts'

export type { AuditFilter, LoggedLine, Seen }

/** Days as they are chosen, both included; the rest codes and ids of staff. */
export type LogFilter = Omit<AuditFilter, 'from' | 'until'> & { readonly first?: PlainDate; readonly last?: PlainDate }

/** One page of the log. `before`: what is newer does not count, so that pages stay as they were while one turns them. */
export type LogPage = { readonly lines: readonly LoggedLine[]; readonly all: number; readonly before: string }

/** All that a privacy officer sees of the own organisation; never who the resident is, nor what anything says. */
export type LogView = LogPage & {
  readonly choices: AuditChoices
  readonly notable: Readonly<Record<NotableId, readonly Seen[]>>
  readonly glass: readonly GlassLine[]
  readonly alarms: readonly FalseAlarm[]
  readonly mail: readonly MailNotCome[]
  readonly wrongSignals: readonly WrongSignalLine[]
}

export const linesOnPage = 50
/** What is taken away at once. */
const mostTaken = 100_000

/** The log of the own organisation, for its privacy officer; undefined for anybody else. Looking at it is logged too. */
export async function askLog(
  services: Services,
  actor: Actor,
  filter: LogFilter = {},
  place: { readonly skip?: number; readonly before?: string } = {},
): Promise<LogView | undefined> {
  if (!isPrivacyOfficer(actor.role)) return undefined
  return asSession(services.database, actor, async (tx) => {
    await log(tx, { activity: 'readLog', kind: 'read' })
    // With what was written in this very millisecond.
    const before = place.before ?? new Date(Date.parse(tx.now) + 1).toISOString()
    const asked = auditFilter(filter, before)
    return {
      lines: await readAudit(tx, asked, { skip: place.skip ?? 0, most: linesOnPage }),
      all: await countAudit(tx, asked),
      before,
      choices: await auditChoices(tx),
      notable: await notableIn(tx),
      glass: await readGlass(tx, linesOnPage),
      alarms: await readFalseAlarms(tx),
      mail: await readMailNotCome(tx),
      wrongSignals: await readWrongSignals(tx, linesOnPage),
    }
  })
}

/** The same lines to take away; that they were is logged. */
export async function takeLog(
  services: Services,
  actor: Actor,
  filter: LogFilter,
): Promise<readonly LoggedLine[] | undefined> {
  if (!isPrivacyOfficer(actor.role)) return undefined
  return asSession(services.database, actor, async (tx) => {
    await log(tx, { activity: 'exportLog', kind: 'export' })
    return readAudit(tx, auditFilter(filter), { most: mostTaken })
  })
}

function auditFilter({ first, last, ...rest }: LogFilter, before?: string): AuditFilter {
  const [until] = [...(before ? [before] : []), ...(last ? [instantOf(addDays(last, 1), '00:00')] : [])].sort()
  return { ...rest, ...(first ? { from: instantOf(first, '00:00') } : {}), ...(until ? { until } : {}) }
}

async function notableIn(tx: Tx): Promise<LogView['notable']> {
  const { days, patterns } = notable
  const today = dateInAmsterdam(tx.now)
  const first = addDays(today, -days)
  const from = instantOf(first, '00:00')
  const holidays = Array.from({ length: days + 1 }, (_, index) => addDays(first, index)).filter(holidayOn)
  return {
    glass: await glassSeen(tx, from),
    refused: await refusalsSeen(tx, from, patterns.refused.atLeast),
    manyCases: await manyCasesSeen(tx, from, patterns.manyCases.atLeast),
    outsideHours: await outsideHoursSeen(tx, from, patterns.outsideHours, holidays),
    ownAddress: await addressesRead(tx, from, 'own'),
    colleagueAddress: await addressesRead(tx, from, 'colleague'),
    register: await registerSeen(tx, from, patterns.register.activities),
    exports: await exportsSeen(tx, from, patterns.exports.activities, patterns.exports.atLeast),
  }
}
