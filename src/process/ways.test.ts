/** Random ways through one trajectory: nothing throws, nobody is told what is not theirs, and nothing gets stuck. */

import fc from 'fast-check'
import { expect, it } from 'vitest'
import { inForce } from '../covenant/in-force.ts'
import { type ActName, actNames, caseRoles, parties, partyOf, steps } from '../covenant/index.ts'
import { figure, times } from '../testing/proof.ts'
import { isClosed, type Moment } from '../trajectory/index.ts'
import { acts } from './acts.ts'
import { fillings, under } from './fillings.fixture.ts'
import { audienceOf, hiddenFields } from './questions.ts'

import { choose, numbers, randomInput, randomMore } from './random.fixture.ts'
import { attempt, mayIn, momentOf, people, viewOf, type Worlds } from './testing.fixture.ts'

const runs = times(500, 5_000)
const day = 1_440
const whole = 0x7fff_ffff
const later = (now: Moment, minutes: number) =>
  momentOf(new Date(Date.parse(now.instant) + minutes * 60_000).toISOString())
/** A granted restriction halts the steps, and can always be lifted (GDPR 18). */
const goesOn = actNames.filter((act) => acts[act].step in steps || act === 'liftRestriction')

/** Plays a list of moves; `each` sees the worlds after every act that was tried, and which was done. */
function play(
  list: readonly number[],
  each: (worlds: Worlds, before: Worlds, now: Moment, done?: ActName) => void,
): Worlds {
  let worlds: Worlds = {}
  let now = momentOf('2026-03-02T09:00:00.000Z')
  for (const move of list) {
    const next = numbers(move)
    const chosen = choose(worlds, now, next(whole))
    if (chosen) {
      const before = worlds
      const input = randomInput(chosen, worlds, now, next(whole))
      const tried = attempt(worlds, chosen.act, input, now, people[chosen.role], randomMore(next(whole)))
      if (tried.ok) worlds = tried.worlds
      each(worlds, before, now, tried.ok ? chosen.act : undefined)
    }
    now = later(now, chosen ? 1 : 9 * day)
  }
  return worlds
}

const check = (seed: number, body: (list: readonly number[]) => void, numRuns = runs) =>
  fc.assert(fc.property(fc.array(fc.integer(), { minLength: 60, maxLength: 130, size: 'max' }), body), {
    numRuns,
    seed,
  })

it('come to every act, and never get stuck: while the corporation’s file is open, a step is open to somebody', () => {
  let closed = 0
  // Nobody comes in by a letter here, so nothing is announced; `announced.test.ts` has that. No privacy officer asks for anything either.
  const left = new Set<ActName>(actNames.filter((act) => act !== 'recordNotWanted' && act !== 'tellLeak'))
  check(1, (list) => {
    const worlds = play(list, (after, _before, now, done) => {
      if (done) left.delete(done)
      const corporation = viewOf(after, 'corporation')
      if (corporation.version === 0 || isClosed(corporation)) return
      const inAYear = later(now, 366 * day)
      const open = goesOn.some((act) => caseRoles.some((role) => mayIn(after, act, inAYear, people[role]).ok))
      if (!open) throw new Error(`stuck after ${after.resident?.events.map((event) => event.type).join(' ')}`)
    })
    if (isClosed(viewOf(worlds, 'corporation'))) closed += 1
  })
  figure(`${runs} ways, ${closed} of them to the end`)
  expect(closed).toBeGreaterThan(runs / 3)
  expect([...left]).toEqual([])
})

it.each(fillings)(
  'give no event and no field to a party that a covenant with %s does not give it',
  (_name, filling) => {
    const one = (list: readonly number[]) => {
      const worlds = play(list, () => undefined)
      for (const party of parties) {
        for (const event of worlds[party]?.events ?? []) {
          if (!audienceOf(event.type, event.by.party, inForce).includes(party))
            throw new Error(`${event.type} to ${party}`)
          for (const field of hiddenFields(event.type, event.by.party, party)) {
            if (field in event.payload) throw new Error(`${event.type}.${field} to ${party}`)
          }
        }
      }
    }
    under(filling, () => check(2, one, runs / 4))
  },
)

it('tell nobody that a condition is met again who did not know that it was not', () => {
  let mended = 0
  check(3, (list) => {
    play(list, (after, before) => {
      for (const party of ['corporation', 'team'] as const) {
        const event = after[party]?.events.at(-1)
        if (after[party] === before[party] || event?.type !== 'conditionMetAgain') continue
        mended += 1
        if (viewOf(before, party).conditions[event.payload.condition]?.state !== 'breached') throw new Error(party)
      }
    })
  })
  expect(mended).toBeGreaterThan(runs / 100)
})

it('give each person only verdicts: no act throws in any state, with any input', () => {
  check(4, (list) => {
    const last = { now: momentOf('2026-03-02T09:00:00.000Z') }
    const worlds = play(list, (_after, _before, now) => {
      last.now = now
    })
    for (const act of actNames) {
      for (const role of caseRoles) {
        const input = randomInput({ act, role }, worlds, last.now, list[0] ?? 0)
        const tried = attempt(worlds, act, input, last.now, people[role])
        if (tried.ok && !worlds[partyOf(role)] && act !== 'openCase') throw new Error(`${act} without a world`)
      }
    }
  })
})
