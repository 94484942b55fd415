import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { adding } from './adding/index.ts'
import { type Outcome, single } from './checks/outcome.ts'
import { runParts, say } from './checks/parts.ts'
import { vitest } from './checks/runners.ts'

/**
 * `npm run proof` runs each proof at its full weight, `npm run proof -- worlds kept` those. `npm test` holds the same with
 * fewer tries; what the proofs found stands in `docs/proofs.md`.
 */

const tests =
  (promise: string, project: 'unit' | 'database', ...files: readonly string[]) =>
  (): Promise<Outcome> => {
    say(promise)
    return vitest(project, files, { DREMPEL_PROOF: '1' })
  }

/** On the PostgreSQL 15 of the computer: Debian's place for it, or the folder that POSTGRES_15 names. */
const onOldest =
  (promise: string, ...files: readonly string[]) =>
  (): Promise<Outcome> => {
    const programs = process.env.POSTGRES_15 ?? '/usr/lib/postgresql/15/bin'
    say(promise)
    if (existsSync(join(programs, 'postgres')))
      return vitest('database', files, { DREMPEL_PROOF: '1', DREMPEL_TEST_POSTGRES: programs })
    say(`There is no PostgreSQL 15 in ${programs}. Install one (Debian: postgresql-15), or set POSTGRES_15.`)
    return Promise.resolve(single(false))
  }

const proofs = {
  worlds: tests('What a party must not know changes nothing for it.', 'unit', 'src/process/worlds.test.ts'),
  ways: tests('No way through the annex gets stuck.', 'unit', 'src/process/ways.test.ts'),
  'two-worlds': tests(
    'The same on a real database, over HTTP, with every act of everybody.',
    'database',
    'src/web/two-worlds',
  ),
  believed: tests(
    'Who holds the connection of the pages is nobody by that.',
    'database',
    'src/database/believed.test.ts',
  ),
  'believed-15': onOldest(
    'The same on the oldest PostgreSQL that we run on.',
    'src/database/believed.test.ts',
    'src/database/catalogue.test.ts',
    'src/database/migrate.test.ts',
  ),
  kept: tests('A killed program keeps its word.', 'database', 'src/questions/kept.test.ts'),
  'falls-over': tests(
    'A server that falls over is said, and comes back.',
    'database',
    'src/questions/falls-over.test.ts',
  ),
  restores: tests(
    'A backup gives back all but what was destroyed, and nothing of that.',
    'database',
    'src/cli/restores.test.ts',
  ),
  'at-once': tests('Two at once: it happens once.', 'database', 'src/engine/at-once.test.ts'),
  speed: tests(
    'Reading, finding and printing take their usual time.',
    'unit',
    ...[
      'src/files/guard/guard.test.ts',
      'src/files/overlap.test.ts',
      'src/web/make/find.test.ts',
      'src/letters/dossier.test.ts',
    ],
  ),
  adding,
} as const

const words = process.argv.slice(2)
/** One after the other: each may use the whole computer. */
const lanes = Object.entries(proofs).map(([name, work]) => ({ [name]: work }))
await runParts(lanes, words.length === 0 ? Object.keys(proofs) : words)
