import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Cost, costOf, told } from './checks/cost.ts'
import { countPlaywright, countVitest, lastLine, type Outcome, single, sum } from './checks/outcome.ts'
import { checkRooms } from './checks/rooms.ts'
import { run } from './checks/run.ts'
import { bringChromium } from './chromium.ts'

/**
 * `npm test` runs every part; `npm test -- types unit` only those, `npm test -- quick` what one waits for between two lines
 * of code. It says what each part took; the last line is the count of all of them.
 */

/** Rooms without database, files or network: nothing in them waits for anything. */
const pureRooms = ['covenant', 'calendar', 'trajectory', 'files', 'matching', 'words'].map((room) => `src/${room}/`)

const say = (line: string) => process.stdout.write(`${line}\n`)

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

async function vitest(project: string, folders: readonly string[] = []): Promise<Outcome> {
  const { exitCode, report } = await withReport((file) =>
    run(
      'vitest',
      ['run', ...folders, '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
      { show: true },
    ),
  )
  return countVitest(report, exitCode)
}

async function journeys(): Promise<Outcome> {
  try {
    const CHROMIUM_PATH = bringChromium(say)
    const { exitCode, report } = await withReport((file) =>
      run('playwright', ['test', '--reporter=line,json'], {
        show: true,
        env: { CHROMIUM_PATH, PLAYWRIGHT_JSON_OUTPUT_FILE: file },
      }),
    )
    return countPlaywright(report, exitCode)
  } catch (error) {
    say(`✗ ${error instanceof Error ? error.message : 'the browser tests did not start'}`)
    return single(false)
  }
}

async function withReport(work: (file: string) => Promise<{ exitCode: number | null }>) {
  const folder = mkdtempSync(join(tmpdir(), 'drempel-report-'))
  try {
    const file = join(folder, 'report.json')
    const { exitCode } = await work(file)
    return { exitCode, report: readJson(file) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function readJson(file: string) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}

const parts: Record<string, () => Promise<Outcome>> = {
  types: () => check('the types fit', 'tsc', ['--noEmit']),
  lint: () => check('style and lint', 'biome', ['check', '--error-on-warnings', '--max-diagnostics=100', '.']),
  rooms,
  unused: () => check('nothing lies unused', 'knip', []),
  pure: () => vitest('unit', pureRooms),
  unit: () => vitest('unit'),
  database: () => vitest('database'),
  journeys,
}

/** The part `pure` is in `unit` already. */
const quick = ['types', 'lint', 'rooms', 'pure']
const usual = Object.keys(parts).filter((name) => name !== 'pure')

const words = process.argv.slice(2)
const asked = words.length === 0 ? usual : words.flatMap((word) => (word === 'quick' ? quick : [word]))
const unknown = asked.filter((name) => !Object.hasOwn(parts, name))
if (unknown.length > 0) say(`Unknown part: ${unknown.join(', ')}. There are ${Object.keys(parts).join(', ')}, quick.`)

const outcomes: Outcome[] = unknown.map(() => single(false))
const costs: (readonly [string, Cost])[] = []
const { cost: all } = await costOf(async () => {
  for (const [name, work] of Object.entries(parts)) {
    if (unknown.length > 0 || !asked.includes(name)) continue
    say(`\n── ${name}`)
    const { result, cost } = await costOf(work)
    outcomes.push(result)
    costs.push([name, cost])
  }
})
if (costs.length > 0) {
  say('\n── took')
  for (const [name, cost] of [...costs, ['all', all] as const]) say(`${name.padEnd(10)}${told(cost)}`)
}
const total = sum(outcomes)
process.exitCode = total.failed > 0 ? 1 : 0
say(`\n${lastLine(total)}`)
