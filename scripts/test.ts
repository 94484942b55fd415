import { type Outcome, single } from './checks/outcome.ts'
import { runParts, say } from './checks/parts.ts'
import { checkRooms } from './checks/rooms.ts'
import { run } from './checks/run.ts'
import { playwright, vitest } from './checks/runners.ts'
import { bringChromium } from './chromium.ts'

/**
 * `npm test` runs every part; `npm test -- types unit` only those, `npm test -- quick` what one waits for between two lines
 * of code.
 */

/** Rooms without database, files or network: nothing in them waits for anything. */
const pureRooms = ['covenant', 'calendar', 'trajectory', 'files', 'typed', 'matching', 'words'].map(
  (room) => `src/${room}/`,
)

const check = async (title: string, program: string, args: readonly string[]): Promise<Outcome> => {
  const { exitCode, output } = await run(program, args)
  if (exitCode !== 0) say(output.trimEnd())
  say(exitCode === 0 ? `✓ ${title}` : `✗ ${title}`)
  return single(exitCode === 0)
}

async function rooms(): Promise<Outcome> {
  const problems = await checkRooms()
  for (const problem of problems) say(`  ${problem}`)
  say(`${problems.length === 0 ? '✓' : '✗'} each room imports what it may`)
  return single(problems.length === 0)
}

/** Chromium waits half of its time. Beside other tests it says what it has to say at its end. */
async function journeys(): Promise<Outcome> {
  try {
    return await playwright({ CHROMIUM_PATH: bringChromium(say) }, { show: asked.length === 1 })
  } catch (error) {
    say(`✗ ${error instanceof Error ? error.message : 'the browser tests did not start'}`)
    return single(false)
  }
}

const lanes = [
  {
    types: () => check('the types fit', 'tsc', ['--noEmit']),
    lint: () => check('style and lint', 'biome', ['check', '--error-on-warnings', '--max-diagnostics=100', '.']),
    rooms,
    unused: () => check('nothing lies unused', 'knip', []),
  },
  { pure: () => vitest('unit', pureRooms) },
  { unit: () => vitest('unit') },
  { database: () => vitest('database'), journeys },
]

/** `pure` is in `unit` already. */
const all = ['types', 'lint', 'rooms', 'unused', 'unit', 'database', 'journeys']
const quick = ['types', 'lint', 'rooms', 'pure']

const words = process.argv.slice(2)
const asked = words.length === 0 ? all : words.flatMap((word) => (word === 'quick' ? quick : [word]))
await runParts(lanes, asked)
