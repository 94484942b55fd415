/** 3.3 access to data, reading: about what one organisation wrote the resident can ask that one alone. */
import { type Here, never, open, past, type Standing, type Values } from '../../../trajectory/kit.ts'
import type { Answerer } from '../../../trajectory/request-shape.ts'
import { allOf, askedFiles } from '../../others.ts'
import { askingFields, askingWords, begun, inWords, said, stillOpen } from './asking.ts'
import { holdersIn } from './state.ts'

type Asking = Values<typeof askingFields>

/** What the three acts share, each to its own party. */
export const askingOne = <const P extends Answerer>(party: P) => ({
  step: 'access' as const,
  phase: 'any' as const,
  roles: ['resident'] as const,
  records: [[askedFiles[party], ['requestText']]] as const,
  fields: askingFields,
  begins: begun,
  check: said,
  /** One that holds data by now. */
  may: ({ view }: Standing) => (view.version > 0 && holdersIn(view).includes(party) ? open : never),
  entries: (values: Asking, here: Here) => inWords(askedFiles[party], values, here),
  tells: () => allOf(party),
})
export const newOnTime = ({ kind, on }: Pick<Asking, 'kind' | 'on'>, party: Answerer, here: Here) => [
  ...stillOpen(kind, [party], here),
  ...past('on', on, here),
]

/** `to`: as it stands after *aan*. */
export const askingOneWords = (to: string) => ({
  title: `Vraag iets aan ${to}`,
  menu: `Iets vragen aan ${to}`,
  submit: 'Verstuur mijn verzoek',
  done: `Uw verzoek is verstuurd aan ${to}.`,
  lead: 'Alleen deze organisatie leest wat u schrijft.',
  fields: askingWords,
})
