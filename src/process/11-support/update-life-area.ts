/** 3.1 step 11, reading: a life area of KTSD is kept up where it stands; the text before stays for who may read it. */
import { act, type Fields, happens, never, open, type Standing, type Verdict } from '../../trajectory/kit.ts'
import { lifeAreaUpdated } from '../09-registration/draft-life-areas.ts'
import { areaWords, readToday, recorded } from '../09-registration/life-area-form.ts'
import { isOf } from '../categories/index.ts'
import { areaProblems, lifeAreaFields, lifeAreaTyped } from '../categories/life-areas.ts'
import { goesOn } from '../standing.ts'

const { progress, agreements, ...others } = lifeAreaFields
/** What is new comes first: this form is for every week, and the situation seldom changes. */
const kept = {
  progress: { ...progress, heading: 'now' },
  agreements,
  ...others,
  readOn: readToday,
} as const

const mayUpdate = ({ view }: Standing): Verdict => (goesOn(view) && view.lifeAreas ? open : never)

export const updateLifeArea = act('updateLifeArea', {
  step: '11',
  phase: 'onboarding',
  through: 'budgetManagement',
  roles: ['teamWorker'],
  causes: [lifeAreaUpdated],
  records: [
    ['ktsdDraft', ['lifeAreas']],
    ['ktsd', ['lifeAreas']],
  ],
  fields: kept,
  about(entry, here): Fields | undefined {
    if (!isOf(entry, 'lifeAreas') || !mayUpdate(here).ok) return undefined
    // When and how it was read is asked anew: it is this text that the resident agrees with.
    const { agreed: _agreed, readOn: _on, how: _how, ...texts } = lifeAreaTyped(entry.value)
    const typed: Readonly<Record<string, string | undefined>> = texts
    // Once it stands in KTSD it has been read: then there is always a day and a way.
    const read = { required: here.view.lifeAreas === 'registered' }
    return Object.fromEntries(
      Object.entries(kept).map(([name, spec]) => [
        name,
        {
          ...spec,
          ...(name in typed ? { prefill: () => typed[name] } : {}),
          ...(name === 'readOn' || name === 'how' ? read : {}),
        },
      ]),
    )
  },
  check: areaProblems,

  may: mayUpdate,
  decide: () => happens(lifeAreaUpdated()),

  entries: (text, here) =>
    here.about && isOf(here.about, 'lifeAreas') ? recorded(here.about.value.key, text, here) : [],
  words: {
    title: 'Werk een leefgebied bij',
    menu: 'Bijwerken',
    submit: 'Bewaar wat er nu staat',
    done: 'Bijgewerkt. Wat er eerst stond blijft bewaard.',
    lead: 'Schrijf op hoe het gaat en wat u afspreekt. Lees de tekst samen. De oude tekst blijft bewaard, ook voor de bewoner.',
    headings: { now: 'Wat is er nieuw', agreed: 'Gelezen met de bewoner', texts: 'Klopt dit nog?' },
    fields: areaWords,
  },
})
