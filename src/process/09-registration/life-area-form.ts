/** What the forms about a life area of KTSD have in common, and what comes of them. */
import type { LifeArea } from '../../covenant/index.ts'
import { type EntryDraft, optional, type Standing, today } from '../../trajectory/kit.ts'
import { type LifeAreaText, lifeAreaOf } from '../categories/life-areas.ts'

export const readToday = optional.date({ prefill: today })

/** A draft until the coordinator has registered it; what comes later stands in KTSD at once. */
export const areaFile = ({ view }: Standing): 'ktsd' | 'ktsdDraft' =>
  view.lifeAreas === 'registered' ? 'ktsd' : 'ktsdDraft'

export const recorded = (area: LifeArea, text: LifeAreaText, here: Standing): EntryDraft[] => [
  { file: areaFile(here), category: 'lifeAreas', value: lifeAreaOf(area, text) },
]

export const areaWords = {
  situation: { label: 'Hoe is het nu?', hint: 'De situatie, in woorden die de bewoner zelf herkent.' },
  request: { label: 'Waar wil de bewoner hulp bij?', hint: 'De hulpvraag.' },
  goal: { label: 'Wat wil de bewoner bereiken?' },
  agreements: { label: 'Wat spreken we af?', hint: 'Wie doet wat, en wanneer?' },
  progress: { label: 'Hoe gaat het ermee?' },
  agreed: { label: 'Is de bewoner het eens met de tekst?' },
  readOn: {
    label: 'Wanneer las de bewoner de tekst?',
    hint: 'Niet nodig bij een ontwerp dat u nog moet lezen met de bewoner.',
  },
  how: { label: 'Hoe?' },
  ownWords: {
    label: 'Wat zegt de bewoner er zelf over?',
    hint: 'Is de bewoner het er niet mee eens? Dan staan deze woorden ernaast.',
  },
}
