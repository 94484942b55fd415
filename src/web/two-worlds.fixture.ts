/**
 * What a party must not know shows in nothing that it gets: histories that differ in one secret are played on a real
 * database under the same clock, and every page, form, answer, letter and mail is compared byte for byte.
 */
import { expect } from 'vitest'
import { type ClientRow, importClients } from '../database/index.ts'
import { organisations, staff, staffNamed } from '../player/organisations.ts'
import { difference, type Observation, observe } from '../testing/observe.ts'
import { isProof } from '../testing/proof.ts'
import { type Kept, openStage, type TestStage } from '../testing/stage.ts'
import { resident as address, type Told, upTo } from '../testing/story.ts'

export type Secret = {
  readonly secret: string
  readonly from: readonly string[]
  /** Histories that differ in the secret only. */
  readonly stories: readonly (readonly Told[])[]
  /** How each of them goes on, alike. */
  readonly goesOn?: readonly Told[]
  /** Somebody who may know, and so sees that the histories are not the same. */
  readonly knows: string
  /** What was mailed before it became a secret stands in the receiver's own mailbox. */
  readonly mail?: boolean
  /** Somebody who only looks. */
  readonly look?: readonly [string, number]
  /** Whom the team has as clients beforehand, in each history. */
  readonly clients?: readonly (readonly string[])[]
}

export const consultant = 'corporation-a:consultant-1'
export const colleague = 'corporation-a:consultant-2'
export const otherCorporation = 'corporation-b:consultant-1'
export const coordinator = 'team:coordinator-1'
export const worker = 'team:worker-1'
export const supervisor = 'work-and-income:supervisor-1'
export const outsiders = [
  otherCorporation,
  colleague,
  'team:coordinator-2',
  'team:worker-2',
  'work-and-income:supervisor-2',
]
export const team = [coordinator, worker, 'team:coordinator-2', 'team:worker-2']

export const everybodyBut = (...some: readonly string[]) =>
  staff.map(({ full }) => full).filter((name) => !some.includes(name))

export const atTalk = upTo('consent')
export const started = upTo('budget')

export const told = (as: string, act: Told['do'], at: string, values: Told['with']): Told => ({
  as,
  at,
  do: act,
  ...(values ? { with: values } : {}),
})

/** Beginnings that many histories have in common are played once, the longer ones on from the shorter. */
const beginnings = (['signal', 'consent', 'kris', 'complete', 'plan', 'refer', 'budget'] as const)
  .map((step) => ({ steps: upTo(step), kept: undefined as Promise<Kept> | undefined }))
  .reverse()
type Beginning = (typeof beginnings)[number]

const beginsWith = (story: readonly Told[], { steps }: Beginning) =>
  JSON.stringify(story.slice(0, steps.length)) === JSON.stringify(steps)

async function play(story: readonly Told[], among: readonly Beginning[] = beginnings): Promise<TestStage> {
  const beginning = among.find((one) => beginsWith(story, one))
  if (beginning) beginning.kept ??= playOnce(beginning)
  const from = await beginning?.kept
  const stage = await openStage(from ? { from } : {})
  await stage.tell(story.slice(beginning?.steps.length ?? 0))
  return stage
}

async function playOnce({ steps }: Beginning): Promise<Kept> {
  const shorter = beginnings.filter((one) => one.steps.length < steps.length)
  return (await play(steps, shorter)).keep()
}

/** Lives where the resident of the stories lives. */
const clientNamed = (name: string, index: number): ClientRow => ({
  ...address,
  name,
  id: `00000009-0000-4000-8000-${String(index + 1).padStart(12, '0')}`,
  birthDate: null,
})

/** Who issues letters to residents. */
const issuers = [consultant, worker, supervisor]
/**
 * Whoever uses the letter that one of `from` printed learns no more than that one has: looked at once, at the end, of those
 * who have the case in each history.
 */
const lettersOf = (from: readonly string[], histories: readonly TestStage[], atEnd: boolean): string[] =>
  issuers.flatMap((who) => {
    const party = staffNamed(who)?.actor.party
    const all = histories.every(({ play }) => party && play.cases.get('zaak')?.worlds.has(party))
    return atEnd && from.includes(who) && all ? [`letter:${who}`] : []
  })

/** The same day for every history, after the last step that any of them has. */
const last = (stories: Secret['stories']) =>
  stories
    .flatMap((story) => story.map(({ at }) => at))
    .sort()
    .at(-1) ?? '2026-03-02T09:00'

/**
 * `npm test` takes two histories of each secret and shares out over secrets, people and moments what there is to look at; before
 * the end half of the people look. `npm run proof` takes all.
 */
const turnOf = (secret: string, who = '', moment = 0) => (isProof() ? null : secret.length + who.length + moment)

function shared(one: Secret): Secret {
  const turn = turnOf(one.secret)
  if (turn === null || one.stories.length <= 2) return one
  const pairOf = <T>(all: readonly T[]) =>
    all.filter((_, index) => index === 0 || index === 1 + (turn % (all.length - 1)))
  return { ...one, stories: pairOf(one.stories), ...(one.clients ? { clients: pairOf(one.clients) } : {}) }
}

/** Fails where one of `from` can tell the histories apart, or `knows` cannot. */
export async function showsToNobody(whole: Secret): Promise<void> {
  const one = shared(whole)
  const histories: TestStage[] = []
  try {
    for (const [index, story] of one.stories.entries()) {
      // The register was there first.
      const clients = one.clients?.[index]
      if (!clients) histories.push(await play(story))
      else {
        const stage = await openStage()
        histories.push(stage)
        await importClients(stage.url, organisations.team.id, clients.map(clientNamed))
        await stage.tell(story)
      }
    }
    await compare(one, histories)
  } finally {
    for (const stage of histories) await stage.close()
  }
}

async function compare(
  { secret, stories, goesOn = [], from, knows, mail = true, look }: Secret,
  histories: readonly TestStage[],
): Promise<void> {
  const moments = [last(stories), ...(goesOn.length > 0 ? [last([goesOn])] : [])]
  for (const [index, moment] of moments.entries()) {
    for (const stage of histories) {
      if (index === 1) await stage.tell(goesOn)
      await stage.play.passTime(new Date(Date.parse(`${moment}:00Z`) + 3_600_000).toISOString())
    }
    if (look) for (const stage of histories.slice(0, look[1])) await observe(stage, look[0])
    const seenBy = async (who: string, turn: number | null = turnOf(secret, who, index)) => {
      const seen = []
      for (const stage of histories) {
        // Two requests of one person come at one and the same moment in all histories.
        seen.push(await observe(stage, who, { mail, brief: index > 0, turn }))
        expect(stage.broken).toEqual([])
      }
      return seen
    }
    // Who may know looks first: what the others look at fills the newest lines of the log.
    if (knows && index === 0) {
      const alike = ([first = [], ...others]: readonly Observation[]) =>
        others.some((other) => difference(first, other) === undefined)
      // What is not in the share is somewhere else: all of it, then.
      if (alike(await seenBy(knows)))
        expect(alike(await seenBy(knows, null)), `${knows} sees no difference`).toBe(false)
    }
    const atEnd = index === moments.length - 1
    const turn = turnOf(secret)
    const looking = from.filter((_, place) => atEnd || turn === null || (place + turn) % 2 === 0)
    for (const who of [...looking, ...lettersOf(from, histories, atEnd)]) {
      const [first = [], ...others] = await seenBy(who)
      for (const other of others) expect(difference(first, other), who).toBeUndefined()
    }
  }
}
