/** Scenarios under a covenant in which the worker checks: refused where they name the coordinator for it, and the same for the others. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { adoptCovenant, asRead, chosenIn } from '../covenant/index.ts'
import { testServer } from '../testing/database.ts'
import { dataOf } from './data.ts'
import { type Run, runFile, runText } from './run.ts'
import { openTheatre, type Theatre } from './theatre.ts'

const fileOf = (name: string) => fileURLToPath(new URL(`../../scenarios/${name}.yaml`, import.meta.url))
const filling = { whoChecksKnown: ['teamWorker'] }
/** The scenario with both of step 3 in each other's place. */
const swapped = readFileSync(fileOf('positief'), 'utf8')
  .replace(/coordinator-1(".*do: checkKnown)/, 'worker-1$1')
  .replace(/coordinator-1(".*do: assignWorker.*)worker-1/, 'worker-1$1coordinator-1')

let usual: Run
let theatre: Theatre
beforeAll(async () => {
  const asWeRead = await openTheatre(testServer().url)
  usual = await runFile(asWeRead, fileOf('positief'))
  await asWeRead.close()
  adoptCovenant(chosenIn(filling))
  theatre = await openTheatre(testServer().url, filling)
})
afterAll(async () => {
  adoptCovenant(asRead)
  await theatre.close()
})

describe('where the worker checks', () => {
  it.each(['positief', 'alleen-postcode'])('%s is refused at the check, and for that alone', async (name) => {
    const { problem, steps } = await runFile(theatre, fileOf(name))
    expect(problem?.what).toMatch(/^checkKnown als team:coordinator-1 lukt niet\. Deze zaak bestaat niet/)
    expect(steps.length).toBeLessThan(8)
  })

  it('goes to the end with both in each other’s place, and no other organisation can tell', async () => {
    const run = await runText(theatre, swapped, 'positief.yaml')
    const [now, before] = [dataOf(run), dataOf(usual)]
    const seenBy = (of: typeof now, as: string) => of.cases[0]?.seen.find((seen) => seen.as === as)
    for (const as of ['corporation-a:consultant-1', 'work-and-income:supervisor-1']) {
      expect(seenBy(now, as)?.timeline.length).toBeGreaterThan(5)
      expect(seenBy(now, as)).toEqual(seenBy(before, as))
    }
    expect(seenBy(now, 'team:worker-1')?.timeline).not.toEqual(seenBy(before, 'team:worker-1')?.timeline)
    expect(run.cases[0]?.unseenBy).toEqual(usual.cases[0]?.unseenBy)
    // One mail for each that was one before: who is told of the signal is whom it waits for.
    expect(run.mails.length).toBe(usual.mails.length)
    const [told] = run.mails.filter(({ to }) => to === 'coordinator-1@buurtteam-proefwijk.example')
    expect(told?.step).toBe(usual.mails.find(({ to }) => to === 'worker-1@buurtteam-proefwijk.example')?.step)
  })
})
