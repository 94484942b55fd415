/** What is known about the resident: by organisation, then by file, each thing in words with why, on which ground and until when. */

import { dateInAmsterdam } from '../../calendar/zone.ts'
import {
  type CategoryName,
  callers,
  dayParts,
  type FileName,
  fileNames,
  files,
  isResident,
  knownResults,
  type Party,
  parties,
  partyNames,
  readersOf,
  type WithholdingGroundName,
  withholdingGrounds,
} from '../../covenant/index.ts'
import type { Context } from '../../engine/index.ts'
import { ledgersOf } from '../../process/any-time/rent/ledgers.ts'
import { isLetter, isOf, isOfLedger } from '../../process/categories/index.ts'
import { readsInPart } from '../../process/index.ts'
import { type CaseQuestion, type EntryRow, type OwnAccount, reasonOf } from '../../questions/index.ts'
import { organisationOf } from '../../trajectory/index.ts'
import type { Words } from '../../words/index.ts'
import type { Entry, Fold, KnownGroup, KnownLine, KnownModel, OriginLine, SeesLine } from '../models/index.ts'
import { people } from './case.ts'
import { long, longDayOf } from './dates.ts'
import { byCategory, entryName, entryText, letterLines, originOf, sealOf } from './entries.ts'
import { happenedIn } from './happened.ts'
import { involvedLines } from './involved.ts'
import { areaBlocks } from './life-area.ts'
import { ledgerSummary, rentLink } from './rent-look.ts'
import { askAbout, requestName } from './requests.ts'
import { dateWords, lower, word } from './spoken.ts'

/** Where all of it stands, of this trajectory. */
export const knownHref = (context: Context): string => `/mijn-vh/bekend?traject=${context.rows.world.id}`
export const archiveHref = (context: Context, party?: Party): string =>
  `/mijn-vh/gegevens${party ? `/${party}` : ''}.zip?traject=${context.rows.world.id}`

/** One line for each organisation, on the first page. */
export function knownLines(context: Context, words: Words): KnownLine[] {
  const text = words.sentences.resident.bekend
  return knownGroups(context, words).map(({ party, organisation, files: parts, withheld }) => {
    const count = parts.reduce((sum, { folds }) => sum + folds.length, 0)
    return {
      party,
      link: { label: organisation, href: `${knownHref(context)}#${party}` },
      note: withheld.length > 0 ? `${text.count(count)} ${text.countWithheld(withheld.length)}` : text.count(count),
    }
  })
}

export function knownModel({ context }: CaseQuestion, account: OwnAccount, words: Words): KnownModel {
  const text = words.sentences.resident.bekend
  return {
    title: words.pages.resident.known,
    lead: text.lead,
    back: {
      label: words.sentences.form.back(words.sentences.nav.myVh),
      href: `/mijn-vh?traject=${context.rows.world.id}`,
    },
    ...(readsInPart(context.who) ? { part: text.takeByLetter } : {}),
    papers: [
      ...(readsInPart(context.who) ? [] : [{ label: text.archive, href: archiveHref(context) }]),
      { label: words.sentences.dossier.whole, href: `/zaak/${context.rows.world.id}/dossier.pdf` },
    ],
    groups: knownGroups(context, words),
    beside: [...besideFiles(context, words), ...(readsInPart(context.who) ? [] : ofAccount(account, words))],
  }
}

/** In the order of the covenant; what the resident told through these pages stands last. */
function knownGroups(context: Context, words: Words): KnownGroup[] {
  const text = words.sentences.resident.bekend
  return parties.flatMap((party): KnownGroup[] => {
    const parts = fileNames.flatMap((file) => {
      const folds = foldsOf(context, party, file, words)
      return folds.length > 0 ? [{ title: words.say(files[file].text), folds }] : []
    })
    const withheld = withheldBy(context, party, words)
    if (parts.length + withheld.length === 0) return []
    return [
      {
        party,
        organisation: isResident(party)
          ? text.yourself
          : (organisationOf(context, party)?.name ?? words.say(partyNames[party])),
        reach: people(context, words).filter((one) => one.party === party),
        files: parts,
        withheld,
        ...(readsInPart(context.who) ? {} : { archive: { label: text.archiveOf, href: archiveHref(context, party) } }),
      },
    ]
  })
}

/** What an organisation keeps from the resident: that it does, on which ground, why and until when. */
function withheldBy({ rows }: Context, party: Party, words: Words): Fold[] {
  const text = words.sentences.resident.bekend
  return rows.withholdings
    .filter((one) => one.party === party)
    .map(({ file, ground, recordedAt, until }) => {
      const rule = withholdingGrounds[ground as WithholdingGroundName]
      const reason = reasonOf(rows, recordedAt, file)
      return {
        title: text.withheld,
        under: words.say(files[file as FileName].text),
        body: [
          ...(reason ? [{ kind: 'text' as const, strong: text.withheldWhy, text: reason }] : []),
          { kind: 'text', strong: text.withheldGround, text: `${words.say(rule.text)} (${words.say(rule.law)})` },
          { kind: 'text', strong: text.withheldUntil, text: text.withheldUntilText(dateWords(until, words)) },
          { kind: 'text', text: text.withheldDisagree },
        ],
      }
    })
}

function foldsOf(context: Context, party: Party, file: FileName, words: Words): Fold[] {
  const { rows } = context
  const folds = rows.entries
    .filter((one) => one.recordedParty === party && one.file === file && !isOfLedger(one) && !isLetter(one))
    .filter(({ category }) => category !== 'withholdingReason')
    .sort(byCategory)
    .map((entry) => entryFold(context, entry, words))
  const ledger = ledgersOf(context).find((own) => own.file === file && files[file].owner === party)
  const happened = files[file].owner === party ? (happenedIn[file]?.(context, words) ?? []) : []
  const letters = letterFolds(context, party, file, words)
  return [
    ...folds,
    ...(ledger
      ? [
          {
            title: words.rent.title,
            body: [
              ...ledgerSummary(ledger, words).value.map((text) => ({ kind: 'text' as const, text })),
              { kind: 'whoSees' as const, lines: seesLines(file, 'rentLedger', words) },
              { kind: 'link' as const, link: rentLink(context, words) },
            ],
          },
        ]
      : []),
    ...happened.map((one) => happenedFold(one, words)),
    ...letters,
  ]
}

function entryFold(context: Context, entry: EntryRow, words: Words): Fold {
  const area = isOf(entry, 'lifeAreas') ? entry.value : undefined
  const seal = sealOf(context, entry)
  return {
    title: entryName(entry, words),
    body: [
      ...(area
        ? areaBlocks(area, words)
        : entryText(entry, words, seal)
            .filter((text) => text !== words.files.document)
            .map((text) => ({ kind: 'text' as const, text }))),
      ...originBlocks(originOf(context, entry, words, seal)),
      { kind: 'whoSees', lines: seesLines(entry.file as FileName, entry.category as CategoryName, words) },
      ...(entry.documentId
        ? [
            {
              kind: 'link' as const,
              link: { label: words.files.document, href: `/zaak/${context.rows.world.id}/stuk/${entry.documentId}` },
            },
          ]
        : []),
      ...askAbout(context, entry, words),
    ],
  }
}

const originBlocks = (origin: readonly OriginLine[]) =>
  origin
    .filter((line) => !line.seenBy)
    .map((line) => ({ kind: 'text' as const, strong: `${line.term}:`, text: line.text, quiet: true }))

const happenedFold = ({ name, value, origin }: Entry, words: Words): Fold => ({
  title: name,
  body: [
    ...value.map((text) => ({ kind: 'text' as const, text })),
    ...originBlocks(origin),
    { kind: 'whoSees', lines: linesFor(origin.find((line) => line.seenBy)?.seenBy ?? [], words) },
  ],
})

/** The letters of one file in one fold: each is a document, and stands on the first page too. */
function letterFolds(context: Context, party: Party, file: FileName, words: Words): Fold[] {
  const own = context.rows.entries.filter(
    (one) => one.recordedParty === party && one.file === file && isLetter(one) && one.documentId,
  )
  const [first] = own
  if (!first) return []
  const lines = letterLines(context, words)
  return [
    {
      title: words.sentences.resident.bekend.letters(own.length),
      body: [
        ...lines
          .filter(({ href }) => own.some(({ documentId }) => href.endsWith(`/${documentId}`)))
          .map((line) => ({ kind: 'link' as const, link: { label: `${line.label}, ${line.note}`, href: line.href } })),
        ...originBlocks(originOf(context, first, words)),
        { kind: 'whoSees', lines: seesLines(file, first.category as CategoryName, words) },
      ],
    },
  ]
}

/** What no file holds: who is involved, whether it was known, what was asked. */
function besideFiles(context: Context, words: Words): Fold[] {
  const text = words.sentences.resident.bekend
  const { view } = context
  const involved = involvedLines(context, words)
  const asked = [
    ...view.requests.map(({ id }) => requestName(view, id, words)),
    ...view.calls.map(({ whom, when, at }) =>
      text.askedCall(word(callers, whom, words), lower(dayParts, when, words), longDayOf(at, words)),
    ),
  ]
  return [
    ...(involved.length > 0
      ? [
          {
            title: text.involved,
            body: [
              { kind: 'list' as const, items: involved.map(({ name, what, when }) => `${name}, ${what}. ${when}`) },
            ],
          },
        ]
      : []),
    ...(view.check && view.seen.knownChecked
      ? [
          {
            title: text.checked,
            body: [
              { kind: 'text' as const, text: text.checkedOn(long(dateInAmsterdam(view.seen.knownChecked), words)) },
              { kind: 'text' as const, strong: text.checkedResult, text: word(knownResults, view.check, words) },
              { kind: 'text' as const, text: text.checkedWhy, quiet: true },
            ],
          },
        ]
      : []),
    ...(asked.length > 0 ? [{ title: text.asked, body: [{ kind: 'list' as const, items: asked }] }] : []),
    {
      title: text.happened,
      body: [
        { kind: 'text', text: text.happenedCount(context.rows.events.length) },
        {
          kind: 'link',
          link: { label: words.pages.resident.happened, href: `/mijn-vh?traject=${context.rows.world.id}#gebeurd` },
        },
      ],
    },
  ]
}

/** What is kept of the resident as somebody who comes in. */
function ofAccount({ sessions, messages, forms }: OwnAccount, words: Words): Fold[] {
  const text = words.sentences.resident.bekend
  return [
    {
      title: text.account,
      body: [
        {
          kind: 'list',
          items: [
            ...sessions.map(({ created, expires }) =>
              text.session(longDayOf(instant(created), words), longDayOf(instant(expires), words)),
            ),
            text.forms(forms.length),
            ...messages.map(({ queuedAt }) => text.message(longDayOf(instant(queuedAt), words))),
          ],
        },
        { kind: 'text', text: text.accountWhy, quiet: true },
      ],
    },
  ]
}

const instant = (moment: string) => new Date(moment).toISOString()

function seesLines(file: FileName, category: CategoryName, words: Words): SeesLine[] {
  return linesFor(readersOf(file, category), words)
}

function linesFor(readers: readonly Party[], words: Words): SeesLine[] {
  return parties.map((party) => ({
    party,
    sees: readers.includes(party) ? 'yes' : 'no',
    label: isResident(party) ? words.sentences.form.own.resident : words.say(partyNames[party]),
  }))
}
