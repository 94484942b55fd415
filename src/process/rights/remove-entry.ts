/** GDPR 17: what was wrong from the beginning goes, by who recorded it. What a step asked for is corrected instead. */

import { type Category, categories, destroyedOnRequest, files, removalReasons } from '../../covenant/index.ts'
import {
  act,
  choice,
  type Entry,
  event,
  type Fields,
  happens,
  named,
  never,
  open,
  type View,
} from '../../trajectory/kit.ts'
import { draftCleared } from '../09-registration/draft-life-areas.ts'
import { formOf } from '../categories/entry.ts'
import { itself, staff } from '../others.ts'
import { aboutOf } from './about.ts'
import { asksForRecord, unsettledRequests } from './requests/state.ts'

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
export function removing(entry: Entry, view: View): Fields | undefined {
  const { correctOnly }: Category = categories[entry.category]
  // What a record that goes on request holds goes one by one as well, where not all of it was granted (Wmo 2015 5.3.5).
  const granted = entry.file === destroyedOnRequest && unsettledRequests(view).some((one) => asksForRecord(one, view))
  return (correctOnly && !granted) || !formOf(entry) ? undefined : fields
}

export const removeEntry = act('removeEntry', {
  step: 'correction',
  phase: 'any',
  roles: staff,
  causes: [entryRemoved, draftCleared],
  fields,
  about: (entry, { view }) => removing(entry, view),

  may: ({ view }) => (view.version > 0 ? open : never),
  decide({ why }, here) {
    const { id, file } = aboutOf(here)
    const left = here.entries.some((entry) => entry.file === 'ktsdDraft' && entry.id !== id)
    const cleared = file === 'ktsdDraft' && here.view.lifeAreas === 'drafted' && !left
    return happens(entryRemoved({ file, why }), ...(cleared ? [draftCleared()] : []))
  },

  words: {
    title: 'Haal een gegeven weg',
    menu: 'Weghalen',
    submit: 'Haal dit weg',
    done: 'Weggehaald. In de tijdlijn staat dat u iets weghaalde, niet wat.',
    lead: 'Doe dit alleen als het er nooit had mogen staan. U kunt het niet terughalen.',
    fields: { why: { label: 'Waarom haalt u dit weg?' } },
  },
})
