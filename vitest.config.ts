import { defineConfig } from 'vitest/config'

/** Rooms, and one part of a room, whose tests touch no database: they must not wait for a server. */
const withoutDatabase = [
  'covenant',
  'calendar',
  'trajectory',
  'files',
  'typed',
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

/** Of the pages too, with React as it is while one develops: what it complains of fails a test. */
const ofPages = ['pages/**/*', 'make/**/*', 'body/**/*', 'assets/**/*', 'markup']

const unit = [...withoutDatabase.map((room) => `${room}/**/*`), ...ofPages.map((part) => `web/${part}`)].map(
  (files) => `src/${files}.test.{ts,tsx}`,
)

/** Only what hangs reaches it: how long a test takes says something about the computer, and fails nothing. A proof may take hours. */
const hangs = (process.env.DREMPEL_PROOF ? 12 * 60 : 30) * 60_000

export default defineConfig({
  // The same page is drawn thousands of times: by the React of production, which takes a fifth of the time.
  oxc: { jsx: { development: false } },
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
          env: { NODE_ENV: 'production' },
        },
      },
    ],
  },
})
