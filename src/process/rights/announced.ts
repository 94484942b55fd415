/**
 * 3.3 access to data, reading: what a letter lets in can end nothing alone. A stop through such a login is announced to
 * who would hear of it, and waits until another party has spoken with the resident and records it; DigiD does it at once.
 */
import { type ActName, type Announcement, announcements, isResident, partyNames } from '../../covenant/index.ts'
import { audienceOfOne } from '../../trajectory/audience.ts'
import type { AnyEvent, Draft } from '../../trajectory/event.ts'
import { choice, type Duty, event, type Here, type Standing, type View, type Who } from '../../trajectory/kit.ts'

export const announced = event('announced', {
  annex: '3.3 access to data',
  basis: 'reading',
  audience: { resident: ['corporation', 'team', 'workAndIncome'] },
  payload: { what: choice(announcements), through: choice(partyNames), to: choice(partyNames) },
  toOnly: 'to',
  changes: ({ payload, at }, view) => ({
    announced: { ...view.announced, [payload.what]: { at, through: payload.through } },
  }),
  says: (p, t) => ({
    what: `kondigde aan: ${t.code(announcements, p.what)}`,
    note: `Via de brief van een organisatie: ${t.code(partyNames, p.through)}. Het wacht op een gesprek met iemand anders.`,
  }),
})

/** Who looked, what stood there before and the archive open with DigiD, or with letters of two organisations. */
export const readsInPart = ({ byLetterOf }: Who): boolean => byLetterOf !== undefined && new Set(byLetterOf).size < 2

/** Whether this act, done by this person, is only announced. */
export const isAnnounced = (act: ActName, who: Who): act is Announcement =>
  who.byLetterOf !== undefined && Object.hasOwn(announcements, act)

/** In place of what would happen: to each party that would hear of it. */
export function announcing(what: Announcement, happening: readonly Draft[], here: Here, kinds: Kinds): Draft[] {
  const [through] = here.who.byLetterOf ?? []
  if (!through) throw new Error('who announces came in by no letter')
  const told = happening.flatMap(({ type, payload }) =>
    audienceOfOne(kinds[type], here.who.party, payload, here.chosen),
  )
  return [...new Set(told)].filter((to) => !isResident(to)).map((to) => announced({ what, through, to }))
}
type Kinds = Readonly<Record<Draft['type'], AnyEvent>>

/** Since when it is announced and not done, and through whose letter. */
export function openIn(what: Announcement, done: Draft['type'], view: View): View['announced'][Announcement] {
  const known = view.announced[what]
  const was = view.seen[done]
  return known && !(was && was >= known.at) ? known : undefined
}

/** Announced once, it waits: to say it again would only press. */
export const isWaiting = (act: ActName, { view, who }: Standing, done: readonly Draft['type'][]): boolean =>
  isAnnounced(act, who) && done.some((event) => openIn(act, event, view) !== undefined)

/** What was announced and has not been done since is a turn of who may record it, but for who issued the letter. */
export function spokenOf(what: Announcement, done: Draft['type'], { view, who }: Standing): Duty | undefined {
  const open = openIn(what, done, view)
  if (!open || isResident(who.party) || who.party === open.through) return undefined
  return { since: open.at, term: 'announced' }
}
