/** The rows that can happen at any time (3.3). */

import { addMonths } from '../calendar/plain-date.ts'
import { localDateTime } from '../calendar/zone.ts'
import {
  absenceReasons,
  type CaseRole,
  endWays,
  type FileName,
  fileNames,
  files,
  glass,
  glassReasons,
  holdReasons,
  type Party,
  rolesOf,
  type Text,
  tellingWays,
} from '../covenant/index.ts'
import { handOver as handOverAssignment } from '../database/index.ts'
import { filesToHold, heldFiles } from '../trajectory/index.ts'
import type { Context } from './context.ts'
import { act, news, type Told } from './definition.ts'
import { choice, confirm, date, longText, optional, person } from './fields.ts'
import { removeTalkNotes } from './notes.ts'

const today = (context: Context) => context.now.date
const bothNotes = ['intakeNotesCorporation', 'intakeNotesTeam'] as const

/** Everybody involved but the own party; whether they are is not for the acting party to know. */
export function others(_values: unknown, { who }: Context): Told[] {
  const parties: readonly Party[] = ['corporation', 'team', 'workAndIncome']
  return parties
    .filter((party) => party !== who.party)
    .flatMap((party) => rolesOf[party].map((role: CaseRole) => news(party, role)))
}

const bySelf = (context: Context) => context.who.party === 'resident'
const told = {
  on: date({ prefill: today }),
  how: choice(tellingWays, { prefill: (context) => (bySelf(context) ? 'writing' : undefined) }),
} as const
const isTeam = (context: Context) => context.who.party === 'team'

export const withdraw = act({
  name: 'withdraw',
  fields: { ...told, note: optional.longText({ max: 1000, when: isTeam }) },
  input: ({ on, how }) => ({ on, how }),
  entries: (values) => (values.note ? [{ file: 'ktsd', category: 'stopNote', value: { text: values.note } }] : []),
  // No report and no registration will be made of them any more.
  after: (tx, trajectoryId) => removeTalkNotes(tx, trajectoryId, bothNotes),
  timers: (_values, { who }) => (who.party === 'corporation' ? [{ timer: 'lapseAgreement', clear: true }] : []),
  tells: others,
})

/** Each party's own file: why is kept where its own words stand. */
const ownFile: Record<Exclude<Party, 'resident'>, FileName> = {
  corporation: 'corporationFile',
  team: 'ktsd',
  workAndIncome: 'budgetFile',
}
const allFiles = Object.fromEntries(fileNames.map((file) => [file, files[file].text])) as Record<FileName, Text>

export const placeHold = act({
  name: 'placeHold',
  fields: {
    file: choice(allFiles, { only: ({ who }) => filesToHold(who) }),
    reason: choice(holdReasons),
    until: date({ prefill: (context) => addMonths(today(context), 6) }),
    note: longText({ max: 500 }),
  },
  input: ({ file, reason, until }) => ({ file, reason, until }),
  entries: ({ file, note }, { who, now }) =>
    who.party === 'resident'
      ? []
      : [{ file: ownFile[who.party], category: 'holdNote', value: { key: `${file} ${now.instant}`, text: note } }],
})

export const endHold = act({
  name: 'endHold',
  fields: { file: choice(allFiles, { only: ({ view, now, who }) => heldFiles(view, now, who) }) },
  input: ({ file }) => ({ file }),
})

export const endOtherwise = act({
  name: 'endOtherwise',
  fields: { way: choice(endWays), until: optional.date() },
  input: ({ way, until }) => ({ way, ...(until ? { until } : {}) }),
  check(values, context) {
    // A moratorium lasts six months at most (Fw 287b).
    return values.until && values.until > addMonths(today(context), 6)
      ? [{ field: 'until', problem: 'outcomeDoesNotFit' }]
      : []
  },
  // No report and no registration will be made of them any more.
  after: (tx, trajectoryId) => removeTalkNotes(tx, trajectoryId, bothNotes),
  timers: () => [{ timer: 'lapseAgreement', clear: true }],
  tells: others,
})

/** Done for all of a colleague's trajectories at once, see `substitute.ts`; here are its fields. */
export const substitute = act({
  name: 'substitute',
  fields: { for: person(), until: date(), reason: choice(absenceReasons) },
  names: (context) => context.who.role as CaseRole,
  input: (values, context) => ({ ...values, role: context.who.role }),
})

/** The case is not in the actor's world before, see `break-glass.ts`; here are its fields. */
export const breakGlass = act({
  name: 'breakGlass',
  fields: {
    reason: choice(glassReasons),
    why: longText({ max: 500, rows: 3 }),
    number: optional.krisNumber(),
    postcode: optional.postcode(),
    houseNumber: optional.text({ max: 20 }),
    name: optional.text({ max: 200 }),
    sure: confirm(),
  },
  input({ reason }, { who, now }) {
    const { date: on, time: until } = localDateTime(glassEnd(now.instant))
    return { role: who.role, reason, on, until }
  },
})

/** When emergency access ends that begins at this moment. */
export const glassEnd = (instant: string): string =>
  new Date(Date.parse(instant) + glass.hours * 3_600_000).toISOString()

export const handOver = act({
  name: 'handOver',
  fields: { to: person() },
  names: (context) => context.who.role as CaseRole,
  input: (values, context) => ({ to: values.to, role: context.who.role }),
  async after(tx, trajectoryId, { to }, { who, actor }) {
    await handOverAssignment(tx, trajectoryId, { role: who.role as CaseRole, from: actor.person, to })
  },
})
