/** The resident's requests in words: on Mijn VH, on the case page, for the privacy officer. */

import { shortDate } from '../../calendar/explain.ts'
import { daysBetween, type PlainDate } from '../../calendar/plain-date.ts'
import {
  destroyedOnRequest,
  extensionReasons,
  files,
  isResident,
  partyNames,
  type RequestKind,
  refusalGrounds,
  requestKindNames,
  requestKinds,
} from '../../covenant/index.ts'
import type { Context } from '../../engine/index.ts'
import { isOf } from '../../process/categories/index.ts'
import { destroyedBy, holdersIn, requestDue, restrictions, stageOf } from '../../process/rights/requests/state.ts'
import { requestsFor } from '../../process/rights/requests/which.ts'
import type { EntryRow, RequestLine } from '../../questions/index.ts'
import { type Answerer, organisationOf, type RequestState, type View } from '../../trajectory/index.ts'
import type { Words } from '../../words/index.ts'
import type { CaseModel, Fold, FoldBlock, Link, TextModel } from '../models/index.ts'

/** The year stands with it: a request and its answer may be of two years. */
const long = (date: PlainDate, words: Words) => shortDate(date, words.language)
const kindText = (kind: RequestKind, words: Words) => words.say(requestKinds[kind].text)

/** `Inzage, gevraagd op 2 maart 2026`. */
export function requestName(view: View, id: string, words: Words): string {
  const found = view.requests.find((one) => one.id === id)
  return found ? nameOf(found, words) : id
}
const nameOf = ({ kind, on }: RequestState, words: Words) => words.requests.line(kindText(kind, words), long(on, words))

/** What the resident can ask, each with what happens then; and where the answers are. */
export function requestFolds(context: Context, words: Words): Fold[] {
  const world = context.rows.world.id
  const asked: Fold[] =
    context.view.requests.length > 0
      ? [
          {
            title: words.requests.title,
            body: [
              { kind: 'text', text: words.requests.lead },
              { kind: 'button', link: { label: words.requests.all, href: requestsHref(context) } },
            ],
          },
        ]
      : []
  const each = requestKindNames.map(
    (kind): Fold => ({
      title: words.requests.ask(kindText(kind, words)),
      body: [
        ...means(kind, words).map((text) => ({ kind: 'text' as const, text })),
        {
          kind: 'button',
          link: { label: words.requests.ask(kindText(kind, words)), href: `/zaak/${world}/makeRequest?soort=${kind}` },
        },
      ],
    }),
  )
  return [...asked, ...each]
}

const askOf = { corporation: 'askCorporation', team: 'askTeam', workAndIncome: 'askWorkAndIncome' } as const

/** From an entry: to say that it is wrong, to whoever wrote it and to nobody else. */
export function askAbout(context: Context, entry: EntryRow, words: Words): FoldBlock[] {
  const { recordedParty: party } = entry
  if (isResident(party) || !holdersIn(context.view).includes(party)) return []
  const href = `/zaak/${context.rows.world.id}/${askOf[party]}?soort=rectification&over=${entry.id}`
  return [{ kind: 'link', link: { label: words.requests.wrong, href } }]
}

export const requestsHref = (context: Context): string => `/mijn-vh/verzoeken?traject=${context.rows.world.id}`

const means = (kind: RequestKind, words: Words): string[] => {
  const { nl, en } = requestKinds[kind].means
  return nl.map((text, index) => words.say({ nl: text, en: en[index] ?? text }))
}

/** All of the resident's requests, with where each stands at each organisation, and what one can do who disagrees. */
export function requestsPage(context: Context, words: Words): TextModel {
  const text = words.requests
  const newest = [...context.view.requests].reverse()
  return {
    back: {
      label: words.sentences.form.back(words.sentences.nav.myVh),
      href: `/mijn-vh?traject=${context.rows.world.id}`,
    },
    title: text.title,
    lead: newest.length > 0 ? text.lead : text.none,
    gentle: true,
    sections: [
      ...newest.map((request) => ({
        title: kindText(request.kind, words),
        blocks: [
          { kind: 'text' as const, text: text.asked(long(request.on, words)), quiet: true },
          ...said(context, request, 'requestText').map((line) => ({
            kind: 'text' as const,
            strong: `${text.yourWords}:`,
            text: line,
          })),
          ...request.to
            // Whose part went as if it had never been has nothing to answer any more.
            .filter((party) => holdersIn(context.view).includes(party))
            .flatMap((party) => standing(context, request, party, words)),
        ],
      })),
      ...(newest.length > 0
        ? [{ title: text.disagree, blocks: text.disagreeText.map((line) => ({ kind: 'text' as const, text: line })) }]
        : []),
    ],
  }
}

/** What stands in the entries beside a request: the resident's words, or an organisation's. */
function said(
  { rows }: Context,
  { id }: RequestState,
  category: 'requestText' | 'requestAnswer',
  party?: Answerer,
): string[] {
  return rows.entries
    .filter((entry) => isOf(entry, category))
    .flatMap(({ value: { key, text }, recordedParty }) => {
      const own = party === undefined || recordedParty === party
      return key === id && text && own ? [text] : []
    })
}

/** Where a request stands with one organisation, for the resident. */
function standing(context: Context, request: RequestState, party: Answerer, words: Words): FoldBlock[] {
  const text = words.requests
  const stage = stageOf(request, party)
  const handling = request.handling[party]
  const due = requestDue(request, party)
  const waits = handling?.decided === undefined
  const destroys =
    request.kind === 'erasure' &&
    party === files[destroyedOnRequest].owner &&
    (stage === 'granted' || stage === 'partly')
  const { ground, decision } = handling?.decided ?? {}
  const name = organisationOf(context, party)?.name ?? words.say(partyNames[party])
  const quiet = (line: string): FoldBlock => ({ kind: 'text', text: line, quiet: true })
  return [
    { kind: 'text', strong: `${name}:`, text: text.stages[stage] },
    ...(waits && handling?.extended
      ? [quiet(text.extended(words.say(extensionReasons[handling.extended.reason])))]
      : []),
    ...(waits ? [quiet(due < context.now.date ? text.late(long(due, words)) : text.until(long(due, words)))] : []),
    ...(destroys ? [quiet(text.destroyed(long(destroyedBy(request), words)))] : []),
    ...(ground ? [quiet(text.ground(words.say(refusalGrounds[ground].text), refusalGrounds[ground].law))] : []),
    ...said(context, request, 'requestAnswer', party).map(
      (line): FoldBlock => ({ kind: 'text', strong: `${text.answer}:`, text: line }),
    ),
    ...(request.kind === 'access' && (decision === 'granted' || decision === 'partly')
      ? [{ kind: 'link' as const, link: { label: text.download(name), href: residentZip(context, request, party) } }]
      : []),
  ]
}

const residentZip = (context: Context, { id }: RequestState, party: Answerer) =>
  `/mijn-vh/verzoek/${id}/${party}.zip?traject=${context.rows.world.id}`

const handlers = ['checkIdentity', 'decideRequest', 'extendRequest', 'settleRequest', 'liftRestriction'] as const

/** What was asked here and what waits with it, newest first; nothing where nothing was asked. */
export function requestLook(context: Context, words: Words): Pick<CaseModel, 'requests'> {
  const { view } = context
  if (isResident(view.party) || view.requests.length === 0) return {}
  const party = view.party
  const home = `/zaak/${context.rows.world.id}`
  return {
    requests: {
      title: words.requests.case,
      lines: [...view.requests].reverse().map((request) => {
        const waits = request.handling[party]?.decided === undefined
        const due = requestDue(request, party)
        return {
          label: nameOf(request, words),
          note: [
            words.requests.staff[stageOf(request, party)],
            ...(waits ? [words.requests.due(long(due, words))] : []),
          ].join('. '),
          links: [
            ...handlers
              .filter((act) => requestsFor(act, view).some(({ id }) => id === request.id))
              .map((act): Link => ({ label: words.acts[act].menu, href: `${home}/${act}?verzoek=${request.id}` })),
            ...(request.kind === 'access'
              ? [{ label: words.requests.zip, href: `${home}/verzoek/${request.id}/antwoord.zip` }]
              : []),
          ],
        }
      }),
    },
  }
}

/** That nothing may be added here now, for whoever opens the case. */
export const restrictedNotice = ({ view }: Context, words: Words): CaseModel['notices'] =>
  !isResident(view.party) && restrictions(view).length > 0 ? [{ kind: 'care', text: words.requests.restricted }] : []

/** The list of a privacy officer. */
export function officerPage(lines: readonly RequestLine[], today: PlainDate, words: Words): TextModel {
  const { officer, staff } = words.requests
  const rows = lines.map(({ reference, kind, on, due, stage }) => [
    reference,
    kindText(kind, words),
    long(on, words),
    due ? long(due, words) : '',
    due ? (due < today ? officer.tooLate : String(daysBetween(today, due))) : '',
    staff[stage],
  ])
  return {
    title: officer.title,
    lead: rows.length > 0 ? officer.lead : officer.empty,
    sections:
      rows.length > 0
        ? [{ blocks: [{ kind: 'table', caption: officer.caption, columns: officer.columns, rows }] }]
        : [],
  }
}
