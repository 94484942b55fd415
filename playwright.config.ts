import { defineConfig } from '@playwright/test'
import { findChromium, launchFlags } from './scripts/chromium.ts'

const executablePath = findChromium()

/** Only what hangs reaches it: how long a journey takes says something about the computer, and fails nothing. */
export const hangs = 30 * 60_000

export default defineConfig({
  testDir: 'journeys',
  globalSetup: './journeys/prepare.ts',
  outputDir: 'test-results/journeys',
  forbidOnly: true,
  fullyParallel: true,
  workers: 2,
  retries: 0,
  timeout: hangs,
  expect: { timeout: 120_000 },
  reporter: [['line']],
  use: {
    browserName: 'chromium',
    actionTimeout: 120_000,
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    video: 'off',
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      args: [...launchFlags],
      ...(executablePath ? { executablePath } : {}),
    },
  },
})
