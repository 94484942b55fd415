/** What the law lets an organisation keep from the resident for a time (GDPR 15(4) and 23, UAVG 41). */
import {
  files,
  neverWithheld,
  withheldForMonths,
  withholdingGrounds,
  withholdingGroundsOf,
} from '../../covenant/index.ts'
import {
  act,
  addMonths,
  ahead,
  choice,
  date,
  type Entry,
  event,
  type Here,
  longText,
  named,
  never,
  open,
  problem,
  unless,
} from '../../trajectory/kit.ts'
import { askedFileOf, itself, recordsInAsked, staff } from '../others.ts'
import { aboutOf } from './about.ts'

/** Until which day, that day included. Why is an entry. */
export const entryWithheld = event('entryWithheld', {
  annex: '3.3 access to data',
  basis: 'reading',
  audience: itself,
  payload: { file: choice(named(files)), ground: choice(named(withholdingGrounds)), until: date() },
  says: (p, t) => ({
    what: `toont iets niet aan de bewoner: ${t.code(named(files), p.file)}`,
    note: `Tot en met ${t.date(p.until)}. ${t.code(named(withholdingGrounds), p.ground)}`,
  }),
})

export const isWithheld = ({ withheld }: Here, { id }: Entry): boolean => withheld.includes(id)
const notEver: readonly string[] = neverWithheld

const fields = {
  ground: choice(named(withholdingGrounds), { only: ({ who }) => withholdingGroundsOf(who.party) }),
  text: longText({ max: 500 }),
  until: date(),
}

export const withholdEntry = act('withholdEntry', {
  step: 'withholding',
  phase: 'any',
  roles: staff,
  causes: [entryWithheld],
  records: recordsInAsked('withholdingReason'),
  fields,
  about: (entry, here) => (notEver.includes(entry.category) || isWithheld(here, entry) ? undefined : fields),

  may: ({ view }) => (view.version > 0 ? open : never),
  decide({ ground, until }, here) {
    if (until > addMonths(here.now.date, withheldForMonths)) return problem('until', 'tooLong')
    return unless(ahead('until', until, here), entryWithheld({ file: aboutOf(here).file, ground, until }))
  },

  // The resident reads it at once: the same moment as key, since nothing else of the reason may lead to the entry.
  entries({ ground, text, until }, here) {
    const file = askedFileOf(here)
    const value = { key: here.now.instant, of: aboutOf(here).file, ground, until, text }
    return file ? [{ file, category: 'withholdingReason', value }] : []
  },
  words: {
    title: 'Toon een gegeven niet aan de bewoner',
    menu: 'Niet tonen aan de bewoner',
    submit: 'Toon dit niet',
    done: 'De bewoner ziet dit niet meer. Wel dat u iets niet toont, waarom, en tot wanneer.',
    lead: 'Dit mag alleen op een grond van de wet, en zo kort als nodig is. De bewoner leest wie het doet, op welke grond en waarom.',
    fields: {
      ground: { label: 'Op welke grond?' },
      text: { label: 'Waarom?', hint: 'De bewoner leest dit. Schrijf niet op wat u niet toont.' },
      until: { label: 'Tot en met welke dag?', hint: 'Hooguit twaalf maanden. Daarna ziet de bewoner het weer.' },
    },
  },
})
