/** GDPR 17: what was wrong from the beginning goes, by who recorded it. What a step asked for is corrected instead. */

import { type Category, categories, files, removalReasons } from '../../covenant/index.ts'
import { act, choice, type Entry, event, type Fields, happens, named, never, open } from '../../trajectory/kit.ts'
import { formOf } from '../categories/entry.ts'
import { itself, staff } from '../others.ts'
import { aboutOf } from './about.ts'

export const entryRemoved = event('entryRemoved', {
  annex: '3.3 access to data',
  basis: 'reading',
  audience: itself,
  payload: { file: choice(named(files)), why: choice(removalReasons) },
  says: (p, t) => ({
    what: 'haalde een gegeven weg',
    note: `${t.code(named(files), p.file)}: ${t.code(removalReasons, p.why).toLowerCase()}`,
  }),
})

const fields = { why: choice(removalReasons) }
/** What is asked to remove it; undefined for what has to stay. */
export function removing(entry: Entry): Fields | undefined {
  const { correctOnly }: Category = categories[entry.category]
  return correctOnly || !formOf(entry) ? undefined : fields
}

export const removeEntry = act('removeEntry', {
  step: 'correction',
  phase: 'any',
  roles: staff,
  causes: [entryRemoved],
  fields,
  about: removing,

  may: ({ view }) => (view.version > 0 ? open : never),
  decide: ({ why }, here) => happens(entryRemoved({ file: aboutOf(here).file, why })),

  words: {
    title: 'Haal een gegeven weg',
    menu: 'Weghalen',
    submit: 'Haal dit weg',
    done: 'Weggehaald. In de tijdlijn staat dat u iets weghaalde, niet wat.',
    lead: 'Doe dit alleen als het er nooit had mogen staan. U kunt het niet terughalen.',
    fields: { why: { label: 'Waarom haalt u dit weg?' } },
  },
})
