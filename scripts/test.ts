import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { countPlaywright, countVitest, lastLine, type Outcome, single, sum } from './checks/outcome.ts'
import { checkRooms } from './checks/rooms.ts'
import { run } from './checks/run.ts'
import { bringChromium } from './chromium.ts'

/** `npm test` runs every part; `npm test -- types unit` only those. The last line is the count of all of them. */

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

async function vitest(projects: readonly string[]): Promise<Outcome> {
  const { exitCode, report } = await withReport((file) =>
    run(
      'vitest',
      [
        'run',
        ...projects.flatMap((name) => ['--project', name]),
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${file}`,
      ],
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
  unit: () => vitest(['unit']),
  database: () => vitest(['database']),
  journeys,
}

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !Object.hasOwn(parts, name))
if (unknown.length > 0) say(`Unknown part: ${unknown.join(', ')}. There are ${Object.keys(parts).join(', ')}.`)

const outcomes: Outcome[] = unknown.map(() => single(false))
for (const [name, work] of Object.entries(parts)) {
  if (unknown.length > 0 || (asked.length > 0 && !asked.includes(name))) continue
  say(`\n── ${name}`)
  outcomes.push(await work())
}
const total = sum(outcomes)
process.exitCode = total.failed > 0 ? 1 : 0
say(`\n${lastLine(total)}`)
