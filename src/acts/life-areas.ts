/** KTSD, life area by life area: drafted in step 9, registered by the coordinator, kept up from then on (step 11). */
import { type LifeArea, lifeAreas } from '../covenant/index.ts'
import { entriesOf, isOf, type LifeAreaValue } from '../process/categories/index.ts'
import { may } from '../trajectory/index.ts'
import { becomesClient } from './clients.ts'
import { type Context, nameAndAddressOf } from './context.ts'
import { type Act, act, type EntryDraft, news } from './definition.ts'
import { choice, optional, presence } from './fields.ts'
import { areaProblems, type LifeAreaText, lifeAreaFields, lifeAreaOf, lifeAreaTyped } from './life-area-value.ts'
import { removeTalkNotes } from './notes.ts'
import type { FieldProblem } from './parse.ts'

const areasIn = ({ rows }: Context): readonly LifeAreaValue[] =>
  entriesOf(rows, 'ktsd', 'lifeAreas').map(({ value }) => value)

/** An area that has a text is kept up where it stands: a second text would quietly take the place of the first. */
function areasLeft(context: Context): readonly LifeArea[] {
  const there = areasIn(context).map(({ key }) => key)
  return (Object.keys(lifeAreas) as LifeArea[]).filter((area) => !there.includes(area))
}

const readToday = optional.date({ prefill: ({ now }) => now.date })

const recorded = (area: LifeArea, text: LifeAreaText): EntryDraft[] => [
  { file: 'ktsd', category: 'lifeAreas', value: lifeAreaOf(area, text) },
]

export const draftLifeAreas = act({
  name: 'draftLifeAreas',
  fields: {
    area: choice(lifeAreas, { only: areasLeft }),
    ...lifeAreaFields,
    readOn: readToday,
    presence: presence(),
  },
  input: () => ({}),
  check: (values, context) => areaProblems(values, context),
  entries: ({ area, presence: _, ...text }) => recorded(area, text),
  // The coordinator hears once that there is something to register, not with every area.
  tells: (_values, { view }) => (view.lifeAreas ? [] : [news('team', 'vhCoordinator')]),
})

export const registerLifeAreas = act({
  name: 'registerLifeAreas',
  fields: {},
  input: () => ({}),
  check(_values, context): FieldProblem[] {
    const areas = areasIn(context)
    if (areas.length === 0) return [{ field: '', problem: 'noLifeArea' }]
    return areas.some(({ agreed }) => agreed.state === 'notYet') ? [{ field: '', problem: 'areaNotRead' }] : []
  },
  async after(tx, trajectoryId, _values, context) {
    await removeTalkNotes(tx, trajectoryId, ['intakeNotesTeam'])
    await becomesClient(tx, trajectoryId, nameAndAddressOf(context))
  },
  tells: () => [news('team', 'teamWorker')],
})

const { progress, agreements, ...others } = lifeAreaFields
/** What is new comes first: this form is for every week, and the situation seldom changes. */
const kept = {
  progress: { ...progress, heading: 'now' },
  agreements,
  ...others,
  readOn: readToday,
} as const

const notAskedBare = () => {
  throw new Error('this act is about an entry')
}

export const updateLifeArea = act({
  name: 'updateLifeArea',
  fields: kept,
  input: notAskedBare,
  about(entry, { view, now, who }): Act | undefined {
    if (!isOf(entry, 'lifeAreas') || !may('updateLifeArea', view, now, who).ok) return undefined
    const before = entry.value
    // When and how it was read is asked anew: it is this text that the resident agrees with.
    const { agreed: _agreed, readOn: _on, how: _how, ...typed } = lifeAreaTyped(before)
    const fields = Object.fromEntries(
      Object.entries(kept).map(([name, spec]) => [
        name,
        {
          ...spec,
          ...(name in typed ? { prefill: () => typed[name as keyof typeof typed] } : {}),
          // Once it stands in KTSD it has been read: then there is always a day and a way.
          ...(name === 'readOn' || name === 'how' ? { required: view.lifeAreas === 'registered' } : {}),
        },
      ]),
    ) as typeof kept
    return act<'updateLifeArea', typeof kept>({
      name: 'updateLifeArea',
      fields,
      input: () => ({}),
      check: (values, context) => areaProblems(values, context),
      entries: (values) => recorded(before.key, values),
    }) as unknown as Act
  },
})
