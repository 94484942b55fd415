import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { countPlaywright, countVitest, type Outcome } from './outcome.ts'
import { run } from './run.ts'

/** Runs a project of the tests, or those of its files that begin like one of `files`; what it says goes to the terminal. */
export async function vitest(
  project: 'unit' | 'database',
  files: readonly string[] = [],
  env: Record<string, string> = {},
): Promise<Outcome> {
  const { exitCode, report } = await withReport((file) =>
    run(
      'vitest',
      ['run', ...files, '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
      { show: true, env },
    ),
  )
  return countVitest(report, exitCode)
}

/** Runs the journeys. @param show false: what they say is said when they have ended */
export async function playwright(env: Record<string, string>, { show }: { show: boolean }): Promise<Outcome> {
  const { exitCode, report } = await withReport(async (file) => {
    const ended = await run('playwright', ['test', '--reporter=line,json'], {
      show,
      env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: file },
    })
    process.stdout.write(ended.output)
    return ended
  })
  return countPlaywright(report, exitCode)
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
