/** One life area of KTSD (3.1 step 9): an area that is not relevant does not exist, so no part is ever a mere blank. */
import { z } from 'zod'
import {
  type AgreedWithResident,
  agreedWithResident,
  lifeAreas as areas,
  type LifeArea,
  readingWays,
} from '../../covenant/index.ts'
import {
  choice,
  type FieldProblem,
  type Fields,
  type Here,
  longText,
  optional,
  type Values,
} from '../../trajectory/kit.ts'
import { category, says } from './kit/category.ts'
import { form } from './kit/form.ts'
import { type AreaPart, type EntryTeller, line } from './kit/teller.ts'
import { codeOf, day, namesOf, text } from './kit/value.ts'

/** What stands in KTSD was read with the resident; only a draft may wait for that. */
const areaMarks = ({ view }: Pick<Here, 'view'>): readonly AgreedWithResident[] =>
  namesOf(agreedWithResident).filter((mark) => mark !== 'notYet' || view.lifeAreas !== 'registered')

export const lifeAreaFields = {
  situation: longText({ max: 2000, rows: 4, heading: 'texts' }),
  request: longText({ max: 2000, rows: 3 }),
  goal: optional.longText({ max: 2000, rows: 2 }),
  agreements: optional.longText({ max: 2000, rows: 3 }),
  progress: optional.longText({ max: 2000, rows: 3 }),
  agreed: choice(agreedWithResident, { heading: 'agreed', only: areaMarks }),
  readOn: optional.date(),
  how: optional.choice(readingWays),
  ownWords: optional.longText({ max: 2000, rows: 3 }),
} as const satisfies Fields
/** What a form says of one life area. */
export type LifeAreaText = Values<typeof lifeAreaFields>

const value = z.strictObject({
  key: codeOf(areas),
  situation: text,
  request: text,
  goal: text.optional(),
  agreements: text.optional(),
  progress: text.optional(),
  /** `on` and `how`: once it was read. */
  agreed: z.strictObject({
    state: codeOf(agreedWithResident),
    on: day.optional(),
    how: codeOf(readingWays).optional(),
  }),
  ownWords: text.optional(),
})
export type LifeAreaValue = z.infer<typeof value>

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
export function areaProblems(
  { agreed, readOn, how, ownWords }: Pick<LifeAreaText, 'agreed' | 'readOn' | 'how' | 'ownWords'>,
  { now }: Pick<Here, 'now'>,
): FieldProblem[] {
  if (agreed === 'notYet') return []
  return [
    ...(readOn ? [] : [{ field: 'readOn', problem: 'required' } as const]),
    ...(readOn && readOn > now.date ? [{ field: 'readOn', problem: 'inFuture' } as const] : []),
    ...(how ? [] : [{ field: 'how', problem: 'required' } as const]),
    ...(agreed === 'disagrees' && !ownWords ? [{ field: 'ownWords', problem: 'required' } as const] : []),
  ]
}

export const areaParts = ['situation', 'request', 'goal', 'agreements', 'progress'] as const satisfies AreaPart[]

/** How it reads: its parts under their headings, how it was read, and the resident's own words. */
export function areaText(area: LifeAreaValue, { texts: { lifeArea: texts }, code, day }: EntryTeller) {
  const { state, on, how } = area.agreed
  return {
    parts: areaParts.flatMap((part) => {
      const written = area[part]
      return written ? [{ name: texts[part], text: written }] : []
    }),
    mark: { state, text: texts[state], ...(on && how ? { when: texts.how(code(readingWays, how), day(on)) } : {}) },
    ...(area.ownWords ? { ownWords: { title: texts.ownWords, text: area.ownWords } } : {}),
  }
}

export const lifeAreas = category(
  'lifeAreas',
  says(value, {
    calls: ({ key }, { code }) => code(areas, key),
    reads(area, tell) {
      const { parts, mark, ownWords } = areaText(area, tell)
      return [
        ...parts.map(({ name, text }) => line(name, text)),
        mark.when ? `${mark.text}. ${mark.when}` : mark.text,
        ...(ownWords ? [line(ownWords.title, ownWords.text)] : []),
      ]
    },
    form: form({
      fields: lifeAreaFields,
      words: 'draftLifeAreas',
      typed: lifeAreaTyped,
      value: (values, before) => lifeAreaOf(before.key, values),
      check: (values, here) => areaProblems(values, here),
    }),
  }),
)
