/** The resident's first page: where am I, who helps me, what have I signed, what is known, what can I do. */

import { dateInAmsterdam } from '../../calendar/zone.ts'
import {
  type ActName,
  conditionIds,
  conditions,
  partyNames,
  representativeKinds,
  type SignedBy,
  signedBy,
  signedByNames,
} from '../../covenant/index.ts'
import type { Context } from '../../engine/index.ts'
import { toSign } from '../../process/06-eligibility/signing.ts'
import { besideNamed } from '../../process/any-time/tenants/named.ts'
import { nameAndAddressOf } from '../../process/categories/entry.ts'
import { isOf } from '../../process/categories/index.ts'
import { readsInPart } from '../../process/index.ts'
import type { CaseQuestion, Looked, WaitingLetter } from '../../questions/index.ts'
import { organisationOf } from '../../trajectory/index.ts'

import { separatorIn, type Words } from '../../words/index.ts'
import type { Fold, ResidentModel } from '../models/index.ts'
import { howItGoes } from './agreement.ts'
import { appointments } from './appointments.ts'
import { budgetTables } from './budget.ts'
import { actHref, people, phaseNote, timeline } from './case.ts'
import { long } from './dates.ts'
import { letterLines } from './entries.ts'
import { knownHref, knownLines } from './known.ts'
import { lookedLines } from './looked.ts'
import { lostMail } from './lost-mail.ts'
import { requestFolds } from './requests.ts'
import { capital } from './spoken.ts'

const shownLooks = 5

export function residentModel(
  question: CaseQuestion,
  looked: readonly Looked[],
  words: Words,
  { notice, letters = [] }: { readonly notice?: string | undefined; readonly letters?: readonly WaitingLetter[] } = {},
): ResidentModel {
  const { context } = question
  const text = words.sentences.resident
  const name = nameAndAddressOf(context)?.name ?? ''
  const coming = appointments(context, words)
  const helper =
    people(context, words).find((p) => p.party === 'team' && p.contact) ?? people(context, words).find((p) => p.contact)
  return {
    greeting: text.greeting(name.charAt(0).toLowerCase() + name.slice(1)),
    welcome: text.welcome,
    notices: [
      ...(notice ? [{ kind: 'done' as const, text: notice }] : []),
      ...letters
        .filter(({ confirmed }) => !confirmed)
        .map(({ organisationName, issued }) => ({
          kind: 'care' as const,
          text: text.letterMade(organisationName, long(dateInAmsterdam(issued), words)),
        })),
      ...byLetter(context, words),
      ...(context.who.byLetterOf ? [] : lostMail(context, words)),
    ],
    main: {
      kind: 'rest',
      title: text.rest,
      ...(coming[0]
        ? {
            text: `${coming[0].spoken}${separatorIn(words.language)}${coming[0].title}.`,
          }
        : {}),
    },
    appointments: coming,
    path: question.route.map((phase) => {
      const [label = '', now = ''] = text.path[phase.phase]
      const said = phase.state === 'now' ? now : phase.state === 'done' ? phaseNote(phase, words) : ''
      return { label, state: phase.state, ...(said ? { text: said } : {}) }
    }),
    people: people(context, words).map((p) => ({
      ...p,
      ...(p.contact ? { contact: { ...p.contact, label: text.call(p.name, p.contact.label) } } : {}),
    })),
    signed: signed(context, words),
    ...money(context, words),
    known: knownLines(context, words),
    knownAll: { label: text.bekend.all, href: knownHref(context) },
    looked: lookedLines(looked, words).slice(0, shownLooks),
    ...(readsInPart(context.who)
      ? {}
      : { lookedAll: { label: text.lookedAll, href: `/mijn-vh/gekeken?traject=${context.rows.world.id}` } }),
    happened: timeline(context, words),
    letters: letterLines(context, words),
    doable: [...ordered(question.open).flatMap((act) => doable(context, act, words)), ...actsForYou(context, words)],
    urgent: {
      title: text.urgent,
      text: text.urgentText,
      ...(helper?.contact
        ? { contact: { label: text.call(helper.name, helper.contact.label), href: helper.contact.href } }
        : {}),
    },
  }
}

/** Who came in by a letter is told that this is not all of it, and how to see the rest. */
function byLetter({ who, organisations, own }: Context, words: Words): ResidentModel['notices'] {
  if (!who.byLetterOf) return []
  const names = [...new Set(who.byLetterOf)].map(
    (party) => organisationOf({ organisations, own, who }, party)?.name ?? words.say(partyNames[party]),
  )
  const text = words.sentences.resident
  const part = readsInPart(who) ? [text.lookedByLetter] : []
  return [{ kind: 'care', text: [text.byLetter(names.join(separatorIn(words.language))), ...part].join(' ') }]
}

function signed(context: Context, words: Words): Fold[] {
  const { agreement } = context.view
  const text = words.sentences.resident
  if (!agreement || agreement.lapsed) return []
  const scan = context.rows.entries.findLast((e) => isOf(e, 'signedAgreement') && e.documentId)
  const draft = context.rows.entries.findLast((e) => isOf(e, 'agreementDraft') && e.documentId)
  const paper = scan ?? draft
  return [
    {
      title: text.agreement,
      under: agreement.signed ? text.signedOn(long(agreement.signed, words)) : text.drawnUp,
      body: [
        ...signersOf(context, words),
        { kind: 'text', text: agreement.signed ? text.conditionsFollowed : text.conditionsLead },
        {
          kind: 'list',
          items: conditionIds.map((id) => {
            const condition = words.say(conditions[id].text)
            return agreement.signed ? `${condition} ${howItGoes(context, id, words)}` : condition
          }),
        },
        ...(paper
          ? [
              {
                kind: 'button' as const,
                link: { label: words.files.document, href: `/zaak/${context.rows.world.id}/stuk/${paper.documentId}` },
              },
            ]
          : []),
      ],
    },
  ]
}

/** Who signs beside the resident, and whether each of them, and the resident, has done so. */
function signersOf(context: Context, words: Words): Fold['body'] {
  const { signers, signatures, agreement, tenantLeft } = context.view
  const text = words.sentences.resident
  if (signers.length === 0) return []
  const who = (one: SignedBy) => capital(words.say(signedBy[one]), words)
  const names = signers.flatMap((one) => {
    const name = besideNamed(one, context.rows)
    return name ? [text.signsToo(who(one), name)] : []
  })
  const waits = toSign(context.view)
  // By a letter of somebody who is not told who signed: nothing is known of it here, not that nobody did.
  const isTold = !context.who.byLetterOf || Object.keys(signatures).length > 0
  const states =
    agreement?.signed || !isTold
      ? []
      : [
          ...signedByNames.flatMap((one) => {
            const day = signatures[one]
            return day ? [text.signerDone(who(one), long(day, words))] : []
          }),
          ...waits.map((one) => text.signerWaits(who(one))),
        ]
  const left = tenantLeft ? [text.tenantLeft(long(tenantLeft, words))] : []
  return [...names, ...states, ...left].map((line) => ({ kind: 'text' as const, text: line }))
}

/** Who acts for the resident, by whom it was recorded, and how a mandate ends. */
function actsForYou({ view, now }: Context, words: Words): Fold[] {
  const text = words.sentences.resident
  const lines = view.representatives
    .filter((one) => one.ended === undefined && (one.until === undefined || now.date <= one.until))
    .map(({ kind, party, until }) => {
      const [who, at] = [capital(words.say(representativeKinds[kind]), words), words.say(partyNames[party])]
      return until ? text.actingUntil(who, at, long(until, words)) : text.actingLine(who, at)
    })
  if (lines.length === 0) return []
  return [
    { title: text.acting, body: [...lines, text.actingEnd].map((line) => ({ kind: 'text' as const, text: line })) },
  ]
}

/** The own money, as far as the resident told it or may read it. */
function money(context: Context, words: Words): Pick<ResidentModel, 'money'> {
  const tables = budgetTables(context, words)
  const { yourMoney, yourMoneyLead } = words.files.budget
  return tables.length > 0 ? { money: { title: yourMoney, lead: yourMoneyLead, tables } } : {}
}

/** What helps stands first, what ends something last. */
function ordered(open: readonly ActName[]): ActName[] {
  const ends: readonly ActName[] = ['stopTalk', 'withdraw']
  const rank = (act: ActName) => (act === 'askToCall' ? 0 : ends.includes(act) ? 2 : 1)
  return [...open].sort((a, b) => rank(a) - rank(b))
}

function doable(context: Context, act: ActName, words: Words): Fold[] {
  if (act === 'makeRequest') return requestFolds(context, words)
  if (act === 'askCorporation' || act === 'askTeam' || act === 'askWorkAndIncome') return []
  const text = words.sentences.resident.acts[act as keyof Words['sentences']['resident']['acts']]
  if (!text) return []
  return [
    {
      title: text.title,
      body: [
        ...text.lead.map((line) => ({ kind: 'text' as const, text: line })),
        { kind: 'button', link: { label: text.submit, href: actHref(context, act) } },
      ],
    },
  ]
}
