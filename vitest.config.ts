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

export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: [...unit, 'scripts/**/*.test.ts'], testTimeout: 20_000 },
      },
      {
        extends: true,
        test: {
          name: 'database',
          include: ['src/**/*.test.{ts,tsx}'],
          exclude: unit,
          globalSetup: ['src/testing/server.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
