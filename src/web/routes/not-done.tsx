/** Pages that come in place of what was asked: no paper yet, no letter, or somebody else was first. */
import { type ActName, isResident, partyNames, type Role } from '../../covenant/index.ts'
import { eventsOfAct } from '../../process/index.ts'
import { askCase } from '../../questions/index.ts'
import { isClosed, personOf, type Raw } from '../../trajectory/index.ts'
import { actText } from '../../words/by-checker.ts'
import type { Words } from '../../words/index.ts'
import { caseHref } from '../make/case.ts'
import { longDayOf } from '../make/dates.ts'
import { type Ask, chromeFor, html, notFound, startOf, wordsOf } from '../page.tsx'
import { MessagePage } from '../pages/index.ts'

/** Said before the paper is made: who reads on paper would not know what is missing. */
export function notAllPrinted(call: Ask, from: string, signs: readonly string[]): Response {
  const words = wordsOf(call)
  const { title, text, anyway, back } = words.sentences.dossier.unprinted
  const model = {
    kind: 'care' as const,
    title,
    paragraphs: [text(signs.slice(0, 12).join(', '))],
    links: [
      { label: anyway, href: `${new URL(call.req.url).pathname}?toch=ja` },
      { label: back, href: isResident(call.get('session')?.actor.role) ? '/mijn-vh' : from },
    ],
    gentle: isResident(call.get('session')?.actor.role),
  }
  return html(call, <MessagePage model={model} words={words.pages} chrome={chromeFor(call, model.title)} />)
}

/** What was filled in makes no letter: said in the window that the preview opened. */
export function noLetter(call: Ask, worldId: string, act: ActName): Response {
  const words = wordsOf(call)
  const { done } = words.sentences
  const model = {
    kind: 'care' as const,
    title: done.noLetter,
    paragraphs: [done.noLetterText],
    links: [{ label: actText(words, act, call.get('session')?.actor.role).title, href: `/zaak/${worldId}/${act}` }],
  }
  return html(call, <MessagePage model={model} words={words.pages} chrome={chromeFor(call, model.title)} />)
}

/** What is a code or a date was chosen; what is longer, or of several words, was written. */
const shortText = 20

/** Somebody else was first, or it does not fit any more: says who and when, as far as this world knows. */
export async function refused(call: Ask, worldId: string, act: ActName, typed?: Raw): Promise<Response> {
  const session = call.get('session')
  const question = session && (await askCase(call.get('services'), session.actor, worldId))
  if (!session || !question) return notFound(call)
  const words = wordsOf(call)
  const { context } = question
  const { done } = words.sentences
  const last = context.events.findLast((event) => eventsOfAct(act).includes(event.type))
  const who =
    last &&
    (last.by.person === context.actor.person
      ? words.sentences.you
      : (personOf(context, last.by.person)?.name ?? words.say(partyNames[last.by.party])))
  const reason = context.who.onlyReads ? 'stepInFirst' : question.later.find((l) => l.act === act)?.reason
  const already = last !== undefined && !reason && !isClosed(context.view)
  const model = {
    kind: already ? ('already' as const) : ('care' as const),
    title: already ? done.already : done.notNow,
    paragraphs: [
      ...(reason ? [words.reasons[reason]] : []),
      ...(already && last && who ? [done.alreadyBy(who, longDayOf(last.at, words))] : []),
      done.nothingChanged,
      // Sent with a form that was sent before, and said nowhere else by now.
      ...(typed ? [words.problems.sentBefore()] : []),
      ...written(typed),
    ],
    links: onwards(session.actor.role, caseHref(context), words),
    gentle: isResident(session.actor.role),
  }
  return html(call, <MessagePage model={model} words={words.pages} chrome={chromeFor(call, model.title)} />, 409)
}

/** What a form is about was removed meanwhile, or never was there, which is said alike: nothing typed is lost. */
export function entryGone(call: Ask, worldId: string, typed: Raw): Response {
  const session = call.get('session')
  if (!session) return notFound(call)
  const words = wordsOf(call)
  const { done } = words.sentences
  const texts = written(typed)
  const model = {
    kind: 'care' as const,
    title: done.entryGone,
    paragraphs: [done.entryGoneText, ...(texts.length > 0 ? [done.typed, ...texts] : [])],
    links: onwards(session.actor.role, `/zaak/${worldId}`, words),
    gentle: isResident(session.actor.role),
  }
  return html(call, <MessagePage model={model} words={words.pages} chrome={chromeFor(call, model.title)} />, 404)
}

const written = (typed: Raw = {}): string[] =>
  Object.values(typed).flatMap((text) =>
    typeof text === 'string' && (text.length > shortText || /\S\s+\S/.test(text)) ? [`‘${text}’`] : [],
  )

function onwards(role: Role, caseAt: string, { sentences: { nav, done } }: Words) {
  return isResident(role)
    ? [{ label: nav.myVh, href: '/mijn-vh' }]
    : [
        { label: done.toCase, href: caseAt },
        { label: done.toWorklist, href: startOf(role) },
      ]
}
