import { defineConfig } from 'vitest/config'

/** Rooms, and one part of a room, whose tests touch no database: they must not wait for a server. */
const withoutDatabase = [
  'covenant',
  'calendar',
  'trajectory',
  'files',
  'matching',
  'words',
  'config',
  'keys',
  'letters',
  'papers',
  'documents',
  'process',
  'web/assets',
]

const unit = withoutDatabase.map((room) => `src/${room}/**/*.test.{ts,tsx}`)

/** Only what hangs reaches it: how long a test takes says something about the computer, and fails nothing. */
const hangs = 30 * 60_000

export default defineConfig({
  test: {
    testTimeout: hangs,
    hookTimeout: hangs,
    teardownTimeout: hangs,
    pool: 'forks',
    // To load the program takes longer than most files of tests, so a worker loads it once. No file leaves anything behind.
    isolate: false,
    unstubEnvs: true,
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: [...unit, 'scripts/**/*.test.ts'] },
      },
      {
        extends: true,
        test: {
          name: 'database',
          include: ['src/**/*.test.{ts,tsx}'],
          exclude: unit,
          globalSetup: ['src/testing/server.ts'],
        },
      },
    ],
  },
})
