/** 3.3, reading: who answers for a file can keep it longer where that is needed, with the reason; the resident sees it. */
import { countsByEntry, files, holdReasons, termIn } from '../../covenant/index.ts'
import {
  act,
  addDays,
  addMonths,
  ahead,
  choice,
  date,
  event,
  longText,
  named,
  never,
  open,
  problem,
  today,
  unless,
  type View,
} from '../../trajectory/kit.ts'
import { isClosed, isStopping, teamKeepsNoFile, withoutTrajectory } from '../../trajectory/view.ts'
import { askedFileOf, itself, recordsInAsked } from '../others.ts'
import { filesToHold, holders } from './holds.ts'

/** Kept through `until`, whatever the terms say; a second one on the same file takes the place of the first. */
export const holdPlaced = event('holdPlaced', {
  annex: '3.3 access to data',
  basis: 'reading',
  audience: itself,
  payload: { file: choice(named(files)), reason: choice(holdReasons), until: date() },
  changes: ({ payload: { file, reason, until } }, view) => ({ holds: { ...view.holds, [file]: { reason, until } } }),
  says: (p, t) => ({
    what: `bewaart dit langer: ${t.code(named(files), p.file)}, tot en met ${t.date(p.until)}`,
    note: t.code(holdReasons, p.reason),
  }),
})

/** What the team does not keep it cannot hold either (3.1 step 6). */
const hasEnded = (view: View) =>
  view.party === 'team' && teamKeepsNoFile(view)
    ? view.supportWish === true || view.supportKept
    : isClosed(view) || isStopping(view) || withoutTrajectory(view)

export const placeHold = act('placeHold', {
  step: 'hold',
  phase: 'any',
  roles: holders,
  causes: [holdPlaced],
  records: recordsInAsked('holdNote'),
  fields: {
    file: choice(named(files), { only: filesToHold }),
    reason: choice(holdReasons),
    until: date({ prefill: (here) => addMonths(today(here), 6) }),
    note: longText({ max: 500 }),
  },

  // Nothing has a last day before something has ended; after that the hold can come until the file is gone.
  may: ({ view }) => (view.version > 0 && hasEnded(view) ? open : never),
  decide({ file, reason, until }, here) {
    const own: readonly string[] = filesToHold(here)
    if (!own.includes(file)) return problem('file', 'notForYou')
    if (reason === 'carefulHelp' && !countsByEntry(file)) return problem('reason', 'groundDoesNotFit')
    if (until > addDays(here.now.date, termIn('hold', here.chosen).amount)) return problem('until', 'outcomeDoesNotFit')
    return unless(ahead('until', until, here), holdPlaced({ file, reason, until }))
  },

  entries({ file, note }, here) {
    const own = askedFileOf(here)
    const value = { key: `${file} ${here.now.instant}`, text: note }
    return own ? [{ file: own, category: 'holdNote', value }] : []
  },
  words: {
    title: 'Een dossier langer bewaren',
    menu: 'Langer bewaren',
    submit: 'Bewaar langer',
    done: 'Het dossier blijft bewaard tot en met die dag.',
    lead: 'Doe dit alleen als het moet, bijvoorbeeld bij een rechtszaak. De bewoner ziet dat, en waarom.',
    fields: {
      file: { label: 'Welk dossier?' },
      reason: { label: 'Waarom?' },
      until: { label: 'Tot en met welke dag?', hint: 'Zo kort als kan. Daarna kunt u het opnieuw doen.' },
      note: { label: 'Leg uit waarom het nodig is' },
    },
  },
})
