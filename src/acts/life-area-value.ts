/** One life area of KTSD: what a form asks of it, and how it stands there (3.1 step 9). */
import { type AgreedWithResident, agreedWithResident, type LifeArea, readingWays } from '../covenant/index.ts'
import type { LifeAreaValue } from '../process/categories/index.ts'
import type { Context } from './context.ts'
import { choice, type Fields, longText, optional, optionalChoice, type Values } from './fields.ts'
import type { FieldProblem } from './parse.ts'

/** What stands in KTSD was read with the resident; only a draft may wait for that. */
const areaMarks = ({ view }: Context): readonly AgreedWithResident[] =>
  (Object.keys(agreedWithResident) as AgreedWithResident[]).filter(
    (mark) => mark !== 'notYet' || view.lifeAreas !== 'registered',
  )

export const lifeAreaFields = {
  situation: longText({ max: 2000, rows: 4, heading: 'texts' }),
  request: longText({ max: 2000, rows: 3 }),
  goal: optional.longText({ max: 2000, rows: 2 }),
  agreements: optional.longText({ max: 2000, rows: 3 }),
  progress: optional.longText({ max: 2000, rows: 3 }),
  agreed: choice(agreedWithResident, { heading: 'agreed', only: areaMarks }),
  readOn: optional.date(),
  how: optionalChoice(readingWays),
  ownWords: optional.longText({ max: 2000, rows: 3 }),
} as const satisfies Fields

/** What a form says of one life area. */
export type LifeAreaText = Values<typeof lifeAreaFields>
export function lifeAreaOf(key: LifeArea, text: LifeAreaText): LifeAreaValue {
  const { situation, request, goal, agreements, progress, agreed: state, readOn, how, ownWords } = text
  return {
    key,
    situation,
    request,
    ...(goal ? { goal } : {}),
    ...(agreements ? { agreements } : {}),
    ...(progress ? { progress } : {}),
    agreed: state === 'notYet' || !readOn || !how ? { state } : { state, on: readOn, how },
    ...(ownWords ? { ownWords } : {}),
  }
}

export function lifeAreaTyped({ key: _key, agreed, ...texts }: LifeAreaValue) {
  return { ...texts, agreed: agreed.state, readOn: agreed.on, how: agreed.how }
}

/** Who read it says when and how; who disagrees is not left without own words. */
export function areaProblems({ agreed, readOn, how, ownWords }: LifeAreaText, context: Context): FieldProblem[] {
  if (agreed === 'notYet') return []
  return [
    ...(readOn ? [] : [{ field: 'readOn', problem: 'required' } as const]),
    ...(readOn && readOn > context.now.date ? [{ field: 'readOn', problem: 'inFuture' } as const] : []),
    ...(how ? [] : [{ field: 'how', problem: 'required' } as const]),
    ...(agreed === 'disagrees' && !ownWords ? [{ field: 'ownWords', problem: 'required' } as const] : []),
  ]
}
