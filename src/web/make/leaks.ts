/** The register of data breaches as a privacy officer reads it: days, decisions and codes; nobody's name. */
import { shortDate } from '../../calendar/explain.ts'
import type { PlainDate } from '../../calendar/plain-date.ts'
import { localDateTime } from '../../calendar/zone.ts'
import {
  type LeakKind,
  type LeakNote,
  type LeakSubjects,
  leakKinds,
  leakNotes,
  leakSubjects,
  leakWays,
} from '../../covenant/index.ts'
import type { LeakLine, LeakNotice, LeakState, LeakView } from '../../questions/index.ts'
import type { Words } from '../../words/index.ts'
import type { TextModel } from '../models/index.ts'

export const leaksHref = '/datalekken'

const day = (date: string, words: Words) => shortDate(date as PlainDate, words.language)
function moment(instant: string, words: Words): string {
  const { date, time } = localDateTime(new Date(instant).toISOString())
  return words.leaks.moment(day(date, words), time)
}
const authorityText = ({ authority, due }: LeakState, words: Words) =>
  words.leaks.authority[authority](moment(due, words))
const kindText = (kind: string, words: Words) => words.say(leakKinds[kind as LeakKind])

export function leaksPage(lines: readonly LeakLine[], words: Words): TextModel {
  const text = words.leaks
  return {
    title: text.title,
    lead: text.lead,
    sections: [
      { blocks: [{ kind: 'button', link: { label: text.add, href: `${leaksHref}/nieuw` } }] },
      ...(lines.length === 0 ? [{ blocks: [{ kind: 'text' as const, text: text.none, quiet: true }] }] : []),
      ...lines.map(({ leak, state }) => ({
        title: kindText(leak.kind, words),
        blocks: [
          {
            kind: 'text' as const,
            text: `${text.discovered(moment(leak.discoveredAt, words))}. ${state.closed ? text.state.closed : text.state.open}.`,
          },
          {
            kind: 'values' as const,
            values: [
              { name: text.terms.authority, value: authorityText(state, words) },
              { name: text.terms.people, value: text.people[state.people] },
            ],
          },
          { kind: 'link' as const, link: { label: text.open, href: `${leaksHref}/${leak.id}` } },
        ],
      })),
    ],
  }
}

export function leakPage({ leak, state, notes, notices, codes, inLog }: LeakView, words: Words): TextModel {
  const text = words.leaks
  return {
    back: { label: text.back, href: leaksHref },
    title: kindText(leak.kind, words),
    lead: text.hours,
    sections: [
      {
        title: text.what,
        blocks: [
          {
            kind: 'values',
            values: [
              {
                name: text.terms.when,
                value: text.period(day(leak.happenedFrom, words), day(leak.happenedUntil, words)),
              },
              { name: text.terms.found, value: moment(leak.discoveredAt, words) },
              { name: text.terms.authority, value: authorityText(state, words) },
              { name: text.terms.people, value: text.people[state.people] },
            ],
          },
        ],
      },
      {
        title: text.whose,
        blocks:
          codes.length > 0
            ? [
                { kind: 'text', text: text.codes(codes.length) },
                { kind: 'list', items: codes },
              ]
            : [
                {
                  kind: 'text',
                  text: `${words.say(leakSubjects[leak.whose as LeakSubjects])}. ${text.whoseNone}`,
                  quiet: true,
                },
              ],
      },
      ...(codes.length > 0 ? [tellingSection(leak.id, notices, words)] : []),
      {
        title: text.inLog,
        blocks:
          inLog.length > 0
            ? [
                {
                  kind: 'table',
                  caption: text.inLogCaption,
                  columns: text.inLogColumns,
                  rows: inLog.map(({ code, times, first, last }) => [
                    code,
                    String(times),
                    moment(first, words),
                    moment(last, words),
                  ]),
                },
              ]
            : [{ kind: 'text', text: text.inLogNone, quiet: true }],
      },
      {
        title: text.notes,
        blocks: [
          ...notes.map((note) => ({
            kind: 'text' as const,
            strong: `${words.say(leakNotes[note.kind as LeakNote].text)}, ${moment(note.moment, words)}:`,
            text: note.text,
          })),
          ...(state.closed
            ? []
            : [{ kind: 'button' as const, link: { label: text.note, href: `${leaksHref}/${leak.id}/aantekening` } }]),
        ],
      },
    ],
  }
}

/** GDPR 34: of each code whether it was told; by whom and to whom stands in the case, which no privacy officer reads. */
function tellingSection(id: string, notices: readonly LeakNotice[], words: Words): TextModel['sections'][number] {
  const text = words.leaks.telling
  if (notices.length === 0)
    return {
      title: text.title,
      blocks: [
        { kind: 'text', text: text.none },
        { kind: 'button', link: { label: text.ask, href: `${leaksHref}/${id}/vertellen` } },
      ],
    }
  return {
    title: text.title,
    blocks: [
      {
        kind: 'table',
        caption: text.caption,
        columns: text.columns,
        rows: notices.map(({ code, gone, told, how }) => [
          code,
          gone ? text.gone : told && how ? text.told(day(told, words), words.say(leakWays[how])) : text.waits,
        ]),
      },
    ],
  }
}
